using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists.Columns;

/// <summary>The only column with numbers may be one of doctors, or of numbers that are old.</summary>
internal static class HardlyTheirs
{
    /// <summary>One sentence where the column that was found is such; none where the list is one of those people
    /// (Doctor Name).</summary>
    internal static IEnumerable<string> Warnings(IReadOnlyList<string> headers, PhoneColumn best)
    {
        var words = PhoneWords.Of(headers[best.Place]).FindAll(static word =>
            PhoneWords.HardlyTheirs.Contains(word) || PhoneWords.Gone.Contains(word));
        bool isTheList = Enumerable.Range(0, headers.Count)
            .Any(column => column != best.Place && PlainText.Words(headers[column]).Exists(words.Contains));
        return best.Header.Claim == PhoneClaim.SomeoneElse && words.Count > 0 && !isTheList
            ?
            [
                ContactListErrors.WithNextStep(
                    ContactListErrors.Format(
                        Messages.ContactWarning_HardlyTheirs, ShownText.Header(headers[best.Place])),
                    Messages.ContactWarning_HardlyTheirs_NextStep),
            ]
            : [];
    }
}
