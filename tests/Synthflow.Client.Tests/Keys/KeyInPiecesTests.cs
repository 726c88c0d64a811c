using System.Text;
using System.Text.Json;
using Synthflow.Client.Http;

namespace Synthflow.Client.Tests.Keys;

/// <summary>A service or gateway that repeats the key, but not as it is: in another case, cut, in pieces, in another writing.</summary>
public sealed class KeyInPiecesTests
{
    private const string Key = "sk_live_CANARY0123456789qwxzjvkyXYZ";
    private const int Piece = 8;

    private static readonly int[] _statuses = [200, 400, 401, 404, 422, 429, 500];

    private static readonly Dictionary<string, Func<string, string>> _tellings = new()
    {
        ["capitals"] = static key => key.ToUpperInvariant(),
        ["small letters"] = static key => key.ToLowerInvariant(),
        ["its beginning"] = static key => key.Substring(0, 20) + "...",
        ["its end"] = static key => "..." + key.Substring(10),
        ["two lines"] = static key => key.Insert(14, "\r\n").Insert(24, "\n"),
        ["blanks"] = static key => string.Join(" ", key.ToCharArray()),
        ["dashes"] = static key => string.Join("-", key.ToCharArray()),
        ["zero-width characters"] = static key => string.Join("\u200B", key.ToCharArray()),
        ["tags"] = static key => "<b>" + key.Insert(20, "</b><i>") + "</i>",
        ["percent signs"] = static key => string.Concat(key.Substring(3, 18).Select(one => $"%{(int)one:x2}")),
        ["Base64"] = static key => Base64(key),
        ["Base64 of Bearer"] = static key => Base64("Bearer " + key),
        ["Base64 of a name"] = static key => Base64("u:" + key + ":x"),
        ["Base64 behind one letter"] = static key => Base64("u" + key),
        ["hexadecimal digits"] = static key => string.Concat(key.Select(one => $"{(int)one:x2}")),
    };

    public static TheoryData<string> Tellings() => [.. _tellings.Keys];

    [Theory]
    [MemberData(nameof(Tellings))]
    public async Task NoPieceOfTheKey_IsInWordsOrLogLines(string telling)
    {
        var echo = _tellings[telling](Key);
        foreach (var status in _statuses)
        {
            foreach (var body in new[] { JsonSerializer.Serialize(new { detail = "bad key " + echo }), "<p>bad key " + echo + "</p>" })
            {
                Assert.True(Leaked(echo, Key) is not null || telling is not ("capitals" or "its end"), "what is looked for is in the echo");
                foreach (var words in await WordsOfAllAsync(status, body))
                {
                    Assert.True(Leaked(words, Key) is not { } piece, $"{status}: '{Leaked(words, Key)}' in: {words}");
                }
            }
        }
    }

    [Fact]
    public async Task OtherWords_StayAsTheyAre()
    {
        using var handler = new ScriptedHandler(_ => ScriptedHandler.Json(400, """{"detail":"no live agent; 0123 is none"}"""));
        var failed = await FailAsync(handler, (client, token) => Operation.All[0].Run(client, token));
        Assert.Equal("BadRequest, Rejected", failed?.Told());
        Assert.Equal("no live agent; 0123 is none", failed?.ServiceMessage);
    }

    /// <summary>The first piece of the key that stands in a text by its letters, in Base64 or in hexadecimal digits.</summary>
    private static string? Leaked(string text, string key)
    {
        var letters = Letters(text);
        string[] forms = [Letters(key), Letters(Base64(key)), Letters(Base64("u" + key)), Letters(Base64("uu" + key)), Hex(key)];
        return forms.SelectMany((form, number) => Pieces(form, number == 0 ? Piece : 2 * Piece))
            .FirstOrDefault(piece => letters.Contains(piece, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Pieces(string form, int length) =>
        Enumerable.Range(0, form.Length - length + 1).Select(from => form.Substring(from, length));

    private static string Letters(string text) => new([.. text.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);

    private static string Base64(string text) => Convert.ToBase64String(Encoding.ASCII.GetBytes(text));

    private static string Hex(string text) => string.Concat(text.Select(one => $"{(int)one:X2}"));

    private static async Task<List<string>> WordsOfAllAsync(int status, string body)
    {
        List<string> words = [];
        foreach (var operation in Operation.All)
        {
            using var handler = new ScriptedHandler(_ => ScriptedHandler.Json(status, body));
            if (await FailAsync(handler, (client, token) => operation.Run(client, token)) is { } failed)
            {
                words.Add(failed + " " + failed.ServiceMessage + failed.RequestId);
            }
        }

        var log = new BodyLog();
        using var logged = new ScriptedHandler(_ => ScriptedHandler.Json(status, body));
        await FailAsync(logged, (client, token) => client.CheckAsync(new RequestOptions { Log = log }, token));
        Assert.NotEmpty(log.Lines);
        return [.. words, .. log.Lines];
    }

    private static async Task<SynthflowException?> FailAsync(
        HttpMessageHandler handler, Func<SynthflowClient, CancellationToken, Task> run)
    {
        using var key = ApiKey.From(Key);
        using var client = new SynthflowClient(Limits.Of(new Uri("https://api.us.synthflow.ai/v2/"), retries: 0), key, handler);
        try
        {
            await run(client, CancellationToken.None);
            return null;
        }
        catch (SynthflowException failed)
        {
            return failed;
        }
    }

    private sealed class BodyLog : IRequestLog
    {
        public List<string> Lines { get; } = [];

        public bool WantsBodies => true;

        public void OnAttempt(RequestAttempt attempt) => Lines.Add($"{attempt} {attempt.Failure} {attempt.ResponseBody}");

        public void OnWait(TimeSpan wait, string reason) => Lines.Add(reason);
    }
}
