using Synthflow.PowerShell.Cmdlets;

namespace Synthflow.PowerShell.Chats;

/// <summary>The phone columns of a row. Rows are sent as they come, so nothing can be learnt from the other rows about
/// which column is meant: two different numbers in one row are a doubt.</summary>
internal static class RowNumbers
{
    /// <summary>Refuses a row whose named phone columns have different numbers; one that is named like the parameter
    /// itself settles it.</summary>
    /// <exception cref="SynthflowException"><c>InvalidPhoneNumber</c>, with the columns and the next step.</exception>
    public static void RequireOne(IOutboundChatParameters input, RowValues values)
    {
        if (input.InputObject is not { } row
            || InputRow.ContactOf(row) is not null
            || values.IsGiven(nameof(input.ToNumber)))
        {
            return;
        }

        var names = OutboundChatAliases.Of(nameof(input.ToNumber));
        var filled = InputRow.NamesOf(row)
            .Where(column => names.Contains(column.Trim(), StringComparer.OrdinalIgnoreCase))
            .Select(column => (Column: column.Trim(), Text: InputRow.TextOf(row, column) ?? ""))
            .Where(static cell => cell.Text.Any(char.IsDigit))
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

    private static bool IsTheParameter(string column) => string.Equals(
        column.Replace("_", ""), nameof(IOutboundChatParameters.ToNumber), StringComparison.OrdinalIgnoreCase);
}
