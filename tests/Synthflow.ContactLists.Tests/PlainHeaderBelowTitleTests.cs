using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>The row that names a phone column plainly and has numbers below is the header, whatever stands above it, and
/// the delimiter is what the rows agree on; a list that begins with people loses none.</summary>
public sealed class PlainHeaderBelowTitleTests
{
    private const string English = "Name,Mobile,Email\nAda,(202) 555-0101,a@x.example\nBo,(202) 555-0102,b@x.example\n";

    private const string German = "Name;Mobil;E-Mail\nAda;(202) 555-0101;a@x.example\nBo;(202) 555-0102;b@x.example\n";

    [Theory]
    [InlineData("Company:,Acme,\nReport:,Customer list,\nPeriod:,May 2026,\n")]
    [InlineData("Acme Ltd,Customer list,05/01/2026\nBranch,North,4101\nUser,ada,x\n")]
    [InlineData("Confidential, internal use only\n\n")]
    [InlineData("Filter: Status = Active, Owner = me\n")]
    [InlineData("Fax:,(415) 555-2671,\n")]
    [InlineData("Hotline,+14155552671,\n")]
    [InlineData("Tel:,(415) 555-2671,\nFax:,(415) 555-2672,\n")]
    [InlineData("Acme Ltd, 1 Main St, London\n")]
    [InlineData("Phone list of May,,\n")]
    public void Any_title_above_a_plain_header_is_skipped(string title)
    {
        int row = title.Count(static one => one == '\n') + 1;
        using var reader = Lists.Open(title + English);

        Assert.Equal(["Name", "Mobile", "Email"], reader.Columns.Headers);
        Assert.Contains($"Row {row} has the column names", Assert.Single(reader.Warnings), StringComparison.Ordinal);
        Assert.Equal(
            ["Ada +12025550101", "Bo +12025550102"],
            reader.ReadRows().Select(one => $"{one.Contact.Name} {one.Contact.PhoneNumber}"));
    }

    [Theory]
    [InlineData("M\u00fcller GmbH, Berlin\n")]
    [InlineData("Kunden, Stand 1.5.2026, Filiale A\n")]
    [InlineData("M\u00fcller GmbH, Hauptstr. 1, 10115 Berlin\nTel. 030 23125000\n")]
    [InlineData("Umsatz, 1. Quartal\n\n")]
    public void Comma_of_a_title_is_not_the_delimiter(string title)
    {
        using var reader = Lists.Open(title + German);

        Assert.Equal(["Name", "Mobil", "E-Mail"], reader.Columns.Headers);
        Assert.Equal(2, reader.ReadRows().Count(static row => row.Contact.PhoneNumber is not null));
    }

    [Fact]
    public void Named_column_is_found_below_any_title()
    {
        using var reader = Lists.Open(
            "Company:,Acme,\nReport:,List,\nPeriod:,May,\nWho,Reach at,City\nAda,(202) 555-0101,Bonn\n",
            new ContactListOptions { DefaultCountry = "US", PhoneColumn = "Reach at" });

        Assert.Equal("+12025550101", Assert.Single(reader.ReadRows()).Contact.PhoneNumber);
    }

    /// <summary>People above a second header are no title: that there is no header above them is said.</summary>
    [Theory]
    [InlineData("Cy,(202) 555-0103,c@x.example\n")]
    [InlineData("Cy,(202) 555-0103,\nDi,(202) 555-0104,\nEd,(202) 555-0105,\nFlo,(202) 555-0106,\n")]
    public void People_above_a_header_are_never_skipped(string people)
    {
        var exception = Assert.Throws<ContactListException>(() => Lists.Open(people + English));

        Assert.Equal("InvalidContactFile", exception.Told());
        Assert.Contains("its first row already holds a phone number", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Name,Number\nAda,+12025550101\nName,Mobile\nBo,+12025550102\n", 2)]
    [InlineData("Name,Mobile,Type\nAda,+12025550101,Mobile\nBo,,Mobile\nCy,+12025550103,Home\n", 3)]
    [InlineData("Name;Mobile;Note\nAda;+12025550101;a, b\nBo;+12025550102;c\nCy;+12025550103;d, e\n", 3)]
    [InlineData("Name,Mobile,Note\nAda,+12025550101,a; b\nBo,+12025550102,c; d\n", 2)]
    public void Ordinary_list_loses_nobody(string text, int rows)
    {
        using var reader = Lists.Open(text);

        Assert.Equal("Name", reader.Columns.Headers[0]);
        Assert.True(reader.ReadRows().Count() >= rows);
    }

    [Fact]
    public void Number_above_the_header_of_an_opt_out_list_is_not_texted()
    {
        using var file = new TemporaryFile("Stops of May,,\nAsked by mail:,+12025550109,\nName,Mobile,Email\nAda,+12025550101,a@x.example\n");
        var list = OptOutList.Load(file.Path, "US");

        Assert.True(list.Contains("+12025550109"));
        Assert.True(list.Contains("+12025550101"));
    }
}
