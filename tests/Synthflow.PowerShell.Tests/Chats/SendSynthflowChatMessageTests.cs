using System.Management.Automation;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Chats;

public sealed class SendSynthflowChatMessageTests : IDisposable
{
    private readonly SandboxSession _session = new();

    public SendSynthflowChatMessageTests() => _session.RunWell("$chat = New-SynthflowChat -AgentId $agent; $id = $chat.ChatId");

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("Send-SynthflowChatMessage $id 'My name is Ada'")]
    [InlineData("Send-SynthflowChatMessage -ChatId $id -Message 'My name is Ada'")]
    [InlineData("$chat | Send-SynthflowChatMessage -Message 'My name is Ada'")]
    [InlineData("[pscustomobject]@{ chat_id = $id } | Send-SynthflowChatMessage -Message 'My name is Ada'")]
    [InlineData("'My name is Ada' | Send-SynthflowChatMessage -ChatId $id")]
    [InlineData("'My name is Ada' | Send-SynthflowChatMessage $id")]
    [InlineData("[pscustomobject]@{ ChatId = $id; Message = 'My name is Ada' } | Send-SynthflowChatMessage")]
    [InlineData("[pscustomobject]@{ chat_id = $id; message = 'My name is Ada' } | Send-SynthflowChatMessage")]
    [InlineData("[pscustomobject]@{ Message = 'My name is Ada' } | Send-SynthflowChatMessage $id")]
    [InlineData("Get-SynthflowChat $id | Send-SynthflowChatMessage -Message 'My name is Ada'")]
    public void Send_EmitsTheAgentsReply(string script)
    {
        var reply = _session.RunWell(script).Output.Single();
        Assert.Equal("Synthflow.Client.Chats.ChatMessage", reply.BaseObject.GetType().FullName);
        Assert.Equal("Agent", reply.Properties["Speaker"].Value);
        Assert.Equal("Nice to meet you, Ada. Which day suits you?", reply.Properties["Text"].Value);
        Assert.Equal(["{\"message\":\"My name is Ada\"}"], _session.Bodies("SendMessage"));
    }

    [Fact]
    public void PipedMessages_KeepTheirOrder()
    {
        var replies = _session.RunWell("'Ada', 'Tuesday', 'yes' | Send-SynthflowChatMessage $id").Output;
        Assert.Equal(
            ["Nice to meet you, Ada. Which day suits you?", "So that is Tuesday for Ada. Shall I book it?", "Booked. See you on Tuesday!"],
            replies.Select(reply => reply.Properties["Text"].Value));
        Assert.Equal(
            ["{\"message\":\"Ada\"}", "{\"message\":\"Tuesday\"}", "{\"message\":\"yes\"}"], _session.Bodies("SendMessage"));
    }

    [Theory]
    [InlineData("''")]
    [InlineData("$null")]
    public void EmptyMessage_IsRefusedByBinding(string message)
    {
        Assert.Equal(["ParameterArgumentValidationError"], _session.Run($"Send-SynthflowChatMessage $id {message}").ErrorIds);
        Assert.Equal(0, _session.Count("SendMessage"));
    }

    [Theory]
    [InlineData("Get-SynthflowChat $id | Send-SynthflowChatMessage", "Chat")]
    [InlineData("Get-SynthflowChat | Send-SynthflowChatMessage", "ChatSummary")]
    [InlineData("[pscustomobject]@{ ChatId = $id; Text = 'Bob' } | Send-SynthflowChatMessage", "PSCustomObject")]
    [InlineData("[pscustomobject]@{ Text = 'Bob' } | Send-SynthflowChatMessage $id", "PSCustomObject")]
    [InlineData("7 | Send-SynthflowChatMessage $id", "Int32")]
    [InlineData("'' | Send-SynthflowChatMessage $id", "empty")]
    [InlineData("'hi' | Send-SynthflowChatMessage $id -Message 'ho'", "-Message")]
    public void ObjectThatIsNoMessage_IsRefused_AndNotTurnedIntoText(string script, string named)
    {
        var error = _session.Run(script).Only("InvalidMessage", ErrorCategory.InvalidArgument);
        Assert.Equal("NotSent", error.DeliveryOf());
        Assert.Contains(named, error.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, _session.Count("SendMessage"));
    }

    [Fact]
    public void MessageAfterARefusedOne_IsNotSaidOutOfTurn()
    {
        var result = _session.Run("'Ada', 7, 'yes' | Send-SynthflowChatMessage $id");
        Assert.Equal(["InvalidMessage", "MessageOutOfTurn"], result.ErrorIds);
        Assert.Equal(["{\"message\":\"Ada\"}"], _session.Bodies("SendMessage"));
    }

    [Fact]
    public void WithWhatIf_SendsNothing()
    {
        Assert.Empty(_session.RunWell("'a', 'b' | Send-SynthflowChatMessage $id -WhatIf").Output);
        Assert.Equal(0, _session.Count("SendMessage"));
    }

    [Fact]
    public void WithConfirm_Asks()
    {
        _session.Host.Answers.Enqueue("N");
        Assert.Empty(_session.RunWell("Send-SynthflowChatMessage $id hi -Confirm").Output);
        Assert.Equal(0, _session.Count("SendMessage"));
    }

    [Fact]
    public void UnknownChat_IsNotFound_WithItsIdAsTarget()
    {
        var error = _session.Run("Send-SynthflowChatMessage aaaaaaaa-0000-4000-8000-000000000009 hi")
            .Only("NotFound", ErrorCategory.ObjectNotFound);
        Assert.Equal(Guid.Parse("aaaaaaaa-0000-4000-8000-000000000009"), error.TargetObject);
        Assert.NotEqual(string.Empty, error.RecommendedAction());
    }

    [Fact]
    public void CompletedChat_TakesNoMore_AndSaysSo()
    {
        var error = _session.Run("'STOP', 'again' | Send-SynthflowChatMessage $id").Only("BadRequest", ErrorCategory.InvalidArgument);
        Assert.Contains("cancelled", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("LoseAnswer()")]
    [InlineData("HalfAnswer()")]
    [InlineData("StatusAfterHandling(500)")]
    [InlineData("Body('not json')")]
    public void LostAnswer_OfAMessageThatArrived_GivesTheReply(string fault)
    {
        _session.Fault("SendMessage", fault);
        var reply = _session.RunWell("Send-SynthflowChatMessage $id 'My name is Ada'").Output.Single();
        Assert.Equal("Nice to meet you, Ada. Which day suits you?", reply.Properties["Text"].Value);
        Assert.Equal(1, _session.Count("SendMessage"));
    }

    [Fact]
    public void LostRequest_IsSaidToBeUnknown_AndNotSentAgain()
    {
        _session.Fault("SendMessage", "LoseRequest()");
        var error = _session.Run("Send-SynthflowChatMessage $id 'My name is Ada'")
            .Only("OutcomeUnknown", ErrorCategory.OperationTimeout);
        Assert.Equal("Unknown", error.DeliveryOf());
        Assert.Contains("Get-SynthflowChat", error.RecommendedAction(), StringComparison.Ordinal);
        Assert.Equal(1, _session.Count("SendMessage"));
    }

    [Fact]
    public void EqualMessageFromBefore_IsNotTakenForTheLostOne()
    {
        _session.RunWell("Send-SynthflowChatMessage $id 'Ada'");
        _session.Fault("SendMessage", "LoseRequest()");
        // Older than any clock tolerance: the answer's own Date counts whole seconds.
        Thread.Sleep(TimeSpan.FromSeconds(3.2));
        _session.Run("Send-SynthflowChatMessage $id 'Ada'").Only("OutcomeUnknown", ErrorCategory.OperationTimeout);
        Assert.Equal(2, _session.Count("SendMessage"));
    }

    [Fact]
    public void MessageAfterAnUnknownOne_IsNotSaidOutOfTurn()
    {
        _session.Fault("SendMessage", "LoseRequest()");
        var result = _session.Run("'Ada', 'Tuesday' | Send-SynthflowChatMessage $id");
        Assert.Equal(["OutcomeUnknown", "MessageOutOfTurn"], result.ErrorIds);
        Assert.Empty(result.Output);
        Assert.Equal(1, _session.Count("SendMessage"));
    }
}
