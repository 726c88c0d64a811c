using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace Synthflow.Sandbox.Tests;

public sealed class SimulatedPersonTests : IDisposable
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(2);

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 9, 1, 8, 0, 0, TimeSpan.Zero));
    private readonly Caller _caller;

    public SimulatedPersonTests() =>
        _caller = new Caller(new SandboxOptions { TimeProvider = _clock, PersonAnswersAfter = _pause });

    public void Dispose() => _caller.Dispose();

    [Fact]
    public async Task AnOutboundChat_CompletesByItselfAsTimeGoesBy()
    {
        var id = await StartAsync(Caller.Person, ""","custom_variables":{"First Name":"Zoë"}""");
        Assert.Equal("ongoing", (await ChatAsync(id)).GetProperty("chat_status").GetString());
        _clock.Advance(_pause);
        Assert.Equal(3, (await ChatAsync(id)).GetProperty("conversation_history").GetArrayLength());
        _clock.Advance(_pause + _pause);

        var chat = await ChatAsync(id);
        Assert.Equal("completed", chat.GetProperty("chat_status").GetString());
        var history = chat.GetProperty("conversation_history").EnumerateArray().ToArray();
        Assert.Equal("Zoë", history[1].GetProperty("message").GetString());
        Assert.Equal("2026-09-01T08:00:02.000Z", history[1].GetProperty("timestamp").GetString());
        Assert.Equal("2026-09-01T08:00:06.000Z", history[6].GetProperty("timestamp").GetString());

        _clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(7, (await ChatAsync(id)).GetProperty("conversation_history").GetArrayLength());
    }

    [Fact]
    public async Task TheList_ShowsWhatHasHappenedMeanwhile()
    {
        await StartAsync("+15550000001");
        await StartAsync("+15550000009");
        await StartAsync("+15550000010");
        _clock.Advance(TimeSpan.FromHours(1));
        var list = (await _caller.SendAsync("GET", "/chat")).Response;
        Assert.Equal(
            ["ongoing", "cancelled", "completed"],
            list.GetProperty("chats").EnumerateArray().Select(chat => chat.GetProperty("chat_status").GetString()));
    }

    [Fact]
    public async Task WhoeverSendsAMessage_TakesThePersonsPlace()
    {
        var id = await StartAsync(Caller.Person);
        await _caller.SayAsync(id, "Ada");
        _clock.Advance(TimeSpan.FromHours(1));
        var chat = await ChatAsync(id);
        Assert.Equal("ongoing", chat.GetProperty("chat_status").GetString());
        Assert.Equal(3, chat.GetProperty("conversation_history").GetArrayLength());
    }

    [Fact]
    public async Task AChatThatWasNotOutbound_WaitsForItsCaller()
    {
        var id = await _caller.CreateChatAsync();
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, (await ChatAsync(id)).GetProperty("conversation_history").GetArrayLength());
    }

    private async Task<string> StartAsync(string number, string more = "") =>
        (await _caller.StartOutboundAsync(number, more)).Response.GetProperty("conversation_id").GetString() ?? "";

    private async Task<JsonElement> ChatAsync(string id) => (await _caller.SendAsync("GET", $"/chat/{id}")).Response;
}
