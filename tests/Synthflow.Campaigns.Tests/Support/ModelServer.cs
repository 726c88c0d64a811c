using System.Net;
using System.Text;
using System.Text.Json;
using Synthflow.TestSupport.Servers;

namespace Synthflow.Campaigns.Tests.Support;

/// <summary>A server that keeps count of what could have reached it, and fails as it is told.</summary>
public sealed class ModelServer
{
    private readonly object _lock = new();
    private readonly Dictionary<string, int> _arrived = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _accepted = new(StringComparer.Ordinal);
    private int _underWay;

    public enum Answer
    {
        Accept,
        AcceptAndLoseAnswer,
        AcceptWithoutId,
        AcceptAndFail,
        AcceptAndStall,
        LoseRequest,
        Reject,
        RefuseKey,
        Throttle,
        RefuseConnection,
    }

    /// <summary>Says how the next request is answered; called under a lock.</summary>
    public Func<Answer> Next { get; set; } = () => Answer.Accept;

    /// <summary>Numbers with more than one POST that could have started a conversation.</summary>
    public IReadOnlyList<string> Repeated
    {
        get
        {
            lock (_lock)
            {
                return [.. _arrived.Where(pair => pair.Value > 1).Select(pair => pair.Key)];
            }
        }
    }

    public int Accepted(string number)
    {
        lock (_lock)
        {
            return _accepted.GetValueOrDefault(number);
        }
    }

    /// <summary>How many sends arrived for each number until now.</summary>
    public IReadOnlyDictionary<string, int> ArrivedSoFar()
    {
        lock (_lock)
        {
            return new Dictionary<string, int>(_arrived, StringComparer.Ordinal);
        }
    }

    /// <summary>The numbers for which a send arrived since then.</summary>
    public IReadOnlyList<string> ArrivedSince(IReadOnlyDictionary<string, int> then) =>
        [.. ArrivedSoFar().Where(pair => pair.Value > then.GetValueOrDefault(pair.Key)).Select(pair => pair.Key)];

    public int Arrived(string number)
    {
        lock (_lock)
        {
            return _arrived.GetValueOrDefault(number);
        }
    }

    /// <summary>The operator knows of this one and asks for another.</summary>
    public void Forgive(string number)
    {
        lock (_lock)
        {
            _arrived.Remove(number);
        }
    }

    /// <summary>
    /// Waits until no request is under way to the counts: whoever gave up on a send may still see it arrive.
    /// </summary>
    public void WaitForArrivals()
    {
        if (!SpinWait.SpinUntil(() => Volatile.Read(ref _underWay) == 0, TimeSpan.FromMinutes(2)))
        {
            throw new TimeoutException($"After 2 minutes {_underWay} requests are still under way.");
        }
    }

    /// <summary>A way to it for one process.</summary>
    public Connection Connect() => new(this);

    private async Task<HttpResponseMessage> AnswerAsync(
        HttpRequestMessage request, Connection from, CancellationToken token)
    {
        Answer answer;
        Interlocked.Increment(ref _underWay);
        try
        {
            answer = await CountAsync(request, from);
        }
        finally
        {
            Interlocked.Decrement(ref _underWay);
        }

        switch (answer)
        {
            case Answer.AcceptAndLoseAnswer or Answer.LoseRequest:
                throw StackErrors.Lost();
            case Answer.AcceptAndStall:
                await Task.Delay(Timeout.InfiniteTimeSpan, token);
                break;
        }

        await Task.Yield();
        from.ThrowIfKilled();
        return answer switch
        {
            Answer.AcceptWithoutId => Of(200, """{"status":"ok","response":{}}"""),
            Answer.AcceptAndFail => Of(503, "{}"),
            Answer.Reject => Of(400, """{"detail":"no"}"""),
            Answer.RefuseKey => Of(401, """{"detail":"who are you"}"""),
            Answer.Throttle => Of(429, "{}"),
            _ => Of(200, $$$"""{"status":"ok","response":{"conversation_id":"{{{Guid.NewGuid()}}}"}}"""),
        };
    }

    private async Task<Answer> CountAsync(HttpRequestMessage request, Connection from)
    {
        Answer answer;
        lock (_lock)
        {
            from.ThrowIfKilled();
            answer = Next();
        }

        if (answer == Answer.RefuseConnection)
        {
            throw StackErrors.Refused();
        }

        var body = await request.Content!.ReadAsByteArrayAsync(CancellationToken.None);
        using var json = JsonDocument.Parse(body);
        var number = json.RootElement.GetProperty("to_number").GetString()!;
        await Task.Yield();
        lock (_lock)
        {
            from.ThrowIfKilled();
            if (answer is not (Answer.Throttle or Answer.RefuseKey))
            {
                _arrived[number] = _arrived.GetValueOrDefault(number) + 1;
            }

            if (answer is <= Answer.AcceptAndStall)
            {
                _accepted[number] = _accepted.GetValueOrDefault(number) + 1;
            }
        }

        return answer;
    }

    private static HttpResponseMessage Of(int status, string body) =>
        new((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    /// <summary>One process's connections; a killed process sends nothing more and hears nothing.</summary>
    public sealed class Connection(ModelServer server) : HttpMessageHandler
    {
        private volatile bool _killed;

        public void Kill()
        {
            lock (server._lock)
            {
                _killed = true;
            }
        }

        public void ThrowIfKilled()
        {
            if (_killed)
            {
                throw new IOException("The process is gone.");
            }
        }

        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken) =>
            server.AnswerAsync(request, this, cancellationToken);
    }
}
