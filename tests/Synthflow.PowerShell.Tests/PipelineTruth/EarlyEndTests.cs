using System.Diagnostics;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.PipelineTruth;

/// <summary>
/// A pipeline that somebody else ends: a warning, a later command, Ctrl+C. One test a cell of the table.
/// </summary>
public sealed class EarlyEndTests : IDisposable
{
    private const string Send =
        "Rows +15559876501, +15559876502, +15559876503, +15559876504 | New-SynthflowOutboundChat @send";

    // Below the limits of a connection (a read 30 s, a send 60 s) and what a test waits for (100 s and more).
    private static readonly TimeSpan _hangGuard = TimeSpan.FromSeconds(25);
    private readonly SandboxSession _session = new();

    public void Dispose() => _session.Dispose();

    [Fact]
    public void WarningActionStop_EndsAtTheRepeatedNumber_WhichIsNotTextedAgain()
    {
        var result = _session.Run(
            "Rows +15559876501, +15559876501, +15559876503 | New-SynthflowOutboundChat @send -WarningAction Stop");
        Assert.Equal(["ActionPreferenceStop"], result.ErrorIds);
        Assert.Equal(["+15559876501"], _session.Texted());
    }

    [Theory]
    [InlineData("SilentlyContinue")]
    [InlineData("Ignore")]
    public void WarningActionSilent_GoesOn(string action)
    {
        var result = _session.RunWell(
            $"Rows +15559876501, +15559876501, +15559876503 | New-SynthflowOutboundChat @send -WarningAction {action}");
        Assert.Empty(result.Warnings);
        Assert.Equal(["+15559876501", "+15559876503"], _session.Texted());
    }

    [Fact]
    public void WarningVariable_HasTheRepeatedNumber() => Assert.Equal(
        1, _session.RunWell(
            "$null = Rows +15559876501, +15559876501 | New-SynthflowOutboundChat @send -WarningAction "
            + "SilentlyContinue -WarningVariable told; $told.Count").Output.Single().BaseObject);

    [Fact]
    public void StoppedByALaterCommand_SendsNoMoreThanCameOut()
    {
        var result = _session.RunWell($"{Send} | Select-Object -First 2");
        Assert.Equal(2, result.Output.Count);
        Assert.Equal(["+15559876501", "+15559876502"], _session.Texted());
    }

    [Fact]
    public void ThrowOfALaterCommand_EndsTheSends_AndIsTheErrorSeen()
    {
        var result = _session.Run(
            $"{Send} | ForEach-Object {{ if ($_.ToNumber -eq '+15559876502') {{ throw 'full' }}; $_ }}");
        Assert.Equal(["full"], result.ErrorIds);
        Assert.Equal(["+15559876501", "+15559876502"], _session.Texted());
    }

    [Fact]
    public void ErrorOfALaterCommand_WithStop_EndsTheSends()
    {
        var result = _session.Run(
            $"$ErrorActionPreference = 'Stop'; {Send} "
            + $"| ForEach-Object {{ if ($_.ToNumber -eq '+15559876502') {{ Get-Item -Path variable:nosuch }} }}");
        Assert.NotNull(result.TerminatingError);
        Assert.Equal(["+15559876501", "+15559876502"], _session.Texted());
    }

    [Fact]
    public void AfterAnEarlyEnd_TheConnectionStillWorks()
    {
        _session.Run($"{Send} | ForEach-Object {{ throw 'full' }}");
        Assert.Single(_session.RunWell("New-SynthflowOutboundChat @send -ToNumber +15559876599").Output);
    }

    [Theory]
    [InlineData("StartOutboundChat", "New-SynthflowOutboundChat @send -ToNumber +15559876543")]
    [InlineData("CreateChat", "New-SynthflowChat -AgentId $agent")]
    [InlineData("SendMessage", "Send-SynthflowChatMessage $id hello")]
    [InlineData("ListChats", "Get-SynthflowChat")]
    [InlineData("GetChat", "Get-SynthflowChat $id")]
    [InlineData("DeleteChat", "Remove-SynthflowChat $id -Confirm:$false")]
    public async Task CtrlC_WhileTheServiceStalls_EndsAtOnce_AndNothingIsSentAgain(string operation, string script)
    {
        _session.RunWell("$id = (New-SynthflowChat -AgentId $agent).ChatId");
        _session.Fault(operation, "Timeout()");
        var before = _session.Count(operation);
        var requests = _session.RunWell(",$sandbox.Requests").Single<object>();
        using var running = _session.Start($"{script}; 'never'");
        await UntilAsync(() => Arrived(requests, operation) > before);
        await Task.Run(running.Stop).WaitAsync(_hangGuard);
        // The service stalls for good and the connection's limits are longer
        // than the guard: nothing but the stop ended it.
        var result = running.Finish();
        Assert.True(result.Stopped);
        Assert.Empty(result.Output);
        Assert.Empty(result.Errors);
        Assert.Equal(before + 1, _session.Count(operation));
    }

    [Fact]
    public async Task CtrlC_DuringAWaitToTryAgain_EndsAtOnce()
    {
        using var session = new SandboxSession("-MaximumRetryCount 3");
        session.RunWell(
            "$headers = [Collections.Generic.Dictionary[string, string]]::new(); $headers['Retry-After'] = '200'");
        session.Fault("ListChats", "Status(429, '{}', $headers)");
        var requests = (IReadOnlyCollection<object>)session.RunWell(",$sandbox.Requests").Single<object>();
        using var running = session.Start("Get-SynthflowChat");
        await UntilAsync(() => requests.Count > 0);
        await Task.Run(running.Stop).WaitAsync(_hangGuard);
        Assert.True(running.Finish().Stopped);
        Assert.Equal(1, session.Count("ListChats"));
    }

    [Fact]
    public async Task CtrlC_DuringThePace_EndsAtOnce()
    {
        using var session = new SandboxSession("-MaxPerSecond 0.01");
        var requests = (IReadOnlyCollection<object>)session.RunWell(",$sandbox.Requests").Single<object>();
        using var running = session.Start("Get-SynthflowChat; Get-SynthflowChat");
        await UntilAsync(() => requests.Count > 0);
        await Task.Run(running.Stop).WaitAsync(_hangGuard);
        Assert.True(running.Finish().Stopped);
        Assert.Equal(1, session.Count("ListChats"));
    }

    private static int Arrived(dynamic requests, string operation)
    {
        var count = 0;
        foreach (var request in requests)
        {
            count += string.Equals(request.Operation.ToString(), operation, StringComparison.Ordinal) ? 1 : 0;
        }

        return count;
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        var guard = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(guard.Elapsed < TimeSpan.FromMinutes(2), "The request never arrived.");
            await Task.Delay(10);
        }
    }
}
