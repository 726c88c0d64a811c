namespace Synthflow.Benchmarks.Reporting;

/// <summary>One line of the table.</summary>
public sealed class BenchmarkResult
{
    /// <summary>The benchmark.</summary>
    public required string Name { get; init; }

    /// <summary>What was done, and against what.</summary>
    public required string What { get; init; }

    /// <summary>The unit of both figures, such as <c>/s</c> or <c>ms</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>What both sides took.</summary>
    public required TurnsTaken Turns { get; init; }

    /// <summary>What the ratio should be, or <see langword="null"/> where it is only shown.</summary>
    public Goal? Goal { get; init; }
}
