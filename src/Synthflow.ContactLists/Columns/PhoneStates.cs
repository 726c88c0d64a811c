using Synthflow.ContactLists.OptOuts.Headers;
using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists.Columns;

/// <summary>Columns that say how the number beside them is: <c>Phone Status</c>, <c>Line Type</c>.</summary>
internal static class PhoneStates
{
    /// <summary>A remark with more words is not judged.</summary>
    private const int MaxWords = 6;

    private static readonly HashSet<string> _states =
    [
        .. OptOutHeader.States,
        .. PlainText.SetOf("validity validation result note notes remark remarks comment comments"),
    ];

    private static readonly HashSet<string> _ofNumber = PlainText.SetOf("number numbers no nr nummer numero num de du");

    /// <summary>What lines are told by.</summary>
    private static readonly HashSet<string> _line = PlainText.SetOf("line type");

    /// <summary>Numbers that are nobody's.</summary>
    private static readonly HashSet<string> _dead = PlainText.SetOf(
        "deactivated unassigned unallocated reassigned recycled nonexistent nonworking unusable");

    /// <summary>Behind a not they say that a number is not to be used; <c>Not verified</c> does not.</summary>
    private static readonly HashSet<string> _used = PlainText.SetOf(
        "working valid reachable in active used use theirs his her hers correct existing existent assigned connected",
        "call text sms contact message vergeben erreichbar gültig aktiv");

    /// <summary>The columns for each of the numbers.</summary>
    /// <param name="headers">The headers.</param>
    /// <param name="phone">The column with the people's numbers.</param>
    /// <param name="kinds">Columns whose numbers may be taken instead in a row, with those of their labels.</param>
    /// <param name="optOuts">The columns that say who opted out.</param>
    internal static IReadOnlyList<(int Number, int State)> Find(
        IReadOnlyList<string> headers, int phone, IReadOnlyList<(int Number, int Kind)> kinds,
        IReadOnlyList<int> optOuts)
    {
        var states = Enumerable.Range(0, headers.Count)
            .Select(column => (Column: column, Words: PlainText.Words(headers[column])))
            .Where(column => column.Column != phone && !optOuts.Contains(column.Column)
                && kinds.All(kind => kind.Kind != column.Column)
                && IsState(column.Words))
            .ToList();
        return
        [
            .. kinds.Select(static kind => kind.Number).Union([phone]).SelectMany(number => states
                .Where(state => IsOf(headers, number, phone, state.Words))
                .Select(state => (number, state.Column))),
        ];
    }

    /// <summary>Whether a header may be that of such a column.</summary>
    internal static bool MayBe(string header) => IsState(PlainText.Words(header));

    /// <summary>What a row says of a number that is not to be used; null where it says nothing such.</summary>
    internal static (string Says, int Column)? Against(
        ContactColumns columns, IReadOnlyList<string?> cells, int number)
    {
        foreach (var (of, state) in columns.PhoneStates)
        {
            if (of == number && RowCells.TrimmedAt(cells, state) is { } says && IsAgainst(says))
            {
                return (says, state);
            }
        }

        return null;
    }

    internal static bool IsAgainst(string says) =>
        PhoneWords.Of(says) is { Count: <= MaxWords } words
        && (OptOutHeader.Of(says) == OptOutMeaning.Stop || words.Exists(IsAgainstWord) || SaysNotUsed(words));

    /// <summary>Named like the number, or for numbers and lines in general where no other column has that
    /// name.</summary>
    private static bool IsOf(IReadOnlyList<string> headers, int number, int phone, List<string> state)
    {
        string stem = StemOf(state);
        return stem.Length == 0
            ? number == phone && state.Exists(PhoneWords.Number.Contains) // Status alone is the person's
            : stem == StemOf(PlainText.Words(headers[number]))
                || (number == phone && (stem == "LINE" || PhoneWords.Phone.Contains(stem))
                    && !headers.Where((_, column) => column != phone).Any(header =>
                        PlainText.Words(header) is var words && StemOf(words) == stem && !IsState(words)));
    }

    private static bool IsState(List<string> words) => words.Exists(_states.Contains) || _line.SetEquals(words);

    private static string StemOf(List<string> words) => string.Join(
        " ", words.Where(static word => !_states.Contains(word) && !_ofNumber.Contains(word) && word != "TYPE"));

    /// <summary>A fax, a wrong number, one that is gone. (<c>Left voicemail</c> is no number that left.)</summary>
    private static bool IsAgainstWord(string word) =>
        _dead.Contains(word) || PhoneWords.HardlyTheirs.Contains(word)
        || (PhoneWords.Gone.Contains(word) && word != "LEFT")
        || (PhoneWords.Never.Contains(word) && !PhoneWords.Own.Contains(word));

    private static bool SaysNotUsed(List<string> words)
    {
        int not = words.FindIndex(PhoneWords.Nots.Contains);
        return (not >= 0 && not < words.Count - 1 && _used.Contains(words[not + 1]))
            || (words.IndexOf("OUT") is >= 0 and var place && words.LastIndexOf("SERVICE") > place)
            || (words.IndexOf("NO") is >= 0 and var no && words.IndexOf("LONGER") == no + 1);
    }
}
