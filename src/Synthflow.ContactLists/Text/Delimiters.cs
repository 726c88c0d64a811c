namespace Synthflow.ContactLists.Text;

/// <summary>Finds the character between the cells.</summary>
internal static class Delimiters
{
    private const int RowsLookedAt = 100;

    /// <summary>Where fewer rows have as many cells as the first, that may be a title.</summary>
    private const double MinShareOfTheHeader = 0.5;

    private static readonly char[] _candidates = [',', ';', '\t', '|'];

    /// <summary>The delimiter by which the rows have as many cells as the header; under a title, as many as most of
    /// them.</summary>
    internal static char Detect(string sample, bool wholeText, out string why)
    {
        var tables = Array.ConvertAll(
            _candidates, candidate => (candidate, Rows: RowLengths(sample, candidate, wholeText)));
        var (best, bestColumns, share) = Choose(tables, static rows => rows[0]);
        if (share < MinShareOfTheHeader && Choose(tables, MostCommon) is { Columns: > 1 } most)
        {
            (best, bestColumns, _) = most;
        }

        why = bestColumns > 1
            ? ContactListErrors.Format(Messages.ContactReason_Columns, bestColumns)
            : Messages.ContactReason_OneColumn;
        return best;
    }

    private static (char Delimiter, int Columns, double Share) Choose(
        (char Candidate, List<int> Rows)[] tables, Func<List<int>, int> columnsOf)
    {
        char best = ',';
        double bestShare = 0;
        int bestColumns = 1;
        foreach (var (candidate, rows) in tables)
        {
            int columns = rows.Count == 0 ? 0 : columnsOf(rows);
            if (columns < 2)
            {
                continue;
            }

            double share = rows.Count(length => length == columns) / (double)rows.Count;
            if (share > bestShare || (share >= bestShare && columns > bestColumns))
            {
                (best, bestShare, bestColumns) = (candidate, share, columns);
            }
        }

        return (best, bestColumns, bestShare);
    }

    private static List<int> RowLengths(string sample, char candidate, bool wholeText) =>
    [
        .. CsvTable.Sample(sample, candidate, wholeText, RowsLookedAt)
            .Where(row => Array.Exists(row, cell => !string.IsNullOrWhiteSpace(cell)))
            .Select(row => row.Length),
    ];

    /// <summary>The length that most rows have, where it is more than half of them.</summary>
    private static int MostCommon(List<int> rows)
    {
        var most = rows.GroupBy(length => length).OrderByDescending(group => group.Count()).First();
        return most.Count() * 2 > rows.Count ? most.Key : 1;
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
