using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace Synthflow.Sandbox.Tests;

public sealed class ConversationTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 9, 1, 8, 0, 0, 250, TimeSpan.Zero));
    private readonly Caller _caller;

    public ConversationTests() => _caller = new Caller(new SandboxOptions { TimeProvider = _clock });

    public void Dispose() => _caller.Dispose();

    [Fact]
    public async Task AChat_AsksForNameAndDay_ConfirmsAndCompletes()
    {
        var id = await _caller.CreateChatAsync();
        _clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal("ask_day", State(await _caller.SayAsync(id, "My name is Ada.")));
        Assert.Equal("confirm", State(await _caller.SayAsync(id, "Tuesday")));
        Assert.Equal("completed", State(await _caller.SayAsync(id, "Yes!")));

        var chat = (await _caller.SendAsync("GET", $"/chat/{id}")).Response;
        Assert.Equal("completed", chat.GetProperty("chat_status").GetString());
        Assert.Equal("2026-09-01T08:00:00.250Z", chat.GetProperty("start_timestamp").GetString());
        Assert.Equal(
            """
            Agent: Hi there! I can book your appointment. What is your name?
            User: My name is Ada.
            Agent: Nice to meet you, Ada. Which day suits you?
            User: Tuesday
            Agent: So that is Tuesday for Ada. Shall I book it?
            User: Yes!
            Agent: Booked. See you on Tuesday!
            """.ReplaceLineEndings("\n"),
            chat.GetProperty("transcript").GetString());

        var history = chat.GetProperty("conversation_history").EnumerateArray().ToArray();
        Assert.Equal([1, 2, 3, 4, 5, 6, 7], history.Select(line => line.GetProperty("turn_number").GetInt32()));
        Assert.Equal("user", history[1].GetProperty("agent_id").GetString());
        Assert.Equal(SandboxWorkspace.DefaultAgentId, history[2].GetProperty("agent_id").GetString());
        Assert.Equal("2026-09-01T08:00:30.250Z", history[2].GetProperty("timestamp").GetString());

        var log = chat.GetProperty("fsm_log").GetProperty(SandboxWorkspace.DefaultAgentId);
        Assert.Equal(
            ["ask_name", "ask_day", "confirm", "completed"],
            log.GetProperty("state_path").EnumerateArray().Select(state => state.GetString()));
        Assert.Equal("Ada", Collected(log, "name"));
        Assert.Equal("Tuesday", Collected(log, "day"));
        Assert.Equal("yes", Collected(log, "confirmed"));
        Assert.Equal(3, log.GetProperty("event_summary").GetProperty("user_input").GetInt32());
    }

    [Fact]
    public async Task ADayThatIsRefused_IsAskedAgain()
    {
        var id = await _caller.CreateChatAsync();
        await _caller.SayAsync(id, "Ada");
        await _caller.SayAsync(id, "Tuesday");
        Assert.Equal("ask_day", State(await _caller.SayAsync(id, "No")));
        await _caller.SayAsync(id, "Wednesday");
        var last = await _caller.SayAsync(id, "yes");
        Assert.Contains("Wednesday", last.Response.GetProperty("agent_message").GetString());
    }

    [Fact]
    public async Task Stop_CancelsTheChat_AndItTakesNoMoreMessages()
    {
        var id = await _caller.CreateChatAsync();
        Assert.Equal("cancelled", State(await _caller.SayAsync(id, "stop")));
        var chat = await _caller.SendAsync("GET", $"/chat/{id}");
        Assert.Equal("cancelled", chat.Response.GetProperty("chat_status").GetString());

        var late = await _caller.SayAsync(id, "hello?");
        Assert.Equal(400, late.Status);
        Assert.Contains("cancelled", late.DetailText);
    }

    [Fact]
    public async Task AnEmptyMessage_IsAskedAgainAndCollectsNothing()
    {
        var id = await _caller.CreateChatAsync();
        Assert.Equal("ask_name", State(await _caller.SayAsync(id, "  ")));
        var chat = await _caller.SendAsync("GET", $"/chat/{id}");
        var log = chat.Response.GetProperty("fsm_log").GetProperty(SandboxWorkspace.DefaultAgentId);
        Assert.Empty(log.GetProperty("variables").EnumerateObject());
    }

    [Fact]
    public async Task TextOfAnyScript_ComesBackAsItWasSent()
    {
        var id = await _caller.CreateChatAsync();
        var answer = await _caller.SayAsync(id, "Zoë 张伟 😀");
        Assert.Contains("Zoë 张伟 😀", answer.Response.GetProperty("agent_message").GetString());
    }

    private static string? State(Answer answer) => answer.Response.GetProperty("current_state").GetString();

    private static string? Collected(JsonElement log, string name)
    {
        var variable = log.GetProperty("variables").GetProperty(name);
        Assert.True(variable.GetProperty("collected").GetBoolean());
        return variable.GetProperty("value").GetString();
    }
}
