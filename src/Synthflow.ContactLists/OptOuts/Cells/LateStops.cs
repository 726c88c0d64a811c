namespace Synthflow.ContactLists.OptOuts.Cells;

/// <summary>Looks in every row for cells that say stop in columns that are not heeded: an export that is sorted by
/// Status has them at its end.</summary>
/// <remarks>Hardly any cell says so, and a list has millions: what was seen is not taken apart again. For one thread at
/// a time.</remarks>
/// <param name="headers">The list's headers.</param>
/// <param name="sampleOf">A column's cells in the first rows, of which all was said.</param>
/// <param name="columns">The columns that are not heeded and of which nothing was said.</param>
/// <param name="used">The column that is heeded, or <see langword="null"/>.</param>
internal sealed class LateStops(
    IReadOnlyList<string> headers, Func<int, IEnumerable<string>> sampleOf, IReadOnlyList<int> columns, string? used)
{
    private const int MostSeen = 500;
    private const int MostWords = 4096;

    private readonly IReadOnlyList<string> _headers = headers;
    private readonly Func<int, IEnumerable<string>> _sampleOf = sampleOf;
    private readonly string? _used = used;
    private readonly ResultMarks _results = new(headers);
    private readonly List<(int Column, CellSense Sense, HashSet<string> Seen)> _watched = [.. columns.Select(column =>
        (column, new CellSense(headers[column]), new HashSet<string>(StringComparer.Ordinal)))];

    /// <summary>Words, and whether a cell may have them that asks for something: each at the place of its hash, where
    /// the next one with that hash takes it over. Found without making a text of the word.</summary>
    private readonly (string? Word, bool MayBe)[] _words = new (string?, bool)[MostWords];

    /// <summary>A sentence for each column in which a row is the first to say stop.</summary>
    internal IReadOnlyList<string> In(IReadOnlyList<string?> cells)
    {
        IReadOnlyList<string> found = [];
        for (int index = _watched.Count - 1; index >= 0; index--)
        {
            var (column, sense, seen) = _watched[index];
            if (column < cells.Count && cells[column] is { Length: > 0 } cell && !string.IsNullOrWhiteSpace(cell)
                && (sense.IsOfAnyCell || MayAsk(cell)) && !seen.Contains(cell))
            {
                if (sense.RequestIn(cell) is null)
                {
                    _ = seen.Count < MostSeen && seen.Add(cell);
                    continue;
                }

                if (_results.SayOptedOut(cells) || StopHeading.OnlyText(cells) is not null)
                {
                    continue;
                }

                _watched.RemoveAt(index);
                found = UnusedOptOuts.Warning(
                    _headers, _ => [.. _sampleOf(column), cell], other => other != column, _used) is { } warning
                    ? [.. found, warning]
                    : found;
            }
        }

        return found;
    }

    /// <summary>Whether a cell may ask for something: every word of one of its parts is one of such cells.</summary>
    private bool MayAsk(string cell)
    {
        bool isInWord = false;
        bool hasWord = false;
        for (int index = 0; index < cell.Length; index++)
        {
            bool isLetter = char.IsLetter(cell[index]);
            if (isLetter && !isInWord)
            {
                if (!MayBeOne(cell, index))
                {
                    index = NextEnd(cell, index);
                    (isInWord, hasWord) = (false, false);
                    continue;
                }

                hasWord = true;
            }
            else if (hasWord && !isLetter && OptOutParts.MayEnd(cell[index]))
            {
                return true;
            }

            isInWord = isLetter;
        }

        return hasWord;
    }

    private static int NextEnd(string cell, int index)
    {
        while (index < cell.Length && (char.IsLetter(cell[index]) || !OptOutParts.MayEnd(cell[index])))
        {
            index++;
        }

        return index;
    }

    private bool MayBeOne(string cell, int start)
    {
        // A capital within begins the next word.
        int end = start;
        int hash = 0;
        while (end < cell.Length && char.IsLetter(cell[end])
            && !(end > start && char.IsUpper(cell[end]) && char.IsLower(cell[end - 1])))
        {
            hash = unchecked((hash * 31) + cell[end]);
            end++;
        }

        // Which word it is is not plain where an accent may be a sign of its own, and where single letters are one word
        // together (D.N.C.).
        int length = end - start;
        if (length == 1 || (end < cell.Length && cell[end] >= '\u0080'))
        {
            return true;
        }

        ref var place = ref _words[(hash ^ (hash >> 12)) & (MostWords - 1)];
        if (place.Word?.Length != length || string.CompareOrdinal(place.Word, 0, cell, start, length) != 0)
        {
            string word = cell.Substring(start, length);
            place = (word, OptOutRequest.MayHave(word));
        }

        return place.MayBe;
    }
}
