using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>A sheet of people who opted out is never passed over in silence, whatever its columns and those that were named.</summary>
public sealed class StopSheetTests
{
    [Theory]
    [InlineData("Opted out", "Phone")]
    [InlineData("Opted out", "Opted out")]
    [InlineData("Unsubs 2025", "Number")]
    [InlineData("Unsubscribers", "x")]
    [InlineData("Abmeldungen", "Nummer")]
    [InlineData("Désinscriptions", "Tél")]
    [InlineData("Blocked numbers", "Phone")]
    [InlineData("TPS", "Phone")]
    [InlineData("Opted out", "+12025550109")] // no header
    [InlineData("Opted out", "2025550109")]
    public void StopSheet_IsWarnedOf(string name, string header)
    {
        foreach (var options in new ContactListOptions[]
        {
            new(),
            new() { CountryColumn = "Country" },
            new() { NameColumn = "Name", PhoneColumn = "Phone" },
            new() { OptOutColumn = "Country" },
            new() { WorksheetName = "Contacts" },
        })
        {
            using var reader = Open(name, header, options);

            Assert.Contains(reader.Warnings, warning => warning.Contains($"Sheet '{name}' seems to hold people who opted out", StringComparison.Ordinal));
            Assert.Equal(["+12025550101"], reader.ReadRows().Select(row => row.Contact.PhoneNumber));
        }
    }

    [Theory]
    [InlineData("Bus stops", "Number")]
    [InlineData("Cancelled orders", "Order")]
    [InlineData("Notes", "Note")]
    [InlineData("Statistik", "Anzahl")]
    public void SheetOfOtherThings_IsNot(string name, string header)
    {
        using var reader = Open(name, header, new ContactListOptions { DefaultCountry = "US" }, cell: "17");

        Assert.Empty(reader.Warnings);
    }

    [Fact]
    public void OtherSheetWithNumbers_IsNamed_ThoughItLacksAColumnThatWasNamed()
    {
        using var reader = Open("More people", "Phone", new ContactListOptions { CountryColumn = "Country" });

        Assert.Contains("More people", Assert.Single(reader.Warnings), StringComparison.Ordinal);
    }

    private static ContactFileReader Open(string name, string header, ContactListOptions options, string cell = "+12025550101")
    {
        byte[] book = new TestWorkbook()
            .Sheet("Contacts", TestWorkbook.Row("Name", "Phone", "Country") + TestWorkbook.Row("Ada", "+12025550101", "US"))
            .Sheet(name, TestWorkbook.Row(header) + TestWorkbook.Row(cell))
            .ToArray();
        return ContactFileReader.Open(new MemoryStream(book), "book.xlsx", options with { DefaultCountry = "US" });
    }
}
