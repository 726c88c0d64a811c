using System.Management.Automation;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Chats;

public sealed class RemoveSynthflowChatTests : IDisposable
{
    private const string Missing = "aaaaaaaa-0000-4000-8000-000000000009";
    private readonly SandboxSession _session = new();

    public RemoveSynthflowChatTests() =>
        _session.RunWell("$chats = foreach ($n in 1..3) { New-SynthflowChat -AgentId $agent }; $id = $chats[0].ChatId");

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("Remove-SynthflowChat $id -Confirm:$false", 1)]
    [InlineData("Remove-SynthflowChat -ChatId $id -Confirm:$false", 1)]
    [InlineData("$id | Remove-SynthflowChat -Confirm:$false", 1)]
    [InlineData("[pscustomobject]@{ chat_id = $id } | Remove-SynthflowChat -Confirm:$false", 1)]
    [InlineData("$chats | Remove-SynthflowChat -Confirm:$false", 3)]
    [InlineData("Get-SynthflowChat | Remove-SynthflowChat -Confirm:$false", 3)]
    [InlineData("Remove-SynthflowChat $chats[0].ChatId, $chats[1].ChatId -Confirm:$false", 2)]
    public void Remove_DeletesThemAndEmitsNothing(string script, int deleted)
    {
        Assert.Empty(_session.RunWell(script).Output);
        Assert.Equal(3 - deleted, _session.Run("$sandbox.Workspace.ChatCount").Single<int>());
    }

    [Fact]
    public void Remove_AsksForEach_WithoutConfirmBeingGiven()
    {
        _session.Host.Answers.Enqueue("N");
        _session.Host.Answers.Enqueue("Y");
        _session.RunWell("$chats[0], $chats[1] | Remove-SynthflowChat");
        Assert.Equal(2, _session.Host.Questions.Count);
        Assert.Contains(_session.Run("$id").Single<string>(), _session.Host.Questions[0], StringComparison.Ordinal);
        Assert.Equal(1, _session.Count("DeleteChat"));
    }

    [Fact]
    public void Remove_WithWhatIf_SendsNothing()
    {
        _session.RunWell("$chats | Remove-SynthflowChat -WhatIf");
        Assert.Equal(0, _session.Count("DeleteChat"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"detail\":\"Not Found\"}")]
    [InlineData("<html>nginx</html>")]
    public void AddressWithoutSynthflow_IsNotCalledASuccess(string body)
    {
        string[] faults = [.. Enumerable.Repeat($"Status(404, '{body}')", 4)];
        _session.Fault("DeleteChat", faults[0]);
        _session.Fault("ListChats", faults);
        var result = _session.Run("Remove-SynthflowChat $id -Confirm:$false -Verbose");
        var error = result.Only("NotFound, Rejected", ErrorCategory.ObjectNotFound);
        Assert.Equal("Rejected", error.DeliveryOf());
        Assert.Contains("Nothing was deleted", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(result.Verbose, line => line.Contains("already gone", StringComparison.Ordinal));
    }

    [Fact]
    public void NotFoundWithoutAName_WhereTheChatsCanBeRead_IsASuccess_WithAVerboseNote()
    {
        _session.Fault("DeleteChat", "Status(404, '{\"detail\":\"Not Found\"}')");
        var result = _session.RunWell("Remove-SynthflowChat $id -Confirm:$false -Verbose");
        Assert.Contains(result.Verbose, line => line.Contains("was already gone", StringComparison.Ordinal));
    }

    [Fact]
    public void ChatAlreadyGone_IsASuccess_WithAVerboseNote()
    {
        var result = _session.RunWell($"Remove-SynthflowChat {Missing} -Confirm:$false -Verbose");
        Assert.Contains(result.Verbose, line => line.Contains($"{Missing} was already gone", StringComparison.Ordinal));
    }

    [Fact]
    public void LostAnswer_IsTriedAgain_AndTheChatBeingGoneIsSuccess()
    {
        using var session = new SandboxSession("-MaximumRetryCount 1");
        session.RunWell("$id = (New-SynthflowChat -AgentId $agent).ChatId");
        session.Fault("DeleteChat", "LoseAnswer()");
        var result = session.RunWell("Remove-SynthflowChat $id -Confirm:$false -Verbose");
        Assert.DoesNotContain(result.Verbose, line => line.Contains("already gone", StringComparison.Ordinal));
        Assert.Equal(2, session.Count("DeleteChat"));
        Assert.Equal(0, session.Run("$sandbox.Workspace.ChatCount").Single<int>());
    }

    [Theory]
    [InlineData("Status(400, '{}')", "BadRequest, Rejected", ErrorCategory.InvalidArgument)]
    [InlineData("Status(500, '{}')", "ServiceFailed, Unknown", ErrorCategory.ConnectionError)]
    [InlineData("RefuseConnection()", "ConnectionFailed, NotSent", ErrorCategory.ConnectionError)]
    public void Fault_OfOne_IsNamed_AndTheOthersAreDeleted(string fault, string id, ErrorCategory category)
    {
        _session.Fault("DeleteChat", fault);
        var error = _session.Run("$chats | Remove-SynthflowChat -Confirm:$false").Only(id, category);
        Assert.Equal(_session.Run("[guid]$id").Single<Guid>(), error.TargetObject);
        Assert.NotEqual(string.Empty, error.RecommendedAction());
        Assert.Equal(1, _session.Run("$sandbox.Workspace.ChatCount").Single<int>());
    }

    [Fact]
    public void RefusedKey_EndsThePipeline()
    {
        _session.Fault("DeleteChat", "Status(401, '{}')");
        _session.Run("$chats | Remove-SynthflowChat -Confirm:$false").Only(
            "ApiKeyRefused, Rejected", ErrorCategory.AuthenticationError);
        Assert.Equal(1, _session.Count("DeleteChat"));
    }
}
