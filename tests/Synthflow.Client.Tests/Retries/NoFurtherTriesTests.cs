using Microsoft.Extensions.Time.Testing;
using Synthflow.Client.Chats;
using Synthflow.Client.Http;
using Synthflow.TestSupport.Servers;

namespace Synthflow.Client.Tests.Retries;

/// <summary>
/// Once no further try may begin: waits end, what the last try gave stands, a try under way is left alone.
/// </summary>
public sealed class NoFurtherTriesTests
{
    // Nothing here waits for a clock: this only keeps a mistake from hanging the run.
    private static readonly TimeSpan _hang = TimeSpan.FromSeconds(60);

    private readonly FakeTimeProvider _clock = new(VirtualTime.Start);
    private readonly CancellationTokenSource _stopping = new();
    private readonly WaitsSeen _waits = new();

    [Fact]
    public async Task Stop_WhileASendWaitsAfterA429_EndsItAsNotSentWithoutTheClock()
    {
        using var handler = new ScriptedHandler(_ => ScriptedHandler.Json(429, "{}", "Retry-After: 200"));

        var failed = await StopInTheWait(handler);

        Assert.Equal(("RateLimited, NotSent", 1), (failed.Told(), failed.Attempts));
        Assert.Equal(429, failed.StatusCode);
        Assert.Equal(TimeSpan.Zero, failed.Waited);
        Assert.Equal(1, handler.Sends);
    }

    [Fact]
    public async Task Stop_WhileASendWaitsAfterARefusedConnection_EndsItAsNotSentWithoutTheClock()
    {
        using var handler = new RefusingHandler();

        var failed = await StopInTheWait(handler);

        Assert.Equal(("ConnectionFailed, NotSent", 1), (failed.Told(), failed.Attempts));
        Assert.Equal(1, handler.Tries);
    }

    [Fact]
    public async Task Stop_WhileASendWaitsForItsNextTurnByTheCallersPace_EndsItAsNotSent()
    {
        using var handler = new RefusingHandler();
        using var client = Client(handler, jitter: 0);
        var pace = new Pacer(0.001, _clock);
        await pace.WaitAsync(null, CancellationToken.None);
        var options = new RequestOptions { Log = _waits, Pacer = pace, NoFurtherTries = _stopping.Token };
        var running = client.StartOutboundChatAsync(Operation.Outbound(), options, CancellationToken.None);
        await _waits.Of(2).WaitAsync(_hang);

        await _stopping.CancelAsync();

        var failed = await Assert.ThrowsAsync<SynthflowException>(() => running.WaitAsync(_hang));
        Assert.Equal("ConnectionFailed, NotSent", failed.Told());
        Assert.Equal(1, handler.Tries);
    }

    [Fact]
    public async Task Stop_WhileARequestWaitsForItsFirstTurn_SaysThatNothingWasSent()
    {
        using var handler = new ScriptedHandler(ScriptedHandler.Good);
        using var client = Client(handler, maxPerSecond: 0.001);
        await client.CheckAsync(null, CancellationToken.None);
        var running = client.StartOutboundChatAsync(Operation.Outbound(), Options(), CancellationToken.None);
        await _waits.First.WaitAsync(_hang);

        await _stopping.CancelAsync();

        var ended = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running.WaitAsync(_hang));
        Assert.Equal(_stopping.Token, ended.CancellationToken);
        Assert.Equal(0, handler.Sends);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0.001)]
    public async Task StopBeforeTheCall_SendsNothing(double? maxPerSecond)
    {
        using var handler = new ScriptedHandler(ScriptedHandler.Good);
        using var client = Client(handler, maxPerSecond);
        await _stopping.CancelAsync();

        var ended = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client
            .StartOutboundChatAsync(Operation.Outbound(), Options(), CancellationToken.None).WaitAsync(_hang));

        Assert.Equal(_stopping.Token, ended.CancellationToken);
        Assert.Empty(handler.Seen);
    }

    [Fact]
    public async Task Stop_WhileATryIsUnderWay_LetsItEnd()
    {
        var answer = new TaskCompletionSource<HttpResponseMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var handler = new ScriptedHandler((_, _) =>
        {
            arrived.SetResult();
            return answer.Task;
        });
        using var client = Client(handler);
        var running = client.StartOutboundChatAsync(Operation.Outbound(), Options(), CancellationToken.None);
        await arrived.Task.WaitAsync(_hang);

        await _stopping.CancelAsync();
        Assert.False(running.IsCompleted);
        answer.SetResult(ScriptedHandler.Json(200, GoodAnswers.For("POST", "/v2/chat/outbound")));

        Assert.Equal(GoodAnswers.ConversationId, (await running.WaitAsync(_hang)).ConversationId);
    }

    [Fact]
    public async Task StopAndCancel_WhileASendWaitsToTryAgain_StillSaysWhatIsKnown()
    {
        using var handler = new ScriptedHandler(_ => ScriptedHandler.Json(429, "{}", "Retry-After: 200"));
        using var client = Client(handler);
        using var cancelled = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token);
        var running = client.StartOutboundChatAsync(Operation.Outbound(), Options(), cancelled.Token);
        await _waits.First.WaitAsync(_hang);

        await _stopping.CancelAsync();

        var failed = await Assert.ThrowsAsync<SynthflowException>(() => running.WaitAsync(_hang));
        Assert.Equal(Delivery.NotSent, failed.Delivery);
    }

    [Fact]
    public async Task Cancel_WhileWaitingUnderBothTokens_NamesTheCallersToken()
    {
        using var handler = new ScriptedHandler(_ => ScriptedHandler.Json(429, "{}", "Retry-After: 200"));
        using var client = Client(handler);
        using var cancelled = new CancellationTokenSource();
        var running = client.StartOutboundChatAsync(Operation.Outbound(), Options(), cancelled.Token);
        await _waits.First.WaitAsync(_hang);

        await cancelled.CancelAsync();

        var ended = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running.WaitAsync(_hang));
        Assert.Equal(cancelled.Token, ended.CancellationToken);
    }

    [Fact]
    public async Task Stop_WhileAnswersAreLost_StillLooksWhatBecameOfTheSend()
    {
        var looks = 0;
        using var handler = new ScriptedHandler(request =>
        {
            if (request.Method == HttpMethod.Post)
            {
                _stopping.Cancel();
                throw StackErrors.Lost();
            }

            // The look itself is tried again too.
            return ++looks == 1
                ? ScriptedHandler.Json(503, "{}")
                : NewChat.Read(_clock);
        });
        using var client = Client(handler);

        var chat = await VirtualChat(client);

        Assert.Equal(2, looks);
        Assert.Equal(1, handler.Sends);
        Assert.NotNull(chat);
    }

    [Fact]
    public async Task Stop_WhileAnAnswerIsLostAndTheLookFails_LeavesItUnknown()
    {
        using var handler = new ScriptedHandler(_ =>
        {
            _stopping.Cancel();
            throw StackErrors.Lost();
        });
        using var client = Client(handler);

        var failed = await Assert.ThrowsAsync<SynthflowException>(() => VirtualChat(client));

        Assert.Equal("OutcomeUnknown, Unknown", failed.Told());
        Assert.Equal(1, handler.Sends);
    }

    private async Task<SynthflowException> StopInTheWait(HttpMessageHandler handler)
    {
        using var client = Client(handler);
        var running = client.StartOutboundChatAsync(Operation.Outbound(), Options(), CancellationToken.None);
        await _waits.First.WaitAsync(_hang);
        await _stopping.CancelAsync();
        return await Assert.ThrowsAsync<SynthflowException>(() => running.WaitAsync(_hang));
    }

    private async Task<Chat> VirtualChat(SynthflowClient client)
    {
        var running = client.CreateChatAsync(
            Operation.ChatId, Guid.NewGuid().ToString(), null, Options(), CancellationToken.None);
        await VirtualTime.RunAsync(_clock, running);
        return await running;
    }

    private RequestOptions Options() => new() { Log = _waits, NoFurtherTries = _stopping.Token };

    private SynthflowClient Client(HttpMessageHandler handler, double? maxPerSecond = null, double jitter = 0.5) => new(
        new SynthflowClientOptions
        {
            BaseUri = new Uri("https://api.us.synthflow.ai/v2/"),
            Clock = _clock,
            MaxPerSecond = maxPerSecond,
            Jitter = () => jitter,
        },
        null,
        handler);

    /// <summary>Nobody listens: it fails before the body is read.</summary>
    private sealed class RefusingHandler : HttpMessageHandler
    {
        public int Tries { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Tries++;
            throw StackErrors.Refused();
        }
    }

    private sealed class WaitsSeen : IRequestLog
    {
        private readonly TaskCompletionSource[] _begun =
            [
                .. Enumerable.Range(0, 8)
                    .Select(_ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)),
            ];

        private int _count;

        public Task First => Of(1);

        public bool WantsBodies => false;

        public Task Of(int count) => _begun[count - 1].Task;

        public void OnAttempt(RequestAttempt attempt)
        {
        }

        public void OnWait(TimeSpan wait, string reason)
        {
            if (_count < _begun.Length)
            {
                _begun[_count++].TrySetResult();
            }
        }
    }
}
