namespace Synthflow.Core;

/// <summary>What is known of a phone number by its digits alone.</summary>
public interface IPhoneNumberFacts
{
    /// <summary>The ISO 3166 two-letter code of the number's country.</summary>
    /// <param name="phoneNumber">A number in E.164.</param>
    /// <returns>The code, or <see langword="null"/> where the digits do not tell (or belong to no country).</returns>
    string? CountryOf(string phoneNumber);

    /// <summary>Every time zone the number may be in, as IANA ids (<c>Europe/Berlin</c>).</summary>
    /// <param name="phoneNumber">A number in E.164.</param>
    /// <returns>One id for most numbers, several for mobile numbers of wide countries, none where unknown.</returns>
    IReadOnlyList<string> TimeZonesOf(string phoneNumber);
}
