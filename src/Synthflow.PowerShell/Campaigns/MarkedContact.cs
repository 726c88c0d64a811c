using Synthflow.PowerShell.Loading;

namespace Synthflow.PowerShell.Campaigns;

/// <summary>A contact that was read before, and is marked as opted out now: its number alone does not tell whether it
/// was written with its country.</summary>
internal static class MarkedContact
{
    private const int DigitsOfEnd = 6;

    /// <summary>Adds what its number may be in other countries, where its row has none.</summary>
    public static void AddWithoutCountry(Contact contact, NumberFormat format, IOptedOutNumbers optOuts)
    {
        if (format == NumberFormat.International || contact.PhoneNumber is not { Length: > DigitsOfEnd } number)
        {
            return;
        }

        var end = number.Substring(number.Length - DigitsOfEnd);
        string[] cells = [.. contact.Variables.Values.Cast<object?>().Select(ObjectCells.TextOf)];
        foreach (var cell in cells.Where(cell => HasEnd(cell, end) && !Array.Exists(cells, IsCountryOf(cell))))
        {
            optOuts.AddWithoutCountry(cell, format);
        }

        Predicate<string> IsCountryOf(string cell) => other => ListRoom.Door.FindCountry(other) is { } country
            && ListRoom.Door.EveryReading(cell, country, format).Contains(number, StringComparer.Ordinal);
    }

    private static bool HasEnd(string cell, string end) =>
        string.Concat(cell.Where(char.IsDigit)).EndsWith(end, StringComparison.Ordinal);
}
