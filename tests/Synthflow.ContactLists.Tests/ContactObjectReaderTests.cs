using Xunit;

namespace Synthflow.ContactLists.Tests;

public sealed class ContactObjectReaderTests
{
    private static readonly ContactListOptions _options = new() { DefaultCountry = "US" };

    [Fact]
    public void Read_ImportCsvRow_GivesTheContact()
    {
        var reader = new ContactObjectReader(_options);

        var row = reader.Read(
            1, Row(("First Name", "Zoë"), ("Last Name", "Ng"), ("Phone", "(202) 555-0101"), ("City", null)));

        Assert.Equal(("Zoë Ng", "+12025550101", 1L), (row?.Contact.Name, row?.Contact.PhoneNumber, row?.Contact.Row));
        Assert.Null(row?.Contact.File);
        Assert.Equal(string.Empty, row?.Contact.Variables["city"]);
        Assert.Contains(reader.Choices, choice => choice.Contains("'Phone'", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_SeveralPhoneProperties_WarnsOnce()
    {
        var reader = new ContactObjectReader(_options);

        var first = reader.Read(1, Row(("Mobile 2", "202 555 0101"), ("Mobile", "202 555 0102")));
        var second = reader.Read(2, Row(("Mobile 2", "202 555 0103"), ("Mobile", "202 555 0104")));

        Assert.Equal("+12025550101", first?.Contact.PhoneNumber);
        Assert.Single(first?.Warnings ?? []);
        Assert.Empty(second?.Warnings ?? ["missing"]);
    }

    [Fact]
    public void Read_BadNumber_NamesRowAndColumn()
    {
        var problem = new ContactObjectReader(_options).Read(7, Row(("Phone", "none")))?.Problem;

        Assert.Equal("InvalidPhoneNumber", problem?.ErrorId);
        Assert.Contains("contact list, row 7, column 'Phone'", problem?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NoPhoneProperty_IsAnError()
    {
        var exception = Assert.Throws<ContactListException>(
            () => new ContactObjectReader(_options).Read(1, Row(("Name", "Zoë"), ("City", "Bonn"))));

        Assert.Equal("InvalidContactFile", exception.Told());
        Assert.Contains("Name, City", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_BlankObject_IsLeftOut() =>
        Assert.Null(new ContactObjectReader(_options).Read(1, Row(("Phone", " "), ("Name", null))));

    private static KeyValuePair<string, string?>[] Row(params (string Name, string? Value)[] values) =>
        [.. values.Select(value => KeyValuePair.Create(value.Name, value.Value))];
}
