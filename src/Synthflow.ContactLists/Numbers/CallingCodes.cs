using PhoneNumbers;

namespace Synthflow.ContactLists.Numbers;

/// <summary>The country codes there are. None begins with another, so that digits tell which it is.</summary>
internal static class CallingCodes
{
    /// <summary>The most digits that a code has.</summary>
    internal const int MaxDigits = 3;

    private static readonly Lazy<HashSet<int>> _codes = new(
        () => [.. PhoneNumberUtil.GetInstance().GetSupportedCallingCodes()]);

    /// <summary>The country code that digits begin with, and how many digits it has; 0 where there is none.</summary>
    internal static int Of(string digits, out int length)
    {
        int code = 0;
        for (length = 1; length <= MaxDigits && length <= digits.Length; length++)
        {
            code = (code * 10) + (digits[length - 1] - '0');
            if (_codes.Value.Contains(code))
            {
                return code;
            }
        }

        length = 0;
        return 0;
    }

    /// <summary>The country of a code, the main one where several share it; nothing where it is no country's.</summary>
    internal static string? RegionOf(int code) =>
        PhoneNumberUtil.GetInstance().GetRegionCodeForCountryCode(code) is { Length: 2 } region && region != "ZZ"
            ? region : null;

    internal static bool Begins(string digits, int code) => Of(digits, out _) == code;
}
