using System.Globalization;
using Synthflow.ContactLists.Numbers;
using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists;

/// <summary>How many rows of a list were what.</summary>
public sealed class ContactListCounts
{
    private readonly Dictionary<PhoneNumberMending, long> _mended = [];
    private readonly HashSet<string> _headings = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Rows under the header that have anything in them.</summary>
    public long Rows { get; internal set; }

    /// <summary>Contacts handed out, marked ones included.</summary>
    public long Contacts { get; internal set; }

    /// <summary>Rows that could not be used.</summary>
    public long Problems { get; internal set; }

    /// <summary>Rows that could not be used, by what is wrong with the number.</summary>
    internal Dictionary<PhoneNumberProblem, long> ByProblem { get; } = [];

    /// <summary>Rows with nothing in them.</summary>
    public long Blank { get; internal set; }

    /// <summary>Rows that repeat a number, whether marked or left out.</summary>
    public long Duplicates { get; internal set; }

    /// <summary>Contacts that opted out.</summary>
    public long OptedOut { get; internal set; }

    /// <summary>Rows that belong to other parts of the list.</summary>
    public long OtherPartitions { get; internal set; }

    /// <summary>Numbers mended, by kind.</summary>
    public IReadOnlyDictionary<PhoneNumberMending, long> Mended => _mended;

    /// <summary>One line for people.</summary>
    /// <param name="list">The list's name.</param>
    /// <returns>The line.</returns>
    public string Summarize(string list) => string.Format(
        CultureInfo.InvariantCulture,
        Messages.ContactSummary,
        ShownText.FileName(list),
        Rows,
        Contacts,
        Problems,
        Blank,
        Duplicates,
        OptedOut,
        OtherPartitions);

    /// <summary>One line for each kind of mending, for people.</summary>
    /// <param name="list">The list's name.</param>
    /// <returns>The lines, in the order the kinds were met.</returns>
    public IEnumerable<string> SummarizeMended(string list) => _mended.Select(pair => string.Format(
        CultureInfo.InvariantCulture,
        Messages.ContactSummary_Mended,
        ShownText.FileName(list),
        pair.Value,
        PhoneNumberProblems.Describe(pair.Key)));

    /// <summary>Counts one mending.</summary>
    /// <returns><see langword="true"/> for the first of its kind.</returns>
    internal bool AddMended(PhoneNumberMending kind)
    {
        _mended.TryGetValue(kind, out long before);
        _mended[kind] = before + 1;
        return before == 0;
    }

    /// <summary>Remembers a row of one text.</summary>
    /// <returns><see langword="true"/> for the first with that text, until there are too many.</returns>
    internal bool AddHeading(string text, int most) => _headings.Count < most && _headings.Add(text);
}
