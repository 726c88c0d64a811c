using Synthflow.ContactLists.OptOuts.Headers;
using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists.Columns;

/// <summary>Finds the column with the people's phone numbers: cells decide, headers rank.</summary>
internal sealed class PhoneColumnFinder
{
    /// <summary>A column that is named for phones and has so many is taken before one that is not named so.</summary>
    private const double Some = 0.1;

    private readonly IReadOnlyList<string> _headers;
    private readonly Func<int, PhoneCells> _cellsOf;

    /// <param name="headers">The headers.</param>
    /// <param name="cellsOf">Looks at a column's cells.</param>
    internal PhoneColumnFinder(IReadOnlyList<string> headers, Func<int, PhoneCells> cellsOf)
    {
        _headers = headers;
        _cellsOf = cellsOf;
        Named = [.. Enumerable.Range(0, headers.Count)
            .Select(column => (column, Header: PhoneHeader.Of(headers[column])))
            .Where(named => named.Header.Claim > PhoneClaim.Never)
            .Select(named => new PhoneColumn(named.column, named.Header, cellsOf(named.column)))];
    }

    /// <summary>The columns with the different numbers of those who send.</summary>
    internal IEnumerable<PhoneColumn> Senders => Enumerable.Range(0, _headers.Count)
        .Where(column => PhoneHeader.IsOfSenders(_headers[column]))
        .Select(column => new PhoneColumn(column, PhoneHeader.Of(_headers[column]), _cellsOf(column)))
        .Where(static column => column.Cells is { AreNumbers: true, Different: > 1 });

    /// <summary>The columns whose headers speak of the people's phone numbers.</summary>
    internal IReadOnlyList<PhoneColumn> Named { get; }

    /// <summary>The column, the others that could be meant, and whether its header or its cells decided; null where
    /// there is none.</summary>
    internal (PhoneColumn Best, IReadOnlyList<PhoneColumn> Others, bool ByCells)? Find()
    {
        var numbers = WithoutStrangers(Named.Where(column => column.Cells.AreNumbers).ToList());
        // A list to try things out has one number in every row, and cases or companies beside it: only a plus or 00
        // makes a rival.
        if (numbers.Count > 0 && numbers.TrueForAll(column => column.Cells.IsConstant)
            && Unnamed().FindAll(
                column => column.Cells is { IsConstant: false, AreMarked: true }) is { Count: > 0 } rivals)
        {
            return Chosen(ByVariety(rivals), numbers, byCells: true);
        }

        var theirs = numbers.FindAll(column => !column.Cells.IsConstant);
        numbers = theirs.Count > 0 ? theirs : numbers;
        if (numbers.Count == 0)
        {
            numbers = WithoutStrangers(Named.Where(column => column.Cells.Share >= Some).ToList());
        }

        if (numbers.Count > 0 && !numbers.Exists(IsOwnOrPlace) && OfPlaces() is { Count: > 0 } places)
        {
            return Chosen(ByVariety(places), numbers, byCells: true);
        }

        if (numbers.Count > 0)
        {
            var strangers = Named.Where(column => column.Cells.AreNumbers && !numbers.Contains(column)).ToList();
            return Chosen(ByRank(numbers), strangers, byCells: false);
        }

        // A column that is named for phones and is empty so far loses to none that is not: theirs are missing numbers.
        bool isMissing = Named.Any(column => IsOwnOrPlace(column) && column.Cells.Filled == 0);
        if (!isMissing && Unnamed() is { Count: > 0 } unnamed)
        {
            return Chosen(ByVariety(unnamed), [.. Named.Where(IsOwnOrPlace)], byCells: true);
        }

        // Nothing but headers to go by: the cells are judged one by one.
        var hopeful = Named.Where(column => !column.IsDisproved).ToList();
        hopeful = hopeful.Count > 0 ? hopeful : [.. Named];
        return hopeful.Count == 0
            ? null
            : Chosen([.. ByRank(hopeful).OrderByDescending(column => column.Header.IsPlain)], [], byCells: false);
    }

    /// <summary>Another person's number is no way to reach this one, however well it is known.</summary>
    private List<PhoneColumn> WithoutStrangers(List<PhoneColumn> columns) =>
        Named.Any(column => column.Header.Claim > PhoneClaim.SomeoneElse)
            ? columns.FindAll(column => column.Header.Claim > PhoneClaim.SomeoneElse)
            : columns;

    /// <summary>Columns without a word for it whose cells can hardly be anything else.</summary>
    private List<PhoneColumn> Unnamed()
    {
        var named = new HashSet<int>(Named.Select(column => column.Place));
        return [.. Enumerable.Range(0, _headers.Count)
            .Where(column => !named.Contains(column))
            .Select(column => (column, Header: PhoneHeader.Of(_headers[column])))
            .Where(other => other.Header is { Claim: PhoneClaim.None, IsAbout: false }
                && !IsOfOthers(_headers[other.column]))
            .Select(other => new PhoneColumn(other.column, other.Header, _cellsOf(other.column)))
            .Where(column => column.Cells.AreCertainlyNumbers
                && !(IsOfIds(_headers[column.Place]) && !column.Cells.AreMarked))];
    }

    private static bool IsOfIds(string header) => PlainText.Words(header).Exists(PhoneWords.Ids.Contains);

    /// <summary>Columns of numbers that are named for a place alone (Home), beside numbers of somebody else.</summary>
    private List<PhoneColumn> OfPlaces() =>
    [
        .. Enumerable.Range(0, _headers.Count)
            .Where(column => PhoneWords.Of(_headers[column]) is { Count: > 0 } words
                && words.Exists(PhoneWords.Place.Contains)
                && words.TrueForAll(
                    static word => PhoneWords.Place.Contains(word) || PhoneWords.Neutral.Contains(word)))
            .Select(column => new PhoneColumn(column, PhoneHeader.Of(_headers[column]), _cellsOf(column)))
            .Where(static column => column.Header is { Claim: PhoneClaim.None, IsAbout: false }
                && column.Cells.AreNumbers),
    ];

    /// <summary>Everybody has another number: the host's and the office's repeat.</summary>
    private static List<PhoneColumn> ByVariety(List<PhoneColumn> columns) =>
    [
        .. columns.OrderBy(column => column.Cells.IsConstant)
            .ThenByDescending(column => column.Cells.AreMarked)
            .ThenByDescending(column => column.Cells.Different)
            .ThenByDescending(column => column.Cells.Filled),
    ];

    /// <summary>
    /// A mobile number before another, unless hardly anybody's is known. A number of a place is never taken because it
    /// is known more often.
    /// </summary>
    private static List<PhoneColumn> ByRank(List<PhoneColumn> columns)
    {
        int fullest = columns.Where(IsOwn).Select(column => column.Cells.Filled).DefaultIfEmpty(0).Max();
        return
        [
            .. columns.OrderByDescending(IsOwn)
                .ThenByDescending(column => column.Cells.Filled * 2 >= fullest)
                // A word that nobody knows may say that it is somebody else's: Lawyer Mobile.
                .ThenByDescending(column => column.Header.IsPlain)
                .ThenByDescending(column => column.Header.Claim)
                .ThenByDescending(column => column.Cells.Filled)
                .ThenBy(column => column.Place),
        ];
    }

    /// <summary>Numbers of those who said stop or are gone, and of other people where the list has a column for the
    /// person's.</summary>
    private bool IsOfOthers(string header) =>
        OptOutHeader.Of(header) == OptOutMeaning.Stop
        || PlainText.Words(
            header).Exists(static word => PhoneWords.Gone.Contains(word) || OptOutHeader.IsStopWord(word))
        || (Named.Any(IsOwnOrPlace) && PhoneWords.Of(header).Exists(static word =>
            PhoneWords.SomeoneElse.Contains(word) || PhoneWords.Never.Contains(word)));

    private static bool IsOwnOrPlace(PhoneColumn column) => column.Header.Claim > PhoneClaim.SomeoneElse;

    private static bool IsOwn(PhoneColumn column) => column.Header.Claim >= PhoneClaim.Phone;

    private static (PhoneColumn Best, IReadOnlyList<PhoneColumn> Others, bool ByCells) Chosen(
        List<PhoneColumn> ranked, List<PhoneColumn> more, bool byCells) =>
        (ranked[0], [.. ranked.Skip(1), .. more], byCells);
}
