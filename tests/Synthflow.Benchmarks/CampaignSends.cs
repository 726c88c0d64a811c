using System.Diagnostics;
using Synthflow.Benchmarks.Lists;
using Synthflow.Benchmarks.Reporting;
using Synthflow.Benchmarks.Server;
using Synthflow.TestSupport.Engine;

namespace Synthflow.Benchmarks;

/// <summary>
/// A contact list through Invoke-SynthflowCampaign with a journal on disk, against as many HttpClient loops.
/// </summary>
internal static class CampaignSends
{
    /// <summary>Lets both sides take turns.</summary>
    /// <param name="rows">The length of the list.</param>
    /// <param name="workers">Sends under way at the same time, on both sides.</param>
    /// <param name="latency">How long the server takes for each answer.</param>
    /// <param name="turns">How many turns are counted, after one that is not.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <returns>Rows a second, and processor time a row in microseconds.</returns>
    public static async Task<(TurnsTaken Rate, TurnsTaken Processor)> MeasureAsync(
        int rows, int workers, TimeSpan latency, int turns, CancellationToken cancellationToken)
    {
        using var server = await ServerProcess.StartAsync(latency, cancellationToken);
        using var list = await ContactFile.CreateAsync(rows, cancellationToken);
        using var session = new ModuleSession();
        using var bare = new BareLoop(server.OutboundUri);
        session.Run($"Connect-Synthflow -BaseUri '{server.BaseUri}' -ApiKey '{OutboundRows.Key}' -SkipCheck").OrThrow();

        var (ours, theirs) = (new Queue<double>(), new Queue<double>());
        Task<double> CampaignAsync() => WithProcessorAsync(
            () => Task.Run(() => RateOfCampaign(session, list, rows, workers), cancellationToken), rows, ours);
        Task<double> BareAsync() => WithProcessorAsync(() => RateOfBareLoopsAsync(bare, rows, workers, cancellationToken), rows, theirs);
        await TurnsTaken.TakeAsync(1, CampaignAsync, BareAsync, cancellationToken);
        (_, _) = (ours.Dequeue(), theirs.Dequeue());
        var rate = await TurnsTaken.TakeAsync(turns, CampaignAsync, BareAsync, cancellationToken);
        var processor = await TurnsTaken.TakeAsync(
            turns, () => Task.FromResult(ours.Dequeue()), () => Task.FromResult(theirs.Dequeue()), cancellationToken);
        return (rate, processor);
    }

    // Both sides run in this process, and nothing else does meanwhile.
    private static async Task<double> WithProcessorAsync(Func<Task<double>> rate, int rows, Queue<double> processor)
    {
        var before = Environment.CpuUsage.TotalTime;
        var result = await rate();
        processor.Enqueue((Environment.CpuUsage.TotalTime - before).TotalMicroseconds / rows);
        return result;
    }

    private static double RateOfCampaign(ModuleSession session, ContactFile list, int rows, int workers)
    {
        // Beside the list and not in memory: each send waits until its attempt is on the disk.
        var journal = list.Path + ".journal";
        try
        {
            var began = Stopwatch.GetTimestamp();
            var result = session.Run(
                $"""
                $results = Invoke-SynthflowCampaign -Path '{list.Path}' -JournalPath '{journal}' -Channel sms `
                    -AgentId '{OutboundRows.AgentId}' -FromNumber '{OutboundRows.Sender}' -DefaultCountry US `
                    -InitialMessage '{OutboundRows.Message}' -ThrottleLimit {workers} -MaxPerSecond 1000000
                $sent = 0
                foreach ($one in $results) {"{ if ($one.Outcome -eq 'Sent') { $sent++ } }"}
                $sent
                """).OrThrow();
            var rate = rows / Stopwatch.GetElapsedTime(began).TotalSeconds;
            return (int)result.Output[0].BaseObject == rows
                ? rate
                : throw new InvalidOperationException($"{result.Output[0]} of {rows} were sent.");
        }
        finally
        {
            File.Delete(journal);
            // It remembers the journal: left behind, it would keep the next turn from beginning a new one.
            File.Delete(journal + ".lock");
        }
    }

    private static async Task<double> RateOfBareLoopsAsync(
        BareLoop bare, int rows, int workers, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Task.Run(
            async () =>
            {
                for (var row = Interlocked.Increment(ref next); row < rows; row = Interlocked.Increment(ref next))
                {
                    await bare.SendAsync(OutboundRows.Number(row), cancellationToken);
                }
            },
            cancellationToken)));
        return rows / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }
}
