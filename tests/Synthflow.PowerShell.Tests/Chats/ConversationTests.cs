using System.Management.Automation;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Chats;

public sealed class ConversationTests : IDisposable
{
    private const string Unreadable = "44444444-4444-4444-8444-444444444444";
    private readonly SandboxSession _session = new();

    public ConversationTests() => _session.RunWell("(Get-SynthflowConnection).Sandbox.PeopleAnswerAfter = $null");

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("$started | Get-SynthflowChat")]
    [InlineData("Get-SynthflowChat -ConversationId $started.ConversationId")]
    [InlineData("$started.ConversationId | Get-SynthflowChat")]
    [InlineData("[pscustomobject]@{ ConversationId = $started.ConversationId } | Get-SynthflowChat")]
    [InlineData("@{ conversation_id = $started.ConversationId } | Get-SynthflowChat")]
    [InlineData("[pscustomobject]@{ ChatId = ''; ConversationId = $started.ConversationId } | Get-SynthflowChat")]
    [InlineData("Rows +12025550102 | Invoke-SynthflowCampaign -JournalPath $journal @send -Confirm:$false | Get-SynthflowChat")]
    public void ConversationId_StandsForTheChatsId(string script)
    {
        using var folder = new WorkFolder();
        _session.SetVariable("journal", folder.PathOf("spring.jsonl"));
        _session.RunWell("$started = New-SynthflowOutboundChat @send -ToNumber +12025550101");
        Assert.Equal("ongoing", _session.RunWell(script).Output.Single().Properties["Status"].Value);
    }

    [Theory]
    [InlineData("Get-SynthflowChat")]
    [InlineData("Wait-SynthflowChat")]
    [InlineData("Export-SynthflowTranscript -Path chat.md")]
    [InlineData("Send-SynthflowChatMessage -Message Hi")]
    public void RowWithoutAnId_PassesInSilence(string command)
    {
        using var folder = new WorkFolder();
        _session.SetLocation(folder.FullName);
        var before = _session.Total;
        var result = _session.RunWell(
            "[pscustomobject]@{ ConversationId = '' }, [pscustomobject]@{ ConversationId = $null } | " + command);
        Assert.Empty(result.Output);
        Assert.Empty(result.Warnings);
        Assert.Equal(before, _session.Total);
    }

    [Fact]
    public void Send_TakesTheConversationOfARow()
    {
        _session.RunWell("$started = New-SynthflowOutboundChat @send -ToNumber +12025550101");
        Assert.Single(_session.RunWell("$started | Send-SynthflowChatMessage -Message Ada").Output);
        Assert.Single(_session.RunWell("[pscustomobject]@{ ConversationId = $started.ConversationId; Message = 'Monday' } | Send-SynthflowChatMessage").Output);
    }

    [Theory]
    [InlineData("[pscustomobject]@{ Name = 'Ada' } | Get-SynthflowChat")]
    [InlineData("[pscustomobject]@{ ConversationId = 'Ada' } | Get-SynthflowChat")]
    [InlineData("'Ada' | Get-SynthflowChat")]
    [InlineData("'../contacts' | Wait-SynthflowChat")]
    [InlineData("5 | Export-SynthflowTranscript -Path chat.md")]
    public void WhatNamesNoChat_IsAnError_ThatSaysWhatDoes(string script)
    {
        using var folder = new WorkFolder();
        _session.SetLocation(folder.FullName);
        var before = _session.Total;
        var error = _session.Run(script).Only("InvalidChatId", ErrorCategory.InvalidArgument);
        Assert.Null(error.DeliveryOf());
        Assert.Contains("Get-SynthflowChat", error.RecommendedAction(), StringComparison.Ordinal);
        Assert.Equal(before, _session.Total);
    }

    [Theory]
    [InlineData("Get-SynthflowChat")]
    [InlineData("Wait-SynthflowChat -TimeoutSec 60")]
    [InlineData("Export-SynthflowTranscript -Path chats.md")]
    [InlineData("Send-SynthflowChatMessage -Message Hello")]
    public void ServiceThatHasNoneOfTheFirstTen_IsOneError_AndTheRestIsNotAskedFor(string command)
    {
        using var folder = new WorkFolder();
        _session.SetLocation(folder.FullName);
        _session.RunWell($$"""
            $send.AgentId = '{{Unreadable}}'
            $started = foreach ($n in 10..40) { New-SynthflowOutboundChat @send -ToNumber "+120255501$n" }
            """);
        var error = _session.Run("$started | " + command).Only("ConversationsNotServed", ErrorCategory.ObjectNotFound);
        Assert.Null(error.DeliveryOf());
        Assert.Contains("first 10", error.ToString(), StringComparison.Ordinal);
        // Several are looked at at once by Wait-.
        Assert.InRange(Math.Max(_session.Count("GetChat"), _session.Count("SendMessage")), 10, 16);
    }

    [Fact]
    public void ServiceThatHasSome_NamesEachOfTheOthers_InTheirOrder()
    {
        _session.RunWell("""
            $started = foreach ($number in '+15005550007', '+12025550101', '+15005550007') { New-SynthflowOutboundChat @send -ToNumber $number }
            """);
        var result = _session.Run("$started | Get-SynthflowChat");
        Assert.Single(result.Output);
        Assert.Equal(["NotFound, Rejected", "NotFound, Rejected"], result.ErrorIds);
        Assert.Equal(
            _session.Run("$started[0, 2].ConversationId").OutputOf<string>(),
            result.AllErrors.Select(error => error.TargetObject.ToString()));
        Assert.All(result.AllErrors, error => Assert.Equal("Rejected", error.DeliveryOf()));
    }

    [Fact]
    public void FewMissingOnes_AreNamed_EvenWhereThereIsNoOther()
    {
        _session.RunWell("$started = New-SynthflowOutboundChat @send -ToNumber +15005550007");
        var error = _session.Run("$started | Get-SynthflowChat").Only("NotFound, Rejected", ErrorCategory.ObjectNotFound);
        Assert.Equal("Rejected", error.DeliveryOf());
    }

    [Theory]
    [InlineData("-After (Get-Date).AddMinutes(-10)", 3)]
    [InlineData("-After (Get-Date).AddMinutes(10)", 0)]
    [InlineData("-Before (Get-Date).AddMinutes(10)", 3)]
    [InlineData("-Before (Get-Date).AddMinutes(-10)", 0)]
    [InlineData("-After ([datetimeoffset]::UtcNow.AddMinutes(-10)) -Before ([datetimeoffset]::UtcNow.AddMinutes(10)) -First 2", 2)]
    public void AfterAndBefore_FilterTheList(string parameters, int count)
    {
        _session.RunWell("foreach ($n in 1..3) { $null = New-SynthflowChat $agent }");
        Assert.Equal(count, _session.RunWell($"Get-SynthflowChat {parameters}").Output.Count);
    }

    [Fact]
    public void After_NeverStopsEarly_AndLeavesOutWhatHasNoTime()
    {
        const string page = "Body('{{\"response\":{{\"chats\":[{0}],\"has_more\":{1},\"next_cursor\":\"{2}\"}}}}')";
        static string Chat(string id, string time) => "{\"chat_id\":\"" + id + "\",\"start_timestamp\":" + time + "}";
        _session.Fault(
            "ListChats",
            string.Format(page, Chat("a", "\"2026-11-01T00:00:00Z\"") + "," + Chat("b", "\"2026-11-20T12:00:00+02:00\""), "true", "x"),
            string.Format(page, Chat("c", "null") + "," + Chat("d", "\"2026-11-20T10:00:00Z\"") + "," + Chat("e", "\"2026-11-20T11:00:00Z\""), "false", ""));
        Assert.Equal(
            ["b", "d"],
            _session.RunWell("Get-SynthflowChat -After 2026-11-20T10:00:00Z -Before 2026-11-20T11:00:00Z").Output
                .Select(chat => chat.ToString()));
    }
}
