using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>Opt-out columns and their cells are known by rules in seven languages.</summary>
public sealed class OptOutRulesTests
{
    [Theory]
    [InlineData("DND")]
    [InlineData("DND SMS")]
    [InlineData("Do Not Disturb")]
    [InlineData("Do not allow Phone Calls")]
    [InlineData("Don't text")]
    [InlineData("Never contact")]
    [InlineData("No SMS")]
    [InlineData("Not subscribed")]
    [InlineData("SMS BLOCKLISTED")]
    [InlineData("SMS Stop")]
    [InlineData("Suppressed")]
    [InlineData("Nicht kontaktieren")]
    [InlineData("Bitte nicht stören")]
    [InlineData("Keine Werbung")]
    [InlineData("Kontakt nicht erwünscht")]
    [InlineData("Sperrliste")]
    [InlineData("Widerruf SMS")]
    [InlineData("Ne pas contacter")]
    [InlineData("Ne plus appeler")]
    [InlineData("Désabonné")]
    [InlineData("Désinscrit SMS")]
    [InlineData("Baja SMS")]
    [InlineData("No llamar")]
    [InlineData("No molestar")]
    [InlineData("Não contatar")]
    [InlineData("Não perturbe")]
    [InlineData("Descadastrado")]
    [InlineData("Non contattare")]
    [InlineData("Non disturbare")]
    [InlineData("Disiscritto")]
    [InlineData("Niet bellen")]
    [InlineData("Niet storen")]
    [InlineData("Uitgeschreven")]
    public void Detect_StopColumn_IsWarnedOf(string header)
    {
        var columns = ContactColumns.Detect(["Phone", header], [], new ContactListOptions(), file: null);

        Assert.Contains(columns.Warnings, warning => warning.Contains("-OptOutColumn", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("No of calls")]
    [InlineData("Contact No")]
    [InlineData("Bus stop")]
    [InlineData("Blocked account")]
    [InlineData("(Do Not Modify) Contact")]
    [InlineData("Do not allow Bulk Emails")]
    [InlineData("Last SMS Sent")]
    [InlineData("Notes")]
    [InlineData("Nonprofit contact")]
    [InlineData("Preferred Contact (SMS/Email)")]
    [InlineData("Stopover")]
    [InlineData("Accepts Email Marketing")]
    public void Detect_OtherColumn_IsNotWarnedOf(string header)
    {
        var columns = ContactColumns.Detect(["Phone", header], [], new ContactListOptions { PhoneColumn = "Phone" }, file: null);

        Assert.DoesNotContain(columns.Warnings, warning => warning.Contains("-OptOutColumn", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("Ja")]
    [InlineData("oui")]
    [InlineData("sí")]
    [InlineData("sim")]
    [InlineData("vero")]
    [InlineData("waar")]
    [InlineData("x")]
    [InlineData("1")]
    [InlineData("unsubscribed")]
    [InlineData("Do Not Allow")]
    [InlineData("Désabonné")]
    [InlineData("2026-05-01")]
    [InlineData("asked in May")]
    [InlineData("-")]
    [InlineData("n/a")]
    public void IsOptOut_YesOrNeither_IsTrue(string cell) => Assert.True(OptOutCell.IsOptOut(cell));

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("no")]
    [InlineData("off")]
    [InlineData("Nein")]
    [InlineData("non")]
    [InlineData("Não")]
    [InlineData("nee")]
    [InlineData("FALSO")]
    [InlineData("not unsubscribed")]
    [InlineData("Allow")]
    [InlineData("opted in")]
    [InlineData("opt-in")]
    [InlineData("subscribed")]
    [InlineData("abonné")]
    public void IsOptOut_No_IsFalse(string? cell) => Assert.False(OptOutCell.IsOptOut(cell));

    [Theory]
    [InlineData("Do not allow Phone Calls", "Allow", false)]
    [InlineData("Do not allow Phone Calls", "Do Not Allow", true)]
    [InlineData("Do not allow Phone Calls", "Yes", true)]
    [InlineData("SMS Consent", "SUBSCRIBED", false)]
    [InlineData("SMS Consent", "UNSUBSCRIBED", true)]
    [InlineData("Accepts SMS Marketing", "yes", false)]
    [InlineData("Accepts SMS Marketing", "no", true)]
    [InlineData("Accepts SMS Marketing", "", true)]
    [InlineData("SMS Opt-In", "TRUE", false)]
    [InlineData("SMS Opt-Out", "TRUE", true)]
    public void Read_CellUnderItsHeader_IsReadAsItIsMeant(string header, string cell, bool optedOut)
    {
        var row = Assert.Single(Lists.Read(
            $"Name,Phone,{header}\nAda,+12025550101,{cell}\n",
            new ContactListOptions { OptOutColumn = header, PhoneColumn = "Phone" }));

        Assert.Equal(optedOut, row.Contact.OptedOut);
    }

    [Fact]
    public void Read_ValuesThatAreNeitherYesNorNo_CountAndAreShownAndCanBeSettled()
    {
        const string list = "Phone,Stop SMS\n+12025550101,May\n+12025550102,pending\n+12025550103,pending\n+12025550104,no\n";
        var options = new ContactListOptions { OptOutColumn = "Stop SMS", PhoneColumn = "Phone" };
        using var reader = Lists.Open(list, options);

        Assert.Equal([true, true, true, false], reader.ReadRows().Select(row => row.Contact.OptedOut).ToArray());
        string sentence = Assert.Single(reader.UnclearOptOuts);
        Assert.Contains("'pending' (2), 'May' (1)", sentence, StringComparison.Ordinal);
        Assert.Contains("-OptOutValue", sentence, StringComparison.Ordinal);
        Assert.Equal(
            [true, false, false, false],
            Lists.Read(list, options with { OptOutValues = ["may"] }).Select(row => row.Contact.OptedOut));
    }
}
