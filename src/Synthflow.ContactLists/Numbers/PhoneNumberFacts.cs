using PhoneNumbers;

namespace Synthflow.ContactLists.Numbers;

/// <summary>Country and time zones of a number, from libphonenumber's tables and a few zones that those lack.</summary>
public sealed class PhoneNumberFacts : IPhoneNumberFacts
{
    private const string NoCountry = "001";

    private PhoneNumberFacts()
    {
    }

    /// <summary>The one instance; safe to use from any thread.</summary>
    public static PhoneNumberFacts Instance { get; } = new();

    /// <inheritdoc/>
    public string? CountryOf(string phoneNumber)
    {
        if (Parse(phoneNumber) is not { } number)
        {
            return null;
        }

        var numbers = PhoneNumberUtil.GetInstance();
        string? region = numbers.GetRegionCodeForNumber(number);
        if (region is null)
        {
            // Possible but not assigned. A country code shared by several countries does not tell which one it is.
            var regions = numbers.GetRegionCodesForCountryCode(number.CountryCode);
            region = regions.Count == 1 ? regions[0] : null;
        }

        return string.Equals(region, NoCountry, StringComparison.Ordinal) ? null : region;
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> TimeZonesOf(string phoneNumber)
    {
        if (Parse(phoneNumber) is not { } number)
        {
            return [];
        }

        var mapper = PhoneNumberToTimeZonesMapper.GetInstance();
        string unknown = mapper.GetUnknownTimeZone();
        var zones = mapper.GetTimeZonesForNumber(number);
        if (zones.Contains(unknown))
        {
            // Possible but not assigned: the zones its first digits may be in are the careful answer for quiet hours.
            zones = mapper.GetTimeZonesForGeographicalNumber(number);
        }

        var known = zones.Where(zone => zone != unknown);
        return [.. known.Concat(AreaTimeZones.Of(phoneNumber)).Distinct(StringComparer.Ordinal)];
    }

    private static PhoneNumber? Parse(string phoneNumber)
    {
        try
        {
            return PhoneNumberUtil.GetInstance().Parse(phoneNumber, defaultRegion: null);
        }
        catch (NumberParseException)
        {
            return null;
        }
    }
}
