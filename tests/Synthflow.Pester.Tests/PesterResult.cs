namespace Synthflow.Pester.Tests;

/// <summary>What came of one Pester test, or of a block or file that could not be run at all.</summary>
public sealed record PesterResult
{
    /// <summary>The file's name, such as <c>Views.Tests.ps1</c>.</summary>
    public required string File { get; init; }

    /// <summary>The blocks and the test, from the outside in.</summary>
    public required string Name { get; init; }

    /// <summary>Pester's own word: <c>Passed</c>, <c>Failed</c>, <c>Skipped</c>, <c>Inconclusive</c>, <c>NotRun</c>.</summary>
    public required string Result { get; init; }

    /// <summary>What Pester says of a test that did not pass, with the line of the script; else empty.</summary>
    public required string Message { get; init; }

    /// <summary>Pester's word alone, for the names of tests: the rest stands there already.</summary>
    public override string ToString() => Result;
}
