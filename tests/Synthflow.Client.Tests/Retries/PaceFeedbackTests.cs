using Microsoft.Extensions.Time.Testing;
using Synthflow.Client.Http;

namespace Synthflow.Client.Tests.Retries;

/// <summary>What the pace hears of a connection's requests: how long sends take, and that something was accepted.</summary>
public sealed class PaceFeedbackTests
{
    private readonly FakeTimeProvider _clock = new(VirtualTime.Start);
    private TimeSpan _takes = TimeSpan.FromMilliseconds(100);

    /// <summary>A service that queues shows it by the time of sends; that of reads says nothing of it.</summary>
    [Theory]
    [InlineData(true, 500, 5)]
    [InlineData(false, 1000, 10)]
    public async Task SendsThatTakeEverLonger_SlowBothPacesDown_AndReadsDoNot(bool isSend, double ofTheConnection, double ofTheCaller)
    {
        using var handler = new ScriptedHandler(Slow);
        using var client = Client(handler);
        var options = new RequestOptions { Pacer = new Pacer(10, _clock) };
        for (var request = 0; request < 40; request++)
        {
            _takes = TimeSpan.FromMilliseconds(request < 20 ? 100 : 1000);
            await (isSend
                ? client.StartOutboundChatAsync(Operation.Outbound(), options, CancellationToken.None)
                : (Task)client.GetChatAsync(Operation.ChatId, options, CancellationToken.None));
        }

        Assert.Equal((ofTheConnection, ofTheCaller), (client.Pacer.CurrentPerSecond!.Value, options.Pacer.CurrentPerSecond!.Value)); // both have a rate
    }

    [Fact]
    public async Task RateOfTheConnection_CreepsBack_WithWhatIsAccepted()
    {
        using var handler = new ScriptedHandler(Slow);
        using var client = Client(handler);
        client.Pacer.OnThrottled(TimeSpan.Zero);
        Assert.Equal(500, client.Pacer.CurrentPerSecond);
        for (var request = 0; request < 20; request++)
        {
            await client.GetChatAsync(Operation.ChatId, null, CancellationToken.None);
        }

        Assert.Equal(600, client.Pacer.CurrentPerSecond);
    }

    [Fact]
    public void ClosedConnection_LetsGoOfItsNetworkStack()
    {
        var handler = new Disposable();
        var client = new SynthflowClient(Limits.Of(new Uri("https://api.us.synthflow.ai/v2/")), null, handler);
        Assert.False(handler.IsDisposed);

        client.Dispose();

        Assert.True(handler.IsDisposed);
    }

    private HttpResponseMessage Slow(HttpRequestMessage request)
    {
        _clock.Advance(_takes);
        return ScriptedHandler.Good(request);
    }

    private SynthflowClient Client(HttpMessageHandler handler) => new(
        new SynthflowClientOptions
        {
            BaseUri = new Uri("https://api.us.synthflow.ai/v2/"),
            Clock = _clock,
            MaxPerSecond = 1000,
        },
        null,
        handler);

    private sealed class Disposable : HttpMessageHandler
    {
        public bool IsDisposed { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
