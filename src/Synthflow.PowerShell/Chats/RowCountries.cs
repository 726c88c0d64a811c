using System.Management.Automation;
using Synthflow.Client;
using Synthflow.PowerShell.Cmdlets;
using Synthflow.PowerShell.Loading;

namespace Synthflow.PowerShell.Chats;

/// <summary>What the columns of a row say of its country, where the row is used as it comes: a list's reader has asked that of a
/// contact's row already.</summary>
internal static class RowCountries
{
    /// <summary>Refuses a number that is another one in the country that the row itself names.</summary>
    /// <param name="row">The row, or null where the number was typed.</param>
    /// <param name="text">What the number was read from.</param>
    /// <param name="number">What it is by the default country.</param>
    /// <param name="country">The default country, or null: without one, only international numbers were read.</param>
    /// <param name="where">Where the row stands, for the message.</param>
    /// <exception cref="SynthflowException"><c>InvalidPhoneNumber</c>, with both numbers and the next step.</exception>
    public static void RequireSame(PSObject? row, string? text, string number, string? country, string where)
    {
        foreach (var (column, other) in Others(row, country))
        {
            if (ListRoom.Door.ReadNumber(text, other, NumberFormat.Auto).PhoneNumber is { } own && !PersonKey.IsSame(own, number))
            {
                throw PhoneNumberInput.InDoubt(text, where, (number, own), column);
            }
        }
    }

    /// <summary>All that a text can be in the countries that its row names: for those who must not be texted.</summary>
    public static IEnumerable<string> ReadingsOf(PSObject? row, string text, string? country) =>
        Others(row, country).SelectMany(other => PhoneNumberInput.ReadAll(text, other.Country, NumberFormat.Auto));

    private static IEnumerable<(string Column, string Country)> Others(PSObject? row, string? country) =>
        row is null || country is null || InputRow.ContactOf(row) is not null
            ? []
            : ListRoom.Door.CountriesOf([.. InputRow.NamesOf(row)], column => InputRow.TextOf(row, column))
                .Where(said => !string.Equals(said.Value, ListRoom.Door.FindCountry(country), StringComparison.Ordinal))
                .Select(static said => (said.Key, said.Value));
}
