using Synthflow.ContactLists.Numbers;

namespace Synthflow.ContactLists.Columns;

/// <summary>What cells look like, for lists whose headers say nothing.</summary>
internal static class CellLooks
{
    /// <summary>Years, quantities and the like stand in headers too.</summary>
    private const int MinDigits = 7;

    internal static double ShareOfEmails(IEnumerable<string> cells) => Share(cells, IsEmail);

    /// <summary>Whether it is a number that needs no country.</summary>
    internal static bool IsInternational(string cell) =>
        cell.StartsWith("+", StringComparison.Ordinal)
        && PhoneNumberReader.Read(cell, defaultCountry: null).IsUsable;

    /// <summary>Whether it is a number by the default country, assigned or not, and not a date.</summary>
    internal static bool MayBePhone(string cell, string? defaultCountry) =>
        cell.Count(PhoneText.IsDigit) >= MinDigits
        && !LookAlikes.IsDateOfColumn(cell)
        && PhoneNumberReader.Read(cell, defaultCountry).IsUsable;

    internal static double ShareOfHashes(IEnumerable<string> cells) => Share(cells, IsHash);

    private static double Share(IEnumerable<string> cells, Func<string, bool> fits)
    {
        int filled = 0;
        int fitting = 0;
        foreach (string cell in cells)
        {
            if (!string.IsNullOrWhiteSpace(cell))
            {
                filled++;
                fitting += fits(cell) ? 1 : 0;
            }
        }

        return filled == 0 ? 0 : fitting / (double)filled;
    }

    /// <summary>MD5, SHA-1, SHA-256 and SHA-512 in hexadecimal digits, or in base 64 where that ends with its
    /// sign.</summary>
    private static bool IsHash(string cell)
    {
        string text = cell.Trim();
        return (text.Length is 32 or 40 or 64 or 128 && text.All(Uri.IsHexDigit))
            || (text.Length is 24 or 28 or 44 or 88 && text[text.Length - 1] == '='
                && text.TrimEnd('=').All(static one => char.IsLetterOrDigit(one) || one is '+' or '/' or '-' or '_'));
    }

    private static bool IsEmail(string cell)
    {
        int at = cell.IndexOf('@');
        return at > 0 && cell.LastIndexOf('.') > at + 1 && cell.Trim().IndexOf(' ') < 0;
    }
}
