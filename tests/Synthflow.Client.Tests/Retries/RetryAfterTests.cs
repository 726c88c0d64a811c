using Microsoft.Extensions.Time.Testing;
using Synthflow.Client.Http;

namespace Synthflow.Client.Tests.Retries;

/// <summary>Retry-After in every form, read off the wait that the client announces.</summary>
public sealed class RetryAfterTests
{
    private static readonly FakeTimeProvider _stopped = new(VirtualTime.Start);

    // The jitter of these tests is 0.5: without Retry-After the first wait is half a second.
    [Theory]
    [InlineData(null, null, 0.5)]
    [InlineData("7", null, 7)]
    [InlineData(" 7 ", null, 7)]
    [InlineData("0", null, 0.5)]
    [InlineData("-5", null, 0.5)]
    [InlineData("1.5", null, 1.5)]
    [InlineData("0.7", null, 0.7)]
    [InlineData("9, 3", null, 9)]
    [InlineData("300", null, 300)]
    [InlineData("5, 5", null, 5)]
    [InlineData("3, 9", null, 9)]
    [InlineData("1e2", null, 100)]
    [InlineData("soon", null, 0.5)]
    [InlineData("", null, 0.5)]
    [InlineData("NaN", null, 0.5)]
    [InlineData("5 seconds", null, 5)]
    [InlineData("10s", null, 10)]
    [InlineData("10 S", null, 10)]
    [InlineData("2 min", null, 120)]
    [InlineData("1m", null, 60)]
    [InlineData("1500ms", null, 1.5)]
    [InlineData("10 seconds, 5 seconds", null, 10)]
    [InlineData("10 apples", null, 0.5)]
    [InlineData("in 10 s", null, 0.5)]
    [InlineData("-1e400", null, 0.5)]
    [InlineData("2026-11-22T10:00:20Z", null, 20)]
    [InlineData("2026-11-21", null, 0.5)]
    [InlineData("1,5", null, 5)]
    [InlineData("Sun, 22 Nov 2026 10:00:20 GMT", null, 20)]
    [InlineData("Sun, 22 Nov 2026 09:00:00 GMT", null, 0.5)]
    [InlineData("Sun, 22 Nov 2026 12:00:20 GMT", "Sun, 22 Nov 2026 12:00:00 GMT", 20)]
    [InlineData("Sun, 22 Nov 2026 08:00:20 GMT", "Sun, 22 Nov 2026 08:00:00 GMT", 20)]
    [InlineData("Sunday, 22-Nov-26 10:00:20 GMT", null, 20)]
    [InlineData("Sun, 22 Nov 2026 10:00:20 GMT", "rubbish", 20)]
    public async Task RetryAfter_IsWaitedForAsItIsMeant(string? value, string? date, double seconds)
    {
        foreach (var culture in new[] { "", "de-DE", "ar-SA", "tr-TR" })
        {
            using var scope = new CultureScope(culture);
            Assert.Equal(TimeSpan.FromSeconds(seconds), await FirstWaitAsync(429, value is null ? [] : [value], date));
            Assert.Equal(TimeSpan.FromSeconds(seconds), await FirstWaitAsync(503, value is null ? [] : [value], date));
        }
    }

    [Fact]
    public async Task ADoubledRetryAfter_TakesTheLonger()
    {
        Assert.Equal(TimeSpan.FromSeconds(9), await FirstWaitAsync(429, ["3", "9"], null));
        Assert.Equal(TimeSpan.FromSeconds(9), await FirstWaitAsync(429, ["9", "3"], null));
        Assert.Equal(TimeSpan.FromSeconds(9), await FirstWaitAsync(429, ["9", "soon"], null));
        Assert.Equal(TimeSpan.FromSeconds(20), await FirstWaitAsync(429, ["3", "Sun, 22 Nov 2026 10:00:20 GMT"], null));
    }

    [Theory]
    [InlineData("301")]
    [InlineData("3600")]
    [InlineData("99999999999999999999999")]
    [InlineData("Infinity")]
    [InlineData("1e308")]
    [InlineData("1e400")]
    [InlineData("500 seconds")]
    [InlineData("1 hour")]
    [InlineData("2026-11-23")]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT")]
    public async Task ARetryAfter_BeyondWhatAnybodyWaits_EndsAsRateLimited(string value)
    {
        using var handler = new ScriptedHandler(_ => ScriptedHandler.Json(429, "{}", "Retry-After: " + value));
        using var client = ClockedClient.Of(handler, _stopped);
        var limited = await Assert.ThrowsAsync<SynthflowException>(
            () => Operation.All[0].Run(client, CancellationToken.None));
        Assert.Equal(("RateLimited, NotSent", 1), (limited.Told(), limited.Attempts));
        Assert.Single(handler.Seen);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task ARetryAfter_BeyondWhatAnybodyWaits_IsNamed_WithTheLimit(int status)
    {
        await Check("400", "6 min 40 s");
        await Check("500 seconds", "8 min 20 s");
        // Not how long exactly: that is not what was asked.
        await Check("1e400", "a year or more");
        await Check("99999999999999999999999", "a year or more");
        await Check("Fri, 31 Dec 9999 23:59:59 GMT", "a year or more");

        async Task Check(string retryAfter, string words)
        {
            using var handler = new ScriptedHandler(_ => ScriptedHandler.Json(status, "{}", "Retry-After: " + retryAfter));
            using var client = ClockedClient.Of(handler, _stopped);
            var failed = await Assert.ThrowsAsync<SynthflowException>(
                () => client.GetChatAsync(Operation.ChatId, null, CancellationToken.None));
            Assert.Equal(status == 429 ? "RateLimited, NotSent" : "ServiceFailed, Unknown", failed.Told());
            Assert.Contains($"; it asks to wait {words}, and 5 min 0 s is the longest that is waited", failed.Message, StringComparison.Ordinal);
        }
    }

    /// <summary>What is said of the others is what they do.</summary>
    [Theory]
    [InlineData(429, "400", 300)]
    [InlineData(429, "7", 7)]
    [InlineData(429, "0", 0)]
    [InlineData(429, null, 0)]
    [InlineData(503, "400", 0)]
    public async Task AnError_SaysHowLongOthersOfItsKindWait(int status, string? retryAfter, int seconds)
    {
        await Check(client => Operation.All[0].Run(client, CancellationToken.None), "sends and changes");
        await Check(client => client.GetChatAsync(Operation.ChatId, null, CancellationToken.None), "reads and deletes");

        async Task Check(Func<SynthflowClient, Task> request, string kind)
        {
            var clock = new FakeTimeProvider(VirtualTime.Start);
            using var handler = new ScriptedHandler(_ => ScriptedHandler.Json(
                status, "{}", retryAfter is null ? [] : ["Retry-After: " + retryAfter]));
            using var client = ClockedClient.Of(handler, clock);
            var running = request(client);
            await VirtualTime.RunAsync(clock, running.ContinueWith(_ => { }, TaskScheduler.Default));
            var failed = await Assert.ThrowsAsync<SynthflowException>(() => running);

            Assert.Equal(
                seconds > 0,
                failed.Message.Contains($"; other {kind} on this connection wait up to {(seconds == 300 ? "5 min 0" : seconds)} s, too", StringComparison.Ordinal));
            Assert.Equal(seconds > 0, failed.Message.Contains("on this connection wait", StringComparison.Ordinal));
            if (seconds > 0 && kind == "reads and deletes")
            {
                Assert.Equal(TimeSpan.FromSeconds(seconds), await WaitOfTheNextAsync(client));
            }
        }
    }

    [Fact]
    public async Task TriesAndWaits_AreFourAtMostAndDouble()
    {
        var clock = new FakeTimeProvider(VirtualTime.Start);
        var log = new WaitLog();
        using var handler = new ScriptedHandler(_ => ScriptedHandler.Json(503, ""));
        using var client = ClockedClient.Of(handler, clock);
        var reading = client.GetChatAsync(Operation.ChatId, new RequestOptions { Log = log }, CancellationToken.None);
        await VirtualTime.RunAsync(clock, reading.ContinueWith(_ => { }, TaskScheduler.Default));
        var failed = await Assert.ThrowsAsync<SynthflowException>(() => reading);
        Assert.Equal(("ServiceFailed, Unknown", 4), (failed.Told(), failed.Attempts));
        Assert.Equal([0.5, 1, 2], log.Waits.Select(wait => wait.TotalSeconds));
        Assert.Equal(3.5, failed.Waited.TotalSeconds);
        Assert.Equal(4, handler.Seen.Count);
    }

    [Fact]
    public async Task ASend_ThatWasRefusedWith429_SaysHowLongItWaited()
    {
        var clock = new FakeTimeProvider(VirtualTime.Start);
        using var handler = new ScriptedHandler(_ => ScriptedHandler.Json(429, "{}", "Retry-After: 10"));
        using var client = ClockedClient.Of(handler, clock);
        var sending = Operation.All[0].Run(client, CancellationToken.None);
        await VirtualTime.RunAsync(clock, sending.ContinueWith(_ => { }, TaskScheduler.Default));
        var limited = await Assert.ThrowsAsync<SynthflowException>(() => sending);
        Assert.Equal("RateLimited, NotSent", limited.Told());
        Assert.InRange(limited.Waited.TotalSeconds, 30, 33);
        Assert.Contains("of waiting between", limited.Message, StringComparison.Ordinal);
    }

    private static async Task<TimeSpan> WaitOfTheNextAsync(SynthflowClient client)
    {
        using var stop = new CancellationTokenSource();
        var log = new WaitLog { OnFirst = stop.Cancel };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            client.GetChatAsync(Operation.ChatId, new RequestOptions { Log = log }, stop.Token));
        return log.Waits[0];
    }

    private static async Task<TimeSpan> FirstWaitAsync(int status, string[] values, string? date)
    {
        var headers = values.Select(value => "Retry-After: " + value);
        headers = date is null ? headers : headers.Append("Date: " + date);
        using var handler = new ScriptedHandler(_ => ScriptedHandler.Json(status, "{}", [.. headers]));
        using var client = ClockedClient.Of(handler, _stopped);
        return await WaitOfTheNextAsync(client);
    }

    private sealed class WaitLog : IRequestLog
    {
        public List<TimeSpan> Waits { get; } = [];

        public Action? OnFirst { get; init; }

        public bool WantsBodies => false;

        public void OnAttempt(RequestAttempt attempt)
        {
        }

        public void OnWait(TimeSpan wait, string reason)
        {
            Waits.Add(wait);
            OnFirst?.Invoke();
        }
    }
}
