namespace Synthflow.Client.Http;

/// <summary>Deletes, and tells what was there from what was gone already.</summary>
internal static class DeleteAnswer
{
    /// <returns>False where it was already gone.</returns>
    public static async Task<bool> ReadAsync(
        RequestSender sender, ApiRequest request, RequestOptions? options, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await sender.SendAsync(request, options, cancellationToken).ConfigureAwait(false);
            AnswerEnvelope.Check(request, answer);
            return true;
        }
        catch (SynthflowException gone) when (gone.StatusCode == 404)
        {
            // After a try whose answer was lost, "not there" is the trace of that try.
            return gone.Delivery == Delivery.Unknown;
        }
    }
}
