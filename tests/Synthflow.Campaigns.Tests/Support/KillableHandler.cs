namespace Synthflow.Campaigns.Tests.Support;

/// <summary>Real sockets; after its process was killed it sends nothing more.</summary>
internal sealed class KillableHandler(Func<bool> isKilled) : DelegatingHandler(new HttpClientHandler())
{
    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken) =>
        isKilled() ? throw new IOException("The process is gone.") : base.SendAsync(request, cancellationToken);
}
