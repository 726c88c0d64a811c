using Synthflow.ContactLists.OptOuts.Headers;

namespace Synthflow.ContactLists.OptOuts.Cells;

/// <summary>A row with one text and nothing else is no person's: it heads the rows below it. Where it says stop
/// (<c>Unsubscribed</c>), no column and no value leaves those out.</summary>
internal static class StopHeading
{
    private const int Longest = 60;

    /// <summary>The only text of a row, which merged cells may repeat; <see langword="null"/> where it has none or
    /// several.</summary>
    internal static string? OnlyText(IReadOnlyList<string?> cells)
    {
        string? only = null;
        for (int column = 0; column < cells.Count; column++)
        {
            string? cell = cells[column];
            if (string.IsNullOrWhiteSpace(cell))
            {
                continue;
            }

            if (only is not null && !string.Equals(only, cell, StringComparison.Ordinal))
            {
                return null;
            }

            only = cell;
        }

        return only?.Trim();
    }

    /// <summary>The only text of a row where it says stop.</summary>
    internal static string? In(IReadOnlyList<string?> cells) =>
        OnlyText(cells) is { Length: > 0 and <= Longest } text
        && (UnusedOptOuts.RequestIn(text, isState: true) is not null
            || OptOutHeader.Of(text) == OptOutMeaning.Stop)
            ? text
            : null;
}
