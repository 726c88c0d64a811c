using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>A column that says how the number is: one that is wrong, gone, blocked or a fax is not texted.</summary>
public sealed class PhoneStateTests
{
    public static TheoryData<string> Against =>
    [
        "wrong number", "Invalid", "Disconnected", "Not in service", "Old", "Bounced", "Undeliverable", "Do not text",
        "Opted out", "STOP", "Blocked", "Deceased", "Fax", "Bad number", "out of service", "no longer in service",
        "unreachable", "deactivated", "falsche Nummer", "ungültig", "nicht vergeben", "faux num\u00E9ro", "no longer his",
    ];

    public static TheoryData<string> Harmless =>
    [
        "", "Active", "Valid", "Verified", "Not verified", "Mobile", "Landline", "Unknown", "Opted in", "No answer",
        "Left voicemail", "Busy", "ok", "Current", "confirmed 2026-05-01", "Work", "prefers evenings", "Subscribed",
        "not before 5 pm", "Unverified",
    ];

    [Theory]
    [MemberData(nameof(Against))]
    public void Row_whose_number_is_said_to_be_of_no_use_is_not_texted(string says)
    {
        foreach (string header in new[] { "Phone Status", "Number Status", "Line Type", "Phone Note", "Phone Number Status" })
        {
            var rows = Lists.Read($"Name,Phone,{header}\nA,+12025550101,Active\nB,+12025550102,{says}\nC,+12025550103,Mobile\nD,+12025550104,Active\n");

            Assert.Equal(["+12025550101", null, "+12025550103", "+12025550104"], rows.Select(row => row.Contact.PhoneNumber));
            Assert.Contains(header, rows[1].Problem?.Reason, StringComparison.Ordinal);
            Assert.Contains(says, rows[1].Problem?.Reason, StringComparison.Ordinal);
            Assert.Equal(ErrorIds.InvalidPhoneNumber, rows[1].Problem?.ErrorId);
        }
    }

    [Theory]
    [MemberData(nameof(Harmless))]
    public void Any_other_state_takes_nobody_away(string says)
    {
        foreach (string header in new[] { "Phone Status", "Number Status", "Line Type", "Phone Note" })
        {
            var rows = Lists.Read($"Name,Phone,{header}\nA,+12025550101,Active\nB,+12025550102,{says}\nC,+12025550103,Active\n");

            Assert.Equal(["+12025550101", "+12025550102", "+12025550103"], rows.Select(row => row.Contact.PhoneNumber));
        }
    }

    [Theory]
    [InlineData("Name,Status,Phone\nA,Invalid,+12025550101\n")] // of the person, or of the order
    [InlineData("Name,Order Status,Phone\nA,Invalid,+12025550101\n")]
    [InlineData("Name,Email Status,Phone\nA,Bounced,+12025550101\n")]
    [InlineData("Name,Phone,Mobile,Phone Status\nA,+12025550191,+12025550101,wrong number\n")] // of the other number
    [InlineData("Name,Mobile,Home Phone Status,Home Phone\nA,+12025550101,wrong number,+12025550191\n")]
    public void State_of_something_else_takes_nobody_away(string list) =>
        Assert.Equal("+12025550101", Assert.Single(Lists.Read(list)).Contact.PhoneNumber);

    [Fact]
    public void Column_that_says_who_opted_out_says_so_still()
    {
        var rows = Lists.Read(
            "Name,Phone,Phone Status\nA,+12025550101,Blocked\nB,+12025550102,ok\n",
            new ContactListOptions { OptOutColumn = "Phone Status", OptOutValues = ["Blocked"] });

        Assert.Equal([true, false], rows.Select(row => row.Contact.OptedOut));
        Assert.All(rows, row => Assert.NotNull(row.Contact.PhoneNumber));
    }

    [Fact]
    public void Marked_row_stops_its_number_whatever_its_state_is()
    {
        var rows = Lists.Read(
            "Name,Phone,Phone Status,Stop\nA,+12025550101,Invalid,yes\nB,+12025550101,ok,no\n",
            new ContactListOptions { OptOutColumn = "Stop" });

        Assert.Equal([null, "+12025550101"], rows.Select(row => row.Contact.PhoneNumber));
        Assert.True(rows[1].Contact.OptedOut);
    }
}
