using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>A marked row without a phone has the number of a customer, an order or a place all the same: where that is no phone
/// number it names nobody, and the others are texted. A column of phone numbers stays strict.</summary>
public sealed class MarkedIdTests
{
    [Theory]
    [InlineData("US", "7001234567890,7001234567891,7001234567892")]
    [InlineData("US", "'7001234567890,'7001234567891,'7001234567892")]
    [InlineData("US", "20001-1234,20002-4321,20003-1111")]
    [InlineData("US", "123-45-6789,124-45-6789,125-45-6789")]
    [InlineData("US", "1746112234,1746112235,1746112236")]
    [InlineData("US", "10000001,10000002,10000003")]
    [InlineData("US", "100000001,100000002,100000003")]
    [InlineData("US", "5551234567,1234567890,1234567891")] // some of them may be numbers, this one is not
    [InlineData("US", "100000000001,100000000002,100000000003")]
    [InlineData("US", "100000000000001,100000000000002,100000000000003")]
    [InlineData("US", "2024-12345,2024-12346,2024-12347")]
    [InlineData("US", "#1001234,#1001235,#1001236")]
    [InlineData("MX", "1746112234567,1746112235567,1746112236567")]
    [InlineData("IT", "1234567890123,1234567890124,1234567890125")]
    [InlineData("IT", "12345678904,12345678905,12345678906")]
    [InlineData("DE", "12345678901234,12345678901235,12345678901236")]
    [InlineData("FR", "12345678900012,12345678900013,12345678900014")]
    [InlineData("FR", "123 456 789 00012,123 456 789 00013,123 456 789 00014")]
    [InlineData("ES", "1234567890123,1234567890124,1234567890125")]
    [InlineData("CH", "12345678904,12345678905,12345678906")]
    public void Number_of_a_thing_refuses_no_list(string country, string ids)
    {
        string[] three = ids.Split(',');
        foreach (string header in new[]
        {
            "Record ID", "Customer ID", "Customer No", "Number", "Nr", "Order", "Order Number", "Reference", "ZIP", "Account",
            "Company", "Company Number", "Partita IVA", "SIRET", "NIF", "SSN", "Created", "Xyzzy", "Member", "Job No", "Billing",
        })
        {
            string list = $"{header},Name,Phone,Opted out\n{three[0]},Ada,+12025550101,no\n{three[1]},Bo,,yes\n{three[2]},Cy,+12025550103,no\n";

            Assert.Equal(0, Collected(list, country).Count(number => number is "+12025550101" or "+12025550103"));
            Assert.Equal([false, false], Lists.Read(list, Options(country))
                .Where(row => row.Contact.PhoneNumber is not null).Select(row => row.Contact.OptedOut));
            Assert.Equal("it is empty", Lists.Read(list, Options(country))[1].Problem?.Reason);
        }
    }

    [Fact]
    public void Export_of_a_shop_is_read()
    {
        const string list = "Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Zip,Phone,Accepts SMS Marketing,"
            + "Total Spent,Total Orders\n'7001234567801,Ada,Fiction,a@example.com,yes,'20001,'+12025550101,yes,10.00,1\n"
            + "'7001234567802,Bo,Fiction,b@example.com,yes,'20002,'+12025550102,no,0.00,0\n"
            + "'7001234567803,Cy,Fiction,c@example.com,yes,'20003,,no,0.00,0\n";
        var options = Options("US") with { OptOutColumn = "Accepts SMS Marketing", OptedOutNumbers = new OptedOutNumbers() };
        using var file = new TemporaryFile(list);
        Lists.CollectOptOuts(file.Path, options);

        Assert.Equal([false, true, false], Lists.Read(list, options).Select(row => row.Contact.OptedOut));
    }

    [Fact]
    public void Objects_of_a_pipeline_go_on()
    {
        var reader = new ContactObjectReader(Options("US"));
        KeyValuePair<string, string?>[] Row(string id, string? phone, string mark) =>
            [KeyValuePair.Create("Id", (string?)id), KeyValuePair.Create("Phone", phone), KeyValuePair.Create("Opted out", (string?)mark)];
        reader.Choose([Row("7001234567890", "+12025550101", "no"), Row("7001234567891", null, "yes")]);

        Assert.Equal("+12025550101", reader.Read(1, Row("7001234567890", "+12025550101", "no"))?.Contact.PhoneNumber);
        Assert.Equal("InvalidPhoneNumber", reader.Read(2, Row("7001234567891", null, "yes"))?.Problem?.ErrorId);
    }

    /// <summary>An id that is somebody's number as it stands may be it.</summary>
    [Fact]
    public void Number_that_can_be_read_is_stopped_whatever_its_column_is_called()
    {
        foreach (string header in new[] { "Record ID", "Customer No", "Xyzzy" })
        {
            Assert.Contains("+12025550101", Collected($"{header},Phone,Opted out\n7001234567890,+12025550101,no\n2025550101,,yes\n", "US"));
        }
    }

    [Theory]
    [InlineData("US", "Work Phone", "2025550102", "555-0101")]
    [InlineData("US", "WhatsApp", "2025550102", "7001234567891")]
    [InlineData("US", "Home", "2025550102", "20255501")]
    [InlineData("US", "Contact", "2025550102", "20255501")]
    [InlineData("US", "Best", "2025550102", "555-0101")]
    [InlineData("US", "Xyzzy", "(202) 555-0102", "555-0101")]
    [InlineData("US", "Xyzzy", "+12025550102", "555-0101")]
    [InlineData("US", "Xyzzy", "4155552671", "202555010")] // bare digits of what may be mobile phones
    [InlineData("DE", "Xyzzy", "01713920015", "01713")]
    [InlineData("DE", "Kontakt", "030901820", "0309")]
    public void Column_of_phone_numbers_stays_strict(string country, string header, string number, string lost)
    {
        string list = $"Name,Phone,{header},Opted out\nAda,+12025550101,{number},no\nCy,+12025550102,{number},no\n"
            + $"Di,+12025550104,{number},no\nBo,,{lost},yes\n";
        var error = Assert.Throws<ContactListException>(() => Collected(list, country));

        Assert.Equal(("InvalidContactFile", (Delivery?)null, 5L), (error.ErrorId, error.Delivery, error.Row));
        Assert.Contains($"its phone number in column '{header}' cannot be read", error.Message, StringComparison.Ordinal);
        Assert.Contains($"'{lost}'", error.Message, StringComparison.Ordinal);
    }

    private static List<string> Collected(string list, string country)
    {
        using var file = new TemporaryFile(list);
        var optedOut = new OptedOutNumbers();
        Lists.CollectOptOuts(file.Path, Options(country) with { OptedOutNumbers = optedOut });
        return [.. Enumerable.Range(1, 4).Select(row => $"+1202555010{row}").Where(optedOut.Contains)];
    }

    private static ContactListOptions Options(string country) =>
        new() { DefaultCountry = country, PhoneColumn = "Phone", OptOutColumn = "Opted out" };
}
