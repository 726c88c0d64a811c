namespace Synthflow.Client.Tests.Faults;

public sealed partial class LateTimerTests
{
    private sealed partial class BodyReadingHandler
    {
        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
            SendAsync(request, cancellationToken).GetAwaiter().GetResult();
    }
}
