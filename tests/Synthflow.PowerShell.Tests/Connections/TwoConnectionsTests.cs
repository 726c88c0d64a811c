using Synthflow.PowerShell.Tests.Support;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Connections;

/// <summary>
/// Two tenants in one process: neither's requests ever go with the other's key or to the other's host.
/// </summary>
public sealed class TwoConnectionsTests
{
    private const int RequestsEach = 5_000;

    [Fact]
    public async Task TwoRunspaces_AtOnce_NeverCross()
    {
        await using var first = await LoopbackSandbox.StartAsync("first-key-0123456789");
        await using var second = await LoopbackSandbox.StartAsync("second-key-0123456789");
        var runs = await Task.WhenAll(
            Task.Run(() => Text(first, "first-key-0123456789", "+1202555")),
            Task.Run(() => Text(second, "second-key-0123456789", "+1303555")));
        // A key at the other's server would be refused there, and end the pipeline.
        Assert.All(runs, result => Assert.Empty(result.AllErrors.Select(error => error.ToString())));
        Assert.All(runs, result => Assert.Equal(RequestsEach, result.Single<int>()));
        Assert.Equal(RequestsEach + 1, first.Total);
        Assert.Equal(RequestsEach + 1, second.Total);
        Assert.All(NumbersAt(first), number => Assert.StartsWith("+1202555", number, StringComparison.Ordinal));
        Assert.All(NumbersAt(second), number => Assert.StartsWith("+1303555", number, StringComparison.Ordinal));
    }

    [Fact]
    public async Task TwoConnections_InOneSession_NeverCross()
    {
        await using var first = await LoopbackSandbox.StartAsync("first-key-0123456789");
        await using var second = await LoopbackSandbox.StartAsync("second-key-0123456789");
        using var session = new ModuleSession();
        session.SetVariable("one", first.BaseUri);
        session.SetVariable("two", second.BaseUri);
        var result = session.Run("""
            $a = Connect-Synthflow first-key-0123456789 -BaseUri $one -PassThru
            $b = Connect-Synthflow second-key-0123456789 -BaseUri $two -PassThru
            foreach ($n in 1..50) { Get-SynthflowChat -Connection $a; Get-SynthflowChat -Connection $b; Get-SynthflowChat }
            """);
        Assert.Empty(result.AllErrors);
        Assert.Equal(51, first.Total);
        Assert.Equal(101, second.Total);
    }

    [Fact]
    public async Task OneConnectionInTwoRunspaces_HasOnePace()
    {
        using var first = new SandboxSession("-MaxPerSecond 0.001");
        using var second = new ModuleSession();
        second.SetVariable("connection", first.Run("Get-SynthflowConnection").Single<object>());
        var requests = first.Total;
        Assert.Single(first.RunWell("Get-SynthflowChat; 1").Output);

        // The turn is taken in one runspace: the other's is in a thousand seconds, and it says that it waits for it.
        using var waiting = second.Start("Get-SynthflowChat -Connection $connection; 'never'");
        for (var tries = 0; waiting.ProgressSoFar.Count == 0; tries++)
        {
            Assert.True(tries < 12_000, "It did not wait.");
            await Task.Delay(10);
        }

        Assert.Contains(
            waiting.ProgressSoFar, record => record.ToString().Contains("the pace", StringComparison.Ordinal));
        Assert.Empty(waiting.OutputSoFar);
        await Task.Run(waiting.Stop).WaitAsync(TimeSpan.FromMinutes(5));
        Assert.True(waiting.Finish().Stopped);
        Assert.Equal(requests + 1, first.Total);
    }

    private static ScriptResult Text(LoopbackSandbox server, string key, string prefix)
    {
        using var session = new ModuleSession();
        session.SetVariable("base", server.BaseUri);
        return session.Run($$"""
            Connect-Synthflow {{key}} -BaseUri $base
            $count = 0
            & { foreach ($n in 0..{{RequestsEach - 1}}) { [pscustomobject]@{ Phone = '{{prefix}}{0:0000}' -f $n } } } |
                New-SynthflowOutboundChat -AgentId 11111111-1111-4111-8111-111111111111 -Channel sms -FromNumber +15551234567 -InitialMessage hi |
                ForEach-Object { $count++ }
            $count
            """);
    }

    private static IReadOnlyList<string> NumbersAt(LoopbackSandbox server)
    {
        using var session = new ModuleSession();
        session.SetVariable("handler", server.Handler);
        return session.Run("$handler.Requests.Of('StartOutboundChat').ForEach('ToNumber')").OutputOf<string>();
    }
}
