using Synthflow.ContactLists.Numbers;
using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists.Columns;

/// <summary>The country by which a row's number is read.</summary>
internal static class RowCountry
{
    internal const string Namibia = "NA";

    // No country is called so: the number is said to have none that is known.
    private const string Unknown = "not available";

    /// <summary>The row's own country, or the default one where the row has none.</summary>
    /// <remarks>NA in a cell is how databases write that there is nothing (R, pandas), and Namibia's code: a number
    /// read by it may be a stranger's.</remarks>
    internal static string? Of(IReadOnlyList<string?> cells, int column, string? defaultCountry) =>
        RowCells.TrimmedAt(cells, column) is not { } cell ? defaultCountry
        : IsNamibiaOrNothing(cell) && Countries.Find(defaultCountry) != Namibia ? Unknown
        : cell;

    /// <summary>Whether a row may be of Namibia: who opted out there is not texted either.</summary>
    internal static bool MayBeNamibia(IReadOnlyList<string?> cells, int column) =>
        RowCells.TrimmedAt(cells, column) is { } cell && IsNamibiaOrNothing(cell);

    // Most cells are told by a look at their letters, without taking them apart.
    private static bool IsNamibiaOrNothing(string cell) =>
        cell.IndexOf(Namibia, StringComparison.OrdinalIgnoreCase) >= 0
        && string.Equals(PlainText.Of(cell), Namibia, StringComparison.Ordinal);
}
