using System.Management.Automation;

namespace Synthflow.Benchmarks.Lists;

/// <summary>
/// What Import-Csv does, for where only the bare engine is: a line becomes an object with a property a column.
/// </summary>
public static class CsvObjects
{
    /// <summary>Called by the reference's script.</summary>
    public static IEnumerable<PSObject> Read(string path)
    {
        using var reader = new StreamReader(path);
        var columns = Split(reader.ReadLine() ?? "");
        while (reader.ReadLine() is { } line)
        {
            var cells = Split(line);
            var row = new PSObject();
            for (var column = 0; column < columns.Count; column++)
            {
                row.Properties.Add(new PSNoteProperty(columns[column], cells[column]));
            }

            yield return row;
        }
    }

    private static List<string> Split(string line)
    {
        var cells = new List<string>();
        var cell = new System.Text.StringBuilder();
        var quoted = false;
        foreach (var character in line)
        {
            if (character == '"')
            {
                quoted = !quoted;
            }
            else if (character == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(character);
            }
        }

        cells.Add(cell.ToString());
        return cells;
    }
}
