using Synthflow.TestSupport.Servers;

namespace Synthflow.Client.Tests.Faults;

/// <summary>Every fault of the matrix.</summary>
public static class FaultCases
{
    private const string Json = "Content-Type: application/json\r\n";
    private const string Html = "Content-Type: text/html; charset=utf-8";
    private const string Page =
        "<html><head><style>b{}</style><title>Sorry</title></head><body><h1>Bad gateway</h1></body></html>";

    private static readonly FaultAct _close = FaultActs.Close;
    private static readonly FaultAct _reset = FaultActs.Reset;
    private static readonly FaultAct _silence = FaultActs.Silence;

    public static IReadOnlyList<FaultCase> All { get; } =
        [.. Connections(), .. Answers(), .. Limits(), .. Statuses(), .. Proxies()];

    public static FaultCase Of(string name)
    {
        RuntimeLimits.SkipCase(name);
        return All.Single(fault => fault.Name == name);
    }

    private static IEnumerable<FaultCase> Connections() =>
    [
        new("nobody listens") { IsClosed = true },
        new("accepts and never reads") { OnAccept = static c => c.HoldAsync(), Hangs = true },
        new("closes before reading") { OnAccept = static _ => Task.CompletedTask },
        new("resets before reading") { OnAccept = static c => { c.Reset(); return Task.CompletedTask; } },
        new("TLS: stalls in the handshake")
        {
            OnAccept = static c => c.HoldAsync(),
            Https = true,
            HangsBeforeRequest = true,
        },
        new("TLS: closes in the handshake") { OnAccept = static _ => Task.CompletedTask, Https = true },
        // Not before its first byte: where the reset comes before .NET has
        // looked at the new connection, what it throws differs.
        new("TLS: resets in the handshake") { OnAccept = static c => c.ResetAtFirstByteAsync(), Https = true },
        new("TLS: not TLS at all") { OnAccept = static c => c.WriteAsync("HTTP/1.1 400 No\r\n\r\n"), Https = true },
        new("TLS: expired certificate")
        {
            Act = GoodAnswers.Act,
            Https = true,
            Certificate = static () => FaultCertificates.Expired,
        },
        new("TLS: certificate of another host")
        {
            Act = GoodAnswers.Act,
            Https = true,
            Certificate = static () => FaultCertificates.WrongHost,
        },
        new("TLS: self-signed certificate")
        {
            Act = GoodAnswers.Act,
            Https = true,
            Certificate = static () => FaultCertificates.SelfSigned,
        },
        new("kept connection closed on the next request") { Act = SecondIs(_close), IsWarm = true },
        new("kept connection reset on the next request") { Act = SecondIs(_reset), IsWarm = true },
    ];

    private static IEnumerable<FaultCase> Answers() =>
    [
        new("reads, says nothing") { Act = _silence, Hangs = true },
        new("reads, closes") { Act = _close },
        new("reads, resets") { Act = _reset },
        new("status line, closes") { Act = FaultActs.Raw("HTTP/1.1 200 OK\r\n", _close) },
        new("status line, resets") { Act = FaultActs.Raw("HTTP/1.1 200 OK\r\n", _reset) },
        new("headers, silence")
        {
            Act = FaultActs.Raw("HTTP/1.1 200 OK\r\n" + Json + "Content-Length: 50\r\n\r\n", _silence),
            Hangs = true,
        },
        new("half the body, closes") { Act = FaultActs.Raw(HalfOf(200), _close) },
        new("half the body, resets") { Act = FaultActs.Raw(HalfOf(200), _reset) },
        new("half the body, silence") { Act = FaultActs.Raw(HalfOf(200), _silence), Hangs = true },
        new("half the body of a 400, closes") { Act = FaultActs.Raw(HalfOf(400), _close) },
        new("one byte now and then")
        {
            Act = FaultActs.Drip(
                "HTTP/1.1 200 OK\r\n" + Json + "\r\n" + new string(' ', 9000), TimeSpan.FromMilliseconds(50)),
            Hangs = true,
        },
        new("not HTTP") { Act = FaultActs.Raw("SSH-2.0-OpenSSH_9.6\r\n\r\n", _close) },
        new("interim answers (103), then closes")
        {
            Act = FaultActs.Raw("HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 103 Early Hints\r\n\r\n", _close),
        },
        new("101 Switching Protocols, silence")
        {
            Act = FaultActs.Raw(
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n", _silence),
            Hangs = true,
        },
    ];

    private static IEnumerable<FaultCase> Limits() =>
    [
        new("Content-Length too small")
        {
            Act = FaultActs.Raw("HTTP/1.1 200 OK\r\n" + Json + "Content-Length: 9\r\n\r\n" + GoodAnswers.Chat, _close),
        },
        new("Content-Length of 20 MB")
        {
            Act = FaultActs.Raw("HTTP/1.1 200 OK\r\n" + Json + "Content-Length: 20971520\r\n\r\n{", _close),
        },
        new("Content-Length that is no number")
        {
            Act = FaultActs.Raw("HTTP/1.1 200 OK\r\n" + Json + "Content-Length: many\r\n\r\n{}", _close),
        },
        new("chunks without end") { Act = FaultActs.EndlessChunks },
        new("a broken chunk")
        {
            Act = FaultActs.Raw(
                "HTTP/1.1 200 OK\r\n" + Json + "Transfer-Encoding: chunked\r\n\r\nxyz\r\n{}\r\n", _close),
        },
        new("gzip that inflates without end") { Act = FaultActs.GzipBomb },
        new("gzip that is none") { Act = FaultActs.Answer(200, GoodAnswers.Chat, "Content-Encoding: gzip") },
        new("1 MB of headers") { Act = FaultActs.LongHeaders(1 << 20) },
    ];

    private static IEnumerable<FaultCase> Statuses() =>
    [
        new("204") { Act = FaultActs.Answer(204, "") },
        new("200, empty") { Act = FaultActs.Answer(200, "") },
        new("200 {}") { Act = FaultActs.Answer(200, "{}") },
        new("200 HTML") { Act = FaultActs.Answer(200, Page, Html) },
        new("200 with status error")
        {
            Act = FaultActs.Answer(200, """{"status":"error","response":{"message":"no such sender"}}"""),
        },
        new("301 to http") { Act = FaultActs.Answer(301, "", "Location: http://api.us.synthflow.ai/v2/chat") },
        new("302 to the same host") { Act = FaultActs.Answer(302, "", "Location: /v2/elsewhere") },
        new("303 to the same host") { Act = FaultActs.Answer(303, "", "Location: /v2/elsewhere") },
        new("307 to another host") { Act = FaultActs.Answer(307, "", "Location: https://evil.example.com/v2/chat") },
        new("308 to another host") { Act = FaultActs.Answer(308, "", "Location: https://evil.example.com/v2/chat") },
        new("400 {}") { Act = FaultActs.Answer(400, "{}") },
        new("400 detail") { Act = FaultActs.Answer(400, """{"detail":"unknown agent"}""") },
        new("400 detail object")
        {
            Act = FaultActs.Answer(
                400, """{"detail":{"status":"failed","description":"no","request_id":"r-1","category":"twilio"}}"""),
        },
        new("400 gateway") { Act = FaultActs.Answer(400, """{"error":"bad_request","message":"no"}""") },
        new("401") { Act = FaultActs.Answer(401, """{"detail":"Invalid API key"}""") },
        new("402") { Act = FaultActs.Answer(402, """{"detail":"No credit"}""") },
        new("403 gateway") { Act = FaultActs.Answer(403, """{"error":"forbidden","message":"no"}""") },
        new("404") { Act = FaultActs.Answer(404, """{"detail":"Not found"}""") },
        new("404, with a name") { Act = FaultActs.Answer(404, """{"detail":"Item 1 is not there"}""") },
        new("408") { Act = FaultActs.Answer(408, "") },
        new("409") { Act = FaultActs.Answer(409, """{"detail":"taken"}""") },
        new("410") { Act = FaultActs.Answer(410, "") },
        new("413 HTML") { Act = FaultActs.Answer(413, Page, Html) },
        new("422")
        {
            Act = FaultActs.Answer(
                422, """{"detail":[{"loc":["body","to_number"],"msg":"not a number","type":"x"}]}"""),
        },
        new("444, empty") { Act = FaultActs.Answer(444, "") },
        new("460, empty") { Act = FaultActs.Answer(460, "") },
        new("499 HTML") { Act = FaultActs.Answer(499, Page, Html) },
        new("429") { Act = FaultActs.Answer(429, "{}"), MayRepeatSends = true },
        new("429, Retry-After 0") { Act = FaultActs.Answer(429, "{}", "Retry-After: 0"), MayRepeatSends = true },
        new("429, Retry-After 3600") { Act = FaultActs.Answer(429, "{}", "Retry-After: 3600") },
        new("429, then half a body")
        {
            Act = FaultActs.Raw(HalfOf(429), _close),
        },
        new("500 {}") { Act = FaultActs.Answer(500, "{}") },
        new("502 HTML") { Act = FaultActs.Answer(502, Page, Html) },
        new("503 HTML") { Act = FaultActs.Answer(503, Page, Html) },
        new("503, Retry-After 0") { Act = FaultActs.Answer(503, "", "Retry-After: 0") },
        new("503, Retry-After 3600") { Act = FaultActs.Answer(503, "", "Retry-After: 3600") },
        new("504, empty") { Act = FaultActs.Answer(504, "") },
    ];

    private static IEnumerable<FaultCase> Proxies() =>
    [
        new("proxy: nobody listens") { IsProxy = true, IsClosed = true },
        new("proxy: 407") { IsProxy = true, Act = FaultActs.Answer(407, "", "Proxy-Authenticate: Basic realm=\"p\"") },
        new("proxy: 403") { IsProxy = true, Act = FaultActs.Answer(403, Page, Html) },
        new("proxy: 502") { IsProxy = true, Act = FaultActs.Answer(502, Page, Html) },
        new("proxy: says nothing") { IsProxy = true, Act = _silence, HangsBeforeRequest = true },
        new("proxy: closes") { IsProxy = true, Act = _close },
        new("proxy: resets") { IsProxy = true, Act = _reset },
    ];

    private static string HalfOf(int status) => "HTTP/1.1 " + status + " Whatever\r\n" + Json
        + "Content-Length: 500\r\n\r\n" + """{"status":"ok","response":{"conversation""";

    private static FaultAct SecondIs(FaultAct fault) => (connection, request) =>
        request.NumberOnConnection == 1 && request.Header("X-None") is null && request.Connection == 1
            ? GoodAnswers.Act(connection, request)
            : fault(connection, request);
}
