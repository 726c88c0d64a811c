using Synthflow.Sandbox.Http;
using Synthflow.Sandbox.Json;

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
        var body = RequestBody.Read(request.Body, request.IsJson);
        if (!body.IsReadable)
        {
            return Answers.Invalid(body.Problems);
        }

        var agentId = body.RequiredUuid("agent_id");
        var channel = body.OneOf("channel", Sms, WhatsApp);
        var recipient = body.PhoneNumber("to_number");
        _ = body.PhoneNumber("from_number");
        var opening = body.OptionalText("initial_message");
        var customVariables = body.Map("custom_variables");
        ReadTemplate(body);
        if (agentId is null || recipient is null || body.Problems.Count > 0)
        {
            return Answers.Invalid(body.Problems);
        }

        if (Refusal(body, channel, opening, recipient) is { } refusal)
        {
            return Answers.Error(400, refusal);
        }

        var now = workspace.Clock.GetUtcNow();
        var chat = new SandboxChat(workspace.Identifiers.Next(), agentId, now, customVariables)
        {
            Recipient = recipient,
        };
        BookingPersona.Greet(chat, opening, now);
        workspace.Chats.TryAdd(chat);
        return Answers.OneText(Answers.Ok, "conversation_id", chat.Id.ToString("D"));
    }

    private static void ReadTemplate(RequestBody body)
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

    private static string? Refusal(RequestBody body, string? channel, string? opening, string recipient)
    {
        if (string.Equals(channel, Sms, StringComparison.Ordinal) && body.Has("template"))
        {
            return "template is not supported for the sms channel.";
        }

        if (opening?.Length > LongestMessage)
        {
            return "The message body exceeds the 1600 character limit (Twilio error 21617).";
        }

        return UnreachableNumbers.Explain(recipient);
    }
}
