using System.Net.Sockets;
using Microsoft.Extensions.Time.Testing;
using Synthflow.Sandbox.Faults;

namespace Synthflow.Sandbox.Tests;

public sealed partial class FaultTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new();
    private readonly SandboxHandler _sandbox;
    private readonly Caller _caller;

    public FaultTests()
    {
        _sandbox = new SandboxHandler(new SandboxOptions { TimeProvider = _clock });
        _caller = new Caller(_sandbox);
    }

    public void Dispose() => _caller.Dispose();

    [Fact]
    public async Task Status_IsAnsweredInsteadOfCarryingOut()
    {
        var headers = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Retry-After"] = "7",
            ["Content-Type"] = "text/html",
        };
        _sandbox.Faults.Next(Fault.Status(503, "<html>", headers));
        using var client = new HttpClient(_sandbox, disposeHandler: false);
        using var answer = await client.GetAsync("https://example.test/v2/chat", TestContext.Current.CancellationToken);

        Assert.Equal(503, (int)answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(7), answer.Headers.RetryAfter?.Delta);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(_clock.GetUtcNow(), answer.Headers.Date);
        Assert.False(_sandbox.Requests.Single().IsCarriedOut);
    }

    [Fact]
    public async Task Status_OnASend_StartsNoChat()
    {
        _sandbox.Faults.Next(Fault.Status(429));
        Assert.Equal(429, (await SendAnyShapeAsync()).Status);
        Assert.Equal(1, _sandbox.Requests.PostsTo(Caller.Person));
        Assert.Equal(0, _sandbox.Requests.ChatsStartedWith(Caller.Person));
        Assert.Equal(0, _sandbox.Workspace.ChatCount);
    }

    [Fact]
    public async Task StatusAfterHandling_StartsTheChatAllTheSame()
    {
        _sandbox.Faults.Next(Fault.StatusAfterHandling(502, "bad gateway"));
        Assert.Equal(502, (await SendAnyShapeAsync()).Status);
        Assert.Equal(1, _sandbox.Requests.ChatsStartedWith(Caller.Person));
        Assert.Equal(1, _sandbox.Workspace.ChatCount);
    }

    [Fact]
    public async Task Body_ReplacesTheAnswerOfASendThatWasCarriedOut()
    {
        _sandbox.Faults.Next(Fault.Body("{}"));
        var answer = await SendAnyShapeAsync();
        Assert.Equal((200, "{}"), (answer.Status, answer.Text));
        Assert.Equal(1, _sandbox.Requests.ChatsStartedWith(Caller.Person));
    }

    [Fact]
    public async Task LoseAnswer_ResetsAfterTheSendWasCarriedOut()
    {
        _sandbox.Faults.Next(Fault.LoseAnswer());
        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => SendAnyShapeAsync());
        Assert.IsType<IOException>(failure.InnerException);
        Assert.Equal(1, _sandbox.Requests.ChatsStartedWith(Caller.Person));
    }

    [Fact]
    public async Task LoseRequest_ResetsAfterTheBodyAndCarriesNothingOut()
    {
        _sandbox.Faults.Next(Fault.LoseRequest());
        await Assert.ThrowsAsync<HttpRequestException>(() => SendAnyShapeAsync());
        Assert.Equal(1, _sandbox.Requests.PostsTo(Caller.Person));
        Assert.Equal(0, _sandbox.Requests.ChatsStartedWith(Caller.Person));
    }

    [Fact]
    public async Task HalfAnswer_BreaksWhileTheBodyIsRead()
    {
        _sandbox.Faults.Next(Fault.HalfAnswer());
        await Assert.ThrowsAsync<HttpRequestException>(() => SendAnyShapeAsync());
        Assert.Equal(1, _sandbox.Requests.ChatsStartedWith(Caller.Person));
    }

    [Fact]
    public async Task HalfAnswer_ReadAsAStream_GivesHalfAndThenBreaks()
    {
        _sandbox.Faults.Next(Fault.HalfAnswer());
        using var client = new HttpClient(_sandbox, disposeHandler: false);
        client.DefaultRequestHeaders.Authorization = new("Bearer", "a-key");
        using var answer = await client.GetAsync(
            "https://example.test/v2/chat",
            HttpCompletionOption.ResponseHeadersRead,
            TestContext.Current.CancellationToken);
        using var stream = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        var buffer = new byte[4096];
        var read = await stream.ReadAtLeastAsync(buffer, 1, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(answer.Content.Headers.ContentLength / 2, read);
        await Assert.ThrowsAsync<IOException>(
            async () => await stream.ReadExactlyAsync(buffer, 0, 1, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task RefuseConnection_ReadsNotOneByteOfTheBody()
    {
        _sandbox.Faults.Next(Fault.RefuseConnection());
        using var invoker = new HttpMessageInvoker(_sandbox, disposeHandler: false);
        using var content = new WatchedContent();
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://example.test/chat/outbound");
        request.Content = content;
        var failure = await Assert.ThrowsAsync<HttpRequestException>(
            () => invoker.SendAsync(request, TestContext.Current.CancellationToken));

        var cause = CauseOfRefusal(failure);
        Assert.Equal(SocketError.ConnectionRefused, cause.SocketErrorCode);
        Assert.False(content.HasBegun);
        Assert.Empty(_sandbox.Requests);
    }

    [Fact]
    public async Task ARequestThatArrives_HasItsBodyRead()
    {
        using var invoker = new HttpMessageInvoker(_sandbox, disposeHandler: false);
        using var content = new WatchedContent();
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://example.test/chat/outbound");
        request.Content = content;
        using var answer = await invoker.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.True(content.HasBegun);
    }

    [Fact]
    public async Task Delay_AnswersOnceTheClockHasMoved()
    {
        _sandbox.Faults.Next(Fault.Delay(TimeSpan.FromMinutes(5)));
        var waiting = SendAnyShapeAsync();
        Assert.False(waiting.IsCompleted);
        Assert.Equal(1, _sandbox.Requests.ChatsStartedWith(Caller.Person));
        _clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(200, (await waiting).Status);
    }

    [Fact]
    public async Task Delay_WithAFaultBehindIt_EndsInThatFault()
    {
        _sandbox.Faults.Next(Fault.Delay(TimeSpan.FromSeconds(1), Fault.Status(500)));
        var waiting = SendAnyShapeAsync();
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(500, (await waiting).Status);
    }

    [Fact]
    public async Task Timeout_WaitsUntilTheCallerGivesUp()
    {
        _sandbox.Faults.Next(Fault.Timeout());
        using var stop = new CancellationTokenSource();
        var waiting = _caller.SendAsync("POST", "/chat/outbound", Caller.OutboundBody(), cancellationToken: stop.Token);
        _clock.Advance(TimeSpan.FromDays(1));
        Assert.False(waiting.IsCompleted);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Equal(1, _sandbox.Requests.ChatsStartedWith(Caller.Person));
    }

    [Fact]
    public async Task Faults_MeetTheRequestsTheyAreMeantFor()
    {
        _sandbox.Faults.Next(SandboxOperation.ListChats, Fault.None, Fault.Status(500));
        _sandbox.Faults.At(2, Fault.Status(501));
        _sandbox.Faults.At(SandboxOperation.ListAgents, 2, Fault.Status(502));
        _sandbox.Faults.Script = (operation, number) => number == 7 ? Fault.Status(503) : null;
        Assert.Equal(4, _sandbox.Faults.Pending);

        var statuses = new List<int>();
        foreach (var path in "/chat /numbers /assistants/ /chat /assistants/ /chat /chat /chat".Split(' '))
        {
            statuses.Add((await _caller.SendAsync("GET", path, checkShapes: false)).Status);
        }

        Assert.Equal([200, 501, 200, 500, 502, 200, 503, 200], statuses);
        Assert.Equal(0, _sandbox.Faults.Pending);
    }

    [Fact]
    public async Task Clear_ForgetsWhatWasPlanned()
    {
        _sandbox.Faults.Next(Fault.Status(500));
        _sandbox.Faults.Next(SandboxOperation.ListChats, Fault.Status(500));
        _sandbox.Faults.At(1, Fault.Status(500));
        _sandbox.Faults.At(SandboxOperation.ListChats, 1, Fault.Status(500));
        _sandbox.Faults.Script = (_, _) => Fault.Status(500);
        _sandbox.Faults.Clear();
        Assert.Equal(200, (await _caller.SendAsync("GET", "/chat")).Status);
    }

    private Task<Answer> SendAnyShapeAsync() =>
        _caller.SendAsync("POST", "/chat/outbound", Caller.OutboundBody(), checkShapes: false);
}
