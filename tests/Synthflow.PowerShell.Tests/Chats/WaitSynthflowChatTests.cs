using System.Diagnostics;
using System.Management.Automation;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Chats;

public sealed class WaitSynthflowChatTests : IDisposable
{
    private readonly SandboxSession _session = new();

    public void Dispose() => _session.Dispose();

    [Fact]
    public void Ended_EachChatComesOut_WhenItIsThere()
    {
        _session.RunWell("(Get-SynthflowConnection).Sandbox.PeopleAnswerAfter = [timespan]::FromMilliseconds(200)");
        var result = _session.RunWell("""
            $started = foreach ($number in '+12025550101', '+12025550109', '+12025550102') { New-SynthflowOutboundChat @send -ToNumber $number }
            $started | Wait-SynthflowChat -PollSeconds 0.1 -TimeoutSec 60
            """);
        Assert.Equal(
            ["cancelled", "completed", "completed"],
            result.Output.Select(chat => (string)chat.Properties["Status"].Value).Order(StringComparer.Ordinal));
        Assert.Equal(3, result.Output.Select(chat => chat.ToString()).Distinct().Count());
    }

    [Fact]
    public void Reply_OfAConversation_IsAnyReply()
    {
        _session.RunWell("""
            (Get-SynthflowConnection).Sandbox.PeopleAnswerAfter = [timespan]::Zero
            $started = New-SynthflowOutboundChat @send -ToNumber +12025550101
            """);
        var chat = _session.RunWell("$started | Wait-SynthflowChat -Until Reply -PollSeconds 0.1 -TimeoutSec 60").Output.Single();
        Assert.Equal("completed", chat.Properties["Status"].Value);
        Assert.Equal(1, _session.Count("GetChat"));
    }

    [Fact]
    public void Reply_InAnyOtherChat_IsMoreThanWhenTheWaitBegan()
    {
        _session.RunWell("$chat = New-SynthflowChat $agent; $null = Send-SynthflowChatMessage $chat.ChatId Ada");
        var error = _session.Run("$chat | Wait-SynthflowChat -Until Reply -PollSeconds 0.2 -TimeoutSec 1")
            .Only("WaitTimedOut", ErrorCategory.OperationTimeout);
        Assert.Null(error.DeliveryOf());
        Assert.Contains("had no reply within", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void TimeOut_IsOneError_ThatNamesWhoIsLeft()
    {
        _session.RunWell("(Get-SynthflowConnection).Sandbox.PeopleAnswerAfter = [timespan]::Zero");
        var clock = Stopwatch.StartNew();
        var result = _session.Run("""
            $started = foreach ($number in '+12025550100', '+12025550101', '+12025550110') { New-SynthflowOutboundChat @send -ToNumber $number }
            $started | Wait-SynthflowChat -PollSeconds 0.2 -TimeoutSec 1
            """);
        var error = result.Only("WaitTimedOut", ErrorCategory.OperationTimeout);
        Assert.Null(error.DeliveryOf());
        Assert.Single(result.Output);
        Assert.Contains("had not ended within", error.ToString(), StringComparison.Ordinal);
        foreach (var index in new[] { 0, 2 })
        {
            Assert.Contains(
                _session.Run($"$started[{index}].ConversationId").Single<string>(), error.ToString(), StringComparison.Ordinal);
        }

        Assert.Equal(2, ((Array)error.TargetObject).Length);
        Assert.True(clock.Elapsed > TimeSpan.FromSeconds(0.9), $"{clock.Elapsed}");
    }

    [Fact]
    public void ChatThatIsNotThere_IsNamed_AndTheOthersAreWaitedFor()
    {
        _session.RunWell("""
            (Get-SynthflowConnection).Sandbox.PeopleAnswerAfter = [timespan]::Zero
            $started = New-SynthflowOutboundChat @send -ToNumber +12025550101
            """);
        var result = _session.Run(
            "Wait-SynthflowChat aaaaaaaa-0000-4000-8000-000000000009, $started.ConversationId -PollSeconds 0.1 -TimeoutSec 60");
        Assert.Equal("Rejected", result.Only("NotFound, Rejected", ErrorCategory.ObjectNotFound).DeliveryOf());
        Assert.Single(result.Output);
    }

    [Fact]
    public void ServiceThatFailsForAMoment_DoesNotEndTheWait()
    {
        _session.RunWell("""
            (Get-SynthflowConnection).Sandbox.PeopleAnswerAfter = [timespan]::Zero
            $started = New-SynthflowOutboundChat @send -ToNumber +12025550101
            """);
        _session.Fault("GetChat", "LoseAnswer()", "Status(500, '{}')", "RefuseConnection()");
        Assert.Single(_session.RunWell("$started | Wait-SynthflowChat -PollSeconds 0.1 -TimeoutSec 60").Output);
        // Where the connection was refused there is no request to be seen.
        Assert.Equal(3, _session.Count("GetChat"));
        Assert.Equal(0, _session.Run("$sandbox.Faults.Pending").Single<int>());
    }

    [Fact]
    public void ChatThatWasNeverRead_IsNotSaidToGoOn_ButWhenItCanBeRead()
    {
        Throttle("Status(429, '{}', $headers)");
        Assert.Equal(
            "NotSent",
            _session.Run("Get-SynthflowChat $chat.ChatId").Only("RateLimited, NotSent", ErrorCategory.LimitsExceeded).DeliveryOf());
        foreach (var until in new[] { "Ended", "Reply" })
        {
            var error = _session.Run($"$chat | Wait-SynthflowChat -Until {until} -TimeoutSec 1")
                .Only("WaitTimedOut", ErrorCategory.OperationTimeout);
            Assert.Null(error.DeliveryOf());
            Assert.StartsWith("These chats could not be read within 1", error.ToString(), StringComparison.Ordinal);
            Assert.Matches(
                @"The next can be read at \d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ: the service asked everybody to slow down\.$",
                error.ToString());
        }

        Assert.Equal(1, _session.Count("GetChat"));
    }

    [Fact]
    public void ChatThatWasReadBefore_HadNotEnded_AndIsReadLater()
    {
        Throttle("None", "Status(429, '{}', $headers)");
        var error = _session.Run("$chat | Wait-SynthflowChat -PollSeconds 0.1 -TimeoutSec 20")
            .Only("WaitTimedOut", ErrorCategory.OperationTimeout);
        Assert.Null(error.DeliveryOf());
        Assert.StartsWith("These chats had not ended within", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("The next can be read at", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, _session.Count("GetChat"));
    }

    [Fact]
    public void RefusedKey_EndsTheWait()
    {
        _session.RunWell("$chat = New-SynthflowChat $agent");
        _session.Fault("GetChat", "Status(401, '{}')");
        Assert.Equal(
            "Rejected",
            _session.Run("$chat | Wait-SynthflowChat -TimeoutSec 60").Only("ApiKeyRefused, Rejected", ErrorCategory.AuthenticationError)
                .DeliveryOf());
    }

    [Fact]
    public void Stopped_ItEndsAtOnce_AndKeepsWhatCameOut()
    {
        _session.RunWell("""
            (Get-SynthflowConnection).Sandbox.PeopleAnswerAfter = [timespan]::Zero
            $started = foreach ($number in '+12025550101', '+12025550110') { New-SynthflowOutboundChat @send -ToNumber $number }
            """);
        using var running = _session.Start("$started | Wait-SynthflowChat -PollSeconds 600 -TimeoutSec 6000");
        Assert.True(SpinWait.SpinUntil(() => running.OutputSoFar.Count > 0, TimeSpan.FromMinutes(5)));
        var clock = Stopwatch.StartNew();
        running.Stop();
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(60));
        Assert.Single(running.Finish().Output);
    }

    /// <summary>A chat that goes on, whose reads meet these faults; the last asks everybody to wait for minutes.</summary>
    private void Throttle(params string[] faults)
    {
        _session.RunWell("""
            $chat = New-SynthflowChat $agent
            $headers = [Collections.Generic.Dictionary[string, string]]::new(); $headers['Retry-After'] = '250'
            """);
        _session.Fault("GetChat", faults);
    }
}
