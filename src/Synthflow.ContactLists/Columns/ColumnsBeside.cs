namespace Synthflow.ContactLists.Columns;

/// <summary>What the columns beside the phone column have to do with its numbers.</summary>
internal static class ColumnsBeside
{
    /// <summary>Whether a column has numbers of the row's person: by a word for it (Work Phone), or by its cells (Home).</summary>
    internal static bool MayBePersons(string header, IEnumerable<(string Cell, string? Country)> cells) =>
        PhoneHeader.Of(header) is var read && (read.Claim > PhoneClaim.SomeoneElse
            || (read is { Claim: PhoneClaim.None, IsAbout: false } && PhoneCells.Of(cells).AreNumbers));
}
