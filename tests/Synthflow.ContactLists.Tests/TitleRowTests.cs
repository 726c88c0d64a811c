using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>Reports have a title above the column names; lists have not, and lose nobody to this.</summary>
public sealed class TitleRowTests
{
    [Theory]
    [InlineData("Spring list,,\nExported 1 May 2026,,\n,,\nName,Phone,City\n", 4)]
    [InlineData("Spring list\nName,Phone,City\n", 2)]
    [InlineData("Phone campaign of spring\n\nName,Phone,City\n", 3)]
    [InlineData("Report,,\n\"Made by Ada, 2026-05-01 10:11\",,\nName,Phone,City\n", 3)]
    public void ReadRows_TitleAboveTheHeader_IsSkippedWithAWarning(string start, int headerRow)
    {
        using var reader = Lists.Open(start + "Ada,(202) 555-0101,Bonn\nBo,(202) 555-0102,Bern\n");

        Assert.Equal(["Name", "Phone", "City"], reader.Columns.Headers);
        string warning = Assert.Single(reader.Warnings);
        Assert.Contains($"Row {headerRow} has the column names", warning, StringComparison.Ordinal);
        Assert.Equal(
            [$"{headerRow + 1} Ada +12025550101", $"{headerRow + 2} Bo +12025550102"],
            reader.ReadRows().Select(row => $"{row.Contact.Row} {row.Contact.Name} {row.Contact.PhoneNumber}"));
    }

    [Theory]
    [InlineData("Acme Ltd,,,\nTel: 020 7946 0018,,,\n,,,\n", 4)]
    [InlineData("Phone: +1 202 555 0100,,,\n", 2)]
    [InlineData("Account number,4010000097,,,\nJob,20260501101112,,\n", 3)]
    [InlineData("Personal,,Phones,\n", 2)]
    public void ReadRows_LetterheadWithANumber_IsATitleAboveAFullHeader(string start, int headerRow)
    {
        using var reader = Lists.Open(start + "Name,Email,Mobile,Postcode\nAda,a@x.example,(202) 555-0101,1\nBo,b@x.example,(202) 555-0102,2\n");

        Assert.Equal(["Name", "Email", "Mobile", "Postcode"], reader.Columns.Headers);
        Assert.Contains($"Row {headerRow} has the column names", Assert.Single(reader.Warnings), StringComparison.Ordinal);
        Assert.Equal(["Ada +12025550101", "Bo +12025550102"], reader.ReadRows().Select(row => $"{row.Contact.Name} {row.Contact.PhoneNumber}"));
    }

    [Fact]
    public void ReadRows_ReportedTitleRows_AreSkipped()
    {
        using var reader = ContactFileReader.Open(
            Lists.DataPath(Path.Combine("cases", "title-rows.csv")), new ContactListOptions { DefaultCountry = "US" });

        Assert.Contains("'Spring campaign list'", Assert.Single(reader.Warnings), StringComparison.Ordinal);
        Assert.Equal(
            ["Ada Fiction +12025550101", "Bo Fiction +12025550102"],
            reader.ReadRows().Select(row => $"{row.Contact.Name} {row.Contact.PhoneNumber}"));
    }

    [Theory]
    [InlineData("Phone,,\n+12025550101,Ada,Bonn\n+12025550102,Bo,Bern\n")]
    [InlineData("Phone\n+12025550101\n+12025550102\n")]
    [InlineData("Phone,Name\n+12025550101,\n+12025550102,\n")]
    [InlineData("Phone,,,\nnone,Ada,Bonn,x\n+12025550101,Bo,Bern,y\n")]
    public void ReadRows_SparseList_LosesNobody(string text)
    {
        using var reader = Lists.Open(text);

        Assert.Equal("Phone", reader.Columns.Headers[0]);
        Assert.Equal(2, reader.ReadRows().Count());
    }

    [Fact]
    public void ReadRows_NamedColumnUnderATitle_IsFound()
    {
        using var reader = Lists.Open(
            "Everybody,,\nWho,Reach at,City\nAda,(202) 555-0101,Bonn\n",
            new ContactListOptions { DefaultCountry = "US", PhoneColumn = "reach at" });

        Assert.Equal("+12025550101", Assert.Single(reader.ReadRows()).Contact.PhoneNumber);
    }
}
