using Synthflow.Benchmarks.Reporting;

namespace Synthflow.Benchmarks;

/// <summary>One work and what it is measured against. One class each, listed in <see cref="Program"/>.</summary>
public interface IBenchmark
{
    /// <summary>What it is called on the command line and in the table.</summary>
    string Name { get; }

    /// <summary>Measures both sides in one run.</summary>
    /// <param name="quick">Less work, so that all benchmarks together end within two minutes.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    Task<IReadOnlyList<BenchmarkResult>> RunAsync(bool quick, CancellationToken cancellationToken);
}
