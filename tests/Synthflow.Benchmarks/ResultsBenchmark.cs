using System.Diagnostics;
using System.Globalization;
using Synthflow.Benchmarks.Lists;
using Synthflow.Benchmarks.Reporting;
using Synthflow.Benchmarks.Server;
using Synthflow.TestSupport.Engine;

namespace Synthflow.Benchmarks;

/// <summary>The chats of a campaign read for its results, against as many HttpClient loops.</summary>
internal sealed class ResultsBenchmark : IBenchmark
{
    private const int Readers = 16;
    private static readonly TimeSpan _latency = TimeSpan.FromMilliseconds(50);

    /// <inheritdoc/>
    public string Name => "results";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<BenchmarkResult>> RunAsync(bool quick, CancellationToken cancellationToken)
    {
        var chats = quick ? 2_000 : 10_000;
        using var list = await ContactFile.CreateAsync(chats, cancellationToken);
        var journal = list.Path + ".journal";
        using var session = new ModuleSession();
        try
        {
            using (var fast = await ServerProcess.StartAsync(TimeSpan.Zero, cancellationToken))
            {
                session.Run($"""
                    Connect-Synthflow -BaseUri '{fast.BaseUri}' -ApiKey '{OutboundRows.Key}' -SkipCheck
                    $null = Invoke-SynthflowCampaign -Path '{list.Path}' -JournalPath '{journal}' -Channel sms -DefaultCountry US `
                        -AgentId '{OutboundRows.AgentId}' -FromNumber '{OutboundRows.Sender}' -InitialMessage 'Hi' -MaxPerSecond 1000000
                    """).OrThrow();
            }

            using var slow = await ServerProcess.StartAsync(_latency, cancellationToken);
            session.Run($"Connect-Synthflow -BaseUri '{slow.BaseUri}' -ApiKey '{OutboundRows.Key}' -SkipCheck").OrThrow();
            using var bare = new BareLoop(new Uri(slow.BaseUri, "chat/"));
            Task<double> ResultsAsync() => Task.Run(() => RateOfResults(session, list, journal, chats), cancellationToken);
            Task<double> BareAsync() => RateOfBareLoopsAsync(bare, chats, cancellationToken);
            await TurnsTaken.TakeAsync(1, ResultsAsync, BareAsync, cancellationToken);
            return
            [
                new BenchmarkResult
                {
                    Name = Name,
                    What = string.Create(
                        CultureInfo.InvariantCulture,
                        $"{chats:#,0} chats against {_latency.TotalMilliseconds} ms of latency, {Readers} at a time, against HttpClient with {Readers}"),
                    Unit = "/s",
                    Turns = await TurnsTaken.TakeAsync(quick ? 2 : 3, ResultsAsync, BareAsync, cancellationToken),
                    Goal = Goal.AtLeast(0.95),
                },
            ];
        }
        finally
        {
            File.Delete(journal);
            File.Delete(journal + ".lock");
        }
    }

    private static double RateOfResults(ModuleSession session, ContactFile list, string journal, int chats)
    {
        var began = Stopwatch.GetTimestamp();
        var result = session.Run($$"""
            $replied = 0
            Get-SynthflowCampaignResult '{{journal}}' -ContactPath '{{list.Path}}' -ThrottleLimit {{Readers}} | ForEach-Object { if ($_.Replied) { $replied++ } }
            $replied
            """).OrThrow();
        var rate = chats / Stopwatch.GetElapsedTime(began).TotalSeconds;
        return (int)result.Output[0].BaseObject == chats
            ? rate
            : throw new InvalidOperationException($"{result.Output[0]} of {chats} replied.");
    }

    private static async Task<double> RateOfBareLoopsAsync(BareLoop bare, int chats, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, Readers).Select(_ => Task.Run(
            async () =>
            {
                while (Interlocked.Increment(ref next) < chats)
                {
                    await bare.ReadChatAsync(Guid.NewGuid().ToString(), cancellationToken);
                }
            },
            cancellationToken)));
        return chats / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }
}
