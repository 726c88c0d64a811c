using Synthflow.ContactLists.Columns;

namespace Synthflow.ContactLists.Rows;

/// <summary>Finds the cell with a row's phone number: the list's phone column, or what the labels beside the numbers say.</summary>
internal static class RowPhone
{
    /// <summary>The place of the cell.</summary>
    /// <param name="columns">The list's columns.</param>
    /// <param name="cells">The row.</param>
    /// <param name="onlyKind">The label, where the row has numbers of a kind alone that is never texted (Work Fax).</param>
    internal static int Of(ContactColumns columns, IReadOnlyList<string?> cells, out string? onlyKind)
    {
        onlyKind = null;
        int best = columns.Phone;
        var bestClaim = PhoneClaim.None;
        foreach (var (number, kind) in columns.PhoneKinds)
        {
            if (RowCells.TrimmedAt(cells, number) is null)
            {
                continue;
            }

            string label = RowCells.TrimmedAt(cells, kind) ?? string.Empty;
            var claim = PhoneHeader.OfLabel(label) is var said && said == PhoneClaim.None ? PhoneClaim.Phone : said;
            if (claim > bestClaim)
            {
                best = number;
                bestClaim = claim;
                onlyKind = claim == PhoneClaim.Never ? label : null;
            }
        }

        return best;
    }
}
