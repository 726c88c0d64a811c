using System.Text;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Contacts;

/// <summary>
/// A real export's rows, told apart by hand: numbers of ten or eleven digits with a North American country, or none.
/// </summary>
internal static class HubSpotExport
{
    private const int PhoneColumn = 4;

    public static string Path => System.IO.Path.Combine(
        BuiltPaths.Repository, "tests", "Synthflow.ContactLists.Tests", "data", "hubspot.csv");

    /// <summary>
    /// Each row after the header: its number in a spreadsheet, and its phone number in E.164 or <see langword="null"/>.
    /// </summary>
    public static IReadOnlyList<(long Row, string? Number)> Rows { get; } =
        [.. Records().Skip(1).Select((cells, index) => (index + 2L, Number(cells[PhoneColumn])))];

    /// <summary>The numbers to be texted, each once.</summary>
    public static IReadOnlyList<string> Numbers { get; } =
        [.. Rows.Select(row => row.Number).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    private static string? Number(string cell)
    {
        var digits = string.Concat(cell.Where(char.IsAsciiDigit));
        return digits.Length switch { 10 => "+1" + digits, 11 => "+" + digits, _ => null };
    }

    private static IEnumerable<List<string>> Records()
    {
        var record = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        foreach (var character in File.ReadAllText(Path).ReplaceLineEndings("\n"))
        {
            switch (character)
            {
                case '"':
                    quoted = !quoted;
                    break;
                case ',' when !quoted:
                    record.Add(cell.ToString());
                    cell.Clear();
                    break;
                case '\n' when !quoted:
                    record.Add(cell.ToString());
                    cell.Clear();
                    yield return record;
                    record = [];
                    break;
                default:
                    cell.Append(character);
                    break;
            }
        }
    }
}
