using System.Net.Http.Headers;
using System.Text;
using Synthflow.TestSupport.OpenApi;

namespace Synthflow.Sandbox.Tests;

/// <summary>Calls a sandbox as a client would, and holds every answer against the reference.</summary>
internal sealed class Caller : IDisposable
{
    public const string Person = "+15559876543";

    private readonly HttpClient _client;

    public Caller(SandboxOptions? options = null)
        : this(new SandboxHandler(options ?? new SandboxOptions()))
    {
    }

    public Caller(SandboxHandler sandbox, Uri? baseUri = null, HttpMessageHandler? stack = null)
    {
        Sandbox = sandbox;
        _client = new HttpClient(stack ?? sandbox)
        {
            BaseAddress = baseUri ?? new Uri("https://api.us.synthflow.ai/v2"),
        };
        Key = "a-key";
    }

    public SandboxHandler Sandbox { get; }

    public string? Key { get; set; }

    public static string OutboundBody(string to = Person, string more = "") =>
        $$"""
        {"agent_id":"{{SandboxWorkspace.DefaultAgentId}}","channel":"sms","to_number":"{{to}}",
         "from_number":"{{SandboxWorkspace.DefaultSender}}"{{more}}}
        """;

    public async Task<Answer> SendAsync(
        string method,
        string path,
        string? body = null,
        bool checkShapes = true,
        string mediaType = "application/json",
        CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), _client.BaseAddress + path);
        if (Key is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        }

        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, mediaType);
        }

        using var response = await _client.SendAsync(request, cancellationToken);
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        if (checkShapes)
        {
            OpenApiShapes.AssertResponse(method, path, (int)response.StatusCode, text);
        }

        return new Answer((int)response.StatusCode, text, response.Headers.Date);
    }

    public Task<Answer> StartOutboundAsync(string to = Person, string more = "") =>
        SendAsync("POST", "/chat/outbound", OutboundBody(to, more));

    public async Task<string> CreateChatAsync(string agentId = SandboxWorkspace.DefaultAgentId)
    {
        var id = Guid.NewGuid().ToString("D");
        var answer = await SendAsync("POST", $"/chat/{id}", $$"""{"model_id":"{{agentId}}"}""");
        Assert.Equal(200, answer.Status);
        return id;
    }

    public async Task<Answer> SayAsync(string chatId, string message) =>
        await SendAsync("POST", $"/chat/{chatId}/messages", $$"""{"message":"{{message}}"}""");

    public void Dispose() => _client.Dispose();
}
