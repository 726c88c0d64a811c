namespace Synthflow.ContactLists.Text;

/// <summary>
/// Writes rows the way the CSV parser knows them: a lone CR that ends a row becomes an LF, and text after a closing
/// quote (<c>"Bob" Smith</c>) goes inside the quotes, where Import-Csv has it too.
/// </summary>
/// <remarks>
/// The parser's vectorized loop does not see a lone CR among other line ends as the end of a row
/// (https://github.com/MarkPflug/Sylvan/issues/198): two people would become one row. Text after a closing quote ends
/// its reading for good. A mended cell takes as many characters as before, so that all happens in place: quotes in it
/// are marks until <see cref="Restore"/>.
/// </remarks>
internal sealed class RowMender
{
    /// <summary>
    /// The longest text after a closing quote that is mended; beyond it the parser says what it thinks.
    /// </summary>
    internal const int LongestTail = 8 * 1024;

    private const char QuoteMark = '\uFDD1';

    /// <summary>
    /// Text after the quote that closes a cell with a line break in it: that quote probably opened another cell, and
    /// the rows between belong to other people.
    /// </summary>
    private const char SwallowMark = '\uFDD2';

    private readonly char _delimiter;
    private char _before = '\n';
    private bool _inQuotes;
    private bool _brokeEarlier;
    private int _cellStart;

    internal RowMender(char delimiter) => _delimiter = delimiter;

    /// <summary>Whether there may be marks in the cells.</summary>
    internal bool HasMarks { get; private set; }

    /// <summary>Puts the quotes back.</summary>
    /// <returns>Whether the row has probably swallowed rows after it.</returns>
    internal static bool Restore(string[] cells)
    {
        bool swallowed = false;
        for (int column = 0; column < cells.Length; column++)
        {
            swallowed |= cells[column].IndexOf(SwallowMark) >= 0;
            cells[column] = cells[column].Replace(SwallowMark, '"').Replace(QuoteMark, '"');
        }

        return swallowed;
    }

    /// <summary>Mends the next part of a text in place.</summary>
    /// <param name="text">The part.</param>
    /// <param name="isLast">Whether nothing comes after it.</param>
    /// <returns>How many characters are ready. The others are to come again, with more after them.</returns>
    internal int Mend(Span<char> text, bool isLast)
    {
        int position = 0;
        int next = 0;
        _cellStart = 0;
        while (next >= 0 && next < text.Length)
        {
            position = next;
            int found = _inQuotes ? text.Slice(position).IndexOf('"') : text.Slice(position).IndexOfAny('\r', '"');
            position = found < 0 ? text.Length : position + found;
            next = position == text.Length ? position
                : position + 1 == text.Length && !isLast ? -1
                : text[position] == '\r' ? EndRow(text, position)
                : _inQuotes ? Close(text, position, isLast)
                : Open(text, position);
        }

        position = next < 0 ? position : text.Length;
        _brokeEarlier |= _inQuotes && HasBreak(text.Slice(_cellStart, position - _cellStart));
        _before = position > 0 ? text[position - 1] : _before;
        return position;
    }

    private static bool HasBreak(ReadOnlySpan<char> text) => text.IndexOfAny('\r', '\n') >= 0;

    private static int EndRow(Span<char> text, int position)
    {
        if (position + 1 == text.Length || text[position + 1] != '\n')
        {
            text[position] = '\n';
        }

        return position + 1;
    }

    /// <summary>A quote opens a cell at its start only.</summary>
    private int Open(ReadOnlySpan<char> text, int position)
    {
        char before = position > 0 ? text[position - 1] : _before;
        _inQuotes = before == _delimiter || before is '\n' or '\r';
        _cellStart = position + 1;
        _brokeEarlier = false;
        return position + 1;
    }

    /// <summary>From here on, or -1 where more text is needed to know.</summary>
    private int Close(Span<char> text, int position, bool isLast)
    {
        int next = position + 1;
        if (next < text.Length && text[next] == '"')
        {
            return next + 1;
        }

        int tail = text.Slice(next).IndexOfAny(_delimiter, '\r', '\n');
        if (tail < 0)
        {
            tail = text.Length - next;
            if (!isLast && tail <= LongestTail)
            {
                return -1;
            }
        }

        _inQuotes = false;
        if (tail is > 0 and <= LongestTail)
        {
            bool swallowed = _brokeEarlier || HasBreak(text.Slice(_cellStart, position - _cellStart));
            MoveInside(text.Slice(position, tail + 1), swallowed);
        }

        return next + tail;
    }

    /// <param name="end">The closing quote and the text after it.</param>
    /// <param name="swallowed">Whether the row is not to be used, so that its last character may go.</param>
    private void MoveInside(Span<char> end, bool swallowed)
    {
        HasMarks = true;
        if (swallowed)
        {
            end[0] = SwallowMark;
        }
        else
        {
            end.Slice(1).CopyTo(end);
        }

        for (int index = 0; index < end.Length; index++)
        {
            end[index] = end[index] == '"' ? QuoteMark : end[index];
        }

        end[end.Length - 1] = '"';
    }
}
