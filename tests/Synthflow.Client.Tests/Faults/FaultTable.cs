using System.Collections.Concurrent;
using System.Reflection;

namespace Synthflow.Client.Tests.Faults;

/// <summary>
/// The table of docs/faults.md: what is expected, and what was seen (written to artifacts/faults.md).
/// </summary>
public sealed class FaultTable : IDisposable
{
    private readonly ConcurrentDictionary<string, string> _seen = new();
    private readonly Dictionary<string, string> _expected = Read();

    private static IReadOnlyList<OperationKind> Kinds => Enum.GetValues<OperationKind>();

    /// <summary>A row: for each kind of operation what those of it gave.</summary>
    public static string Row(string name, IEnumerable<(Operation Operation, string Text)> cells) =>
        $"| {name} | {string.Join(" | ", Kinds.Select(kind => string.Join(" or ", Of(cells, kind))))} |";

    public void Add(string name, string row) => _seen[name] = row;

    /// <summary>
    /// What operations of a kind may give under a fault: one thing, or several with "or" between where both can be seen.
    /// </summary>
    public IReadOnlyList<string> Expected(string name, OperationKind kind) => _expected.TryGetValue(name, out var row)
        ? row.Split('|')[2..^1][(int)kind].Trim().Split(" or ")
        : [];

    public void Dispose()
    {
        var folder = typeof(FaultTable).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "ArtifactsFolder").Value!; // the project file sets it
        Directory.CreateDirectory(folder);
        var lines = new List<string>
        {
            $"| fault | {string.Join(" | ", Kinds).ToLowerInvariant()} |",
            $"|---|{string.Concat(Kinds.Select(_ => "---|"))}",
        };
        lines.AddRange(FaultCases.All.Where(fault => _seen.ContainsKey(fault.Name)).Select(fault => _seen[fault.Name]));
        // The suites of the runtimes run side by side.
        var major = Environment.Version.Major;
        File.WriteAllLines(Path.Combine(folder, major >= 10 ? "faults.md" : $"faults-{major}.md"), lines);
    }

    private static IEnumerable<string> Of(IEnumerable<(Operation Operation, string Text)> cells, OperationKind kind) =>
        cells.Where(cell => cell.Operation.Kind == kind).Select(cell => cell.Text).Distinct(StringComparer.Ordinal);

    private static Dictionary<string, string> Read()
    {
        using var stream =
            typeof(FaultTable).Assembly.GetManifestResourceStream("faults.md")!; // embedded by the project
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n').Select(line => line.Trim())
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .ToDictionary(line => line.Split('|')[1].Trim(), line => line);
    }
}
