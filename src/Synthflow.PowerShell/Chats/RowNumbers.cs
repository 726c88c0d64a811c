using System.Management.Automation;
using Synthflow.PowerShell.Cmdlets;
using Synthflow.PowerShell.Loading;

namespace Synthflow.PowerShell.Chats;

/// <summary>The phone columns of a row. Rows are sent as they come, so nothing can be learnt from the other rows about
/// which column is meant: two different numbers in one row are a doubt.</summary>
internal static class RowNumbers
{
    /// <summary>The column with the number of a contact that was imported and exported again, or lost its type
    /// (Select-Object): its list's own columns are how the number was written there. Null for any other row.</summary>
    public static string? ColumnOfExported(PSObject? row)
    {
        if (row is null || InputRow.ContactOf(row) is not null)
        {
            return null;
        }

        string[] names = [.. InputRow.NamesOf(row)];
        return Array.Exists(names, name => IsTheParameter(name.Trim()) && HasDigits(InputRow.TextOf(row, name)))
            ? null
            : ListRoom.Door.NumberColumnOfExported(names);
    }

    /// <summary>Refuses a row whose named phone columns have different numbers; one that is named like the parameter
    /// itself settles it.</summary>
    /// <exception cref="SynthflowException"><c>InvalidPhoneNumber</c>, with the columns and the next step.</exception>
    public static void RequireOne(IOutboundChatParameters input, RowValues values)
    {
        if (input.InputObject is not { } row
            || InputRow.ContactOf(row) is not null
            || values.IsGiven(nameof(input.ToNumber))
            || ColumnOfExported(row) is not null)
        {
            return;
        }

        var names = OutboundChatAliases.Of(nameof(input.ToNumber));
        var filled = InputRow.NamesOf(row)
            .Where(column => names.Contains(column.Trim(), StringComparer.OrdinalIgnoreCase))
            .Select(column => (Column: column.Trim(), Text: InputRow.TextOf(row, column) ?? ""))
            .Where(static cell => HasDigits(cell.Text))
            .ToList();
        if (filled.Count < 2 || filled.Exists(static cell => IsTheParameter(cell.Column)))
        {
            return;
        }

        var first = filled[0];
        var other = filled.Find(cell =>
            !PhoneNumberInput.AreSame(first.Text, cell.Text, input.DefaultCountry, input.NumberFormat));
        if (other.Column is null)
        {
            return;
        }

        throw new SynthflowException(
            ErrorIds.InvalidPhoneNumber,
            Text.Of(
                Messages.InvalidPhoneNumber_TwoColumns,
                input.Where(),
                Text.Harmless(first.Column, 60),
                Text.Harmless(other.Column, 60)))
        {
            Delivery = Delivery.NotSent,
            RecommendedAction = Text.Of(Messages.InvalidPhoneNumber_TwoColumnsAction, first.Column.Replace("'", "''")),
        };
    }

    private static bool HasDigits(string? text) => text?.Any(char.IsDigit) == true;

    private static bool IsTheParameter(string column) => string.Equals(
        column.Replace("_", ""), nameof(IOutboundChatParameters.ToNumber), StringComparison.OrdinalIgnoreCase);
}
