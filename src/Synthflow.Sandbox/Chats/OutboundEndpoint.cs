using Synthflow.Sandbox.Agents;
using Synthflow.Sandbox.Http;
using Synthflow.Sandbox.Json;
using Synthflow.Sandbox.Messages;

namespace Synthflow.Sandbox.Chats;

/// <summary>
/// <c>POST /chat/outbound</c>: nobody is texted, but a chat with its opening message stands in the list.
/// </summary>
internal static class OutboundEndpoint
{
    private const string Sms = "sms";
    private const string WhatsApp = "whatsapp";
    private const int LongestMessage = 1600;

    public static SandboxAnswer Start(SandboxWorkspace workspace, SandboxRequest request)
    {
        var body = ReceivedBody.Read(request.Body, request.IsJson);
        if (!body.IsReadable)
        {
            return Answers.Invalid(body.Problems);
        }

        var agentId = body.AgentId("agent_id");
        var channel = body.OneOf("channel", Sms, WhatsApp);
        var recipient = body.PhoneNumber("to_number");
        var sender = body.PhoneNumber("from_number");
        var opening = body.OptionalText("initial_message");
        var customVariables = body.Map("custom_variables");
        ReadTemplate(body);
        if (agentId is null || recipient is null || sender is null || body.Problems.Count > 0)
        {
            return Answers.Invalid(body.Problems);
        }

        if (SandboxAgents.Find(agentId) is not { } agent)
        {
            return Answers.NoSuchAgent(agentId);
        }

        if (Refusal(body, channel, opening) is { } refusal)
        {
            return Answers.Error(400, refusal);
        }

        var now = workspace.Clock.GetUtcNow();
        var line = new MessageLine(sender, recipient, string.Equals(channel, WhatsApp, StringComparison.Ordinal));
        if (UnreachableNumbers.Explain(recipient) is var (errorCode, reason))
        {
            workspace.Messages.Add(new LoggedMessage(line, opening ?? "", IsInbound: false, errorCode, now));
            return Answers.Error(400, reason);
        }

        var chat = new SandboxChat(workspace.Identifiers.Next(), agent.Id, now, customVariables) { Line = line };
        BookingPersona.Greet(chat, opening, now);
        workspace.Chats.TryAdd(chat);
        workspace.Messages.Add(new LoggedMessage(line, chat.Lines[0].Text, IsInbound: false, ErrorCode: 0, now));
        var conversationId = agent.IsReadableByConversation && !UnreachableNumbers.IsUnreadable(recipient)
            ? chat.Id
            : workspace.Identifiers.Next();
        return Answers.OneText(Answers.Ok, "conversation_id", conversationId.ToString("D"));
    }

    private static void ReadTemplate(ReceivedBody body)
    {
        if (body.Nested("template") is not { } template)
        {
            return;
        }

        if (template.RequiredText("content_sid") is { } contentSid && !TextPatterns.IsContentSid(contentSid))
        {
            template.Report("content_sid", "Value error, must be HX and 32 hexadecimal digits", "value_error");
        }

        _ = template.Map("variables");
    }

    private static string? Refusal(ReceivedBody body, string? channel, string? opening)
    {
        if (string.Equals(channel, Sms, StringComparison.Ordinal) && body.Has("template"))
        {
            return "template is not supported for the sms channel.";
        }

        return opening?.Length > LongestMessage
            ? "The message body exceeds the 1600 character limit (Twilio error 21617)."
            : null;
    }
}
