using Synthflow.ContactLists.OptOuts.Cells;

namespace Synthflow.ContactLists.Columns;

/// <summary>Knows a list of contacts that were imported and exported again.</summary>
internal static class ExportedContacts
{
    // What no other list has all of.
    private static readonly string[] _headers =
        [nameof(Contact.Row), nameof(Contact.PhoneNumber), nameof(Contact.DuplicateOfRow), nameof(Contact.OptedOut)];

    /// <summary>The place of the number in such a list, or -1. Its other columns may hold numbers, too: the person was
    /// to be texted on this one.</summary>
    internal static int NumberIn(List<string> headers) =>
        Array.TrueForAll(_headers, header => PlaceOf(header, headers) >= 0)
            ? PlaceOf(nameof(Contact.PhoneNumber), headers) : -1;

    /// <summary>Whether a column says who opted out.</summary>
    internal static bool IsMark(string header) => HeaderNames.AreSame(header, nameof(Contact.OptedOut));

    /// <summary>Whether a row may say by a column of this module's own that its person opted out.</summary>
    internal static bool MayMark(IReadOnlyList<string> headers) =>
        headers.Any(IsMark) || new ResultMarks(headers).MayBe;

    /// <summary>Whether a row says so.</summary>
    internal static bool SayOptedOut(IReadOnlyList<string> headers, Func<int, string?> cellAt) =>
        Enumerable.Range(0, headers.Count).Any(
            column => IsMark(headers[column]) && OptOutCell.IsOptOut(cellAt(column)))
        || new ResultMarks(headers).SayOptedOut(cellAt);

    private static int PlaceOf(string header, List<string> headers) =>
        headers.FindIndex(written => string.Equals(written, header, StringComparison.OrdinalIgnoreCase));
}
