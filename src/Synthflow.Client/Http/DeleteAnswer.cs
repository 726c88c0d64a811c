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
            AnswerEnvelope.CheckDone(request, answer);
            return true;
        }
        catch (SynthflowException gone) when (gone.StatusCode == 404)
        {
            // Words that fit a wrong address as well prove nothing about what was to be deleted.
            if (gone.IsAddressInDoubt
                && !await IsServedAsync(sender, options, cancellationToken).ConfigureAwait(false))
            {
                throw;
            }

            // After a try whose answer was lost, "not there" is the trace of that try.
            return gone.Delivery == Delivery.Unknown;
        }
    }

    /// <summary>Whether the workspace's chats can be read at this address.</summary>
    private static async Task<bool> IsServedAsync(
        RequestSender sender, RequestOptions? options, CancellationToken cancellationToken)
    {
        try
        {
            await ConnectionCheck.RunAsync(sender, options?.WithEveryTry(), cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (SynthflowException)
        {
            return false;
        }
    }
}
