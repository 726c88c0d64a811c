namespace Synthflow.ContactLists.Columns;

/// <summary>Finds the column with the people's phone numbers: cells decide, headers rank.</summary>
internal sealed class PhoneColumnFinder
{
    /// <summary>A column that is named for phones and has so many is taken before one that is not named so.</summary>
    private const double Some = 0.1;

    private readonly IReadOnlyList<string> _headers;
    private readonly Func<int, PhoneCells> _cellsOf;
    private readonly UnnamedNumbers _unnamed;

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
        _unnamed = new UnnamedNumbers(headers, Named, cellsOf);
    }

    /// <summary>The columns with the different numbers of those who send.</summary>
    internal IEnumerable<PhoneColumn> Senders => Enumerable.Range(0, _headers.Count)
        .Where(column => PhoneHeader.IsOfSenders(_headers[column]))
        .Select(column => new PhoneColumn(column, PhoneHeader.Of(_headers[column]), _cellsOf(column)))
        .Where(static column => column.Cells is { AreNumbers: true, Different: > 1 });

    /// <summary>The columns whose headers speak of the people's phone numbers.</summary>
    internal IReadOnlyList<PhoneColumn> Named { get; }

    /// <summary>The column, and what speaks against it; null where there is none.</summary>
    internal PhoneChoice? Find()
    {
        var numbers = WithoutStrangers(Named.Where(column => column.Cells.AreNumbers).ToList());
        // A list to try things out has one number in every row, and cases or companies beside it: only a plus or 00
        // makes a rival, or a header that says number.
        if (numbers.Count > 0 && numbers.TrueForAll(column => column.Cells.IsConstant)
            && Varied() is { Count: > 0 } varied)
        {
            return Chosen(ByVariety(varied), numbers, byCells: true);
        }

        var theirs = numbers.FindAll(column => !column.Cells.IsConstant);
        numbers = theirs.Count > 0 ? theirs : numbers;
        if (numbers.Count == 0)
        {
            numbers = WithoutStrangers(Named.Where(column => column.Cells.Share >= Some).ToList());
        }

        if (numbers.Count > 0 && !Named.Any(IsOwn) && Beside(numbers) is { } beside)
        {
            return beside;
        }

        var about = Named.All(static column => !IsOwn(column) || column.IsDisproved) ? About() : [];
        if (numbers.Count > 0 && about.Count > 0 && !PeopleOfList.Are(_headers, numbers))
        {
            return Chosen(ByRank(numbers), [], byCells: false) with { Doubtful = about };
        }

        if (numbers.Count > 0 && !Named.Any(IsOwn) && OfOwn() is { Count: > 0 } own
            && !PeopleOfList.Are(_headers, numbers))
        {
            return Chosen(ByRank(numbers), [], byCells: false) with { Doubtful = own };
        }

        if (numbers.Count > 0)
        {
            var strangers = Named.Where(column => column.Cells.AreNumbers && !numbers.Contains(column)).ToList();
            var ranked = ByRank(numbers);
            return Chosen(ranked, [.. strangers, .. RivalsOf(ranked[0])], byCells: false);
        }

        // A column that is named for phones and is empty so far loses to none that is not: theirs are missing numbers.
        bool isMissing = Named.Any(column => IsOwnOrPlace(column) && column.Cells.Filled == 0);
        if (!isMissing && _unnamed.Certain is { Count: > 0 } certain)
        {
            return Chosen(ByVariety(certain), [.. Named.Where(IsOwnOrPlace), .. about], byCells: true);
        }

        if (about.Count > 0)
        {
            return Chosen(ByRank(about), [], byCells: true);
        }

        // Nothing but headers to go by: the cells are judged one by one.
        var hopeful = Named.Where(column => !column.IsDisproved).ToList();
        hopeful = hopeful.Count > 0 ? hopeful : [.. Named];
        return hopeful.Count == 0
            ? null
            : Chosen([.. ByRank(hopeful).OrderByDescending(column => column.Header.IsPlain)], [], byCells: false);
    }

    /// <summary>Columns whose headers speak of phones and seem to hold none, and whose cells are numbers all the same:
    /// nobody else's number is taken before them in silence.</summary>
    private List<PhoneColumn> About() =>
    [
        .. Enumerable.Range(0, _headers.Count)
            .Select(column => (column, Header: PhoneHeader.BesideAbout(_headers[column])))
            .Where(static about => about.Header.Claim > PhoneClaim.SomeoneElse)
            .Select(about => new PhoneColumn(about.column, about.Header, _cellsOf(about.column)))
            .Where(column => !column.Cells.IsConstant
                && (column.Cells.AreCertainlyNumbers || column.Cells.AreMobiles
                    // of a Phone/Email some are addresses
                    || (column.Cells.CertainShare >= Some && HeaderWords.HasEmail(_headers[column.Place])))),
    ];

    /// <summary>Columns of different numbers under Own or My: never taken, and nobody else's before them.</summary>
    private List<PhoneColumn> OfOwn() =>
    [
        .. Enumerable.Range(0, _headers.Count).Where(column => PhoneHeader.IsOfOwn(_headers[column]))
            .Select(column => new PhoneColumn(column, PhoneHeader.Of(_headers[column]), _cellsOf(column)))
            .Where(static column => column.Cells is { AreNumbers: true } and ({ Different: > 1 } or { Filled: 1 })),
    ];

    /// <summary>Columns without a word for a phone that the owner should know of.</summary>
    private List<PhoneColumn> RivalsOf(PhoneColumn best) =>
        !best.Header.IsPlain ? [.. _unnamed.ForNumbers.Union(_unnamed.DoubtfulByName), .. About()]
        : best.Header.Claim == PhoneClaim.Place && !Named.Any(IsOwn)
            ?
            [
                .. _unnamed.Certain.FindAll(static column => !column.Cells.IsConstant)
                    .Union(_unnamed.DoubtfulByName),
            ]
        : [];

    /// <summary>Different numbers beside one number in every row.</summary>
    private List<PhoneColumn> Varied()
    {
        var forNumbers = _unnamed.ForNumbers;
        return _unnamed.Certain.FindAll(column => !column.Cells.IsConstant
            && (column.Cells.AreMarked || forNumbers.Contains(column)));
    }

    /// <summary>
    /// Where the named columns are those of other people or of a place, the people's own numbers may stand under a word
    /// that names no phone: taken where it says number and the cells say so too, else a doubt that the owner settles.
    /// </summary>
    private PhoneChoice? Beside(List<PhoneColumn> numbers)
    {
        if (PeopleOfList.Are(_headers, numbers))
        {
            return null;
        }

        if (_unnamed.ForNumbers is { Count: > 0 } forNumbers)
        {
            return Chosen(ByVariety(forNumbers), numbers, byCells: true);
        }

        if (numbers.Exists(IsOwnOrPlace))
        {
            // A number that hardly anybody has is said, and no doubt.
            int most = numbers.Max(static column => column.Cells.Filled);
            return _unnamed.DoubtfulByName.FindAll(column => column.Cells.Filled * 2 >= most) is { Count: > 0 } bare
                ? Chosen(ByRank(numbers), [], byCells: false) with { Doubtful = bare }
                : null;
        }

        return _unnamed.OfPlaces is { Count: > 0 } places ? Chosen(ByVariety(places), numbers, byCells: true)
            : _unnamed.Doubtful is { Count: > 0 } doubtful
                ? Chosen(ByRank(numbers), [], byCells: false) with { Doubtful = doubtful }
            : null;
    }

    /// <summary>Another person's number is no way to reach this one, however well it is known.</summary>
    private List<PhoneColumn> WithoutStrangers(List<PhoneColumn> columns) =>
        Named.Any(column => column.Header.Claim > PhoneClaim.SomeoneElse)
            ? columns.FindAll(column => column.Header.Claim > PhoneClaim.SomeoneElse)
            : columns;

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
    private List<PhoneColumn> ByRank(List<PhoneColumn> columns)
    {
        int fullest = columns.Where(IsOwn).Select(column => column.Cells.Filled).DefaultIfEmpty(0).Max();
        return
        [
            .. columns.OrderByDescending(IsOwn)
                .ThenByDescending(column => column.Cells.Filled * 2 >= fullest)
                // Pet owners may be a list; their emergency contacts are none.
                .ThenBy(column => PhoneWords.Of(_headers[column.Place]).Exists(PhoneWords.Asked.Contains))
                // A word that nobody knows may say that it is somebody else's: Lawyer Mobile.
                .ThenByDescending(column => column.Header.IsPlain)
                .ThenByDescending(column => column.Header.Claim)
                .ThenByDescending(column => column.Cells.Filled)
                .ThenBy(column => column.Place),
        ];
    }

    private static bool IsOwnOrPlace(PhoneColumn column) => column.Header.Claim > PhoneClaim.SomeoneElse;

    private static bool IsOwn(PhoneColumn column) => column.Header.Claim >= PhoneClaim.Phone;

    private static PhoneChoice Chosen(List<PhoneColumn> ranked, List<PhoneColumn> more, bool byCells) =>
        new(ranked[0], [.. ranked.Skip(1), .. more], byCells, []);
}
