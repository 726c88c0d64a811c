using System.Globalization;

namespace Synthflow.ContactLists.Numbers;

/// <summary>A number of E.164 in 8 bytes.</summary>
internal static class PackedNumber
{
    internal static ulong Of(string phoneNumber) =>
        ulong.Parse(phoneNumber.Substring(1), NumberStyles.None, CultureInfo.InvariantCulture);
}
