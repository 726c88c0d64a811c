using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>Headers of opt-outs and consents that are known by one word or by where a not stands in them.</summary>
public sealed class OptOutHeaderEdgesTests
{
    [Theory]
    [InlineData("SMS unwanted")]
    [InlineData("Texts unwanted")]
    [InlineData("Unwilling to be texted")]
    [InlineData("Store SMS not approved")] // what else it is about changes nothing
    [InlineData("Store SMS not consented")]
    [InlineData("SMS not OK for store")]
    public void Denial_IsAStop(string header) => Assert.Equal([true, false, false], Read(header));

    [Theory]
    [InlineData("SMS Opt State", "Subscribed", false)]
    [InlineData("SMS Opt State", "Opted out", true)]
    [InlineData("SMS opted", "Subscribed", false)]
    [InlineData("SMS opted", "Out", true)]
    [InlineData("SMS subscription state", "Subscribed", false)]
    [InlineData("State of the club", "Subscribed", true)] // of what?
    public void State_IsToldByItsCells(string header, string cell, bool optedOut) =>
        Assert.Equal([optedOut], Lists.Read($"Phone;{header}\n+12025550101;{cell}\n", Options(header)).Select(OptedOut));

    [Theory]
    [InlineData("SMS opted")]
    [InlineData("SMS opt state")]
    [InlineData("Opted (texts)")]
    public void StateOfTexts_IsWarnedOf(string header) => Assert.Contains($"'{header}'", Assert.Single(WarningsOf(header)), StringComparison.Ordinal);

    [Theory]
    [InlineData("Mobile No (WhatsApp)")]
    [InlineData("Phone No (SMS)")]
    [InlineData("Cell No call")]
    [InlineData("Contact No SMS")]
    [InlineData("Tel No text")]
    [InlineData("Telephone No SMS")]
    [InlineData("WhatsApp No contact")]
    [InlineData("SMS No contact")]
    [InlineData("Customer No contact")]
    [InlineData("Client No contact")]
    [InlineData("No of calls")]
    [InlineData("No de SMS")]
    public void NumberSign_IsNoNot(string header) => Assert.Empty(WarningsOf(header));

    [Theory]
    [InlineData("Lead: no contact")]
    [InlineData("No SMS")]
    [InlineData("No, SMS")]
    public void NoElsewhere_IsOne(string header) => Assert.Equal([true, false, false], Read(header));

    private static bool OptedOut(ContactRow row) => row.Contact.OptedOut;

    private static IReadOnlyList<string> WarningsOf(string header) => ContactColumns.Detect(
        ["Name", "Phone", header], [], new ContactListOptions { PhoneColumn = "Phone" }, file: null).Warnings;

    /// <summary>Whether yes, no and nothing are opted out.</summary>
    private static bool[] Read(string header) =>
    [
        .. Lists.Read($"Phone;{header}\n+12025550101;yes\n+12025550102;no\n+12025550103;\n", Options(header)).Select(OptedOut),
    ];

    private static ContactListOptions Options(string header) => new() { OptOutColumn = header, PhoneColumn = "Phone" };
}
