namespace Synthflow.PowerShell.Contacts;

/// <summary>How a list is read, in the words of a campaign's journal.</summary>
internal static class ReadingOptions
{
    /// <summary>The column that was named; another sheet is another list.</summary>
    public static string? PhoneColumnOf(ContactListOptions list) => list.WorksheetName is null
        ? list.PhoneColumn
        : list.WorksheetName + "!" + list.PhoneColumn;

    /// <summary>What was said of the numbers, or <see langword="null"/>.</summary>
    public static string? NumberFormatOf(ContactListOptions list) =>
        list.NumberFormat == NumberFormat.Auto ? null : list.NumberFormat.ToString();

    /// <summary>The column with its values: other values let other people through.</summary>
    public static string? OptOutColumnOf(ContactListOptions list) => list.OptOutValues.Count == 0
        ? list.OptOutColumn
        : list.OptOutColumn + " = " + string.Join(
            ", ", list.OptOutValues.OrderBy(static value => value, StringComparer.Ordinal));

    /// <summary>Values without their column would leave out nobody.</summary>
    /// <exception cref="SynthflowException">There are values, and no column.</exception>
    public static void RequireOptOutColumn(ContactListOptions list, string errorId)
    {
        if (list.OptOutValues.Count > 0 && list.OptOutColumn is null)
        {
            throw new SynthflowException(errorId, Messages.OptOutValue_Alone)
            {
                RecommendedAction = Messages.OptOutValue_Alone_NextStep,
            };
        }
    }

    /// <summary>What contacts carry to their campaign.</summary>
    public static ContactReading Of(ContactListOptions list) => new()
    {
        PhoneColumn = PhoneColumnOf(list),
        DefaultCountry = list.DefaultCountry,
        CountryColumn = list.CountryColumn,
        NumberFormat = NumberFormatOf(list),
        OptOutColumn = OptOutColumnOf(list),
        OptOuts = list.OptOuts as IOptOutList,
    };
}
