using Synthflow.Client.Json;

namespace Synthflow.Client.Http;

/// <summary>One read that shows whether a workspace is served at this address, for this key.</summary>
internal static class ConnectionCheck
{
    /// <exception cref="SynthflowException">It is not, or nobody knows.</exception>
    public static async Task RunAsync(
        RequestSender sender, RequestOptions? options, CancellationToken cancellationToken)
    {
        var request = ApiRequest.Of("CheckConnection", "check the connection", HttpMethod.Get, "chat?limit=1");
        var answer = await sender.SendAsync(request, options, cancellationToken).ConfigureAwait(false);
        AnswerEnvelope.Read(request, answer, ChatReader.Page);
    }
}
