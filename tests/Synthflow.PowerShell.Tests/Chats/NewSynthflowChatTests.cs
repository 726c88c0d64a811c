using System.Management.Automation;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Chats;

public sealed class NewSynthflowChatTests : IDisposable
{
    private const string Id = "aaaaaaaa-0000-4000-8000-000000000001";
    private readonly SandboxSession _session = new();

    public void Dispose() => _session.Dispose();

    [Fact]
    public void Create_EmitsTheChat_WithTheAgentsFirstMessage()
    {
        var chat = _session.RunWell("New-SynthflowChat -AgentId $agent").Output.Single();
        Assert.Equal("Synthflow.Client.Chats.Chat", chat.BaseObject.GetType().FullName);
        Assert.Equal("ongoing", chat.Properties["Status"].Value);
        _session.SetVariable("chat", chat);
        Assert.Equal(
            "Agent: Hi there! I can book your appointment. What is your name?",
            _session.Run("\"$($chat.Messages[0])\"").Single<string>());
    }

    [Theory]
    [InlineData("New-SynthflowChat $agent " + Id)]
    [InlineData("New-SynthflowChat -AgentId $agent -ChatId " + Id)]
    [InlineData("[pscustomobject]@{ AgentId = $agent; ChatId = '" + Id + "' } | New-SynthflowChat")]
    [InlineData("[pscustomobject]@{ agent_id = $agent; chat_id = '" + Id + "' } | New-SynthflowChat")]
    [InlineData("[pscustomobject]@{ model_id = $agent; chat_id = '" + Id + "' } | New-SynthflowChat")]
    public void ChatId_ChosenByTheCaller_IsTheChats(string script)
    {
        script = script.Replace("$agent " + Id, "$agent -ChatId " + Id, StringComparison.Ordinal);
        Assert.Equal(Id, _session.RunWell(script).Output.Single().Properties["ChatId"].Value);
        Assert.Equal(["/v2/chat/" + Id], _session.Paths("CreateChat"));
    }

    [Fact]
    public void Metadata_GoesAlong()
    {
        _session.RunWell(
            "New-SynthflowChat -AgentId $agent -Metadata ([ordered]@{ customer = 'Ada'; "
            + "seats = 2; nested = [pscustomobject]@{ on = $true } })");
        Assert.Equal(
            "{\"model_id\":\"11111111-1111-4111-8111-111111111111\","
                + "\"metadata\":{\"customer\":\"Ada\",\"seats\":2,\"nested\":{\"on\":true}}}",
            _session.Bodies("CreateChat").Single());
    }

    [Fact]
    public void TakenChatId_IsRefused_WithTheServicesWords()
    {
        _session.RunWell($"New-SynthflowChat -AgentId $agent -ChatId {Id}");
        var error = _session.Run($"New-SynthflowChat -AgentId $agent -ChatId {Id}")
            .Only("BadRequest, Rejected", ErrorCategory.InvalidArgument);
        Assert.Contains("already exists", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(Guid.Parse(Id), error.TargetObject);
        Assert.NotEqual(string.Empty, error.RecommendedAction());
    }

    [Fact]
    public void WithWhatIf_SendsNothing()
    {
        var before = _session.Total;
        Assert.Empty(_session.RunWell("New-SynthflowChat -AgentId $agent -WhatIf").Output);
        Assert.Equal(before, _session.Total);
        Assert.Contains(SandboxSession.Agent, _session.Host.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void WithConfirm_Asks()
    {
        _session.Host.Answers.Enqueue("N");
        Assert.Empty(_session.RunWell("New-SynthflowChat -AgentId $agent -Confirm").Output);
        Assert.Equal(0, _session.Count("CreateChat"));
    }

    [Theory]
    [InlineData("LoseAnswer()")]
    [InlineData("HalfAnswer()")]
    [InlineData("StatusAfterHandling(502)")]
    [InlineData("Body('not json')")]
    public void LostAnswer_OfAChatThatWasCreated_GivesTheChat(string fault)
    {
        _session.Fault("CreateChat", fault);
        var chat = _session.RunWell($"New-SynthflowChat -AgentId $agent -ChatId {Id}").Output.Single();
        Assert.Equal(Id, chat.Properties["ChatId"].Value);
        Assert.Equal(1, _session.Count("CreateChat"));
        Assert.Equal(1, _session.Count("GetChat"));
    }

    [Fact]
    public void LostRequest_IsSaidToBeUnknown_AndNotSentAgain()
    {
        _session.Fault("CreateChat", "LoseRequest()");
        var error = _session.Run($"New-SynthflowChat -AgentId $agent -ChatId {Id}")
            .Only("OutcomeUnknown, Unknown", ErrorCategory.OperationTimeout);
        Assert.Equal("Unknown", error.DeliveryOf());
        Assert.Equal(1, _session.Count("CreateChat"));
    }

    [Fact]
    public void RefusedConnection_IsNotSent()
    {
        _session.Fault("CreateChat", "RefuseConnection()");
        var error = _session.Run("New-SynthflowChat -AgentId $agent").Only(
            "ConnectionFailed, NotSent", ErrorCategory.ConnectionError);
        Assert.Equal("NotSent", error.DeliveryOf());
        Assert.Equal(SandboxSession.Agent, error.TargetObject);
    }

    [Fact]
    public void RefusedKey_EndsThePipeline()
    {
        _session.Fault("CreateChat", "Status(401, '{}')");
        _session.Run("[pscustomobject]@{ AgentId = $agent }, [pscustomobject]@{ AgentId = $agent } | New-SynthflowChat")
            .Only("ApiKeyRefused, Rejected", ErrorCategory.AuthenticationError);
        Assert.Equal(1, _session.Count("CreateChat"));
    }

    [Fact]
    public void AfterDisconnect_SaysThatThereIsNoConnection() =>
        _session.Run(
            "Disconnect-Synthflow; New-SynthflowChat -AgentId $agent").Only("NotConnected",
            ErrorCategory.ConnectionError);
}
