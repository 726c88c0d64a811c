using Synthflow.ContactLists.Columns;

namespace Synthflow.ContactLists.Rows;

/// <summary>Finds the cell with a row's phone number: the list's phone column, or what the labels beside the numbers
/// say.</summary>
internal static class RowPhone
{
    // More than all claims: a label with a word that nobody knows never beats one without.
    private const int Plain = 100;

    /// <summary>The place of the cell.</summary>
    /// <param name="columns">The list's columns.</param>
    /// <param name="cells">The row.</param>
    /// <param name="onlyKind">The label, where the row has numbers of a kind alone that is never texted: a machine's
    /// (Work Fax), or another person's (Emergency).</param>
    /// <param name="claim">Whose number the label says it is; nothing where the list has no labels.</param>
    internal static int Of(
        ContactColumns columns, IReadOnlyList<string?> cells, out string? onlyKind, out PhoneClaim claim)
    {
        onlyKind = null;
        int best = columns.Phone;
        int bestRank = 0;
        claim = PhoneClaim.None;
        foreach (var (number, kind) in columns.PhoneKinds)
        {
            if (RowCells.TrimmedAt(cells, number) is null)
            {
                continue;
            }

            string label = RowCells.TrimmedAt(cells, kind) ?? string.Empty;
            var said = PhoneHeader.OfLabel(label, columns.Headers[number]);
            said = said == PhoneClaim.None ? PhoneClaim.Phone : said;
            int rank = (int)said + (said > PhoneClaim.SomeoneElse && PhoneHeader.IsPlainLabel(label) ? Plain : 0);
            if (rank > bestRank)
            {
                best = number;
                bestRank = rank;
                claim = said;
                onlyKind = said <= PhoneClaim.SomeoneElse ? label : null;
            }
        }

        return best;
    }
}
