using System.Globalization;
using Synthflow.Benchmarks.Reporting;

namespace Synthflow.Benchmarks;

/// <summary>A campaign as fast as it goes: what the journal costs.</summary>
internal sealed class CampaignBenchmark : IBenchmark
{
    private const int Workers = 16;

    /// <inheritdoc/>
    public string Name => "campaign";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<BenchmarkResult>> RunAsync(bool quick, CancellationToken cancellationToken)
    {
        var rows = quick ? 10_000 : 100_000;
        var (turns, processor) = await CampaignSends.MeasureAsync(rows, Workers, TimeSpan.Zero, quick ? 3 : 5, cancellationToken);
        return
        [
            new BenchmarkResult
            {
                Name = Name,
                What = string.Create(
                    CultureInfo.InvariantCulture,
                    $"{rows:#,0} rows, {Workers} workers, durable journal, no pace, against HttpClient with {Workers}"),
                Unit = "/s",
                Turns = turns,
            },
            new BenchmarkResult
            {
                Name = Name,
                What = string.Create(
                    CultureInfo.InvariantCulture,
                    $"{rows:#,0} rows, {Workers} workers: processor time a row, against HttpClient with {Workers}"),
                Unit = "µs",
                Turns = processor,
                Goal = Goal.AtMost(2.2),
            },
        ];
    }
}
