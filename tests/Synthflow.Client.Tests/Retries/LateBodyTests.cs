using Microsoft.Extensions.Time.Testing;

namespace Synthflow.Client.Tests.Retries;

/// <summary>A stack that comes to the body only after the try's time is over, and does not hear its token.</summary>
public sealed class LateBodyTests
{
    private readonly FakeTimeProvider _clock = new(VirtualTime.Start);

    [Theory]
    [InlineData("StartOutboundChat")]
    [InlineData("CreateChat")]
    public async Task Body_WhoseTryHasExpired_NeverStarts_AndIsNotSent(string operation)
    {
        using var written = new MemoryStream();
        using var handler = new LateHandler(_clock, written);
        using var client = new SynthflowClient(Options(), null, handler);
        var failed = await Assert.ThrowsAsync<SynthflowException>(
            () => Operation.Of(operation).Run(client, CancellationToken.None).WaitAsync(TimeSpan.FromMinutes(5)));
        Assert.Equal("ConnectionFailed, NotSent", failed.Told());
        Assert.Contains("no connection within", failed.Message, StringComparison.Ordinal);
        Assert.Equal((0, 1), (written.Length, handler.Calls));
    }

    private SynthflowClientOptions Options() => new()
    {
        BaseUri = new Uri("https://api.us.synthflow.ai/v2/"),
        Clock = _clock,
        MaximumRetryCount = 0,
    };

    private sealed class LateHandler(FakeTimeProvider clock, Stream written) : HttpMessageHandler
    {
        public int Calls { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Calls++;
            clock.Advance(TimeSpan.FromSeconds(11));
            await request.Content!.CopyToAsync(written, CancellationToken.None); // a send has one
            return ScriptedHandler.Good(request);
        }
    }
}
