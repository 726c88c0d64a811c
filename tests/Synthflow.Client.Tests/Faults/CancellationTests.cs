using System.Net;
using Synthflow.TestSupport.Servers;

namespace Synthflow.Client.Tests.Faults;

/// <summary>Stopping from another thread ends whatever a fault keeps waiting.</summary>
public sealed class CancellationTests
{
    // Far above what it takes, far below the limits of the client (100 s): it tells "ended by the stop" from "ended by itself".
    private static readonly TimeSpan _hang = TimeSpan.FromSeconds(20);

    public static TheoryData<string> HangingFaults =>
        [.. FaultCases.All.Where(fault => fault.Hangs || fault.HangsBeforeRequest).Select(fault => fault.Name)];

    [Theory]
    [MemberData(nameof(HangingFaults))]
    public async Task Stop_WhileAFaultStalls_EndsEveryOperationAtOnce(string name)
    {
        var fault = FaultCases.Of(name);
        await Task.WhenAll(Operation.All.Select(operation => StopAsync(fault, operation)));
    }

    [Theory]
    [InlineData("Retry-After: 200")]
    [InlineData("Retry-After: Fri, 31 Dec 2027 23:59:59 GMT", "Date: Fri, 31 Dec 2027 23:57:59 GMT")]
    public async Task Stop_WhileWaitingToTryAgain_EndsEveryOperationAtOnce(params string[] headers)
    {
        var fault = new FaultCase("429") { Act = FaultActs.Answer(429, "{}", headers) };
        await Task.WhenAll(Operation.All.Select(operation => StopAsync(fault, operation)));
    }

    [Fact]
    public async Task Stop_WhileWaitingForThePace_EndsAtOnceAndSendsNothing()
    {
        await using var server = FaultServer.Start(GoodAnswers.Act);
        using var key = ApiKey.From(Limits.CanaryKey);
        using var client = new SynthflowClient(
            new SynthflowClientOptions { BaseUri = server.BaseUri, MaxPerSecond = 0.001, Proxy = new WebProxy() }, key, null);
        await client.CheckAsync(null, CancellationToken.None);
        using var stop = new CancellationTokenSource();
        var waiting = Operation.All[0].Run(client, stop.Token);
        Assert.False(waiting.IsCompleted);
        await Task.Run(stop.Cancel);
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

    private static async Task StopAsync(FaultCase fault, Operation operation)
    {
        await using var server = fault.Start()!; // a fault that stalls has a server
        using var key = ApiKey.From(Limits.CanaryKey);
        using var client = new SynthflowClient(fault.Options(server, isCancelledInstead: true), key, handler: null);
        using var stop = new CancellationTokenSource();
        var running = operation.Run(client, stop.Token);
        await server.FirstContact.WaitAsync(_hang);
        await Task.Run(stop.Cancel);
        var ended = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running.WaitAsync(_hang));
        Assert.Equal(stop.Token, ended.CancellationToken);
        Assert.True(server.Sends <= 1, $"{operation} was sent {server.Sends} times");
    }
}
