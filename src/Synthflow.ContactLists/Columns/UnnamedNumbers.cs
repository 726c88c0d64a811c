using Synthflow.ContactLists.OptOuts.Headers;
using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists.Columns;

/// <summary>Columns without a word for a phone that hold numbers: <c>Number</c>, <c>Contact</c>, <c>Home</c>.</summary>
internal sealed class UnnamedNumbers
{
    /// <summary>Where somebody can be reached, and which of several ways.</summary>
    private static readonly HashSet<string> _reach = PlainText.SetOf(
        "contact contacts kontakt kontakte contacto contactos contato contatos contatto contatti recapito recapiti",
        "reach me at info infos details digits best primary personal direct principal joignable coordonnées au",
        "nº erreichbar erreichbarkeit unter kontaktdaten kontaktinfo bereikbaar op contactgegevens localizable");

    private readonly IReadOnlyList<string> _headers;
    private readonly IReadOnlyList<PhoneColumn> _named;
    private readonly Lazy<List<PhoneColumn>> _others;
    private readonly Lazy<List<PhoneColumn>> _certain;

    /// <param name="headers">The headers.</param>
    /// <param name="named">The columns with a word for a phone.</param>
    /// <param name="cellsOf">Looks at a column's cells.</param>
    internal UnnamedNumbers(
        IReadOnlyList<string> headers, IReadOnlyList<PhoneColumn> named, Func<int, PhoneCells> cellsOf)
    {
        _headers = headers;
        _named = named;
        _others = new(() => Others(cellsOf));
        _certain = new(() => _others.Value.FindAll(column => column.Cells.AreCertainlyNumbers
            && !(IsOfIds(_headers[column.Place]) && !column.Cells.AreMarked)));
    }

    /// <summary>Those whose cells can hardly be anything else; of other people only where there are no
    /// others.</summary>
    internal List<PhoneColumn> Certain =>
        _certain.Value.FindAll(IsNobodyElses) is { Count: > 0 } theirs ? theirs
        : _named.Any(static column => column.Header.Claim > PhoneClaim.SomeoneElse) ? []
        : _certain.Value;

    /// <summary>Those that are as good as named for the people's numbers: <c>Number</c>, <c>Contact Info</c>.</summary>
    internal List<PhoneColumn> ForNumbers =>
        _certain.Value.FindAll(column => SaysNumber(_headers[column.Place], isWritten: true) && IsNobodyElses(column));

    /// <summary>Those that may have the people's numbers: a header says nothing of it, or the cells are bare digits of
    /// mobile phones.</summary>
    internal List<PhoneColumn> Doubtful =>
        _others.Value.FindAll(column => IsNobodyElses(column) && (_certain.Value.Contains(column)
            || (SaysNumber(_headers[column.Place], isWritten: false) && column.Cells.AreMobiles)));

    /// <summary>Of those, the ones whose headers say that people are reached by them.</summary>
    internal List<PhoneColumn> DoubtfulByName =>
        Doubtful.FindAll(column => SaysNumber(_headers[column.Place], isWritten: false));

    /// <summary>Columns of numbers that are named for a place alone (Home).</summary>
    internal List<PhoneColumn> OfPlaces => _others.Value.FindAll(column =>
        IsOfPlace(_headers[column.Place]) && column.Cells.AreNumbers);

    /// <summary>Whether a header is named for a place alone: <c>Home</c>.</summary>
    internal static bool IsOfPlace(string header) => PhoneWords.Of(header) is { Count: > 0 } words
        && words.Exists(PhoneWords.Place.Contains)
        && words.TrueForAll(static word => PhoneWords.Place.Contains(word) || PhoneWords.Neutral.Contains(word));

    /// <summary>Whether a header says how somebody is reached (<c>Contact</c>), and not only that it is a
    /// number.</summary>
    internal static bool SaysContact(string header) =>
        SaysNumber(header, isWritten: false) && PhoneWords.Of(header).Exists(_reach.Contains);

    internal static bool IsOfIds(string header) => PlainText.Words(header).Exists(PhoneWords.Ids.Contains);

    private List<PhoneColumn> Others(Func<int, PhoneCells> cellsOf)
    {
        var named = new HashSet<int>(_named.Select(static column => column.Place));
        return
        [
            .. Enumerable.Range(0, _headers.Count)
                .Where(column => !named.Contains(column))
                .Select(column => (Place: column, Header: PhoneHeader.Of(_headers[column])))
                .Where(other => other.Header is { Claim: PhoneClaim.None, IsAbout: false }
                    && !IsOfThoseWhoLeft(_headers[other.Place]))
                .Select(other => new PhoneColumn(other.Place, other.Header, cellsOf(other.Place))),
        ];
    }

    /// <summary>Numbers of those who said stop or are gone.</summary>
    private static bool IsOfThoseWhoLeft(string header) =>
        OptOutHeader.Of(header) == OptOutMeaning.Stop
        || PlainText.Words(header)
            .Exists(static word => WordForms.Has(PhoneWords.Gone, word) || OptOutHeader.IsStopWord(word));

    private bool IsNobodyElses(PhoneColumn column) => !PhoneWords.Of(_headers[column.Place]).Exists(static word =>
        PhoneWords.SomeoneElse.Contains(word) || PhoneWords.Never.Contains(word));

    /// <summary>Whether a header has nothing but words for a number or a contact.</summary>
    /// <param name="header">The header.</param>
    /// <param name="isWritten">Whether the cells are written as numbers are: bare digits under <c>Customer No</c> count
    /// customers.</param>
    private static bool SaysNumber(string header, bool isWritten) => PhoneWords.Of(header) is { Count: > 0 } words
        && words.TrueForAll(word => PhoneWords.Number.Contains(word) || _reach.Contains(word)
            || (isWritten && PhoneWords.Neutral.Contains(word)));
}
