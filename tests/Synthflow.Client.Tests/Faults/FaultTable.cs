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

    public static string Row(string name, IEnumerable<FaultCell> cells) =>
        $"| {name} | {string.Join(" | ", cells.Select(cell => cell.Text))} |";

    public void Add(string name, string row) => _seen[name] = row;

    /// <summary>
    /// For each operation what it may give: one thing, or several with "or" between where both can be seen.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<string>> Expected(string name) => _expected.TryGetValue(name, out var row)
        ? row.Split('|', StringSplitOptions.TrimEntries)[2..^1].Select(cell => cell.Split(" or ")).ToList()
        : [];

    public void Dispose()
    {
        var folder = typeof(FaultTable).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "ArtifactsFolder").Value!; // the project file sets it
        Directory.CreateDirectory(folder);
        var lines = new List<string>
        {
            $"| fault | {string.Join(" | ", Operation.All)} |",
            $"|---|{string.Concat(Operation.All.Select(_ => "---|"))}",
        };
        lines.AddRange(FaultCases.All.Where(fault => _seen.ContainsKey(fault.Name)).Select(fault => _seen[fault.Name]));
        File.WriteAllLines(Path.Combine(folder, "faults.md"), lines);
    }

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
