namespace Synthflow.ContactLists.Text;

/// <summary>Turns a CR that ends a row by itself into an LF; line breaks inside quotes stay as they are.</summary>
/// <remarks>The CSV parser's vectorized loop does not see a lone CR among other line ends as the end of a row
/// (https://github.com/MarkPflug/Sylvan/issues/198): two people would become one row.</remarks>
internal sealed class LineEnds
{
    private readonly char _delimiter;
    private char _before = '\n';
    private bool _inQuotes;
    private bool _endedWithLoneReturn;

    internal LineEnds(char delimiter) => _delimiter = delimiter;

    /// <summary>Mends the next part of a text in place.</summary>
    /// <returns>How many characters are left; fewer where an LF at the start belongs to the CR before.</returns>
    internal int Mend(char[] buffer, int index, int count)
    {
        if (_endedWithLoneReturn && count > 0 && buffer[index] == '\n')
        {
            count--;
            Array.Copy(buffer, index + 1, buffer, index, count);
        }

        _endedWithLoneReturn = count <= 0 && _endedWithLoneReturn;
        var text = buffer.AsSpan(index, Math.Max(count, 0));
        int position = 0;
        while (position < text.Length)
        {
            var rest = text.Slice(position);
            int found = _inQuotes ? rest.IndexOf('"') : rest.IndexOfAny('\r', '"');
            if (found < 0)
            {
                break;
            }

            position += found;
            char before = position > 0 ? text[position - 1] : _before;
            if (text[position] == '"')
            {
                // A quote opens a cell at its start only; after a closing one it makes a doubled quote.
                _inQuotes = !_inQuotes && (before == _delimiter || before is '\n' or '\r' or '"');
            }
            else if (position + 1 == text.Length || text[position + 1] != '\n')
            {
                _endedWithLoneReturn = position + 1 == text.Length;
                text[position] = '\n';
            }

            position++;
        }

        _before = text.Length > 0 ? text[text.Length - 1] : _before;
        return text.Length;
    }
}
