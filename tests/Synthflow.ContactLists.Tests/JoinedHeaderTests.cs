using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>Headers of stop and consent are read by their letters, however their words are joined.</summary>
public sealed class JoinedHeaderTests
{
    [Theory]
    [InlineData("do not contact", "Stop")]
    [InlineData("do not call", "Stop")]
    [InlineData("do not text", "Stop")]
    [InlineData("no sms", "Stop")]
    [InlineData("customer opted out", "Stop")]
    [InlineData("has opted out", "Stop")]
    [InlineData("is unsubscribed", "Stop")]
    [InlineData("sms opt out", "Stop")]
    [InlineData("dnc status", "Stop")]
    [InlineData("dnc flag", "Stop")]
    [InlineData("consent withdrawn", "Stop")]
    [InlineData("lista negra", "Stop")]
    [InlineData("liste noire", "Stop")]
    [InlineData("black list", "Stop")]
    [InlineData("nicht anrufen", "Stop")]
    [InlineData("keine werbung", "Stop")]
    [InlineData("ne pas contacter", "Stop")]
    [InlineData("no llamar", "Stop")]
    [InlineData("nao ligar", "Stop")]
    [InlineData("non chiamare", "Stop")]
    [InlineData("niet bellen", "Stop")]
    [InlineData("sms consent", "Consent")]
    [InlineData("tcpa consent", "Consent")]
    [InlineData("sms opt in", "Consent")]
    [InlineData("marketing consent", "Consent")]
    [InlineData("whatsapp einwilligung", "Consent")]
    [InlineData("ok to text", "Consent")]
    [InlineData("opt status", "Either")]
    [InlineData("sms opt status", "Either")]
    public void A_header_means_the_same_however_its_words_are_joined(string words, string meaning)
    {
        string[] parts = words.Split(' ');
        string camel = string.Concat(parts.Select(static part => char.ToUpperInvariant(part[0]) + part.Substring(1)));
        string acronym = parts[0].ToUpperInvariant() + string.Concat(
            parts.Skip(1).Select(static part => char.ToUpperInvariant(part[0]) + part.Substring(1)));
        string[] written =
        [
            words, words.ToUpperInvariant(), string.Concat(parts), string.Concat(parts).ToUpperInvariant(), camel, acronym,
            string.Join("_", parts), string.Join("-", parts), string.Concat(parts) + "2",
        ];

        Assert.Equal(
            written.Select(header => header + ": " + meaning),
            written.Select(static header => header + ": " + MeaningOf(header)));
    }

    [Theory]
    [InlineData("donotcontact", "yes", true)]
    [InlineData("donotcontact", "no", false)]
    [InlineData("SMSConsent", "yes", false)]
    [InlineData("smsconsent", "no", true)]
    [InlineData("smsconsent", "", true)]
    [InlineData("dncstatus", "yes", true)]
    [InlineData("optedout", "yes", true)]
    [InlineData("Lista negra", "si", true)]
    [InlineData("Lista negra", "no", false)]
    [InlineData("Opt Status", "Opted Out", true)]
    [InlineData("Opt Status", "Subscribed", false)]
    [InlineData("Opt Status", "yes", true)] // it may be either: nobody is texted on a guess
    public void Yes_is_read_as_the_words_mean_it(string header, string cell, bool optedOut) => Assert.Equal(
        optedOut,
        Assert.Single(Lists.Read(
            $"Phone,{header}\n+12025550101,{cell}\n", new ContactListOptions { OptOutColumn = header })).Contact.OptedOut);

    [Theory]
    [InlineData("notes")]
    [InlineData("notice")]
    [InlineData("contactno")]
    [InlineData("mobileno")]
    [InlineData("whatsappno")]
    [InlineData("phonenumber")]
    [InlineData("callstatus")]
    [InlineData("contactlist")]
    [InlineData("contactid")]
    [InlineData("hsobjectid")]
    [InlineData("objectid")]
    [InlineData("emailoptout")]
    [InlineData("newsletteroptin")]
    [InlineData("smsconsentsource")]
    [InlineData("callout")]
    [InlineData("domain")]
    [InlineData("inmobiliaria")]
    [InlineData("numerotelefono")]
    [InlineData("nombrecompleto")]
    [InlineData("nonprofit")]
    [InlineData("textcolor")]
    [InlineData("Options")]
    [InlineData("optional")]
    [InlineData("Optician")]
    [InlineData("createdate")]
    [InlineData("lastcontacted")]
    [InlineData("notiz")]
    [InlineData("kontonummer")]
    [InlineData("notaire")]
    [InlineData("OptimalContact")]
    public void Other_headers_are_not_taken_apart_into_a_stop(string header) =>
        Assert.Equal("None", MeaningOf(header));

    /// <summary>What the warning says that a column is of.</summary>
    private static string MeaningOf(string header)
    {
        string warnings = string.Join(
            " ", ContactColumns.Detect(["Phone", header], [], new ContactListOptions(), file: null).Warnings);
        return warnings.Contains("to say who opted out or who agreed", StringComparison.Ordinal) ? "Either"
            : warnings.Contains("seems to say who opted out", StringComparison.Ordinal) ? "Stop"
            : warnings.Contains("seems to say who agreed", StringComparison.Ordinal) ? "Consent"
            : warnings.Contains("agreed", StringComparison.Ordinal) ? warnings
            : "None";
    }
}
