using Synthflow.ContactLists.Numbers;

namespace Synthflow.ContactLists.Rows;

/// <summary>Says each kind of mending once a list, at the row where it first happens.</summary>
internal sealed class RowWarnings
{
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

    private string Sentence(long row, string what) =>
        ContactListErrors.Format(Messages.ContactWarning, ContactListErrors.NameOf(_file), row, what);
}
