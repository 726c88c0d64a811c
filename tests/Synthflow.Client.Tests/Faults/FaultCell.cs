using System.Collections.Concurrent;
using Synthflow.Client.Http;

namespace Synthflow.Client.Tests.Faults;

/// <summary>What one operation gave under one fault.</summary>
public sealed class FaultCell
{
    public required string Text { get; init; }

    public required int Sends { get; init; }

    public required long Pushed { get; init; }

    /// <summary>The tries, in their order.</summary>
    public required IReadOnlyList<RequestAttempt> Tries { get; init; }

    public Exception? Exception { get; init; }

    public static async Task<FaultCell> MeetAsync(FaultCase fault, Operation operation, bool callerWaits)
    {
        await using var server = fault.Start();
        using var key = ApiKey.From(Limits.CanaryKey);
        using var client = new SynthflowClient(fault.Options(server), key, handler: null);
        if (fault.IsWarm)
        {
            await client.CheckAsync(null, CancellationToken.None);
        }

        var before = server?.Requests.Count ?? 0;
        var tries = new TriesSeen();
        Exception? exception = null;
        try
        {
            // Nothing here may take so long: this only turns a hang into a failure.
            await operation.Run(client, CancellationToken.None, callerWaits, tries).WaitAsync(TimeSpan.FromMinutes(5));
        }
        catch (Exception caught) when (caught is not TimeoutException)
        {
            exception = caught;
        }

        var requests = server?.Requests.Skip(before).ToList() ?? [];
        return new FaultCell
        {
            Text = (exception switch
            {
                null => "fine",
                SynthflowException known => known.Told(),
                _ => exception.GetType().Name,
            }) + ", " + string.Join(" + ", requests.GroupBy(request => request.Method)
                .Select(group => $"{group.Count()} {group.Key}").DefaultIfEmpty("no request")),
            Sends = requests.Count(request => request.IsSend),
            Pushed = server?.Pushed ?? 0,
            Tries = [.. tries.Seen],
            Exception = exception,
        };
    }

    private sealed class TriesSeen : IRequestLog
    {
        public ConcurrentQueue<RequestAttempt> Seen { get; } = [];

        public bool WantsBodies => false;

        public void OnAttempt(RequestAttempt attempt) => Seen.Enqueue(attempt);

        public void OnWait(TimeSpan wait, string reason)
        {
        }
    }
}
