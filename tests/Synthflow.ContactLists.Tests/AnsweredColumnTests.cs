using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>A column about texts whose cells are yes and no is warned of where nobody heeds it, and so is one that says stop in
/// words that only its verbs show.</summary>
public sealed class AnsweredColumnTests
{
    [Theory]
    [InlineData("SMS")]
    [InlineData("SMS?")]
    [InlineData("SMS Notifications")]
    [InlineData("Text Alerts")]
    [InlineData("Text Club")]
    [InlineData("Signed up for texts")]
    [InlineData("Text me")]
    [InlineData("WhatsApp?")]
    [InlineData("TCPA")]
    [InlineData("DSGVO")]
    [InlineData("SMS ja/nein")]
    [InlineData("SMS-Empfang")]
    [InlineData("Envoi SMS")]
    public void Yes_and_no_about_texts_is_warned_of(string header)
    {
        Assert.Contains($"-OptOutColumn '{header}'", Assert.Single(Warnings(header, "Yes", "No", "")), StringComparison.Ordinal);
        Assert.Empty(Warnings(header, "17", "blue", ""));
        Assert.Empty(Warnings(header, "", "", ""));
    }

    [Theory]
    [InlineData("SMS Enabled")]
    [InlineData("SMS aan")]
    [InlineData("Agree to SMS")]
    [InlineData("Prefers text")]
    [InlineData("SMS autoris\u00e9s")]
    [InlineData("Autorizaci\u00f3n SMS")]
    [InlineData("Werbeerlaubnis")]
    [InlineData("Acconsente")]
    [InlineData("Do not WhatsApp")]
    [InlineData("SMS disabled")]
    [InlineData("SMS aus")]
    [InlineData("Non desidera SMS")]
    [InlineData("No consiente")]
    [InlineData("Sin autorizaci\u00f3n")]
    [InlineData("S'est oppos\u00e9")]
    [InlineData("Ha pedido baja")]
    [InlineData("A r\u00e9pondu STOP")]
    [InlineData("Verzichtet auf SMS")]
    [InlineData("No promos")]
    [InlineData("Unwilling")]
    public void Header_of_stop_or_consent_is_warned_of(string header) =>
        Assert.Contains($"-OptOutColumn '{header.Replace("'", "''")}'",
            Assert.Single(Warnings(header, "", "", "")), StringComparison.Ordinal);

    [Theory]
    [InlineData("SMS sent")]
    [InlineData("SMS capable")]
    [InlineData("Mobile verified")]
    [InlineData("Has phone")]
    [InlineData("VIP")]
    [InlineData("Club member")]
    [InlineData("Active")]
    [InlineData("Loyalty member")]
    [InlineData("Text color")]
    [InlineData("Message read")]
    [InlineData("Newsletter")]
    [InlineData("Registered")]
    [InlineData("Approved")]
    public void Yes_and_no_about_other_things_is_not(string header) => Assert.Empty(Warnings(header, "Yes", "No", "Yes"));

    private static IReadOnlyList<string> Warnings(string header, params string[] cells) => ContactColumns.Detect(
        ["Name", "Phone", header],
        [.. cells.Select(static (cell, row) => new[] { "Ada", $"+1202555010{row}", cell })],
        new ContactListOptions(),
        file: null).Warnings;
}
