using System.Text;

namespace Synthflow.Core;

/// <summary>How a contact list is read. What is not set is detected automatically.</summary>
public sealed record ContactListOptions
{
    /// <summary>The character between the cells of a file.</summary>
    public char? Delimiter { get; init; }

    /// <summary>The encoding of a file.</summary>
    public Encoding? Encoding { get; init; }

    /// <summary>The sheet of a workbook; else the first that has a column with phone numbers.</summary>
    public string? WorksheetName { get; init; }

    /// <summary>The header of the column with the phone numbers.</summary>
    public string? PhoneColumn { get; init; }

    /// <summary>The header of the column with the names.</summary>
    public string? NameColumn { get; init; }

    /// <summary>The header of the column with the email addresses.</summary>
    public string? EmailColumn { get; init; }

    /// <summary>The header of the column with each row's country; an empty cell means
    /// <see cref="DefaultCountry"/>.</summary>
    public string? CountryColumn { get; init; }

    /// <summary>The country of numbers without <c>+</c>: a code or a name.</summary>
    public string? DefaultCountry { get; init; }

    /// <summary>How digits without a <c>+</c> are meant, where they could be read in two ways.</summary>
    public NumberFormat NumberFormat { get; init; }

    /// <summary>The header of a column that says who opted out. Empty, false, no, 0 and the like mean: did not;
    /// anything else (true, x, a date) means: did. Where the header asks who agreed, only yes and the like mean: did
    /// not.</summary>
    public string? OptOutColumn { get; init; }

    /// <summary>The values of that column that mean: did opt out, of those that mean neither yes nor no; empty: all of
    /// them do. One of several things in a cell is enough; where the header asks who agreed, only yes means: did
    /// not.</summary>
    public IReadOnlyList<string> OptOutValues { get; init; } = [];

    /// <summary>The numbers that opted out.</summary>
    public IOptOuts? OptOuts { get; init; }

    /// <summary>Whether rows that repeat a number are left out instead of marked.</summary>
    public bool SkipDuplicate { get; init; }

    /// <summary>
    /// Whether rows that repeat a number are marked. A caller that looks for them itself saves the table of all
    /// numbers.
    /// </summary>
    public bool TellsDuplicates { get; init; } = true;

    /// <summary>The part of the numbers to read, or <see langword="null"/> for all.</summary>
    public Partition? Partition { get; init; }

    /// <summary>The numbers seen before, shared by the files of one run, or <see langword="null"/> for this list
    /// alone.</summary>
    public SeenNumbers? SeenNumbers { get; init; }

    /// <summary>
    /// The numbers that rows marked as opted out, shared by the files of one run, or <see langword="null"/> for this
    /// list alone. Rows add to it; <see cref="IContactLists.CollectOptOuts"/> fills it before the first.
    /// </summary>
    public IOptedOutNumbers? OptedOutNumbers { get; init; }
}
