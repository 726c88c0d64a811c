using Sylvan.Data.Csv;

namespace Synthflow.ContactLists.Text;

/// <summary>Opens the CSV parser the one way this room uses it.</summary>
internal static class CsvTable
{
    private const int BufferLength = 32 * 1024;

    /// <summary>The longest row: beyond it a quote has surely been left open.</summary>
    internal const int LongestRow = 4 * 1024 * 1024;

    internal static CsvDataReader Open(TextReader text, char delimiter, bool tolerant) =>
        CsvDataReader.Create(text, new CsvDataReaderOptions
        {
            HasHeaders = false,
            Delimiter = delimiter,
            CsvStyle = tolerant ? CsvStyle.Lax : CsvStyle.Standard,
            BufferSize = BufferLength,
            MaxBufferSize = LongestRow,

            // '#' would otherwise hide every row that begins with it; NUL never comes through ListTextReader.
            Comment = '\0',
        });

    /// <summary>Copies the cells of the current row.</summary>
    internal static string[] Cells(CsvDataReader table)
    {
        string[] cells = new string[table.RowFieldCount];
        for (int column = 0; column < cells.Length; column++)
        {
            cells[column] = table.GetString(column);
        }

        return cells;
    }

    /// <summary>The first rows of a sample, quotes read as they come, the last one left out where it may be
    /// cut.</summary>
    internal static List<string[]> Sample(string text, char delimiter, bool wholeText, int rows)
    {
        var sample = new List<string[]>();
        using var reader = new StringReader(text);
        using var table = Open(reader, delimiter, tolerant: true);
        while (sample.Count <= rows && table.Read())
        {
            sample.Add(Cells(table));
        }

        bool mayBeCut = sample.Count > rows || (!wholeText && sample.Count > 1);
        if (mayBeCut)
        {
            sample.RemoveAt(sample.Count - 1);
        }

        return sample;
    }
}
