using Synthflow.ContactLists.OptOuts.Headers;
using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists.OptOuts.Cells;

/// <summary>A cell that has several things in it, such as tags: <c>vip, unsubscribed</c>. What one of them says, the
/// cell says.</summary>
internal static class OptOutParts
{
    private static readonly char[] _ends =
    [
        .. ",;|/\\\t\n\r\u000b&+#:=()[]{}<>\"\u201c\u201d\u201e\u00ab\u00bb.!?\u2022\u00b7\u2013\u2014",
        .. "\u3001\u3002\uff0c\uff1b\uff5c\uff0f\u060c\u061b",
    ];

    /// <summary>Whether a part may end with a sign.</summary>
    internal static bool MayEnd(char sign) =>
        sign <= '@' ? sign is < ' ' or (> ' ' and < '0') or > '9' : sign > 'z' || sign is '[' or '\\' or ']';

    /// <summary>The parts of a cell, without spaces around them and without empty ones.</summary>
    internal static IEnumerable<string> Of(string cell) =>
        cell.Split(_ends, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(static part => part.Split([" - "], StringSplitOptions.RemoveEmptyEntries))
            .Select(static part => part.Trim())
            .Where(static part => part.Length > 0);

    /// <summary>Whether a value is one of the parts of a cell, or a word of stop that stands in it.</summary>
    /// <remarks>A value may have such marks itself (<c>n/a</c>), so it is looked for as it is written.</remarks>
    internal static bool Has(string cell, string value)
    {
        if (value.Length == 0 || value.Length >= cell.Length)
        {
            return false;
        }

        for (int start = Find(0); start >= 0; start = Find(start + 1))
        {
            if (IsEnd(cell, start - 1, step: -1) && IsEnd(cell, start + value.Length, step: 1))
            {
                return true;
            }
        }

        return SaysStop(value) && HasWords(PlainText.Words(cell), PlainText.Words(value));

        int Find(int from) => cell.IndexOf(value, from, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a cell says stop in any of its parts, though other words stand beside it.</summary>
    /// <param name="cell">The text.</param>
    /// <param name="meaning">What yes means in its column.</param>
    /// <param name="stop">What a stop in its header stops.</param>
    internal static bool AnySaysStop(string cell, OptOutMeaning meaning, OptOutStop stop) => Of(cell).Any(part =>
        SaysStop(part)
        || HasStopWord(PlainText.Words(part))
        || (part.Any(char.IsLetter) && OptOutAnswers.Of(part, meaning, stop) == OptOutAnswer.Yes));

    /// <summary>Whether one of several parts says stop by itself.</summary>
    internal static bool OneSaysStop(string cell) => cell.IndexOfAny(_ends) >= 0 && Of(cell).Any(SaysStop);

    private static bool SaysStop(string part) => OptOutAnswers.SaysStop(part);

    private static bool HasStopWord(List<string> words)
    {
        words = JoinedWords.Part(words);
        return OptOutHeader.HasStopWord(words) && OptOutHeader.MayBeOfTexts(words) && !OptOutNegation.IsOfStop(words);
    }

    /// <summary>Whether the words stand there one after the other, and no not before them.</summary>
    private static bool HasWords(List<string> words, List<string> wanted)
    {
        for (int start = 0; start + wanted.Count <= words.Count; start++)
        {
            if (wanted.SequenceEqual(words.Skip(start).Take(wanted.Count), StringComparer.Ordinal)
                && (start == 0 || !OptOutNegation.IsNot(words, start - 1)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a part ends before a place: at the end of the cell, or at a mark that parts.</summary>
    private static bool IsEnd(string cell, int index, int step)
    {
        int place = index;
        while (place >= 0 && place < cell.Length && char.IsWhiteSpace(cell[place]) && !_ends.Contains(cell[place]))
        {
            place += step;
        }

        // A hyphen parts only where a space stands beside it: opt-out is one word.
        return place < 0 || place >= cell.Length || _ends.Contains(cell[place])
            || (cell[place] == '-' && place != index);
    }
}
