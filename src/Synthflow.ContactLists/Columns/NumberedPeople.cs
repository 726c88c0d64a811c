using System.Text.RegularExpressions;
using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists.Columns;

/// <summary>Headers that count people, and are not of the first one: <c>Contact 2 Mobile</c>, <c>Person2_phone</c>. A
/// <c>Contact Phone 2</c> counts phones.</summary>
internal static class NumberedPeople
{
    private static readonly HashSet<string> _people = PlainText.SetOf(
        "contact kontakt contacto contato contatto customer client kunde cliente person persona personne pessoa",
        "persoon invitee attendee patient guest gast lead buyer borrower student member respondent applicant");

    /// <summary>A word, and the figure behind it, with or without something between them.</summary>
    private static readonly Regex _counted = new(
        @"(?<word>\p{L}+)[^\p{L}0-9]*0*(?<figure>[0-9]{1,2})(?![0-9])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        Patterns.Limit);

    internal static bool Are(string header)
    {
        foreach (Match counted in _counted.Matches(header))
        {
            // PersonalContact2
            var words = PlainText.Words(counted.Groups["word"].Value);
            if (counted.Groups["figure"].Value is not ("0" or "1") && words.Count > 0
                && _people.Contains(words[words.Count - 1]))
            {
                return true;
            }
        }

        return false;
    }
}
