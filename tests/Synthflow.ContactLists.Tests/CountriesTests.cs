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
    [InlineData("China, Republic of", "TW")]
    [InlineData("China (Republic of)", "TW")]
    [InlineData("Republic of China", "TW")]
    [InlineData("Taiwan (Province of China)", "TW")]
    [InlineData("China, People's Republic of", "CN")]
    [InlineData("China (Republic)", null)]
    [InlineData("China, State", null)]
    [InlineData("Dominica, Republic", null)]
    [InlineData("Congo", null)]
    [InlineData("Congo, Republic of", "CG")]
    [InlineData("Congo, Democratic Republic of the", "CD")]
    [InlineData("Slovak Republic", "SK")]
    [InlineData("Republic of Ireland", "IE")]
    [InlineData("Irak", "IQ")]
    [InlineData("Weißrussland", "BY")]
    [InlineData("Líbano", "LB")]
    [InlineData("Россия", "RU")]
    [InlineData("日本", "JP")]
    [InlineData("Ελλάδα", "GR")]
    [InlineData("대한민국", "KR")]
    [InlineData("Tschechische Republik", "CZ")]
    [InlineData("Elfenbeinküste", "CI")]
    [InlineData("United Kingdom of Great Britain and Northern Ireland", "GB")]
    [InlineData("P.R. China", "CN")]
    [InlineData("Taiwan (ROC)", "TW")]
    [InlineData("State of Palestine", "PS")]
    [InlineData("Federal Republic of Germany", "DE")]
    [InlineData("Kingdom of Spain", "ES")]
    [InlineData("Islamic Republic of Pakistan", "PK")]
    [InlineData("Republic of Dominica", null)]
    [InlineData("State of Georgia", null)]
    [InlineData("Province of China", null)]
    [InlineData("KSA", "SA")]
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

    /// <summary>A name that two countries have would be the number of somebody in the other one.</summary>
    [Fact]
    public void NamesOfTheTable_AreEachOneCountrys()
    {
        using var reader = new StreamReader(
            typeof(Countries).Assembly.GetManifestResourceStream("Synthflow.ContactLists.countries.txt")!);
        var names = reader.ReadToEnd().Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Trim().Split(';'))
            .SelectMany(line => line.Select(name => (Name: name, Code: line[0])))
            .ToList();

        Assert.True(names.Count > 1000);
        Assert.All(names, name => Assert.Equal((name.Name, name.Code), (name.Name, Countries.Find(name.Name))));
    }
}
