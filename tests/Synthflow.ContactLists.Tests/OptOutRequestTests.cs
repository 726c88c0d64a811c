using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>A cell that asks not to be written to is warned of, whatever its column is called and whatever stands beside
/// it.</summary>
public sealed class OptOutRequestTests
{
    [Theory]
    [InlineData("Opted Out")]
    [InlineData("Do Not Contact")]
    [InlineData("do_not_contact")]
    [InlineData("DoNotCall")]
    [InlineData("donottext")]
    [InlineData("Please don't text")]
    [InlineData("Unsubscribed")]
    [InlineData("DNC")]
    [InlineData("On DNC list")]
    [InlineData("STOP")]
    [InlineData("Replied STOP")]
    [InlineData("Bitte nicht anrufen")]
    [InlineData("Keine Werbung")]
    [InlineData("Ne pas contacter")]
    [InlineData("No llamar")]
    [InlineData("N\u00E3o ligar")]
    [InlineData("Non chiamare")]
    [InlineData("Niet bellen")]
    [InlineData("Lista negra")]
    [InlineData("\u914D\u4FE1\u505C\u6B62")]
    [InlineData("\u041E\u0442\u043F\u0438\u0441\u0430\u043D")]
    public void Cell_among_others_of_a_plain_column_is_warned_of(string cell)
    {
        string warning = Assert.Single(Warnings($"Phone,Lead Status\n+12025550101,Open\n+12025550102,{cell}\n+12025550103,New\n"));

        Assert.Contains("'Lead Status'", warning, StringComparison.Ordinal);
        Assert.Contains($"-OptOutValue '{string.Join("''", cell.Split('\''))}'", warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Not contacted")]
    [InlineData("No contact")]
    [InlineData("Never called")]
    [InlineData("No answer")]
    [InlineData("No phone")]
    [InlineData("Not opted out")]
    [InlineData("Never unsubscribed")]
    [InlineData("Declined")]
    [InlineData("Cancelled")]
    [InlineData("Blocked")]
    [InlineData("Stop 3")]
    [InlineData("Bus stop")]
    [InlineData("Email unsubscribed")]
    [InlineData("Contacted")]
    [InlineData("Opted in")]
    [InlineData("Subscribed")]
    public void Cell_that_tells_of_something_else_is_not(string cell) => Assert.Empty(
        Warnings($"Phone,Lead Status\n+12025550101,Open\n+12025550102,{cell}\n+12025550103,New\n"));

    /// <summary>The column with most requests must not hide those of another.</summary>
    [Theory]
    [InlineData("SMS Opt Status", "Never")]
    [InlineData("SMS Opt Status", "Subscribed")]
    [InlineData("Status", "Never")]
    [InlineData("Status", "Subscribed")]
    [InlineData("DND", "no")]
    public void Second_column_is_named_beside_the_first(string first, string third)
    {
        string list = $"""
            Name,Phone,{first},Lead Status
            A,+12025550101,Opted Out,Open
            B,+12025550102,Subscribed,Open
            C,+12025550103,{third},Do Not Contact

            """;
        string warning = Assert.Single(Warnings(list));
        Assert.Contains($"'{first}', 'Lead Status'", warning, StringComparison.Ordinal);

        string other = Assert.Single(Warnings(list, new ContactListOptions { OptOutColumn = first }));
        Assert.StartsWith($"Only column '{first}' is used", other, StringComparison.Ordinal);
        Assert.Contains("'Lead Status'", other, StringComparison.Ordinal);
    }

    /// <summary>What the warning says to add leaves out who asked, in whatever words, and nobody else.</summary>
    [Fact]
    public void Advice_leaves_out_who_asked_and_nobody_else() => Assert.Equal(
        [false, true, true, false],
        Lists.Read(
            "Phone,Lead Status\n+12025550101,Open\n+12025550102,Do Not Contact\n+12025550103,Please do not text\n+12025550104,\n",
            new ContactListOptions { OptOutColumn = "Lead Status", OptOutValues = ["Do Not Contact"] })
            .Select(row => row.Contact.OptedOut));

    private static IReadOnlyList<string> Warnings(string list, ContactListOptions? options = null)
    {
        using var reader = Lists.Open(list, options ?? new ContactListOptions());
        return reader.Warnings;
    }
}
