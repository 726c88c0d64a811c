namespace Synthflow.ContactLists.Rows;

/// <summary>Finds rows of a list in one of its rows: a quote that opened a cell by mistake, and the next one far below,
/// make one cell of all that stands between.</summary>
internal static class SwallowedRows
{
    private static readonly string[] _lineEnds = ["\r\n", "\n", "\r"];

    /// <summary>The lines of a row that have as many cells as the header, where its cells have line breaks.</summary>
    /// <param name="cells">The row's cells.</param>
    /// <param name="delimiter">The character between cells.</param>
    /// <param name="headers">How many headers there are.</param>
    internal static List<string[]> LinesOf(IReadOnlyList<string?> cells, char delimiter, int headers)
    {
        bool hasBreak = false;
        for (int column = 0; column < cells.Count && !hasBreak; column++)
        {
            hasBreak = cells[column]?.IndexOf('\n') >= 0 || cells[column]?.IndexOf('\r') >= 0;
        }

        return !hasBreak || headers < 2 ? []
            : [
                .. string.Join(delimiter.ToString(), cells).Split(_lineEnds, StringSplitOptions.None)
                    .Select(line => line.Split(delimiter)).Where(line => line.Length == headers),
            ];
    }
}
