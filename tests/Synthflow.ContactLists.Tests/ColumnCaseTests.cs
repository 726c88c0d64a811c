using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>Lists as tools export them, each with the column that holds the people's numbers.</summary>
public sealed class ColumnCaseTests
{
    public static TheoryData<string> Names => [.. Cases().Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Open_ExportedList_FindsThePeoplesNumbers(string name)
    {
        var (options, text, column, numbers) = Cases()[name];
        using var reader = Lists.Open(text, options);

        Assert.Equal(column, reader.Columns.Headers[reader.Columns.Phone]);
        Assert.Equal(numbers, string.Join(' ', reader.ReadRows().Select(row => row.Contact.PhoneNumber ?? "-")));
    }

    [Theory]
    [InlineData("ad-facsimile.csv", "US", "homePhone", "+12025550101 +12025550102")]
    [InlineData("vcf2csv.csv", "US", "TelCell0", "+12025550101 +12025550102")]
    [InlineData("calendly.csv", "US", "Text Reminder Number", "+12025550101 -")]
    [InlineData("outlook-pl.csv", "PL", "Telefon komórkowy", "+48600000001 +48600000002")]
    [InlineData("shopify-customers.csv", "US", "Phone", "+12025550101 +12025550102 +12025550103")]
    [InlineData("klaviyo-sms-marketing.csv", "US", "Phone Number", "+12025550101 +12025550102")]
    [InlineData("last-sms-sent.csv", "US", "Phone Number", "+12025550101 +12025550102")]
    [InlineData("eventbrite-mobility.csv", "US", "Phone number", "+12025550101 +12025550102")]
    [InlineData("handyman.csv", "US", "Phone", "+12025550101 +12025550102")]
    [InlineData("gohighlevel-dnd.csv", "US", "Phone", "+12025550101 +12025550102")]
    [InlineData("preferred-contact.csv", "US", "Phone", "+12025550101 +12025550102")]
    [InlineData("vcard-headers.csv", "US", "TEL;TYPE=CELL", "+12025550101 +12025550102")]
    [InlineData("header-space.csv", "US", "Phone", "+12025550201")]
    public void Open_ReportedList_FindsThePeoplesNumbers(string file, string country, string column, string numbers)
    {
        using var reader = ContactFileReader.Open(
            Lists.DataPath(Path.Combine("cases", file)), new ContactListOptions { DefaultCountry = country });

        Assert.Equal(column, reader.Columns.Headers[reader.Columns.Phone]);
        Assert.Equal(numbers, string.Join(' ', reader.ReadRows().Select(row => row.Contact.PhoneNumber ?? "-")));
    }

    [Fact]
    public void ReadRows_CountryNames_AreKnown()
    {
        using var reader = ContactFileReader.Open(
            Lists.DataPath(Path.Combine("cases", "country-names.csv")), new ContactListOptions { CountryColumn = "Country" });

        Assert.DoesNotContain(
            reader.ReadRows(), row => row.Problem?.NumberProblem == PhoneNumberProblem.UnknownCountry);
    }

    [Theory]
    [InlineData("Name,Fax,Telefax,Facsimile")]
    [InlineData("Name,Pager")]
    [InlineData("Name,Company Main Phone")]
    [InlineData("Name,From")]
    [InlineData("Name,Host Phone")]
    [InlineData("Name,My Number")]
    [InlineData("Name,Assistant Phone")]
    [InlineData("Name,Order Number")]
    [InlineData("Name,Record ID")]
    [InlineData("Name,Zip")]
    [InlineData("Name,MOBILITY,CELLAR,HANDYMAN")]
    [InlineData("Name,DND SMS,Last SMS Sent,SMS Marketing")]
    public void Open_NoNumbersOfPeople_IsRefused(string headers)
    {
        string cells = string.Concat(Enumerable.Repeat(",2025550190", headers.Count(character => character == ',')));
        var exception = Assert.Throws<ContactListException>(
            () => Lists.Open($"{headers}\nAda{cells}\nBo{cells}\n"));

        Assert.Equal("InvalidContactFile", exception.Told());
        Assert.Contains("-PhoneColumn", exception.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_TwoEqualColumns_WarnsWithBothNames()
    {
        using var reader = Lists.Open("Name,Phone 1,Phone 2\nAda,+12025550101,+12025550191\n");

        string warning = Assert.Single(reader.Warnings);
        Assert.Contains("'Phone 1'", warning, StringComparison.Ordinal);
        Assert.Contains("'Phone 2'", warning, StringComparison.Ordinal);
        Assert.Contains("-PhoneColumn", warning, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadRows_OnlyAFaxByItsLabel_SaysSo()
    {
        var row = Lists.Read("Name,Phone 1 - Label,Phone 1 - Value\nAda,Home Fax,+12025550101\nBo,Mobile,+12025550102\n")[0];

        Assert.Equal("InvalidPhoneNumber", row.Problem?.ErrorId);
        Assert.Contains("'Home Fax'", row.Problem?.Message, StringComparison.Ordinal);
        Assert.Equal(2, row.Contact.Row);
    }

    private static Dictionary<string, (ContactListOptions Options, string Text, string Column, string Numbers)> Cases()
    {
        var cases = new Dictionary<string, (ContactListOptions, string, string, string)>(StringComparer.Ordinal);
        foreach (string block in File.ReadAllText(Lists.DataPath("columns.cases.txt")).Split("\ncase: ").Skip(1))
        {
            string Value(string key, string otherwise) => block.Split('\n')
                .Where(line => line.StartsWith(key, StringComparison.Ordinal))
                .Select(line => line.Substring(key.Length).Trim())
                .DefaultIfEmpty(otherwise)
                .First();
            int start = block.IndexOf("\nlist:\n", StringComparison.Ordinal) + "\nlist:\n".Length;
            string text = block.Substring(start, block.IndexOf("\ncolumn:", StringComparison.Ordinal) + 1 - start);
            var options = new ContactListOptions { DefaultCountry = Value("country:", "US") };
            cases.Add(block.Split('\n')[0], (options, text, Value("column:", ""), Value("numbers:", "")));
        }

        return cases;
    }
}
