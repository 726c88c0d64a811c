using System.Collections;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Synthflow.Client.Http;
using Synthflow.TestSupport.Servers;

namespace Synthflow.Client.Tests.Keys;

/// <summary>A gateway that repeats the request's headers: the key is in no exception, no object, no log line.</summary>
public sealed class EchoedKeyTests
{
    private static readonly string _plain = Limits.CanaryKey;

    public static TheoryData<string, int> Echoes
    {
        get
        {
            var rows = new TheoryData<string, int>();
            foreach (var name in _echoes.Keys)
            {
                foreach (var status in new[] { 200, 400, 401, 422, 429, 500 })
                {
                    rows.Add(name, status);
                }
            }

            return rows;
        }
    }

    private static readonly Dictionary<string, (byte[] Body, string ContentType)> _echoes = new()
    {
        ["plain text"] = Utf8("You sent Authorization: Bearer " + _plain, "text/plain"),
        ["HTML, escaped"] = Utf8("<p>You sent " + WebUtility.HtmlEncode(_plain) + "</p>", "text/html"),
        ["HTML, numbers"] = Utf8("<p>" + string.Concat(_plain.Select(c => $"&#{(int)c};")) + "</p>", "text/html"),
        ["HTML, hex numbers"] = Utf8(
            "<p>" + string.Concat(_plain.Select(c => $"&#x{(int)c:x};")) + "</p>", "text/html"),
        ["an address"] = Utf8("{\"detail\":\"GET /?key=" + Uri.EscapeDataString(_plain) + "\"}", "application/json"),
        ["JSON detail"] = Json(new { detail = "Bearer " + _plain }),
        ["JSON detail list"] = Json(new { detail = new[] { new { loc = new[] { "header", _plain }, msg = _plain } } }),
        ["JSON detail object"] = Json(
            new { detail = new { description = _plain, request_id = _plain, category = _plain } }),
        ["JSON gateway"] = Json(new { error = _plain, message = _plain }),
        ["JSON text"] = Json(_plain),
        ["JSON, every letter escaped"] =
            Utf8("{\"detail\":\"" + string.Concat(_plain.Select(c => $"\\u{(int)c:X4}")) + "\"}", "application/json"),
        ["JSON in JSON"] = Json(new { detail = JsonSerializer.Serialize(new { headers = "Bearer " + _plain }) }),
        ["JSON in JSON in JSON"] = Json(new { detail = JsonSerializer.Serialize(JsonSerializer.Serialize(_plain)) }),
        ["JSON, barely escaped"] = Utf8(
            JsonSerializer.Serialize(
                new { detail = _plain },
                new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }),
            "application/json"),
        ["UTF-16 with its charset"] = (Encoding.Unicode.GetBytes("{\"detail\":\"" + JsonOf(_plain) + "\"}"),
            "application/json; charset=utf-16"),
        ["UTF-16 with a mark"] = (
            [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("{\"detail\":\"" + JsonOf(_plain) + "\"}")],
            "application/json"),
        ["UTF-16 in disguise"] = (Encoding.Unicode.GetBytes("the key is " + _plain), "text/plain"),
        ["UTF-8 that claims UTF-16"] = Utf8(
            "{\"detail\":\"" + JsonOf(_plain) + "\"}", "application/json; charset=utf-16"),
        ["a chat full of it"] = Json(new
        {
            status = _plain,
            response = new
            {
                conversation_id = _plain,
                chat_id = Operation.ChatId,
                chat_status = _plain,
                agent_message = _plain,
                current_state = _plain,
                transcript = _plain,
                next_cursor = _plain,
                chats = new[] { new { chat_id = _plain, chat_status = _plain } },
                conversation_history = new[] { new { agent_id = _plain, message = _plain } },
                fsm_log = new Dictionary<string, object>
                {
                    [_plain] = new { variables = new Dictionary<string, object> { [_plain] = new { value = _plain, collected = true } } },
                },
            },
        }),
    };

    [Theory]
    [MemberData(nameof(Echoes))]
    public async Task TheKeyInAnAnswer_IsNeverShown(string name, int status)
    {
        var (body, contentType) = _echoes[name];
        await using var server = FaultServer.Start(async (connection, _) =>
        {
            await connection.WriteAsync(
                $"HTTP/1.1 {status} Bearer {_plain}\r\nX-Echo: {_plain}\r\nContent-Type: {contentType}\r\n"
                + $"Content-Length: {body.Length}\r\n\r\n");
            await connection.WriteAsync(body);
            return true;
        });
        await ExpectNoKeyAsync(server);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nBearer {0}\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nX: Bearer {0}\r\nContent-Length: {0}\r\n\r\n")]
    [InlineData("HTTP/1.1 {0}\r\n\r\n")]
    [InlineData("Bearer {0}\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{0}\r\n")]
    [InlineData(
        "HTTP/1.1 200 OK\r\nContent-Type: {0}; "
        + "charset={0}\r\nContent-Encoding: {0}\r\nContent-Length: 2\r\n\r\n{{}}")]
    [InlineData("HTTP/1.1 429 No\r\nRetry-After: {0}\r\nDate: {0}\r\nContent-Length: 2\r\n\r\n{{}}")]
    [InlineData("HTTP/1.1 302 No\r\nLocation: https://{0}/\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 401 No\r\nWWW-Authenticate: Bearer realm=\"{0}\"\r\nContent-Length: 0\r\n\r\n")]
    public async Task TheKeyInAHeadOfAnAnswer_IsNeverShown(string head)
    {
        await using var server = FaultServer.Start(FaultActs.Raw(string.Format(null, head, _plain), FaultActs.Close));
        await ExpectNoKeyAsync(server);
    }

    [Fact]
    public async Task TheKeyInAnAnswerThatComesAfterTheWipe_IsNeverShown()
    {
        var key = ApiKey.From(_plain);
        using var handler = new ScriptedHandler(request =>
        {
            key.Dispose();
            return ScriptedHandler.Json(400, "{\"detail\":\"" + JsonOf(_plain) + "\"}");
        });
        using var client = new SynthflowClient(Limits.Of(new Uri("https://api.us.synthflow.ai/v2/")), key, handler);
        var failed = await Assert.ThrowsAsync<SynthflowException>(
            () => Operation.All[0].Run(client, CancellationToken.None));
        Assert.Equal("BadRequest, Rejected", failed.Told());
        ExpectNoKey(failed.ToString());
    }

    private static async Task ExpectNoKeyAsync(FaultServer server)
    {
        using var key = ApiKey.From(_plain);
        using var client = new SynthflowClient(Limits.Of(server.BaseUri, retries: 1), key, null);
        foreach (var operation in Operation.All)
        {
            try
            {
                ExpectNoKey(JsonSerializer.Serialize(await operation.Run(client, CancellationToken.None)));
            }
            catch (SynthflowException exception)
            {
                ExpectNoKey(exception.ToString());
                ExpectNoKey(
                    JsonSerializer.Serialize(new { exception.ServiceMessage, exception.RequestId, exception.Message }));
                foreach (DictionaryEntry entry in exception.Data)
                {
                    ExpectNoKey($"{entry.Key} {entry.Value}");
                }
            }
        }

        var log = new CollectingLog();
        var chats = client.ListChats(null, null, new RequestOptions { Log = log });
        await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            while (chats.HasMore)
            {
                ExpectNoKey(JsonSerializer.Serialize(await chats.NextAsync(CancellationToken.None)));
            }

            throw new InvalidOperationException("the list ended, which is fine here");
        });
        Assert.NotEmpty(log.Lines);
        ExpectNoKey(string.Join('\n', log.Lines));
    }

    private static void ExpectNoKey(string text)
    {
        // As it is, as JSON shows it, and in part: eight letters in a row are a find.
        string[] forms =
        [
            text,
            text.Replace("\\", "", StringComparison.Ordinal),
            WebUtility.HtmlDecode(text),
            Uri.UnescapeDataString(text),
            Unescaped(text),
        ];
        foreach (var form in forms)
        {
            Assert.DoesNotContain("canary-4", form, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("9b/+7e2d", form, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("c?a?n?a?r?y", form, StringComparison.OrdinalIgnoreCase);
        }

        var bytes = Encoding.Latin1.GetString(Encoding.Unicode.GetBytes(text));
        Assert.DoesNotContain("canary-4", bytes, StringComparison.OrdinalIgnoreCase);
    }

    private static string Unescaped(string text) =>
        System.Text.RegularExpressions.Regex.Replace(
            text, @"\\+u00([0-9A-Fa-f]{2})", match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString());

    private static string JsonOf(string text) => JsonSerializer.Serialize(text)[1..^1];

    private static (byte[] Body, string ContentType) Json(object value) =>
        Utf8(JsonSerializer.Serialize(value), "application/json");

    private static (byte[] Body, string ContentType) Utf8(string text, string contentType) =>
        (Encoding.UTF8.GetBytes(text), contentType);

    private sealed class CollectingLog : IRequestLog
    {
        public List<string> Lines { get; } = [];

        public bool WantsBodies => true;

        public void OnAttempt(RequestAttempt attempt) =>
            Lines.Add($"{attempt} {attempt.Failure} {attempt.RequestBody} {attempt.ResponseBody}");

        public void OnWait(TimeSpan wait, string reason) => Lines.Add(reason);
    }
}
