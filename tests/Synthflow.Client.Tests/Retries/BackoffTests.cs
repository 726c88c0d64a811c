using Microsoft.Extensions.Time.Testing;
using Synthflow.Client.Http;

namespace Synthflow.Client.Tests.Retries;

/// <summary>How long is waited between tries where the service names no time.</summary>
public sealed class BackoffTests
{
    [Fact]
    public async Task Waits_Double_UpToHalfAMinute()
    {
        var clock = new FakeTimeProvider(VirtualTime.Start);
        var log = new WaitLog();
        using var handler = new ScriptedHandler(_ => ScriptedHandler.Json(503, ""));
        using var client = new SynthflowClient(
            new SynthflowClientOptions
            {
                BaseUri = new Uri("https://api.us.synthflow.ai/v2/"),
                Clock = clock,
                Jitter = static () => 1,
                MaximumRetryCount = 7,
            },
            null,
            handler);
        var reading = client.GetChatAsync(Operation.ChatId, new RequestOptions { Log = log }, CancellationToken.None);
        await VirtualTime.RunAsync(clock, reading.ContinueWith(_ => { }, TaskScheduler.Default));
        var failed = await Assert.ThrowsAsync<SynthflowException>(() => reading);
        Assert.Equal(("ServiceFailed, Unknown", 8), (failed.Told(), failed.Attempts));
        Assert.Equal([1, 2, 4, 8, 16, 30, 30], log.Waits.Select(wait => wait.TotalSeconds));
    }

    private sealed class WaitLog : IRequestLog
    {
        public List<TimeSpan> Waits { get; } = [];

        public bool WantsBodies => false;

        public void OnAttempt(RequestAttempt attempt)
        {
        }

        public void OnWait(TimeSpan wait, string reason) => Waits.Add(wait);
    }
}
