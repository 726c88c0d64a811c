using Synthflow.Sandbox.Faults;
using Synthflow.TestSupport.Servers;

namespace Synthflow.Sandbox.Tests;

public sealed class LoopbackTests
{
    private readonly SandboxHandler _sandbox = new();

    [Fact]
    public async Task OverTheLoopback_AnswersAreTheSame()
    {
        await using var server = await LoopbackSynthflow.StartAsync(_sandbox);
        using var caller = new Caller(_sandbox, server.BaseUri, new HttpClientHandler());
        Assert.Equal("/v2", server.BaseUri.AbsolutePath);

        var id = await caller.CreateChatAsync();
        await caller.SayAsync(id, "Zoë 😀");
        var chat = await caller.SendAsync("GET", $"/chat/{id}");
        Assert.Contains("Zoë 😀", chat.Response.GetProperty("transcript").GetString());
        Assert.Equal(422, (await caller.SendAsync("POST", "/chat/outbound", "{}")).Status);
        Assert.Equal(404, (await caller.SendAsync("GET", "/nothing", checkShapes: false)).Status);
        Assert.Equal(200, (await caller.SendAsync("GET", "/contacts?search=%2B15559876543")).Status);
        Assert.Equal("/v2/contacts?search=%2B15559876543", _sandbox.Requests.Last().Path);
        Assert.True(_sandbox.Requests.All(request => request.HasKey));
    }

    [Fact]
    public async Task OverTheLoopback_HeadersOfAFaultArrive()
    {
        await using var server = await LoopbackSynthflow.StartAsync(_sandbox);
        using var client = new HttpClient();
        var headers = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Retry-After"] = "7",
            ["Content-Type"] = "text/html",
        };
        _sandbox.Faults.Next(Fault.Status(503, "<html>", headers));
        using var answer = await client.GetAsync(server.BaseUri + "/chat", TestContext.Current.CancellationToken);
        Assert.Equal(TimeSpan.FromSeconds(7), answer.Headers.RetryAfter?.Delta);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.Single(answer.Headers.GetValues("Date"));
    }

    [Fact]
    public async Task OverTheLoopback_LostAnswersAndHalfAnswersAreBrokenConnections()
    {
        await using var server = await LoopbackSynthflow.StartAsync(_sandbox);
        using var caller = new Caller(_sandbox, server.BaseUri, new HttpClientHandler());
        Fault[] faults = [Fault.LoseAnswer(), Fault.HalfAnswer(), Fault.LoseRequest(), Fault.RefuseConnection()];
        foreach (var fault in faults)
        {
            _sandbox.Faults.Next(fault);
            await Assert.ThrowsAsync<HttpRequestException>(() => caller.StartOutboundAsync());
        }

        Assert.Equal(3, _sandbox.Requests.PostsTo(Caller.Person));
        Assert.Equal(2, _sandbox.Requests.ChatsStartedWith(Caller.Person));
        Assert.Equal(200, (await caller.StartOutboundAsync()).Status);
    }

    [Fact]
    public async Task OverTheLoopback_ARequestThatIsNeverAnsweredEndsWithTheServer()
    {
        var server = await LoopbackSynthflow.StartAsync(_sandbox);
        using var caller = new Caller(_sandbox, server.BaseUri, new HttpClientHandler());
        _sandbox.Faults.Next(Fault.Timeout());
        var waiting = caller.StartOutboundAsync();
        while (_sandbox.Requests.Total == 0)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        await server.DisposeAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => waiting);
    }

    [Fact]
    public async Task OverHttps_TheThrowawayCertificateIsTheServersOwn()
    {
        await using var server = await LoopbackSynthflow.StartAsync(_sandbox, useHttps: true);
        using var trusting = new HttpClientHandler
        {
            ServerCertificateCustomValidationCallback = (_, certificate, _, _) =>
                certificate?.GetCertHashString() == server.Certificate?.GetCertHashString(),
        };
        using var caller = new Caller(_sandbox, server.BaseUri, trusting);
        Assert.Equal("https", server.BaseUri.Scheme);
        Assert.Equal(200, (await caller.SendAsync("GET", "/chat")).Status);

        using var wary = new Caller(_sandbox, server.BaseUri, new HttpClientHandler());
        await Assert.ThrowsAsync<HttpRequestException>(() => wary.SendAsync("GET", "/chat"));
        Assert.Equal(1, _sandbox.Requests.Total);
    }
}
