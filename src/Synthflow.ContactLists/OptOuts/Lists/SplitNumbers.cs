using Synthflow.ContactLists.Numbers;

namespace Synthflow.ContactLists.OptOuts.Lists;

/// <summary>What the other cells of a row may add to a number: its calling code or its area code in a cell of its own,
/// whatever that column is called.</summary>
/// <remarks>A row's number or an age may look like either: what it makes is blocked beside the number itself, and is
/// never what makes a cell readable.</remarks>
internal static class SplitNumbers
{
    private const int LongestCount = 4;
    private const int MaxDigits = 12;

    /// <summary>The texts to read beside a cell's own.</summary>
    internal static IEnumerable<string> Of(IReadOnlyList<string> cells, int column) =>
        Parts(cells[column].Trim())
            .Concat(LooseDigits.Of(cells[column].Trim()).Select(static loose => loose.Number))
            .Concat(WithOthers(cells, column));

    /// <summary>A line's number before the number, a count behind it, where only spaces part them:
    /// <c>17  0171 3920015</c>.</summary>
    private static IEnumerable<string> Parts(string cell)
    {
        int first = cell.IndexOf(' ');
        if (first < 0 || !IsOfDigits(cell, NumberParts.MinDigits, int.MaxValue))
        {
            yield break;
        }

        if (first <= LongestCount)
        {
            yield return cell.Substring(first + 1);
        }

        int last = cell.LastIndexOf(' ');
        if (cell.Length - last - 1 <= LongestCount)
        {
            yield return cell.Substring(0, last);
        }
    }

    private static IEnumerable<string> WithOthers(IReadOnlyList<string> cells, int column)
    {
        string number = cells[column].Trim();
        if (!IsOfDigits(number, NumberParts.MinDigits, MaxDigits) || number[0] == '+')
        {
            yield break;
        }

        for (int other = 0; other < cells.Count; other++)
        {
            if (other != column && CallingCodeCell.Before(cells[other]) is { } code)
            {
                yield return code + number;
            }
        }

        string before = string.Empty;
        for (int left = column - 1; left >= 0
            && IsOfDigits(cells[left].Trim(), 1, NumberParts.MaxAreaCodeDigits); left--)
        {
            // 49, 171, 3920015
            if (before.Length > 0 && CallingCodeCell.Before(cells[left]) is { } code)
            {
                yield return code + before + number;
            }

            before = cells[left].Trim() + " " + before;
            yield return before + number;
        }
    }

    private static bool IsOfDigits(string text, int fewest, int most)
    {
        int digits = text.Count(PhoneText.IsDigit);
        return digits >= fewest && digits <= most
            && text.All(
                static character =>
                    PhoneText.IsDigit(character) || character is ' ' or '-' or '(' or ')' or '.' or '/' or '+');
    }
}
