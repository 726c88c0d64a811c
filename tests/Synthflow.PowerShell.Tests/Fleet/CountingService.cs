using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Synthflow.PowerShell.Tests.Fleet;

/// <summary>
/// The service's side of a large campaign: counts what it accepted for every number, refuses everybody in storms (429), and now and
/// then loses the answer of what it accepted.
/// </summary>
public sealed class CountingService(int seed) : HttpMessageHandler
{
    private const int RequestsBetweenStorms = 4000;
    private const int RefusedInAStorm = 12;
    private const int RequestsBetweenLostAnswers = 900;

    private readonly ConcurrentDictionary<string, int> _accepted = new(StringComparer.Ordinal);
    private readonly Random _random = new(seed);
    private readonly Lock _lock = new();
    private int _refusals;
    private long _throttled;
    private long _lost;

    /// <summary>How often each number was accepted.</summary>
    public IReadOnlyDictionary<string, int> Accepted => _accepted;

    /// <summary>How many requests met a 429.</summary>
    public long Throttled => Interlocked.Read(ref _throttled);

    /// <summary>How many answers were lost.</summary>
    public long Lost => Interlocked.Read(ref _lost);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method != HttpMethod.Post)
        {
            return Answer(HttpStatusCode.OK, """{"status":"ok","response":{"chats":[],"has_more":false,"next_cursor":null}}""");
        }

        await using var body = await request.Content!.ReadAsStreamAsync(cancellationToken);
        using var json = await JsonDocument.ParseAsync(body, cancellationToken: cancellationToken);
        var number = json.RootElement.GetProperty("to_number").GetString()!;
        var isLost = false;
        lock (_lock)
        {
            if (_refusals == 0 && _random.Next(RequestsBetweenStorms) == 0)
            {
                _refusals = RefusedInAStorm;
            }

            if (_refusals > 0)
            {
                _refusals--;
                _throttled++;
                var refusal = Answer(HttpStatusCode.TooManyRequests, """{"detail":"too many requests"}""");
                refusal.Headers.TryAddWithoutValidation("Retry-After", "1");
                return refusal;
            }

            isLost = _random.Next(RequestsBetweenLostAnswers) == 0;
            _lost += isLost ? 1 : 0;
        }

        _accepted.AddOrUpdate(number, 1, static (_, before) => before + 1);
        return isLost
            ? throw new HttpRequestException("The answer is lost.")
            : Answer(HttpStatusCode.OK, $$$"""{"status":"ok","response":{"conversation_id":"{{{Guid.NewGuid()}}}"}}""");
    }

    private static HttpResponseMessage Answer(HttpStatusCode status, string json) =>
        new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
}
