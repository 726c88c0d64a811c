using PhoneNumbers;
using Synthflow.ContactLists.Numbers;
using Xunit;

namespace Synthflow.ContactLists.Tests;

public sealed class CountriesTests
{
    [Theory]
    [InlineData("US", "US")]
    [InlineData("us", "US")]
    [InlineData(" us ", "US")]
    [InlineData("USA", "US")]
    [InlineData("U.S.A.", "US")]
    [InlineData("United States of America", "US")]
    [InlineData("Estados Unidos", "US")]
    [InlineData("UK", "GB")]
    [InlineData("deutschland", "DE")]
    [InlineData("Alemania", "DE")]
    [InlineData("DEU", "DE")]
    [InlineData("Österreich", "AT")]
    [InlineData("Osterreich", "AT")]
    [InlineData("The Netherlands", "NL")]
    [InlineData("Países Bajos", "NL")]
    [InlineData("Côte d’Ivoire", "CI")]
    [InlineData("Trinidad and Tobago", "TT")]
    [InlineData("United States (US)", "US")]
    [InlineData("US - United States", "US")]
    [InlineData("Korea, Republic of", "KR")]
    [InlineData("Korea (South)", "KR")]
    [InlineData("Korea (North)", "KP")]
    [InlineData("Korea, Democratic People's Republic of", "KP")]
    [InlineData("Korea (somewhere)", null)]
    [InlineData("Virgin Islands (British)", "VG")]
    [InlineData("Moldova, Republic of", "MD")]
    [InlineData("Tanzania, United Republic of", "TZ")]
    [InlineData("Oesterreich", "AT")]
    [InlineData("Suedafrika", "ZA")]
    [InlineData("France (US)", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    [InlineData("Narnia", null)]
    [InlineData("ZZ", null)]
    [InlineData("?", null)]
    public void Find_NameOrCode_GivesTheCode(string? country, string? expected) =>
        Assert.Equal(expected, Countries.Find(country));

    [Fact]
    public void Find_HalfASurrogatePair_FindsNothing() => Assert.Null(Countries.Find("\uD800"));

    [Fact]
    public void Find_EveryCountryOfTheLibrary_IsKnownByItsCode() =>
        Assert.All(
            PhoneNumberUtil.GetInstance().GetSupportedRegions(),
            region => Assert.Equal(region, Countries.Find(region)));
}
