namespace Synthflow.Tests;

/// <summary>
/// How many cases a test of very many takes: all of them on .NET 10, a tenth on the other runtimes, where the point is that the
/// runtime does the same. With SYNTHFLOW_TEST_CASES=all every runtime takes all.
/// </summary>
internal static class Cases
{
    /// <summary>Take each so-manieth of a sweep.</summary>
    public static int Step { get; } = Environment.Version.Major >= 10
        || Environment.GetEnvironmentVariable("SYNTHFLOW_TEST_CASES") == "all" ? 1 : 10;

    /// <summary>Of so many random cases, those to take.</summary>
    public static int Of(int all) => Math.Max(1, all / Step);
}
