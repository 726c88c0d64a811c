using System.Diagnostics;
using System.Globalization;
using Synthflow.Benchmarks.Reporting;
using Synthflow.Benchmarks.Server;
using Synthflow.TestSupport.Engine;

namespace Synthflow.Benchmarks;

/// <summary>
/// Objects piped into New-SynthflowOutboundChat in the real engine, against HttpClient in the same process.
/// </summary>
internal sealed class PipelineBenchmark : IBenchmark
{
    private const string Script =
        $$"""
        $chats = $Rows | New-SynthflowOutboundChat -AgentId '{{OutboundRows.AgentId}}' -Channel sms `
            -FromNumber '{{OutboundRows.Sender}}' -InitialMessage '{{OutboundRows.Message}}'
        $chats.Count
        """;

    /// <inheritdoc/>
    public string Name => "pipeline";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<BenchmarkResult>> RunAsync(bool quick, CancellationToken cancellationToken)
    {
        var count = quick ? 2_000 : 20_000;
        using var server = await ServerProcess.StartAsync(TimeSpan.Zero, cancellationToken);
        using var session = new ModuleSession();
        using var bare = new BareLoop(server.OutboundUri);
        session.SetVariable("Rows", OutboundRows.Create(count));
        session.Run($"Connect-Synthflow -BaseUri '{server.BaseUri}' -ApiKey '{OutboundRows.Key}' -SkipCheck").OrThrow();

        Task<double> PipedAsync() => Task.Run(() => RateOfCmdlet(session, count), cancellationToken);
        Task<double> BareAsync() => Task.Run(
            () => RateOfBareLoopAsync(bare, count, cancellationToken), cancellationToken);
        await TurnsTaken.TakeAsync(1, PipedAsync, BareAsync, cancellationToken);
        var turns = await TurnsTaken.TakeAsync(quick ? 15 : 7, PipedAsync, BareAsync, cancellationToken);
        return
        [
            new BenchmarkResult
            {
                Name = Name,
                What = string.Create(
                    CultureInfo.InvariantCulture,
                    $"{count:#,0} objects piped into New-SynthflowOutboundChat, against HttpClient one at a time"),
                Unit = "/s",
                Turns = turns,
                Goal = Goal.AtLeast(0.55),
            },
        ];
    }

    private static double RateOfCmdlet(ModuleSession session, int count)
    {
        var began = Stopwatch.GetTimestamp();
        var result = session.Run(Script).OrThrow();
        var rate = count / Stopwatch.GetElapsedTime(began).TotalSeconds;
        return (int)result.Output[0].BaseObject == count
            ? rate
            : throw new InvalidOperationException($"{result.Output[0]} of {count} were sent.");
    }

    private static async Task<double> RateOfBareLoopAsync(BareLoop bare, int count, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        for (var row = 0; row < count; row++)
        {
            await bare.SendAsync(OutboundRows.Number(row), cancellationToken).ConfigureAwait(false);
        }

        return count / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }
}
