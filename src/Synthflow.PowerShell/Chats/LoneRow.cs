using System.Management.Automation;
using Synthflow.PowerShell.Campaigns;
using Synthflow.PowerShell.Cmdlets;
using Synthflow.PowerShell.Loading;

namespace Synthflow.PowerShell.Chats;

/// <summary>A row that is used as it comes, without the list it stands in: its other columns may say that its number is
/// another one (a country, an area code in a cell of its own). The code that reads lists says so; a contact's row it
/// has read before.</summary>
internal static class LoneRow
{
    /// <summary>Refuses a number that is another one by what stands beside it.</summary>
    /// <param name="row">The row, or null where the number was typed.</param>
    /// <param name="text">What the number was read from.</param>
    /// <param name="country">The default country, or null: without one, only international numbers were read.</param>
    /// <param name="where">Where the row stands, for the message.</param>
    /// <exception cref="SynthflowException"><c>InvalidPhoneNumber</c>, with both numbers and the next step.</exception>
    public static void RequireOneNumber(PSObject? row, string? text, string? country, string where)
    {
        // What begins with a plus sign is that number whatever stands beside it.
        if (country is not null && text?.TrimStart().StartsWith("+", StringComparison.Ordinal) == false
            && ProblemOf(row, text, new ContactListOptions { DefaultCountry = country }, isMarked: false)
                is { NumberProblem: PhoneNumberProblem.Ambiguous } doubt)
        {
            throw PhoneNumberInput.InDoubt(text, where, doubt);
        }
    }

    /// <summary>Adds all that a marked row's number can be by what stands beside it, to whom must not be
    /// texted.</summary>
    public static void AddMarked(
        PSObject? row, string text, string? country, NumberFormat format, IOptedOutNumbers marked)
    {
        var options =
            new ContactListOptions { DefaultCountry = country, NumberFormat = format, OptedOutNumbers = marked };
        _ = ProblemOf(row, text, options, isMarked: true);
    }

    private static ContactRowProblem? ProblemOf(PSObject? row, string? text, ContactListOptions options, bool isMarked)
    {
        if (row is null || InputRow.ContactOf(row) is not null || string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var cells = ObjectCells.Of(row);
        if (cells.Find(cell => string.Equals(cell.Value, text, StringComparison.Ordinal)).Key is not { } column)
        {
            return null;
        }

        try
        {
            return ListRoom.Door.ReadObjects(options with { PhoneColumn = column }).Read(1, cells, isMarked)?.Problem;
        }
        catch (ContactListException)
        {
            // What is wrong with the number itself is said by whoever reads it alone.
            return null;
        }
    }
}
