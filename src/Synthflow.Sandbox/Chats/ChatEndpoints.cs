using Synthflow.Sandbox.Agents;
using Synthflow.Sandbox.Http;
using Synthflow.Sandbox.Json;

namespace Synthflow.Sandbox.Chats;

/// <summary>The operations on chats, but for the outbound one.</summary>
internal static class ChatEndpoints
{
    private const int DefaultPageSize = 10;

    public static SandboxAnswer Create(SandboxWorkspace workspace, SandboxRequest request)
    {
        var body = ReceivedBody.Read(request.Body, request.IsJson);
        if (!TryReadId(request, out var id))
        {
            return Answers.InvalidPath("chat_id");
        }

        if (!body.IsReadable)
        {
            return Answers.Invalid(body.Problems);
        }

        var agentId = body.AgentId("model_id");
        _ = body.Map("metadata");
        if (agentId is null || body.Problems.Count > 0)
        {
            return Answers.Invalid(body.Problems);
        }

        if (SandboxAgents.Find(agentId) is null)
        {
            return Answers.NoSuchAgent(agentId);
        }

        var now = workspace.Clock.GetUtcNow();
        var chat = new SandboxChat(id, agentId, now, customVariables: null);
        BookingPersona.Greet(chat, openingMessage: null, now);
        return workspace.Chats.TryAdd(chat)
            ? ChatAnswers.Whole(chat)
            : Answers.Error(400, "A chat with the id " + id.ToString("D") + " already exists.");
    }

    public static SandboxAnswer List(SandboxWorkspace workspace, SandboxRequest request)
    {
        var query = new QueryString(request.Address);
        var limit = query.Whole("limit", DefaultPageSize, least: 1);
        if (query.Problems.Count > 0)
        {
            return Answers.Invalid(query.Problems);
        }

        var before = long.MaxValue;
        if (query.Text("cursor") is { } cursor && !ChatCursor.TryRead(cursor, out before))
        {
            return Answers.Error(400, "The cursor is not one this service handed out.");
        }

        var page = workspace.Chats.Page(query.Text("agent_id"), limit, before);
        foreach (var chat in page.Chats)
        {
            workspace.Person.CatchUp(chat);
        }

        return ChatAnswers.Page(page);
    }

    public static SandboxAnswer Get(SandboxWorkspace workspace, SandboxRequest request)
    {
        if (!TryReadId(request, out var id))
        {
            return Answers.InvalidPath("chat_id");
        }

        if (workspace.Chats.Find(id) is not { } chat)
        {
            return NotFound(id);
        }

        workspace.Person.CatchUp(chat);
        return ChatAnswers.Whole(chat);
    }

    public static SandboxAnswer Delete(SandboxWorkspace workspace, SandboxRequest request)
    {
        if (!TryReadId(request, out var id))
        {
            return Answers.InvalidPath("chat_id");
        }

        return workspace.Chats.Remove(id) ? Answers.Done(Answers.Ok) : NotFound(id);
    }

    public static SandboxAnswer SendMessage(SandboxWorkspace workspace, SandboxRequest request)
    {
        if (!TryReadId(request, out var id))
        {
            return Answers.InvalidPath("chat_id");
        }

        var body = ReceivedBody.Read(request.Body, request.IsJson);
        var message = body.IsReadable ? body.RequiredText("message") : null;
        if (message is null)
        {
            return Answers.Invalid(body.Problems);
        }

        if (workspace.Chats.Find(id) is not { } chat)
        {
            return NotFound(id);
        }

        workspace.Person.CatchUp(chat);
        lock (chat)
        {
            chat.IsTakenOver = true;
            if (!string.Equals(chat.Status, ChatStatus.Ongoing, StringComparison.Ordinal))
            {
                return Answers.Error(400, "The chat is " + chat.Status + "; it takes no more messages.");
            }

            BookingPersona.Reply(chat, message, workspace.Clock.GetUtcNow());
            return ChatAnswers.LastLine(chat);
        }
    }

    private static bool TryReadId(SandboxRequest request, out Guid id) =>
        Guid.TryParseExact(request.Route.Id, "D", out id);

    private static SandboxAnswer NotFound(Guid id) => Answers.Error(404, "Chat " + id.ToString("D") + " not found.");
}
