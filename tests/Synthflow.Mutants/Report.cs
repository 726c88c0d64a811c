using System.Globalization;

namespace Synthflow.Mutants;

/// <summary>The score, a row a file, and the mutants that live.</summary>
internal static class Report
{
    public static void Write(string path, IReadOnlyList<Mutant> tried, HashSet<string> equivalent)
    {
        using var report = new Log(path);
        report.WriteLine("| file | tried | killed | judged equivalent | live | score |");
        report.WriteLine("|---|---|---|---|---|---|");
        foreach (var file in tried.GroupBy(static mutant => mutant.File))
        {
            report.WriteLine(Row(file.Key, [.. file], equivalent));
        }

        report.WriteLine(Row("together", tried, equivalent));
        foreach (var mutant in tried.Where(mutant => mutant.KilledBy is null && !equivalent.Contains(mutant.Key)))
        {
            report.WriteLine($"- `{mutant.Key}`: line {mutant.Line}, #{mutant.Id}");
        }
    }

    private static string Row(string name, IReadOnlyList<Mutant> mutants, HashSet<string> equivalent)
    {
        var killed = mutants.Count(static mutant => mutant.KilledBy is not null);
        var same = mutants.Count(mutant => mutant.KilledBy is null && equivalent.Contains(mutant.Key));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {mutants.Count} | {killed} | {same} | {mutants.Count - killed - same} | {100.0 * killed / Math.Max(1, mutants.Count - same):0} % |");
    }
}
