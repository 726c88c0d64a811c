using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>Columns of numbers that are nobody's to text are not texted in silence.</summary>
public sealed class GoneNumbersTests
{
    [Theory]
    [InlineData("Removed numbers")]
    [InlineData("Left")]
    [InlineData("Complaints")]
    [InlineData("Bounced numbers")]
    [InlineData("Disconnected")]
    [InlineData("Deceased")]
    [InlineData("Blocked list")]
    [InlineData("Abmeldungen")]
    public void OnlyColumn_OfPeopleWhoAreGone_IsNoListOfContacts(string header)
    {
        var failure = Assert.Throws<ContactListException>(() => Lists.Read($"{header},Name\n+12025550101,A\n+12025550102,B\n"));

        Assert.Equal("InvalidContactFile", failure.Told());
        Assert.Contains("-PhoneColumn", failure.RecommendedAction, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Name,Ex Mobile,Home", "A,+12025550191,+12025550101\nB,+12025550192,+12025550102\n")]
    [InlineData("Name,Emergency Phone,Privat", "A,(202) 555-0191,2025550101\nB,(202) 555-0192,2025550102\n")]
    public void OwnPlace_BeatsAnotherPersonsNumber_AndBothAreNamed(string header, string rows)
    {
        using var reader = Lists.Open(header + "\n" + rows);

        Assert.Contains(header.Split(',')[1], Assert.Single(reader.Warnings), StringComparison.Ordinal);
        Assert.Equal(["+12025550101", "+12025550102"], reader.ReadRows().Select(row => row.Contact.PhoneNumber));
    }

    [Theory]
    [InlineData("Name,Doctor Phone")]
    [InlineData("Name,Old Mobile")]
    [InlineData("Name,Ex Mobile")]
    [InlineData("Name,Handy (falsch)")]
    public void NumbersThatAreHardlyTheirs_AreWarnedOf(string header)
    {
        using var reader = Lists.Open(header + "\nA,+12025550101\n");

        Assert.Contains("other people's or old numbers", Assert.Single(reader.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Student,Parent Phone")]
    [InlineData("Pet,Owner Mobile")]
    [InlineData("Name,Employee Phone")]
    [InlineData("Driver,Driver Phone")]
    [InlineData("Doctor Name,Doctor Phone")]
    [InlineData("Store,Manager Mobile")]
    [InlineData("Name,Emergency Contact Phone")]
    [InlineData("Name,New Phone")]
    [InlineData("Name,Best Phone")]
    public void OrdinaryLists_AreNotWarnedOf(string header)
    {
        using var reader = Lists.Open(header + "\nA,+12025550101\n");

        Assert.Empty(reader.Warnings);
        Assert.Equal("+12025550101", Assert.Single(reader.ReadRows()).Contact.PhoneNumber);
    }
}
