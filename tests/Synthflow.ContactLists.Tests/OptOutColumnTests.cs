using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>Columns that say who opted out, where nobody has said that they do.</summary>
public sealed class OptOutColumnTests
{
    [Theory]
    [InlineData("HasOptedOutOfSms__c")]
    [InlineData("SMS Opt-Out")]
    [InlineData("Opted out")]
    [InlineData("Do Not Text")]
    [InlineData("DoNotCall")]
    [InlineData("Unsubscribed")]
    [InlineData("Unsubscribed from SMS and email")]
    [InlineData("Abgemeldet")]
    public void Detect_ConsentColumnThatIsNotUsed_WarnsOnceAndNamesItAndTheParameter(string header)
    {
        string warning = Assert.Single(Detect("Phone", "HasOptedOutOfEmail", header).Warnings);

        Assert.Contains($"'{header}'", warning, StringComparison.Ordinal);
        Assert.Contains("-OptOutColumn", warning, StringComparison.Ordinal);
        Assert.DoesNotContain("Email", warning, StringComparison.Ordinal);
        string other = Assert.Single(ContactColumns.Detect(
            ["Phone", header, "Do Not Call"], [], new ContactListOptions { OptOutColumn = header }, file: null).Warnings);
        Assert.StartsWith($"Only column '{header}' is used, and 'Do Not Call'", other, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HasOptedOutOfEmail")]
    [InlineData("HasOptedOutOfFax")]
    [InlineData("Unsubscribed from all email")]
    [InlineData("Email Opt-In")]
    [InlineData("Adopted outside")]
    public void Detect_ColumnOfAnotherConsent_IsNotWarnedOf(string header) =>
        Assert.Empty(Detect("Phone", header).Warnings);

    [Fact]
    public void Detect_SeveralConsentColumns_AreNamedInOneWarning()
    {
        string warning = Assert.Single(Detect("Phone", "Do Not Text", "SMS Opt-Out").Warnings);

        Assert.Contains("'Do Not Text', 'SMS Opt-Out'", warning, StringComparison.Ordinal);
    }

    private static ContactColumns Detect(params string[] headers) =>
        ContactColumns.Detect(headers, [], new ContactListOptions(), file: null);
}
