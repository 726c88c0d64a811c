namespace Synthflow.ContactLists.Columns;

/// <summary>Whether a list is one of those who are other people in most lists: doctors, drivers,
/// parents.</summary>
internal static class PeopleOfList
{
    /// <summary>Whether another column is named for the same people (<c>Doctor Name</c>) and none has names of
    /// others.</summary>
    /// <param name="headers">The headers.</param>
    /// <param name="numbers">The columns with those people's phone numbers.</param>
    internal static bool Are(IReadOnlyList<string> headers, List<PhoneColumn> numbers)
    {
        var people = new HashSet<string>(
            numbers.SelectMany(column => PhoneWords.Of(headers[column.Place])).Where(PhoneWords.SomeoneElse.Contains),
            StringComparer.Ordinal);
        return people.Count > 0
            && Enumerable.Range(0, headers.Count).Any(column =>
                !numbers.Exists(one => one.Place == column)
                && PhoneWords.Of(headers[column]).Exists(people.Contains))
            && !headers.Any(IsOfNames);
    }

    private static bool IsOfNames(string header) =>
        HeaderWords.IsFullName(header) || HeaderWords.IsFirstName(header) || HeaderWords.IsLastName(header)
        || (PhoneWords.Of(header) is var words && words.Contains("NAME")
            && words.TrueForAll(static word =>
                word is "NAME" or "FIRST" or "LAST" || PhoneWords.Neutral.Contains(word)));
}
