using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>A column with the first digits of the numbers is not passed over in silence.</summary>
public sealed class ColumnsBesideTests
{
    [Theory]
    [InlineData("DE", "Name;Vorwahl;Rufnummer\nA;0171;3920015\n", "first digits")]
    [InlineData("IT", "Name;Prefisso;Telefono\nA;347;1234567\n", "first digits")]
    [InlineData("DE", "Name;Country Code;Phone\nA;43;6641234567\n", "first digits")]
    [InlineData("DE", "Name;Ländervorwahl;Telefon\nA;+43;664 1234567\n", "first digits")]
    [InlineData("IN", "Name;Country Code;Mobile\nA;44;7700900123\n", "first digits")]
    [InlineData("GB", "Name;Dialling Code;Mobile\nA;1;2025550101\n", "first digits")]
    public void Column_that_says_otherwise_is_warned_of(string country, string list, string said)
    {
        using var reader = Lists.Open(list, new ContactListOptions { DefaultCountry = country });

        Assert.Contains(said, Assert.Single(reader.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("US", "Name,Phone,Country\nA,+12025550101,USA\nB,+491713920015,Germany\n")]
    [InlineData("DE", "Name,Phone,Country Code\nA,0171 3920015,DE\nB,0171 3920016,49\n")]
    [InlineData("US", "Name,Phone,Area Code\nA,2025550101,202\nB,2025550102,202\n")]
    [InlineData("US", "Name,Phone,Code\nA,2025550101,33\nB,2025550102,44\n")]
    [InlineData("US", "Name,Phone,Code\nA,2025550101,100\nB,2025550102,101\nC,2025550103,103\nD,2025550105,105\n")]
    [InlineData("US", "Name,Phone,Region Code\nA,2025550101,11\nB,2025550102,11\n")]
    [InlineData("US", "Name,Phone,Prefix\nA,2025550101,Mr\nB,2025550102,Dr\n")]
    [InlineData("US", "Name,Phone,Country\nA,2025550101,NA\nB,2025550102,n/a\n")]
    [InlineData("US", "Name,Phone,State\nA,2025550101,CA\nB,2025550102,DE\n")]
    public void Column_that_says_the_same_is_not(string country, string list)
    {
        using var reader = Lists.Open(list, new ContactListOptions { DefaultCountry = country });

        Assert.Empty(reader.Warnings);
    }
}
