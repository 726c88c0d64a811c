using Microsoft.Extensions.Time.Testing;

namespace Synthflow.Client.Tests.Chats;

/// <summary>One chat of a service that keeps what is said in it, with a clock of its own and answers that get lost.</summary>
public sealed class ChatService
{
    private readonly FakeTimeProvider _clock;
    private readonly List<string> _history = [];
    private int _turn;

    public ChatService(FakeTimeProvider clock)
    {
        _clock = clock;
        Handler = new ScriptedHandler(Answer);
    }

    public ScriptedHandler Handler { get; }

    /// <summary>What becomes of each message: it arrives and is answered, unless a step says otherwise.</summary>
    public Queue<Loss> Next { get; } = new();

    /// <summary>How far its clock is ahead.</summary>
    public TimeSpan Ahead { get; set; }

    /// <summary>How far its history tells other times and turns than its answers.</summary>
    public TimeSpan HistoryDiffers { get; set; }

    public DateTimeOffset Now => _clock.GetUtcNow() + Ahead;

    /// <summary>Somebody speaks, and the agent answers; not through this client.</summary>
    public string Hear(string message, string? reply = "Noted.")
    {
        var at = Now + HistoryDiffers;
        _history.Add(GoodAnswers.Entry("user", message, at, ++_turn));
        if (reply is not null)
        {
            _history.Add(GoodAnswers.Entry("agent-1", reply, at, ++_turn));
        }

        var turn = HistoryDiffers > TimeSpan.Zero ? 7 : _turn;
        return $$$"""{"response":{"agent_message":"{{{reply}}}","timestamp":"{{{Now:O}}}","turn_number":{{{turn}}}}}""";
    }

    private HttpResponseMessage Answer(HttpRequestMessage request)
    {
        if (request.Method == HttpMethod.Get)
        {
            return ScriptedHandler.Json(200, GoodAnswers.ChatWith(string.Join(",", _history)), $"Date: {Now:R}");
        }

        var loss = Next.Count == 0 ? Loss.None : Next.Dequeue();
        if (loss is Loss.OfTheRequest)
        {
            throw new HttpRequestException("gone");
        }

        var said = System.Text.Json.JsonDocument.Parse(request.Content!.ReadAsStringAsync().GetAwaiter().GetResult());
        var answer = Hear(said.RootElement.GetProperty("message").GetString()!);
        return loss is Loss.OfTheAnswer ? throw new HttpRequestException("gone") : ScriptedHandler.Json(200, answer);
    }

    public enum Loss
    {
        None,
        OfTheRequest,
        OfTheAnswer,
    }
}
