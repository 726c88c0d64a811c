using System.Globalization;
using Synthflow.Benchmarks.Reporting;

namespace Synthflow.Benchmarks;

/// <summary>A campaign against a slow service: whether all workers wait at the same time.</summary>
internal sealed class WaitingBenchmark : IBenchmark
{
    private const int Rows = 2_000;
    private const int Workers = 64;
    private static readonly TimeSpan _latency = TimeSpan.FromMilliseconds(50);

    /// <inheritdoc/>
    public string Name => "waiting";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<BenchmarkResult>> RunAsync(bool quick, CancellationToken cancellationToken)
    {
        var (turns, _) = await CampaignSends.MeasureAsync(Rows, Workers, _latency, quick ? 3 : 5, cancellationToken);
        return
        [
            new BenchmarkResult
            {
                Name = Name,
                What = string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Rows:#,0} rows against {_latency.TotalMilliseconds} ms of latency, "
                        + $"{Workers} workers, against HttpClient with {Workers}"),
                Unit = "/s",
                Turns = turns,
                Goal = Goal.AtLeast(0.97),
            },
        ];
    }
}
