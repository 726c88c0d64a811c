using Synthflow.ContactLists.Numbers;
using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists.Rows;

/// <summary>The country by which a row's number is read.</summary>
internal static class RowCountry
{
    private const string Namibia = "NA";

    // No country is called so: the number is said to have none that is known.
    private const string Unknown = "not available";

    /// <summary>The row's own country, or the default one where the row has none.</summary>
    /// <remarks>NA in a cell is how databases write that there is nothing (R, pandas), and Namibia's code: a number read by it may
    /// be a stranger's.</remarks>
    internal static string? Of(IReadOnlyList<string?> cells, int column, string? defaultCountry) =>
        RowCells.TrimmedAt(cells, column) is not { } cell ? defaultCountry
        : PlainText.Of(cell) == Namibia && Countries.Find(defaultCountry) != Namibia ? Unknown
        : cell;
}
