namespace Synthflow.ContactLists.Numbers;

/// <summary>A number of E.164 in 8 bytes.</summary>
internal static class PackedNumber
{
    internal static ulong Of(string phoneNumber)
    {
        ulong packed = 0;
        for (int index = 1; index < phoneNumber.Length; index++)
        {
            char digit = phoneNumber[index];
            packed = PhoneText.IsDigit(digit)
                ? (packed * 10) + (ulong)(digit - '0')
                : throw new FormatException(nameof(phoneNumber));
        }

        return packed;
    }
}
