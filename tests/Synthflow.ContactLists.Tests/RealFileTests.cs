using System.Security.Cryptography;
using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>The exports of three systems, row by row. What is expected was worked out by another program (Python's csv
/// module and plain rules for the four countries), not by this one.</summary>
public sealed class RealFileTests
{
    private static readonly ContactListOptions _salesforce = new()
    {
        CountryColumn = "MailingCountry",
        OptOutColumn = "HasOptedOutOfSms__c",
    };

    private static readonly Dictionary<string, ContactListOptions> _options = new(StringComparer.Ordinal)
    {
        ["hubspot"] = new ContactListOptions { DefaultCountry = "US" },
        ["excel-de"] = new ContactListOptions { DefaultCountry = "DE" },
        ["salesforce"] = _salesforce,
    };

    [Theory]
    [InlineData("hubspot")]
    [InlineData("excel-de")]
    [InlineData("salesforce")]
    public void ReadRows_RealExport_GivesEveryRowsNumberOrProblem(string name)
    {
        using var reader = Open(name);

        string[] rows = [.. reader.ReadRows().Select(row =>
            $"{row.Contact.Row};{row.Contact.PhoneNumber};{row.Contact.DuplicateOfRow}")];

        Assert.Equal(File.ReadAllLines(Lists.DataPath(name + ".expected.txt")), rows);
    }

    [Theory]
    [InlineData("hubspot", 500, 487, 13, 86)]
    [InlineData("excel-de", 300, 250, 50, 0)]
    [InlineData("salesforce", 400, 400, 0, 95)]
    public void Counts_RealExport_AddUp(string name, int rows, int contacts, int problems, int duplicates)
    {
        using var reader = Open(name);
        Assert.Equal(rows, reader.ReadRows().Count());

        Assert.Equal(rows, reader.Counts.Rows);
        Assert.Equal(contacts, reader.Counts.Contacts);
        Assert.Equal(problems, reader.Counts.Problems);
        Assert.Equal(duplicates, reader.Counts.Duplicates);
        Assert.Equal(0, reader.Counts.Blank);
        Assert.Contains($"{rows} rows, {contacts} contacts", reader.Counts.Summarize(name), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hubspot", "7b3f5d6090278a73353d0df7b72add5876f63edb1f2cd74f23b7ea0978714217")]
    [InlineData("excel-de", "3bdf6def3f52d53c5f6e570af2421eef84e15cc7c2f84729d651ee9258690fa4")]
    [InlineData("salesforce", "b732251cdd4b9cc95a6e7876f39d348e40711ceaace879ab37ad06c86b1cfbe1")]
    public void ReadRows_RealExport_KeepsEveryCell(string name, string expectedHash)
    {
        using var reader = Open(name);

        string cells = string.Join('\n', reader.ReadRows().Select(row =>
            string.Join('\u001F', row.Contact.Variables.Values.Cast<string>())));

        Assert.Equal(expectedHash, Convert.ToHexStringLower(SHA256.HashData(Lists.Utf8.GetBytes(cells))));
    }

    [Fact]
    public void ReadRows_HubSpotWithOptOutList_MarksThoseWhoAskedToStop()
    {
        var optOuts = OptOutList.Load(Lists.DataPath("opt-outs.txt"), "US");
        using var reader = ContactFileReader.Open(
            Lists.DataPath("hubspot.csv"), _options["hubspot"] with { OptOuts = optOuts });

        Assert.Equal(4, optOuts.Count);
        Assert.Equal(3, reader.ReadRows().Count(row => row.Contact.OptedOut));
        Assert.Equal(3, reader.Counts.OptedOut);
    }

    [Fact]
    public void ReadRows_SalesforceWithOptOutColumn_MarksThoseWhoOptedOut()
    {
        using var reader = Open("salesforce");

        Assert.Equal(8, reader.ReadRows().Count(row => row.Contact.OptedOut));
    }

    [Fact]
    public void Open_Salesforce_TakesTheMobileColumnAndNamesTheOther()
    {
        using var reader = Open("salesforce");

        Assert.Equal("MobilePhone", reader.Columns.Headers[reader.Columns.Phone]);
        Assert.Empty(reader.Warnings);
        Assert.Contains(reader.Choices, choice => choice.Contains("'MobilePhone'", StringComparison.Ordinal)
            && choice.Contains("'Phone'", StringComparison.Ordinal));
    }

    [Fact]
    public void Open_GermanExcel_SaysWhatItChose()
    {
        using var reader = Open("excel-de");

        Assert.Contains(reader.Choices, choice => choice.Contains("windows-1252", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(reader.Choices, choice => choice.Contains("semicolon", StringComparison.Ordinal));
        Assert.Contains(reader.Choices, choice => choice.Contains("'Telefon'", StringComparison.Ordinal));
    }

    [Fact]
    public void ReadRows_GermanExcel_WarnsOncePerKindOfMending()
    {
        using var reader = Open("excel-de");

        string[] warnings = [.. reader.ReadRows().SelectMany(row => row.Warnings)];

        Assert.Equal(2, warnings.Length);
        Assert.Contains("excel-de.csv, row 4: 00", warnings[0], StringComparison.Ordinal);
        Assert.Contains("excel-de.csv, row 5: quote", warnings[1], StringComparison.Ordinal);
        Assert.All(reader.Counts.Mended.Values, count => Assert.Equal(50, count));
    }

    [Fact]
    public void ReadRows_GermanExcel_KeepsLettersOfItsEncoding()
    {
        using var reader = Open("excel-de");

        Assert.Equal(["José D'Angelo", "Jürgen Kowalski"], reader.ReadRows().Take(2).Select(row => row.Contact.Name));
    }

    private static ContactFileReader Open(string name) =>
        ContactFileReader.Open(Lists.DataPath(name + ".csv"), _options[name]);
}
