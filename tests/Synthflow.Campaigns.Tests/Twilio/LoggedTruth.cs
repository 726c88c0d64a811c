using System.Net;
using System.Text;
using System.Text.Json;

namespace Synthflow.Campaigns.Tests.Twilio;

/// <summary>Synthflow and Twilio in one: what it accepts is a message in Twilio's truth, whatever becomes of the answer.</summary>
public sealed class LoggedTruth(Random random, string sender) : HttpMessageHandler
{
    private readonly List<Message> _messages = [];
    private readonly List<Message> _sends = [];

    // In the night after, New York's clocks go back: campaigns run into the hour that is there twice.
    private TimeSpan _ahead = new DateTimeOffset(2026, 10, 31, 20, 0, 0, TimeSpan.Zero) - DateTimeOffset.UtcNow;

    public sealed record Message(string Sid, string From, string To, DateTimeOffset At, string Direction, string Body, int? Error);

    /// <summary>Every message there is.</summary>
    public IReadOnlyList<Message> Messages => _messages;

    /// <summary>Those that the campaign's sends became.</summary>
    public IReadOnlyList<Message> Sends => _sends;

    /// <summary>The clock of this world: real timers, another date.</summary>
    public TimeProvider Clock => new ShiftedClock(this);

    public DateTimeOffset Now => DateTimeOffset.UtcNow + _ahead;

    public void Pass(TimeSpan time) => _ahead += time;

    public void Add(string from, string to, DateTimeOffset at, string direction, string body = "Hi", int? error = null) =>
        _messages.Add(new Message($"SM{_messages.Count:D32}", from, to, at, direction, body, error));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var body = JsonDocument.Parse(await request.Content!.ReadAsStringAsync(cancellationToken));
        lock (_messages)
        {
            return Answer(body.RootElement.GetProperty("to_number").GetString()!);
        }
    }

    private HttpResponseMessage Answer(string to)
    {
        Pass(TimeSpan.FromSeconds(random.Next(0, 3600)));
        var kind = random.Next(8);
        if (kind <= 5)
        {
            // Mostly at once; sometimes it waits in a queue.
            var queued = random.Next(10) == 0 ? TimeSpan.FromMinutes(random.Next(23 * 60)) : TimeSpan.FromSeconds(random.Next(3));
            Add(sender, to, Now + queued, "outbound-api");
            _sends.Add(_messages[^1]);
        }

        return kind switch
        {
            <= 3 => Json(HttpStatusCode.OK, "{\"status\":\"ok\",\"response\":{\"conversation_id\":\"" + Guid.NewGuid() + "\"}}"),
            4 or 6 => throw new HttpRequestException("The answer was lost."),
            5 => Json(HttpStatusCode.InternalServerError, "{}"),
            _ => Json(HttpStatusCode.BadRequest, """{"detail":"Twilio error 21610"}"""),
        };
    }

    private static HttpResponseMessage Json(HttpStatusCode status, string body) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    private sealed class ShiftedClock(LoggedTruth world) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => world.Now;
    }
}
