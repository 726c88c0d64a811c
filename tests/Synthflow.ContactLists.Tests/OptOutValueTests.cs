using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>What -OptOutValue names is not all that says stop: a cell of several things says what one of them says, only yes
/// is a consent, and what is passed over is told.</summary>
public sealed class OptOutValueTests
{
    [Theory]
    [InlineData("unsubscribed")]
    [InlineData("vip, unsubscribed")]
    [InlineData("vip,unsubscribed")]
    [InlineData("Unsubscribed; old")]
    [InlineData("old|UNSUBSCRIBED|vip")]
    [InlineData("vip / unsubscribed")]
    [InlineData("vip\\unsubscribed")]
    [InlineData("#vip #unsubscribed")]
    [InlineData("[\"vip\",\"unsubscribed\"]")]
    [InlineData("vip (unsubscribed)")]
    [InlineData("vip - unsubscribed")]
    [InlineData("vip unsubscribed")]
    [InlineData("vip & unsubscribed")]
    [InlineData("vip\uFF1Bunsubscribed")]
    [InlineData("unsubscribed since May")]
    [InlineData("vip,do not text")]
    [InlineData("vip; STOP")]
    [InlineData("vip;sms-optout")]
    [InlineData("vip|opted out")]
    [InlineData("VIP/D\u00E9sabonn\u00E9")]
    [InlineData("Neukunde, abgemeldet")]
    [InlineData("never; unsubscribed")]
    public void Cell_with_the_value_or_a_word_of_stop_among_others_is_opted_out(string cell) =>
        Assert.True(OptedOut("Tags", cell, "unsubscribed"));

    [Theory]
    [InlineData("vip")]
    [InlineData("vip, new")]
    [InlineData("not unsubscribed")]
    [InlineData("vip, never unsubscribed")]
    [InlineData("subscribed")]
    [InlineData("email-unsubscribed list", "other")]
    [InlineData("")]
    [InlineData("bus stop")]
    [InlineData("unsubscribedness")]
    public void Cell_without_is_not(string cell, string value = "unsubscribed") => Assert.False(OptedOut("Tags", cell, value));

    [Theory]
    [InlineData("inactive", "vip, Inactive")]
    [InlineData("inactive", "status: inactive")]
    [InlineData("n/a", "vip, n/a")]
    [InlineData("no sms", "No SMS; old")]
    [InlineData("lost - 2025", "vip; lost - 2025")]
    public void Any_value_is_found_among_others(string value, string cell) => Assert.True(OptedOut("Status", cell, value));

    [Theory]
    [InlineData("no", "no answer yet")]
    [InlineData("inactive", "not inactive")]
    [InlineData("member", "non-member")]
    public void Value_is_no_part_of_another(string value, string cell) => Assert.False(OptedOut("Status", cell, value));

    [Theory]
    [InlineData("yes", false)]
    [InlineData("granted", false)]
    [InlineData("no", true)]
    [InlineData("", true)]
    [InlineData("pending", true)]
    [InlineData("refused", true)]
    [InlineData("unknown", true)]
    [InlineData("n/a", true)]
    [InlineData("-", true)]
    [InlineData("withdrawn 2025", true)]
    [InlineData("yes, refused later", true)]
    public void Under_a_header_of_consent_only_yes_lets_a_person_be_texted(string cell, bool optedOut)
    {
        Assert.Equal(optedOut, OptedOut("SMS Consent", cell, "refused"));
        Assert.Equal(optedOut, OptedOut("Accepts SMS Marketing", cell, "refused"));
    }

    [Theory]
    [InlineData("since May, yes", true)]
    [InlineData("yes; asked in May", true)]
    [InlineData("May", false)]
    [InlineData("no", false)]
    public void Under_a_header_of_stop_a_yes_among_others_is_one(string cell, bool optedOut) =>
        Assert.Equal(optedOut, OptedOut("Stop SMS", cell, "later"));

    [Fact]
    public void Values_that_are_passed_over_are_told_with_counts()
    {
        using var reader = Open("Tags", ["vip", "vip", "new", "", "vip, unsubscribed"], "unsubscribed");

        Assert.Equal([false, false, false, false, true], reader.ReadRows().Select(row => row.Contact.OptedOut));
        string said = Assert.Single(reader.UnclearOptOuts);
        Assert.Contains("'Tags'", said, StringComparison.Ordinal);
        Assert.Contains("do not count as opted out: 'vip' (2), 'new' (1), empty (1).", said, StringComparison.Ordinal);
        Assert.Contains("-OptOutValue", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_that_count_under_a_header_of_consent_are_told_with_a_way_that_helps()
    {
        using var reader = Open("SMS Consent", ["yes", "pending", "pending"], "refused");

        Assert.Equal([false, true, true], reader.ReadRows().Select(row => row.Contact.OptedOut));
        string said = Assert.Single(reader.UnclearOptOuts);
        Assert.Contains("count as opted out: 'pending' (2)", said, StringComparison.Ordinal);
        Assert.Contains("only people with a yes are texted", said, StringComparison.Ordinal);
        Assert.DoesNotContain("-OptOutValue", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vip, unsubscribed", "unsubscribed")]
    [InlineData("vip; Do not text", "Do not text")]
    public void Tags_with_a_request_among_them_are_warned_of_by_the_line_that_leaves_them_out(string cell, string value)
    {
        using var reader = Lists.Open(
            $"Name,Phone,Tags\nA,+12025550101,vip\nB,+12025550102,\"{cell}\"\n", new ContactListOptions());

        Assert.Contains(
            reader.Warnings,
            warning => warning.Contains($"-OptOutColumn 'Tags' -OptOutValue '{value}'", StringComparison.Ordinal));
        Assert.True(OptedOut("Tags", cell, value));
    }

    private static bool OptedOut(string header, string cell, string value)
    {
        using var reader = Open(header, [cell], value);
        return Assert.Single(reader.ReadRows()).Contact.OptedOut;
    }

    private static ContactFileReader Open(string header, string[] cells, string value) => Lists.Open(
        $"Phone\t{header}\n" + string.Concat(cells.Select((cell, index) =>
            $"+1202555{index + 100:0000}\t\"{string.Join("\"\"", cell.Split('"'))}\"\n")),
        new ContactListOptions { OptOutColumn = header, PhoneColumn = "Phone", OptOutValues = [value] });
}
