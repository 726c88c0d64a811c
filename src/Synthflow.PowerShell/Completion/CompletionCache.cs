using System.Diagnostics;
using Synthflow.Client;
using Synthflow.Client.Agents;
using Synthflow.Client.Workspaces;

namespace Synthflow.PowerShell.Completion;

/// <summary>
/// What one connection's completers have read. Reading goes on where nobody waits for it any more, so that the next Tab
/// has the answer of a slow service. Thread-safe.
/// </summary>
internal sealed class CompletionCache(SynthflowClient client)
{
    // Long enough for a command line, short enough for an agent that was made meanwhile.
    private static readonly TimeSpan _lifetime = TimeSpan.FromMinutes(2);

    private readonly object _gate = new();
    private Entry<Agent>? _agents;
    private Entry<WorkspacePhoneNumber>? _numbers;

    public Task<IReadOnlyList<Agent>> Agents() =>
        Get(ref _agents, () => AllAsync(client.ListAgents(null)));

    public Task<IReadOnlyList<WorkspacePhoneNumber>> PhoneNumbers() => Get(ref _numbers, async () =>
        await client.FindWorkspaceIdAsync(null, CancellationToken.None).ConfigureAwait(false) is { } workspace
            ? await AllAsync(client.ListPhoneNumbers(workspace, null)).ConfigureAwait(false)
            : []);

    private static async Task<IReadOnlyList<T>> AllAsync<T>(Pager<T> pager)
    {
        var all = new List<T>();
        while (pager.HasMore)
        {
            // Each request has its own time limit.
            all.AddRange(await pager.NextAsync(CancellationToken.None).ConfigureAwait(false));
        }

        return all;
    }

    private Task<IReadOnlyList<T>> Get<T>(ref Entry<T>? entry, Func<Task<IReadOnlyList<T>>> read)
    {
        lock (_gate)
        {
            // What failed is asked for again: a network may be back.
            if (entry is null || entry.Reading.IsFaulted || entry.Reading.IsCanceled
                || entry.Age.Elapsed > _lifetime)
            {
                // On a thread of its own: the caller's is the prompt's.
                entry = new Entry<T>(Task.Run(read), Stopwatch.StartNew());
                _ = entry.Reading.ContinueWith(
                    static failed => _ = failed.Exception,
                    CancellationToken.None,
                    TaskContinuationOptions.OnlyOnFaulted,
                    TaskScheduler.Default);
            }

            return entry.Reading;
        }
    }

    private sealed record Entry<T>(Task<IReadOnlyList<T>> Reading, Stopwatch Age);
}
