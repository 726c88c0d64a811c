using System.Net;
using Microsoft.Extensions.Time.Testing;
using Synthflow.TestSupport.Servers;

namespace Synthflow.Client.Tests.Faults;

/// <summary>Stopping from another thread ends whatever a fault keeps waiting.</summary>
public sealed class CancellationTests
{
    // It only turns a hang into a failure. What ended is known to have ended by the stop: the server still stalls, and
    // the client's limits and waits go by a clock that stands still (its limit to connect, which does not, is 100 s).
    private static readonly TimeSpan _hang = TimeSpan.FromSeconds(60);

    public static TheoryData<string, bool> HangingFaults =>
        [.. FaultCases.All.Where(fault => fault.Hangs || fault.HangsBeforeRequest)
            .SelectMany(fault => new[] { (fault.Name, false), (fault.Name, true) })];

    [Theory]
    [MemberData(nameof(HangingFaults))]
    public async Task Stop_WhileAFaultStalls_EndsEveryOperationAtOnce(string name, bool callerWaits)
    {
        var fault = FaultCases.Of(name);
        await Task.WhenAll(Operation.All.Select(operation => StopAsync(fault, operation, callerWaits)));
    }

    [Theory]
    [InlineData("Retry-After: 200")]
    [InlineData("Retry-After: Fri, 31 Dec 2027 23:59:59 GMT", "Date: Fri, 31 Dec 2027 23:57:59 GMT")]
    public async Task Stop_WhileWaitingToTryAgain_EndsEveryOperationAtOnce(params string[] headers)
    {
        var fault = new FaultCase("429") { Act = FaultActs.Answer(429, "{}", headers) };
        await Task.WhenAll(Operation.All.SelectMany(operation =>
            new[] { StopAsync(fault, operation, callerWaits: false), StopAsync(fault, operation, callerWaits: true) }));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Stop_WhileNobodyTakesTheConnection_EndsEveryOperationAtOnce(bool callerWaits)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux leaves a connection waiting when the queue is full.");
        using var deaf = new DeafListener();
        foreach (var operation in Operation.All)
        {
            using var client = new SynthflowClient(Limits.Of(deaf.BaseUri, clock: new FakeTimeProvider()), null, null);
            using var stop = new CancellationTokenSource();
            var running = operation.Run(client, stop.Token, callerWaits);
            Assert.False(running.IsCompleted);
            await Task.Run(stop.Cancel).WaitAsync(_hang);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running.WaitAsync(_hang));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ConnectTimeout_WhileNobodyTakesTheConnection_EndsAsNotSent(bool callerWaits)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux leaves a connection waiting when the queue is full.");
        using var deaf = new DeafListener();
        using var client = new SynthflowClient(Limits.Of(deaf.BaseUri, retries: 0, connectEndsSoon: true), null, null);
        var failed = await Assert.ThrowsAsync<SynthflowException>(
            () => Operation.All[0].Run(client, CancellationToken.None, callerWaits).WaitAsync(_hang));
        Assert.Equal("ConnectionFailed, NotSent", failed.Told());
        Assert.Equal(Delivery.NotSent, failed.Delivery);
    }

    [Fact]
    public async Task Stop_WhileWaitingForThePace_EndsAtOnceAndSendsNothing()
    {
        await using var server = FaultServer.Start(GoodAnswers.Act);
        using var key = ApiKey.From(Limits.CanaryKey);
        using var client = new SynthflowClient(
            new SynthflowClientOptions
            {
                BaseUri = server.BaseUri,
                MaxPerSecond = 0.001,
                Proxy = new WebProxy(),
                Clock = new FakeTimeProvider(),
            },
            key,
            null);
        await client.CheckAsync(null, CancellationToken.None);
        using var stop = new CancellationTokenSource();
        var waiting = Operation.All[0].Run(client, stop.Token);
        Assert.False(waiting.IsCompleted);
        await Task.Run(stop.Cancel).WaitAsync(_hang);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.WaitAsync(_hang));
        Assert.Equal(0, server.Sends);
    }

    [Fact]
    public async Task ATokenThatIsCancelledBefore_SendsNothing()
    {
        await using var server = FaultServer.Start(GoodAnswers.Act);
        using var client = new SynthflowClient(Limits.Of(server.BaseUri), null, null);
        foreach (var operation in Operation.All)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(
                () => operation.Run(client, new CancellationToken(canceled: true)));
        }

        Assert.Equal(0, server.Connections);
    }

    private static async Task StopAsync(FaultCase fault, Operation operation, bool callerWaits)
    {
        await using var server = fault.Start()!; // a fault that stalls has a server
        using var key = ApiKey.From(Limits.CanaryKey);
        using var client = new SynthflowClient(
            fault.Options(server, isCancelledInstead: true, new FakeTimeProvider()), key, handler: null);
        using var stop = new CancellationTokenSource();
        var running = operation.Run(client, stop.Token, callerWaits);
        await server.FirstContact.WaitAsync(_hang);
        await Task.Run(stop.Cancel).WaitAsync(_hang);
        var ended = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running.WaitAsync(_hang));
        Assert.Equal(stop.Token, ended.CancellationToken);
        Assert.True(server.Sends <= 1, $"{operation} was sent {server.Sends} times");
    }
}
