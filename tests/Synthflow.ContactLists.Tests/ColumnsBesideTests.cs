using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>A column with the first digits of the numbers is not passed over in silence.</summary>
public sealed class ColumnsBesideTests
{
    [Theory]
    [InlineData("US", "Name,Phone,Code\nA,(202) 555-0143,49\n")] // a customer's code, or Germany's: +49 202 5550143 is in Wuppertal
    [InlineData("DE", "Name,Phone,Prefix\nA,0664 1234567,43\n")]
    public void Column_that_may_say_otherwise_is_warned_of(string country, string list)
    {
        using var reader = Lists.Open(list, new ContactListOptions { DefaultCountry = country });

        Assert.Contains("first digits", Assert.Single(reader.Warnings), StringComparison.Ordinal);
        Assert.Null(Assert.Single(reader.ReadRows()).Problem);
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
        Assert.All(reader.ReadRows(), row => Assert.Null(row.Problem));
    }
}
