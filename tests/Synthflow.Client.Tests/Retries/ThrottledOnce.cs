using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace Synthflow.Client.Tests.Retries;

/// <summary>A service that answers its first request with 429, and a client of it. When each request came, by the clock.</summary>
internal sealed class ThrottledOnce : IDisposable
{
    private readonly ScriptedHandler _handler;

    public ThrottledOnce(FakeTimeProvider clock, int seconds, int retries = 3, double? maxPerSecond = null)
    {
        _handler = new ScriptedHandler(request =>
        {
            Times.Enqueue(clock.GetUtcNow() - VirtualTime.Start);
            return Times.Count == 1
                ? ScriptedHandler.Json(429, "{}", $"Retry-After: {seconds}")
                : ScriptedHandler.Good(request);
        });
        var options = new SynthflowClientOptions
        {
            BaseUri = new Uri("https://api.us.synthflow.ai/v2/"),
            Clock = clock,
            MaximumRetryCount = retries,
            MaxPerSecond = maxPerSecond,
        };
        Client = new SynthflowClient(options, null, _handler);
    }

    public ConcurrentQueue<TimeSpan> Times { get; } = new();

    public SynthflowClient Client { get; }

    public void Dispose()
    {
        Client.Dispose();
        _handler.Dispose();
    }
}
