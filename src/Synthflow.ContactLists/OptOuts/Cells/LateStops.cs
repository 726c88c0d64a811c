using Synthflow.ContactLists.OptOuts.Headers;

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
    private const int MostWords = 50_000;

    private readonly IReadOnlyList<string> _headers = headers;
    private readonly Func<int, IEnumerable<string>> _sampleOf = sampleOf;
    private readonly string? _used = used;
    private readonly List<(int Column, bool IsState, HashSet<string> Seen)> _watched = [.. columns.Select(column =>
        (column, OptOutHeader.IsOfState(headers[column]), new HashSet<string>(StringComparer.Ordinal)))];

    /// <summary>Words that no cell has that asks for something.</summary>
    private readonly HashSet<string> _others = new(StringComparer.Ordinal);

    /// <summary>A sentence for each column in which a row is the first to say stop.</summary>
    internal IReadOnlyList<string> In(IReadOnlyList<string?> cells)
    {
        IReadOnlyList<string> found = [];
        for (int index = _watched.Count - 1; index >= 0; index--)
        {
            var (column, isState, seen) = _watched[index];
            if (column < cells.Count && cells[column] is { Length: > 0 } cell && !seen.Contains(cell))
            {
                if (!MayAsk(cell) || UnusedOptOuts.RequestIn(cell, isState) is null)
                {
                    _ = seen.Count < MostSeen && seen.Add(cell);
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
        bool mayBe = true;
        bool isInWord = false;
        bool hasWord = false;
        for (int index = 0; index < cell.Length; index++)
        {
            bool isLetter = char.IsLetter(cell[index]);
            if (isLetter && !isInWord && mayBe)
            {
                mayBe = MayBeOne(cell, index);
                hasWord = true;
            }
            else if (OptOutParts.MayEnd(cell[index]))
            {
                if (mayBe && hasWord)
                {
                    return true;
                }

                (mayBe, hasWord) = (true, false);
            }

            isInWord = isLetter;
        }

        return mayBe && hasWord;
    }

    private bool MayBeOne(string cell, int start)
    {
        if (WordAt(cell, start) is not { } word)
        {
            return true;
        }

        if (_others.Contains(word))
        {
            return false;
        }

        bool mayBe = OptOutRequest.MayHave(word);
        _ = !mayBe && _others.Count < MostWords && _others.Add(word);
        return mayBe;
    }

    /// <summary>The word, where it is plain to see which one it is; a capital within begins the next.</summary>
    private static string? WordAt(string cell, int start)
    {
        int end = start;
        while (end < cell.Length && char.IsLetter(cell[end])
            && !(end > start && char.IsUpper(cell[end]) && char.IsLower(cell[end - 1])))
        {
            end++;
        }

        // An accent may be a sign of its own, and single letters are one word together (D.N.C.).
        return end > start + 1 && (end == cell.Length || cell[end] < '\u0080')
            ? cell.Substring(start, end - start)
            : null;
    }
}
