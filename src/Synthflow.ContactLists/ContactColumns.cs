using Synthflow.ContactLists.Columns;
using Synthflow.ContactLists.OptOuts.Cells;
using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists;

/// <summary>Which column of a list holds what.</summary>
public sealed class ContactColumns
{
    private const int MaxRenamedSaid = 20;

    private ContactColumns(
        IReadOnlyList<string> headers, IReadOnlyList<string> written, IReadOnlyList<string> choices,
        IReadOnlyList<string> warnings)
    {
        Headers = headers;
        WrittenHeaders = written;
        Choices = choices;
        Warnings = warnings;
    }

    /// <summary>The headers, each different from the others: a repeated one gets a number (<c>Phone 2</c>), an empty
    /// one its place (<c>Column 3</c>).</summary>
    public IReadOnlyList<string> Headers { get; private set; }

    /// <summary>The same as they are written in the list, trimmed: some may be empty, or repeat others.</summary>
    public IReadOnlyList<string> WrittenHeaders { get; private set; }

    /// <summary>What was chosen and why, one sentence each.</summary>
    public IReadOnlyList<string> Choices { get; }

    /// <summary>What the owner of the list should look at, one sentence each.</summary>
    public IReadOnlyList<string> Warnings { get; }

    /// <summary>The place of the phone column, from 0.</summary>
    public required int Phone { get; init; }

    /// <summary>Number columns, each with the column that says of every row what kind of number it is (Google's
    /// <c>Phone 1 - Label</c>); empty where the phone column has none.</summary>
    internal IReadOnlyList<(int Number, int Kind)> PhoneKinds { get; init; } = [];

    /// <summary>Number columns, each with a column that says how its numbers are (<c>Phone Status</c>).</summary>
    internal IReadOnlyList<(int Number, int State)> PhoneStates { get; init; } = [];

    /// <summary>The places of the person's other phone columns: whoever opted out is not texted there either; and
    /// whether each is surely one of numbers, so that a cell without one is somebody nobody can name.</summary>
    internal IReadOnlyList<(int Place, bool IsSure)> OtherPhones { get; init; } = [];

    /// <summary>The places of the columns that make the name: none, one, or first name and last name.</summary>
    public required IReadOnlyList<int> Name { get; init; }

    /// <summary>The place of the email column, or -1.</summary>
    public required int Email { get; init; }

    /// <summary>The place of the country column, or -1.</summary>
    public required int Country { get; init; }

    /// <summary>The place of the opt-out column, or -1.</summary>
    public required int OptOut { get; init; }

    /// <summary>The place of the column that an imported contact is exported with, where it is not the opt-out column;
    /// or -1.</summary>
    internal int OwnMark { get; init; } = -1;

    /// <summary>What the list says of who opted out where it is the results of a campaign.</summary>
    internal ResultMarks Results { get; init; } = new([]);

    /// <summary>Whether a row may say that its person opted out.</summary>
    internal bool MayMark => OptOuts.Count > 0 || OwnMark >= 0 || Results.MayBe;

    /// <summary>The places of columns that say of which country a row is, where none was named; in a row those of the
    /// highest rank that are filled count.</summary>
    internal IReadOnlyList<(int Column, CountryRank Rank)> CountryHints { get; init; } = [];

    /// <summary>The places of columns with the calling codes of the numbers, where no country column was
    /// named.</summary>
    internal IReadOnlyList<int> CallingCodes { get; init; } = [];

    /// <summary>The places of columns with the area codes of the numbers.</summary>
    internal IReadOnlyList<int> AreaCodes { get; init; } = [];

    /// <summary>The places of columns that nobody heeds and whose first cells say nothing of stops: later ones
    /// may.</summary>
    internal IReadOnlyList<int> Unheeded { get; init; } = [];

    /// <summary>The header of the phone column.</summary>
    internal string PhoneHeader => Headers[Phone];

    /// <summary>The places of all columns with the header of the opt-out column.</summary>
    internal IReadOnlyList<int> OptOuts { get; init; } = [];

    /// <summary>The header of the opt-out column, or <see langword="null"/>.</summary>
    internal string? OptOutHeader => OptOut < 0 ? null : Headers[OptOut];

    /// <summary>The header of the column of marks that the module made itself, or <see langword="null"/>.</summary>
    internal string? OwnMarkHeader => OwnMark < 0 ? null : Headers[OwnMark];

    /// <summary>Finds the columns.</summary>
    /// <param name="headers">The headers as they stand in the list.</param>
    /// <param name="samples">Some rows, to look at; may be empty.</param>
    /// <param name="options">What is settled already.</param>
    /// <param name="file">The file, for messages, or <see langword="null"/>.</param>
    /// <returns>The columns.</returns>
    /// <exception cref="ContactListException">No column holds phone numbers, or a named column is not
    /// there.</exception>
    public static ContactColumns Detect(
        IReadOnlyList<string> headers, IReadOnlyList<string[]> samples, ContactListOptions options, string? file) =>
        Detect(headers, samples, options, file, phone: null);

    // phone: the place of the phone column where that was found before, by fewer columns.
    internal static ContactColumns Detect(
        IReadOnlyList<string> headers, IReadOnlyList<string[]> samples, ContactListOptions options, string? file,
        int? phone)
    {
        var choices = new List<string>();
        var warnings = new List<string>();
        var names = NamesOf(headers, choices);
        var finder = new ColumnFinder(names, samples, options, file, choices, warnings);
        int numbers = phone ?? finder.Phone();
        string[] written = [.. headers.Select(header => header.Trim())];
        var (optOut, optOuts) = finder.OptOut(numbers, written);
        bool hasCountry = !string.IsNullOrEmpty(options.CountryColumn);
        var callingCodes = hasCountry ? [] : CodeHeaders.Calling(names, numbers, options.DefaultCountry, Cells);
        var areaCodes = CodeHeaders.Area(names, numbers, Cells);
        warnings.AddRange(
            Columns.ColumnsBeside.WithFirstDigits(names, samples, numbers, options, [.. callingCodes, .. areaCodes]));
        var phoneKinds = finder.PhoneKindsOf(numbers);
        var (name, email) = (finder.Name(), finder.Email());
        var own = new ContactHeaders(names, name.Count == 1 ? name[0] : -1, email) { Written = written };
        int country = finder.Named(options.CountryColumn, Messages.ContactColumn_Country);
        warnings.AddRange(RepeatedHeader.Warning(own, samples, country, "-CountryColumn") is { } said ? [said] : []);
        return new ContactColumns(own, written, choices, warnings)
        {
            Phone = numbers,
            PhoneKinds = phoneKinds,
            PhoneStates = Columns.PhoneStates.Find(names, numbers, phoneKinds, optOuts),
            OtherPhones = finder.OtherPhones(numbers, phoneKinds, optOut),
            Name = name,
            Email = email,
            Country = country,
            CountryHints = hasCountry ? [] : CountryHeaders.Find(names, Cells),
            CallingCodes = callingCodes,
            AreaCodes = areaCodes,
            Unheeded = finder.Unheeded([numbers, email, .. name, .. optOuts]),
            OptOut = optOut,
            OptOuts = optOuts,
            OwnMark = finder.OwnMark(optOut),
            Results = finder.Results,
        };

        IEnumerable<string> Cells(int column) => RowCells.OfColumn(samples, column);
    }

    /// <summary>The same with columns behind them that the list is not read by.</summary>
    /// <param name="headers">All headers.</param>
    internal ContactColumns WithMore(IReadOnlyList<string> headers)
    {
        var more = (ContactColumns)MemberwiseClone();
        more.WrittenHeaders = [.. headers.Select(header => header.Trim())];
        more.Headers = new ContactHeaders(NamesOf(headers, []), Name.Count == 1 ? Name[0] : -1, Email)
        {
            Written = more.WrittenHeaders,
        };
        return more;
    }

    internal static List<string> NamesOf(IReadOnlyList<string> headers, List<string> choices)
    {
        var taken = new HashSet<string>(headers.Select(header => header.Trim()), StringComparer.OrdinalIgnoreCase);
        var used = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var unique = new List<string>(headers.Count);
        int renamed = 0;
        for (int column = 0; column < headers.Count; column++)
        {
            string name = headers[column].Trim();
            if (name.Length == 0 || !used.Add(name))
            {
                name = Rename(name, column, taken, used);
                SayRenamed(choices, ++renamed, column, name);
            }

            unique.Add(name);
        }

        if (renamed > MaxRenamedSaid)
        {
            choices.Add(ContactListErrors.Format(Messages.ContactChoice_MoreHeaders, renamed - MaxRenamedSaid));
        }

        return unique;
    }

    private static void SayRenamed(List<string> choices, int renamed, int column, string name)
    {
        if (renamed <= MaxRenamedSaid)
        {
            choices.Add(ContactListErrors.Format(Messages.ContactChoice_Header, column + 1, ShownText.Header(name)));
        }
    }

    private static string Rename(string name, int column, HashSet<string> taken, HashSet<string> used)
    {
        string stem = name.Length == 0 ? "Column" : name;
        int number = name.Length == 0 ? column + 1 : 2;
        string candidate;
        do
        {
            candidate = ContactListErrors.Format("{0} {1}", stem, number++);
        }
        while (taken.Contains(candidate) || !used.Add(candidate));
        return candidate;
    }
}
