namespace Synthflow.ContactLists.Numbers;

/// <summary>What a slash is within one part of a cell: it parts an area code from the number (<c>030/23125-000</c>), or
/// a number from the ending of a second one (<c>030 23125042/43</c>, <c>-044 / -045</c>).</summary>
internal readonly struct SecondEnding
{
    /// <summary>The longest area codes have five digits without the zero before them.</summary>
    private const int LongestAreaCode = 5;
    private const int LongestEnding = 3;

    private SecondEnding(string first, string? second, bool isDoubtful)
    {
        First = first;
        Second = second;
        IsDoubtful = isDoubtful;
    }

    /// <summary>The number before the slash, whole.</summary>
    internal string First { get; }

    /// <summary>The second number, with the digits it shares with the first; <see langword="null"/> where it shares
    /// none.</summary>
    internal string? Second { get; }

    /// <summary>Whether all of it together could be one number too.</summary>
    internal bool IsDoubtful { get; }

    /// <summary>Finds one.</summary>
    /// <param name="text">One part of a cell.</param>
    /// <param name="isWhole">Whether a text is a number by itself.</param>
    /// <returns>Nothing where every slash stands inside one number.</returns>
    internal static SecondEnding? Find(string text, Func<string, bool> isWhole)
    {
        for (int slash = text.IndexOf('/'); slash > 0; slash = text.IndexOf('/', slash + 1))
        {
            string before = text.Substring(0, slash).TrimEnd(' ', '-');
            int digits = NationalDigits(before);
            if (digits <= LongestAreaCode || !isWhole(before))
            {
                continue;
            }

            string after = text.Substring(slash + 1);
            int ending = after.Count(PhoneText.IsDigit);
            if (ending == 0)
            {
                return null;
            }

            int lastGroup = before.Substring(before.LastIndexOf('/') + 1).Count(PhoneText.IsDigit);
            bool isShort = ending <= LongestEnding && ending < lastGroup && digits > LongestAreaCode + 1
                && (lastGroup > LongestAreaCode || before.IndexOf('/') < 0);
            return new SecondEnding(before, Replaced(before, after, ending), !isShort && isWhole(text));
        }

        return null;
    }

    private static string? Replaced(string before, string after, int ending)
    {
        string digits = new([.. before.Where(character => PhoneText.IsDigit(character) || character == '+')]);
        string last = new([.. after.Where(PhoneText.IsDigit)]);
        return ending < digits.Length ? digits.Substring(0, digits.Length - ending) + last : null;
    }

    /// <summary>How many digits there are after the country code and the trunk zero.</summary>
    private static int NationalDigits(string text)
    {
        string digits = new([.. text.Where(PhoneText.IsDigit)]);
        bool isAbroad = text.IndexOf('+') >= 0 || digits.StartsWith("00", StringComparison.Ordinal);
        digits = digits.TrimStart('0');
        if (isAbroad && CallingCodes.Of(digits, out int length) > 0)
        {
            digits = digits.Substring(length).TrimStart('0');
        }

        return digits.Length;
    }
}
