namespace Synthflow.Mutants;

/// <summary>One mistake in one place.</summary>
internal sealed class Mutant
{
    /// <summary>By which the code asks whether it is on.</summary>
    public required int Id { get; init; }

    /// <summary>The file, inside its project.</summary>
    public required string File { get; init; }

    /// <summary>The line, counted from 1.</summary>
    public required int Line { get; init; }

    /// <summary>What is there, and what stands in its place.</summary>
    public required string What { get; init; }

    /// <summary>Whether it is in what runs once a process: it needs one of its own.</summary>
    public required bool IsStatic { get; init; }

    /// <summary>The test class that saw it, or null where none did.</summary>
    public string? KilledBy { get; set; }

    /// <summary>Which of several that read the same in its file, from 1.</summary>
    public int Nth { get; set; }

    /// <summary>The same from day to day, without the line: for the list of the mutants that are judged equivalent.</summary>
    public string Key => $"{File}: {What}{(Nth > 1 ? $" ({Nth})" : "")}";
}
