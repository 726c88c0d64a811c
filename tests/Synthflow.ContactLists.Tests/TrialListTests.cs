using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>A list to try things out: one's own number in every row, and the other columns as they always are.</summary>
public sealed class TrialListTests
{
    [Theory]
    [InlineData("Mobile", "+12025550143", "Case No", "212-755786{0}", "US")]
    [InlineData("Mobile", "+12025550143", "Comment", "(212) 755-786{0}", "US")]
    [InlineData("Phone", "+491713920015", "Invoice", "2024/1234{0}", "DE")]
    [InlineData("Mobile", "+33612345678", "SIREN", "552 100 55{0}", "FR")]
    [InlineData("Mobile", "+33612345678", "Societe", "552 100 55{0}", "FR")]
    public void OneNumberInEveryRow_IsTheOneThatIsTexted(string header, string number, string other, string cells, string country)
    {
        var rows = Read(header, number, other, cells, country);

        Assert.All(rows, row => Assert.Equal(number, row.Contact.PhoneNumber));
    }

    [Fact]
    public void NumbersWithAPlus_AreThePeoples_BesideOneNumberInEveryRow()
    {
        var rows = Read("Phone", "+12025550143", "Reach", "+1212755786{0}", "US");

        Assert.Equal(6, rows.Select(row => row.Contact.PhoneNumber).Distinct().Count());
    }

    private static List<ContactRow> Read(string header, string number, string other, string cells, string country) =>
    [
        .. Lists.Read(
            $"Name,{header},{other}\n" + string.Concat(Enumerable.Range(0, 6)
                .Select(row => $"P{row},{number},{string.Format(System.Globalization.CultureInfo.InvariantCulture, cells, row)}\n")),
            new ContactListOptions { DefaultCountry = country }),
    ];
}
