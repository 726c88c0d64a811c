namespace Synthflow.Tests;

/// <summary>
/// How many cases a test of very many takes: a tenth, other random ones with each run; SYNTHFLOW_TEST_CASES=all takes all of them.
/// What is promised in a figure is taken whole on .NET 10, always; a tenth on the other runtimes, where the point is that the
/// runtime does the same.
/// </summary>
internal static class Cases
{
    private static readonly bool _all = Environment.GetEnvironmentVariable("SYNTHFLOW_TEST_CASES") == "all";

    /// <summary>Take each so-manieth of a sweep.</summary>
    public static int Step { get; } = _all ? 1 : 10;

    /// <summary>Take each so-manieth of a sweep that is promised whole.</summary>
    public static int PromisedStep { get; } = _all || Environment.Version.Major >= 10 ? 1 : 10;

    /// <summary>Of so many cases, those to take.</summary>
    public static int Of(int all) => Math.Max(1, all / Step);

    /// <summary>Of so many cases that are promised, those to take.</summary>
    public static int Promised(int all) => Math.Max(1, all / PromisedStep);
}
