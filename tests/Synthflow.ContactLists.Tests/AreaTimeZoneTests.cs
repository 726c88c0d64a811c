using Synthflow.ContactLists.Numbers;
using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>An area in several zones has all of them, so that nobody of it is texted at night; and so has a country whose zone the
/// library takes for another's.</summary>
public sealed class AreaTimeZoneTests
{
    [Theory]
    [InlineData("+5581961234567", "America/Recife", "America/Noronha")]
    [InlineData("+5591961234567", "America/Belem")]
    [InlineData("+5593961234567", "America/Belem")]
    [InlineData("+5594961234567", "America/Belem")]
    [InlineData("+5597961234567", "America/Manaus", "America/Rio_Branco")]
    [InlineData("+12192345678", "America/Chicago")]
    [InlineData("+12702345678", "America/Chicago", "America/New_York")]
    [InlineData("+13642345678", "America/Chicago", "America/New_York")]
    [InlineData("+18502345678", "America/Chicago", "America/New_York")]
    [InlineData("+18122345678", "America/Chicago", "America/New_York")]
    [InlineData("+19302345678", "America/Chicago", "America/New_York")]
    [InlineData("+14232345678", "America/Chicago", "America/New_York")]
    [InlineData("+15412345678", "America/Los_Angeles", "America/Boise")]
    [InlineData("+19282345678", "America/Phoenix", "America/Denver")]
    [InlineData("+18672345678", "America/Toronto", "America/Winnipeg", "America/Edmonton")]
    [InlineData("+12502345678", "America/Vancouver", "America/Edmonton")]
    [InlineData("+18072345678", "America/Toronto", "America/Winnipeg")]
    [InlineData("+74012123456", "Europe/Kaliningrad")]
    [InlineData("+78452123456", "Europe/Saratov")]
    [InlineData("+79121234567", "Europe/Kaliningrad", "Europe/Moscow", "Asia/Kamchatka")]
    [InlineData("+62812345678", "Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura")]
    [InlineData("+6281234567890", "Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura")]
    [InlineData("+526142345678", "America/Chihuahua")]
    [InlineData("+528682345678", "America/Matamoros")]
    [InlineData("+56961234567", "America/Santiago", "America/Punta_Arenas", "Pacific/Easter")]
    [InlineData("+61889411234", "Australia/Adelaide", "Australia/Perth", "Australia/Darwin")]
    [InlineData("+212650123456", "Africa/Casablanca")]
    [InlineData("+213551234567", "Africa/Algiers")]
    [InlineData("+218912345678", "Africa/Tripoli")]
    [InlineData("+211977123456", "Africa/Juba")]
    [InlineData("+50581234567", "America/Managua")]
    [InlineData("+970599123456", "Asia/Hebron")]
    public void Number_HasEveryZoneThatItsPeopleMayBeIn(string number, params string[] zones) =>
        Assert.Subset(PhoneNumberFacts.Instance.TimeZonesOf(number).ToHashSet(), zones.ToHashSet());

    /// <summary>Most areas have one, and no more is made of them.</summary>
    [Theory]
    [InlineData("+12025550101", "America/New_York")]
    [InlineData("+13125550101", "America/Chicago")]
    [InlineData("+491713920015", "Europe/Berlin")]
    [InlineData("+33612345678", "Europe/Paris")]
    [InlineData("+5511961234567", "America/Sao_Paulo")]
    [InlineData("+819012345678", "Asia/Tokyo")]
    [InlineData("+441481256789", "Europe/Guernsey")]
    [InlineData("+62411123456", "Asia/Makassar")]
    public void Number_OfOneZone_HasThatOne(string number, string zone) =>
        Assert.Equal([zone], PhoneNumberFacts.Instance.TimeZonesOf(number));

    [Fact]
    public void Zones_OfTheTable_ExistAndAreEachOnce()
    {
        using var reader = new StreamReader(
            typeof(PhoneNumberFacts).Assembly.GetManifestResourceStream("Synthflow.ContactLists.zones.txt")!);
        var lines = reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Trim().Split(';')).ToList();

        Assert.True(lines.Count > 50);
        Assert.Equal(lines.Count, lines.Select(line => line[0]).Distinct(StringComparer.Ordinal).Count());
        Assert.All(lines, line => Assert.All(line[0], digit => Assert.InRange(digit, '0', '9')));
        Assert.All(lines.SelectMany(line => line.Skip(1)), zone => Assert.Matches("^[A-Z][a-z]+/[A-Z][A-Za-z_]+$", zone));
    }
}
