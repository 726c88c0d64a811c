using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Time.Testing;
using Synthflow.Client.Http;

namespace Synthflow.Client.Tests.Retries;

public sealed class PacerTests
{
    private static readonly TimeSpan _quick = TimeSpan.FromMilliseconds(100);

    [Fact]
    public async Task TheFirstTurn_IsAtOnce_AndUnusedTimeIsNotSavedUp()
    {
        var clock = new FakeTimeProvider(VirtualTime.Start);
        var pacer = new Pacer(2, clock);
        Assert.Equal(TimeSpan.Zero, await pacer.WaitAsync(null, CancellationToken.None));
        clock.Advance(TimeSpan.FromMinutes(10));
        Assert.True(pacer.WaitAsync(null, CancellationToken.None).IsCompletedSuccessfully);
        var second = pacer.WaitAsync(null, CancellationToken.None).AsTask();
        Assert.False(second.IsCompleted);
        clock.Advance(TimeSpan.FromMilliseconds(499));
        Assert.False(second.IsCompleted);
        clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(TimeSpan.FromMilliseconds(500), await second);
    }

    [Fact]
    public async Task ManyWorkers_ShareOnePaceAndEachTurnIsTakenOnce()
    {
        var clock = new FakeTimeProvider(VirtualTime.Start);
        var pacer = new Pacer(10, clock);
        var turns = new ConcurrentQueue<TimeSpan>();
        var workers = Enumerable.Range(0, 50).Select(async _ =>
        {
            await pacer.WaitAsync(null, CancellationToken.None);
            turns.Enqueue(clock.GetUtcNow() - VirtualTime.Start);
        });
        await VirtualTime.RunAsync(clock, Task.WhenAll(workers), _quick);
        Assert.Equal(50, turns.Count);
        Assert.All(turns.GroupBy(turn => turn), group => Assert.Single(group));
        Assert.Equal(TimeSpan.FromSeconds(4.9), turns.Max());
    }

    [Fact]
    public async Task A429_PausesEverybody_VoidsTheirTurnsAndHalvesTheRateOnce()
    {
        var clock = new FakeTimeProvider(VirtualTime.Start);
        var pacer = new Pacer(10, clock);
        var turns = new ConcurrentQueue<TimeSpan>();
        var workers = Enumerable.Range(0, 11).Select(async _ =>
        {
            await pacer.WaitAsync(null, CancellationToken.None);
            turns.Enqueue(clock.GetUtcNow() - VirtualTime.Start);
        }).ToList();
        pacer.OnThrottled(TimeSpan.FromSeconds(20));
        pacer.OnThrottled(TimeSpan.FromSeconds(20));
        Assert.Equal(5, pacer.CurrentPerSecond);
        await VirtualTime.RunAsync(clock, Task.WhenAll(workers), _quick);
        var after = turns.Order().ToList();
        Assert.Equal(TimeSpan.Zero, after[0]);
        Assert.All(after.Skip(1), turn => Assert.True(turn >= TimeSpan.FromSeconds(20), $"{turn} is within the pause"));
        Assert.All(after.Skip(1).Zip(after.Skip(2)), pair =>
            Assert.True(pair.Second - pair.First >= TimeSpan.FromMilliseconds(200), $"{pair}"));
    }

    [Fact]
    public void TheRate_HalvesNoFurtherThanASixtyFourth_AndCreepsBackByATenth()
    {
        var clock = new FakeTimeProvider(VirtualTime.Start);
        var pacer = new Pacer(64, clock);
        for (var i = 0; i < 20; i++)
        {
            pacer.OnThrottled(TimeSpan.FromSeconds(1));
            clock.Advance(TimeSpan.FromSeconds(2));
        }

        Assert.Equal(1, pacer.CurrentPerSecond);
        var rates = new List<double?>();
        for (var i = 0; i < 400; i++)
        {
            pacer.OnAccepted(_quick);
            rates.Add(pacer.CurrentPerSecond);
        }

        Assert.Equal(1, rates[18]);
        Assert.Equal(7.4, rates[19].GetValueOrDefault(), 6);
        Assert.Equal(13.8, rates[39].GetValueOrDefault(), 6);
        Assert.Equal(64, rates[^1]);
    }

    [Fact]
    public void ALatencyOfTwiceTheBest_CountsAsPressure_AndNoiseDoesNot()
    {
        var pacer = new Pacer(8, new FakeTimeProvider(VirtualTime.Start));
        Accept(pacer, 20, TimeSpan.FromMilliseconds(20));
        Accept(pacer, 20, TimeSpan.FromMilliseconds(200));
        Assert.Equal(8, pacer.CurrentPerSecond);
        Accept(pacer, 20, TimeSpan.FromMilliseconds(600));
        Assert.Equal(4, pacer.CurrentPerSecond);
        Accept(pacer, 19, TimeSpan.FromMilliseconds(20));
        Accept(pacer, 1, TimeSpan.FromSeconds(9));
        Assert.Equal(4.8, pacer.CurrentPerSecond.GetValueOrDefault(), 6);
    }

    [Fact]
    public async Task AChangeOfTheMachinesTime_NeitherStopsNorBurstsTheSends()
    {
        var clock = new ShiftedClock();
        var pacer = new Pacer(1, clock);
        await pacer.WaitAsync(null, CancellationToken.None);
        clock.Shift = TimeSpan.FromDays(-400);
        var second = pacer.WaitAsync(null, CancellationToken.None).AsTask();
        clock.Shift = TimeSpan.FromDays(400);
        var third = pacer.WaitAsync(null, CancellationToken.None).AsTask();
        Assert.False(second.IsCompleted);
        clock.Inner.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(TimeSpan.FromSeconds(1), await second);
        Assert.False(third.IsCompleted);
        clock.Inner.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(TimeSpan.FromSeconds(2), await third);
    }

    [Fact]
    public async Task AStoppedWait_LetsTheOthersGoOn()
    {
        var clock = new FakeTimeProvider(VirtualTime.Start);
        var pacer = new Pacer(1, clock);
        await pacer.WaitAsync(null, CancellationToken.None);
        using var stop = new CancellationTokenSource();
        var stopped = pacer.WaitAsync(null, stop.Token).AsTask();
        var next = pacer.WaitAsync(null, CancellationToken.None).AsTask();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stopped);
        Assert.InRange(await VirtualTime.RunAsync(clock, next), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
    }

    [Theory]
    [InlineData(1e-300)]
    [InlineData(1e-9)]
    [InlineData(1e300)]
    public async Task AnAbsurdRate_StillGivesTurns(double rate)
    {
        var clock = new FakeTimeProvider(VirtualTime.Start);
        var pacer = new Pacer(rate, clock);
        await pacer.WaitAsync(null, CancellationToken.None);
        var second = pacer.WaitAsync(null, CancellationToken.None).AsTask();
        clock.Advance(TimeSpan.FromDays(1));
        await second;
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void ARateThatIsNone_IsRefused(double rate) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Pacer(rate, TimeProvider.System));

    [Fact]
    public async Task AConnection_KeepsItsPaceForEverybody_InRealTime()
    {
        using var handler = new ScriptedHandler(ScriptedHandler.Good);
        using var client = new SynthflowClient(
            new SynthflowClientOptions { BaseUri = new Uri("https://api.us.synthflow.ai/v2/"), MaxPerSecond = 50 },
            null,
            handler);
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, 26).Select(i => Task.Run(() =>
            Operation.All[i % Operation.All.Count].Run(client, CancellationToken.None))));
        // 25 turns of 20 ms: it cannot be quicker (timers may be a little
        // early), and how much slower is the machine's affair.
        Assert.True(clock.Elapsed > TimeSpan.FromMilliseconds(450), $"{clock.Elapsed}");
    }

    [Theory]
    [InlineData("StartOutboundChat", "CreateChat", true)]
    [InlineData("StartOutboundChat", "StartOutboundChat", true)]
    [InlineData("ListChats", "DeleteChat", true)]
    [InlineData("StartOutboundChat", "ListChats", false)]
    [InlineData("StartOutboundChat", "DeleteChat", false)]
    [InlineData("GetChat", "StartOutboundChat", false)]
    public async Task A429_PausesOthersOfItsKind_AndTheRateOfTheConnectionHalves(
        string throttled, string other, bool isPaused)
    {
        var clock = new FakeTimeProvider(VirtualTime.Start);
        using var service = new ThrottledOnce(clock, seconds: 30, maxPerSecond: 4);
        var (client, times) = (service.Client, service.Times);
        var first = Operation.Of(throttled).Run(client, CancellationToken.None);
        var others = Enumerable.Range(0, 5)
            .Select(_ => Operation.Of(other).Run(client, CancellationToken.None)).ToList();
        Assert.Equal(2, client.Pacer.CurrentPerSecond);
        await VirtualTime.RunAsync(clock, Task.WhenAll(others.Append(first)), _quick);
        Assert.Equal(7, times.Count);
        // One of the six that are left is the first, tried again; it waits in any case.
        Assert.Equal(isPaused ? 6 : 1, times.Skip(1).Count(time => time >= TimeSpan.FromSeconds(30)));
        Assert.All(times.Order().Zip(times.Order().Skip(1)), pair =>
            Assert.True(pair.Second - pair.First >= TimeSpan.FromMilliseconds(200), $"{pair}"));
    }

    [Fact]
    public async Task A429WithoutAFurtherTry_StillPausesTheOthers()
    {
        var clock = new FakeTimeProvider(VirtualTime.Start);
        using var service = new ThrottledOnce(clock, seconds: 20, retries: 0);
        var (client, times) = (service.Client, service.Times);
        var refused = await Assert.ThrowsAsync<SynthflowException>(
            () => Operation.All[0].Run(client, CancellationToken.None));
        Assert.Equal("RateLimited, NotSent", refused.Told());
        var next = Operation.All[0].Run(client, CancellationToken.None);
        Assert.Single(times);
        await VirtualTime.RunAsync(clock, next, _quick);
        Assert.InRange(times.Last(), TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(21));
    }

    [Fact]
    public async Task TwoCampaignsOfOneSender_ShareItsPace_AndTheSlowerRateHolds()
    {
        var clock = new FakeTimeProvider(VirtualTime.Start);
        using var handler = new ScriptedHandler(ScriptedHandler.Good);
        using var client = new SynthflowClient(
            new SynthflowClientOptions { BaseUri = new Uri("https://api.us.synthflow.ai/v2/") }, null, handler);
        using var one = client.JoinPace(Channel.Sms, "+15551234567", 10, clock);
        using var other = client.JoinPace(Channel.Sms, "+15551234567", 2, clock);
        using var elsewhere = client.JoinPace(Channel.Sms, "+15557654321", 10, clock);
        Assert.Same(one.Pacer, other.Pacer);
        Assert.NotSame(one.Pacer, elsewhere.Pacer);
        Assert.Equal((2, 10), (one.Pacer.CurrentPerSecond, elsewhere.Pacer.CurrentPerSecond));

        var turns = Enumerable.Range(0, 10).Select(i =>
            (i % 2 == 0 ? one : other).Pacer.WaitAsync(null, CancellationToken.None).AsTask());
        var took = await VirtualTime.RunAsync(clock, Task.WhenAll(turns), _quick);
        Assert.InRange(took, TimeSpan.FromSeconds(4.5), TimeSpan.FromSeconds(4.7));

        one.Pacer.OnThrottled(TimeSpan.FromSeconds(5));
        other.Dispose();
        Assert.Equal(5, one.Pacer.CurrentPerSecond);
        one.Dispose();
        // Who comes next still waits as the service asked.
        using var next = client.JoinPace(Channel.Sms, "+15551234567", 10, clock);
        Assert.True(next.Pacer.IsPaused);
    }

    private static void Accept(Pacer pacer, int count, TimeSpan latency)
    {
        for (var i = 0; i < count; i++)
        {
            pacer.OnAccepted(latency);
        }
    }

    private sealed class ShiftedClock : TimeProvider
    {
        public FakeTimeProvider Inner { get; } = new(VirtualTime.Start);

        public TimeSpan Shift { get; set; }

        public override long TimestampFrequency => Inner.TimestampFrequency;

        public override DateTimeOffset GetUtcNow() => Inner.GetUtcNow() + Shift;

        public override long GetTimestamp() => Inner.GetTimestamp();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            Inner.CreateTimer(callback, state, dueTime, period);
    }
}
