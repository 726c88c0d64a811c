using Synthflow.Client;

namespace Synthflow.ContactLists.Text;

/// <summary>Finds the character between the cells.</summary>
internal static class Delimiters
{
    private const int RowsLookedAt = 100;

    private static readonly char[] _candidates = [',', ';', '\t', '|'];

    /// <summary>The delimiter by which the rows have as many cells as the header.</summary>
    internal static char Detect(string sample, bool wholeText, out string why)
    {
        char best = ',';
        double bestShare = 0;
        int bestColumns = 1;
        foreach (char candidate in _candidates)
        {
            var rows = CsvTable.Sample(sample, candidate, wholeText, RowsLookedAt)
                .FindAll(row => row.Any(cell => cell.Length > 0));
            if (rows.Count == 0 || rows[0].Length < 2)
            {
                continue;
            }

            int columns = rows[0].Length;
            double share = rows.Count(row => row.Length == columns) / (double)rows.Count;
            if (share > bestShare || (share >= bestShare && columns > bestColumns))
            {
                (best, bestShare, bestColumns) = (candidate, share, columns);
            }
        }

        why = bestColumns > 1
            ? ContactListErrors.Format(Messages.ContactReason_Columns, bestColumns)
            : Messages.ContactReason_OneColumn;
        return best;
    }

    /// <summary>A delimiter as people say it.</summary>
    internal static string Name(char delimiter) => delimiter switch
    {
        ',' => Messages.ContactDelimiter_Comma,
        ';' => Messages.ContactDelimiter_Semicolon,
        '\t' => Messages.ContactDelimiter_Tab,
        '|' => Messages.ContactDelimiter_Pipe,
        _ => ContactListErrors.Format(Messages.ContactDelimiter_Other, ShownText.Header(delimiter.ToString())),
    };
}
