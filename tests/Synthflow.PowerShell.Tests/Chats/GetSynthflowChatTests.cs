using System.Management.Automation;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Chats;

public sealed class GetSynthflowChatTests : IDisposable
{
    private const string Missing = "aaaaaaaa-0000-4000-8000-000000000009";
    private readonly SandboxSession _session = new();

    // 25 chats in three pages of 10; the last two made are completed and cancelled; five are another agent's.
    public GetSynthflowChatTests() => _session.RunWell("""
        $all = foreach ($n in 1..20) { New-SynthflowChat -AgentId $agent }
        $all += foreach ($n in 1..3) { New-SynthflowChat -AgentId 22222222-2222-4222-8222-222222222222 }
        $done = New-SynthflowChat -AgentId 22222222-2222-4222-8222-222222222222
        $null = 'Ada', 'Tuesday', 'yes' | Send-SynthflowChatMessage $done.ChatId
        $cancelled = New-SynthflowChat -AgentId 22222222-2222-4222-8222-222222222222
        $null = Send-SynthflowChatMessage $cancelled.ChatId STOP
        """);

    public void Dispose() => _session.Dispose();

    [Fact]
    public void List_GivesEveryChatOnce_NewestFirst_PageByPage()
    {
        var chats = _session.RunWell("Get-SynthflowChat").Output;
        Assert.Equal(25, chats.Select(chat => chat.Properties["ChatId"].Value).Distinct().Count());
        Assert
            .All(chats, chat => Assert.Equal("Synthflow.Client.Chats.ChatSummary", chat.BaseObject.GetType().FullName));
        Assert.Equal("cancelled", chats[0].Properties["Status"].Value);
        Assert.Equal(3, _session.Count("ListChats"));
    }

    [Fact]
    public void List_StoppedAfterThree_AsksForOnePage()
    {
        var chats = _session.RunWell("Get-SynthflowChat | Select-Object -First 3");
        Assert.Equal(3, chats.Output.Count);
        Assert.Equal(1, _session.Count("ListChats"));
    }

    [Theory]
    [InlineData("DebugPreference")]
    [InlineData("VerbosePreference")]
    public void List_WhosePageWasRead_ComesOut_EvenWhereShowingTheRequestEndsTheCmdlet(string preference) =>
        Assert.Equal(10, _session.Run($$"""
            $ended = $false
            try { & { ${{preference}} = 'Stop'; $null = Get-SynthflowChat -OutVariable global:seen } } catch { $ended = $true }
            if ($ended) { $global:seen.Count }
            """).Single<int>());

    [Theory]
    [InlineData("-First 3", 3, 1)]
    [InlineData("-First 10", 10, 1)]
    [InlineData("-First 11", 11, 2)]
    [InlineData("-Skip 5", 20, 3)]
    [InlineData("-Skip 100", 0, 3)]
    [InlineData("-Skip 8 -First 4", 4, 2)]
    [InlineData("-PageSize 25", 25, 1)]
    [InlineData("-PageSize 5 -First 6", 6, 2)]
    [InlineData("-AgentId 22222222-2222-4222-8222-222222222222", 5, 1)]
    [InlineData("-Status completed", 1, 3)]
    [InlineData("-Status CANCELLED", 1, 3)]
    [InlineData("-Status ongoing -AgentId 22222222-2222-4222-8222-222222222222", 3, 1)]
    [InlineData("-Status ongoing -Skip 20 -First 2", 2, 3)]
    public void List_NarrowedDown_GivesThatMany_WithNoPageTooMany(string parameters, int chats, int pages)
    {
        Assert.Equal(chats, _session.RunWell($"Get-SynthflowChat {parameters}").Output.Count);
        Assert.Equal(pages, _session.Count("ListChats"));
    }

    [Theory]
    [InlineData("Get-SynthflowChat $done.ChatId")]
    [InlineData("Get-SynthflowChat -ChatId $done.ChatId")]
    [InlineData("$done.ChatId | Get-SynthflowChat")]
    [InlineData("$done | Get-SynthflowChat")]
    [InlineData("[pscustomobject]@{ chat_id = $done.ChatId } | Get-SynthflowChat")]
    [InlineData("Get-SynthflowChat -Status completed | Get-SynthflowChat")]
    public void ChatId_GivesTheWholeChat(string script)
    {
        var chat = _session.RunWell(script).Output.Single();
        _session.SetVariable("whole", chat);
        Assert.Equal("Synthflow.Client.Chats.Chat", chat.BaseObject.GetType().FullName);
        Assert.Equal("completed", chat.Properties["Status"].Value);
        Assert.Equal(7, _session.Run("$whole.Messages.Count").Single<int>());
        Assert.Equal("Tuesday", _session.Run("$whole.Variables.day").Single<string>());
        Assert.Contains("User: Tuesday", (string)chat.Properties["Transcript"].Value, StringComparison.Ordinal);
    }

    [Fact]
    public void SeveralIds_ComeOutInTheirOrder_AndAMissingOneIsNamed()
    {
        var result = _session.Run($"Get-SynthflowChat $done.ChatId, {Missing}, $cancelled.ChatId");
        var error = result.Only("NotFound, Rejected", ErrorCategory.ObjectNotFound);
        Assert.Equal(Guid.Parse(Missing), error.TargetObject);
        Assert.Contains(Missing, error.ToString(), StringComparison.Ordinal);
        Assert.NotEqual(string.Empty, error.RecommendedAction());
        Assert.Equal(["completed", "cancelled"], result.Output.Select(chat => chat.Properties["Status"].Value));
    }

    [Theory]
    [InlineData("Get-SynthflowChat no-guid")]
    [InlineData("Get-SynthflowChat '../contacts'")]
    public void IdsThatAreNoIds_AreRefusedByBinding(string script)
    {
        var before = _session.Total;
        Assert.Equal(["ParameterArgumentTransformationError"], _session.Run(script).ErrorIds);
        Assert.Equal(before, _session.Total);
    }

    [Theory]
    [InlineData("-First 0")]
    [InlineData("-Skip -1")]
    [InlineData("-PageSize 0")]
    [InlineData("-Status unknown")]
    public void ValuesOutOfRange_AreRefusedByBinding(string parameters) =>
        Assert.Equal(["ParameterArgumentValidationError"], _session.Run($"Get-SynthflowChat {parameters}").ErrorIds);

    [Fact]
    public void ChatId_WithListParameters_IsRefusedByBinding() =>
        Assert.Equal(
            ["AmbiguousParameterSet"], _session.Run("Get-SynthflowChat -ChatId $done.ChatId -First 3").ErrorIds);

    [Fact]
    public void CursorHandedOutAgain_IsACursorLoop_AfterWhatCameBefore()
    {
        var page = "'{\"status\":\"ok\",\"response\":{\"chats\":[{\"chat_id\":\"x\",\"chat_status\":\"ongoing\","
            + "\"start_timestamp\":\"2026-01-01T00:00:00Z\"}],\"has_more\":true,\"next_cursor\":\"same\"}}'";
        _session.Fault("ListChats", $"Body({page})", $"Body({page})", $"Body({page})");
        var result = _session.Run("Get-SynthflowChat");
        var error = result.Only("CursorLoop, Sent", ErrorCategory.InvalidResult);
        Assert.NotEmpty(result.Output);
        Assert.Equal(2, _session.Count("ListChats"));
        Assert.Equal("Sent", error.DeliveryOf());
        Assert.Contains("Run it again", error.RecommendedAction(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Status(500, '{}')", "ServiceFailed, Unknown", ErrorCategory.ConnectionError)]
    [InlineData("LoseAnswer()", "ServiceFailed, Unknown", ErrorCategory.ConnectionError)]
    [InlineData("RefuseConnection()", "ConnectionFailed, NotSent", ErrorCategory.ConnectionError)]
    [InlineData("Body('<html>hello</html>')", "UnreadableAnswer, Sent", ErrorCategory.InvalidData)]
    [InlineData("Status(429, '{}')", "RateLimited, NotSent", ErrorCategory.LimitsExceeded)]
    [InlineData("Status(401, '{}')", "ApiKeyRefused, Rejected", ErrorCategory.AuthenticationError)]
    public void Fault_OfThePage_OrOfTheChat_IsNamed(string fault, string id, ErrorCategory category)
    {
        _session.Fault("ListChats", fault);
        _session.Run("Get-SynthflowChat").Only(id, category);
        _session.Fault("GetChat", fault);
        Assert.Equal(
            _session.Run("[guid]$done.ChatId").Single<Guid>(),
            _session.Run("Get-SynthflowChat $done.ChatId").Only(id, category).TargetObject);
    }

    [Fact]
    public void AnswerWithAnotherChat_IsUnreadable_AndNoneOfItsWordsComeOut()
    {
        _session.Fault(
            "GetChat",
            "Body('{\"chat_id\":\"99999999-9999-4999-8999-999999999999\",\"conversation_history\":[{\"agent_id\":\"user\",\"message\":\"STOP\"}]}')");
        var result = _session.Run("Get-SynthflowChat $done.ChatId");
        Assert.Equal("Sent", result.Only("UnreadableAnswer, Sent", ErrorCategory.InvalidData).DeliveryOf());
        Assert.Empty(result.Output);
    }

    [Fact]
    public void Fault_OfALaterPage_ComesAfterThePagesBefore()
    {
        _session.Fault("ListChats", "None", "Status(500, '{}')");
        var result = _session.Run("Get-SynthflowChat");
        result.Only("ServiceFailed, Unknown", ErrorCategory.ConnectionError);
        Assert.Equal(10, result.Output.Count);
    }

    [Fact]
    public void Read_IsTriedAgain_WhereRetriesAreAllowed()
    {
        using var session = new SandboxSession("-MaximumRetryCount 1");
        session.Fault("ListChats", "LoseAnswer()");
        session.RunWell("Get-SynthflowChat");
        Assert.Equal(2, session.Count("ListChats"));
    }

    [Theory]
    [InlineData("null", null)]
    [InlineData("{}", null)]
    [InlineData("\"2026-10-01T12:00:00Z\"", "2026-10-01 12:00:00Z")]
    [InlineData("1790856000000", "2026-10-01 12:00:00Z")]
    public void OddFields_StillGiveAnObject_WithTheRawValueKept(string start, string? expected)
    {
        var json = "{\"status\":null,\"response\":{\"chats\":[{\"chat_id\":\"x\",\"chat_status\":\"paused\","
            + "\"start_timestamp\":" + start + ",\"new_field\":[1]}]}}";
        _session.Fault("ListChats", $"Body('{json}')");
        var chat = _session.RunWell("Get-SynthflowChat").Output.Single();
        Assert.Equal("paused", chat.Properties["Status"].Value);
        Assert.Equal(expected, ((DateTimeOffset?)chat.Properties["StartedAt"].Value)?.ToString("u"));
        Assert.Contains("new_field", (string)chat.Methods["GetRawJson"].Invoke(), StringComparison.Ordinal);
    }
}
