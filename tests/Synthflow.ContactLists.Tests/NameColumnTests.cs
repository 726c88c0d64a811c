using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>The columns that hold the name, in the languages and formats that people export in.</summary>
public sealed class NameColumnTests
{
    [Theory]
    [InlineData("vcard-headers.csv", "US", "Ada Fiction")]
    [InlineData("outlook-pl.csv", "PL", "Anna Fikcyjna")]
    [InlineData("vcf2csv.csv", "US", "Ada Fiction")]
    [InlineData("ad-facsimile.csv", "US", "Ada Fiction")]
    public void Open_ReportedList_HasTheName(string file, string country, string name)
    {
        using var reader = ContactFileReader.Open(
            Lists.DataPath(Path.Combine("cases", file)), new ContactListOptions { DefaultCountry = country });

        Assert.Equal(name, reader.ReadRows().First().Contact.Name);
    }

    [Theory]
    [InlineData("FN,Mobile\nAda Fiction,+12025550101\n")]
    [InlineData("Imię i nazwisko,Mobile\nAda Fiction,+12025550101\n")]
    [InlineData("Имя,Фамилия,Mobile\nAda,Fiction,+12025550101\n")]
    [InlineData("Fornavn,Etternavn,Mobile\nAda,Fiction,+12025550101\n")]
    [InlineData("Förnamn,Efternamn,Mobile\nAda,Fiction,+12025550101\n")]
    [InlineData("Jméno,Příjmení,Mobile\nAda,Fiction,+12025550101\n")]
    [InlineData("Given Names,Family Names,Mobile\nAda,Fiction,+12025550101\n")]
    [InlineData("Vorname,Name,Mobile\nAda,Fiction,+12025550101\n")]
    [InlineData("Vorname,Name,Mobile\nAda,Ada Fiction,+12025550101\n")]
    [InlineData("Name,GivenNames,Mobile\nAda Fiction,Ada,+12025550101\n")]
    public void Open_NamesByTheirHeaders_MakeTheName(string list)
    {
        using var reader = Lists.Open(list, new ContactListOptions());

        Assert.Equal("Ada Fiction", reader.ReadRows().First().Contact.Name);
    }

    [Theory]
    [InlineData("Phone,Mobile", "Mobile", false)]
    [InlineData("Business Phone,Mobile Phone", "Mobile Phone", false)]
    [InlineData("Telefon służbowy,Telefon komórkowy", "Telefon komórkowy", false)]
    [InlineData("Téléphone fixe,Portable", "Portable", false)]
    [InlineData("Home Phone,Phone", "Phone", false)]
    [InlineData("Emergency Mobile,Phone", "Phone", false)]
    [InlineData("Phone,Telephone", "Phone", true)]
    [InlineData("Mobile 1,Mobile 2", "Mobile 1", true)]
    [InlineData("Home Phone,Work Phone", "Home Phone", true)]
    public void Open_SeveralPhoneColumns_WarnsOnlyWhereTheyRankAlike(string headers, string taken, bool isTie)
    {
        using var reader = Lists.Open(headers + "\n+12025550101,+12025550102\n+12025550103,+12025550104\n", new ContactListOptions());

        Assert.Equal(taken, reader.Columns.Headers[reader.Columns.Phone]);
        string other = headers.Split(',').Single(header => header != taken);
        var where = isTie ? reader.Warnings : reader.Choices;
        Assert.Contains(
            where, line => line.Contains($"'{taken}'", StringComparison.Ordinal) && line.Contains($"'{other}'", StringComparison.Ordinal));
        Assert.Equal(isTie ? 1 : 0, reader.Warnings.Count);
    }
}
