using System.Globalization;

namespace Synthflow.Benchmarks.Reporting;

/// <summary>The results as a markdown table, a line at a time.</summary>
public static class ResultTable
{
    /// <summary>The two lines it begins with.</summary>
    public const string Header =
        """
        | name | what | ours | reference | ratio (lowest–highest turn) | goal | met? |
        |---|---|---|---|---|---|---|
        """;

    /// <summary>One result.</summary>
    public static string Row(BenchmarkResult result)
    {
        var turns = result.Turns;
        var met = result.Goal is not { } goal ? "" : goal.IsMetBy(turns.Ratio) ? "yes" : "no";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {result.Name} | {result.What} | {Figure(turns.Ours)} {result.Unit} "
                + $"| {Figure(turns.Reference)} {result.Unit} "
            + $"| {turns.Ratio:0.00} ({turns.LowestRatio:0.00}–{turns.HighestRatio:0.00}) | {result.Goal} | {met} |");
    }

    private static string Figure(double value) =>
        value.ToString(value < 100 ? "0.0" : "#,0", CultureInfo.InvariantCulture);
}
