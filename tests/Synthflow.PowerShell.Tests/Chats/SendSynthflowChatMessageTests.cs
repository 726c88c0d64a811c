using System.Management.Automation;
using Synthflow.PowerShell.Tests.Support;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Chats;

public sealed class SendSynthflowChatMessageTests : IDisposable
{
    private readonly SandboxSession _session = new();

    public SendSynthflowChatMessageTests() =>
        _session.RunWell("$chat = New-SynthflowChat -AgentId $agent; $id = $chat.ChatId");

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
            [
                "Nice to meet you, Ada. Which day suits you?",
                "So that is Tuesday for Ada. Shall I book it?",
                "Booked. See you on Tuesday!",
            ],
            replies.Select(reply => reply.Properties["Text"].Value));
        Assert.Equal(
            ["{\"message\":\"Ada\"}", "{\"message\":\"Tuesday\"}", "{\"message\":\"yes\"}"],
            _session.Bodies("SendMessage"));
    }

    [Theory]
    [InlineData("''")]
    [InlineData("$null")]
    public void EmptyMessage_IsRefusedByBinding(string message)
    {
        Assert.Equal(
            ["ParameterArgumentValidationError"], _session.Run($"Send-SynthflowChatMessage $id {message}").ErrorIds);
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
        var error = _session.Run(script).Only("InvalidMessage, NotSent", ErrorCategory.InvalidArgument);
        Assert.Equal("NotSent", error.DeliveryOf());
        Assert.Contains(named, error.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, _session.Count("SendMessage"));
    }

    [Fact]
    public void MessageAfterARefusedOne_IsNotSaidOutOfTurn()
    {
        var result = _session.Run("'Ada', 7, 'yes' | Send-SynthflowChatMessage $id");
        Assert.Equal(["InvalidMessage, NotSent", "MessageOutOfTurn, NotSent"], result.ErrorIds);
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
            .Only("NotFound, Rejected", ErrorCategory.ObjectNotFound);
        Assert.Equal(Guid.Parse("aaaaaaaa-0000-4000-8000-000000000009"), error.TargetObject);
        Assert.NotEqual(string.Empty, error.RecommendedAction());
    }

    [Fact]
    public void CompletedChat_TakesNoMore_AndSaysSo()
    {
        var error = _session.Run(
            "'STOP', 'again' | Send-SynthflowChatMessage $id").Only("BadRequest, Rejected", ErrorCategory.InvalidArgument);
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
            .Only("OutcomeUnknown, Unknown", ErrorCategory.OperationTimeout);
        Assert.Equal("Unknown", error.DeliveryOf());
        Assert.Contains("Get-SynthflowChat", error.RecommendedAction(), StringComparison.Ordinal);
        Assert.Equal(1, _session.Count("SendMessage"));
    }

    [Fact]
    public async Task EqualMessageFromBefore_IsNotTakenForTheLostOne()
    {
        // Said an hour ago by the service's clock, and by somebody else: this connection has not seen its reply.
        var clock = new ShiftedClock { Shift = TimeSpan.FromHours(-1) };
        await using var server = await LoopbackSandbox.StartAsync("a-key-0123456789", clock);
        using var session = new ModuleSession();
        session.SetVariable("base", server.BaseUri);
        session.SetVariable("handler", server.Handler);
        var before = session.Run("""
            $first = Connect-Synthflow a-key-0123456789 -BaseUri $base -PassThru
            $id = (New-SynthflowChat -AgentId 11111111-1111-4111-8111-111111111111).ChatId
            Send-SynthflowChatMessage $id 'Ada'
            $handler.Faults.Next([Synthflow.Sandbox.SandboxOperation]'SendMessage', [Synthflow.Sandbox.Faults.Fault[]]@([Synthflow.Sandbox.Faults.Fault]::LoseRequest()))
            Connect-Synthflow a-key-0123456789 -BaseUri $base
            """);
        Assert.Empty(before.AllErrors);
        clock.Shift = TimeSpan.Zero;

        session.Run("Send-SynthflowChatMessage $id 'Ada'").Only("OutcomeUnknown, Unknown", ErrorCategory.OperationTimeout);

        Assert.Equal(2, session.Run("$handler.Requests.Of('SendMessage').Count").Single<int>());
    }

    [Fact]
    public void MessageAfterAnUnknownOne_IsNotSaidOutOfTurn()
    {
        _session.Fault("SendMessage", "LoseRequest()");
        var result = _session.Run("'Ada', 'Tuesday' | Send-SynthflowChatMessage $id");
        Assert.Equal(["OutcomeUnknown, Unknown", "MessageOutOfTurn, NotSent"], result.ErrorIds);
        Assert.Empty(result.Output);
        Assert.Equal(1, _session.Count("SendMessage"));
    }

    private sealed class ShiftedClock : TimeProvider
    {
        public TimeSpan Shift { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Shift;
    }
}
