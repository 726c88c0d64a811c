using Synthflow.ContactLists.Numbers;
using Synthflow.ContactLists.OptOuts.Cells;
using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists.Rows;

/// <summary>Says each kind of mending once a list, at the row where it first happens, and each heading that says
/// stop.</summary>
internal sealed class RowWarnings
{
    /// <summary>What has more rows of one text has no headings.</summary>
    private const int MostHeadings = 500;

    private static readonly PhoneNumberMending[] _kinds =
    [
        .. Enum.GetValues(typeof(PhoneNumberMending)).Cast<PhoneNumberMending>()
            .Where(kind => kind != PhoneNumberMending.None),
    ];

    private readonly string? _file;
    private readonly ContactListCounts _counts;
    private bool _shortRowWasSaid;

    internal RowWarnings(string? file, ContactListCounts counts)
    {
        _file = file;
        _counts = counts;
    }

    internal IReadOnlyList<string> About(long row, PhoneNumberMending mended, bool isShort)
    {
        bool sayShort = isShort && !_shortRowWasSaid;
        if (mended == PhoneNumberMending.None && !sayShort)
        {
            return [];
        }

        var warnings = new List<string>();
        foreach (var kind in _kinds)
        {
            if (mended.HasFlag(kind) && _counts.AddMended(kind))
            {
                warnings.Add(Sentence(row, PhoneNumberProblems.Describe(kind)));
            }
        }

        if (sayShort)
        {
            _shortRowWasSaid = true;
            warnings.Add(Sentence(row, Messages.ContactWarning_ShortRow));
        }

        return warnings;
    }

    /// <summary>What is to be said of a row without a usable number where it heads people who said stop.</summary>
    internal IReadOnlyList<string> OfHeading(long row, IReadOnlyList<string?> cells) =>
        StopHeading.OnlyText(cells) is { } text && _counts.AddHeading(text, MostHeadings)
        && StopHeading.In(cells) is { } stop
            ? [ContactListErrors.WithNextStep(
                ContactListErrors.Format(
                    Messages.ContactWarning_StopHeading, ContactListErrors.NameOf(_file), row, ShownText.Header(stop)),
                Messages.ContactWarning_StopHeading_NextStep)]
            : [];

    private string Sentence(long row, string what) =>
        ContactListErrors.Format(Messages.ContactWarning, ContactListErrors.NameOf(_file), row, what);
}
