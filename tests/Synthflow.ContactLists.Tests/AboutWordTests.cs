using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>Columns whose headers say something about a phone, beside others: nobody else is texted in silence, and who said stop
/// is stopped on the numbers in them.</summary>
public sealed class AboutWordTests
{
    [Fact]
    public void Numbers_and_addresses_in_one_column_may_be_theirs()
    {
        var error = Assert.Throws<ContactListException>(() => Lists.Open(
            "Name,Phone/Email,Emergency Phone\nA,(202) 555-0101,(415) 555-0101\nB,b@example.com,(415) 555-0102\nC,c@example.com,(415) 555-0103\n"));

        Assert.Equal("InvalidContactFile", error.Told());
        Assert.Contains("'Phone/Email'", error.Message, StringComparison.Ordinal);
        Assert.Equal(
            ["+12025550101", null, null],
            Lists.Read("Name,Phone/Email\nA,(202) 555-0101\nB,b@example.com\nC,c@example.com\n").Select(row => row.Contact.PhoneNumber));
    }

    [Theory]
    [InlineData("WhatsApp number with country code")]
    [InlineData("Verified phone")]
    [InlineData("Telefone do assinante")]
    public void Marked_row_stops_the_number_in_such_a_column(string header)
    {
        var rows = Lists.Read(
            $"Name,Phone,{header},Stop\nB,+12025550102,+12025550101,yes\nA,+12025550101,+12025550111,no\n",
            new ContactListOptions { DefaultCountry = "US", OptOutColumn = "Stop", PhoneColumn = "Phone" });

        Assert.Equal([true, true], rows.Select(row => row.Contact.OptedOut));
    }

    [Theory]
    [InlineData("WhatsApp number with country code")]
    [InlineData("Verified phone")]
    [InlineData("Phone/Email")]
    public void Damaged_number_in_such_a_column_of_an_opt_out_list_is_refused(string header)
    {
        using var file = new TemporaryFile($"Name,Phone,{header}\nZ,+12025550109,1.20256E+10\nY,+12025550199,\nW,+12025550198,\n");

        Assert.Equal("InvalidContactFile", Assert.Throws<ContactListException>(() => OptOutList.Load(file.Path, "US")).Told());
    }

    [Theory]
    [InlineData("Phone Verified", "yes")]
    [InlineData("Last SMS sent", "2026-05-01")]
    [InlineData("Phone country", "US")]
    [InlineData("Mobile ID", "A-12345678")]
    [InlineData("Last phone call", "2026-05-01")]
    [InlineData("Phone code", "+44")]
    public void What_is_about_the_number_refuses_no_opt_out_list(string header, string cell)
    {
        using var file = new TemporaryFile($"Name,Phone,{header}\nZ,+12025550109,{cell}\nY,+12025550199,{cell}\n");

        Assert.True(OptOutList.Load(file.Path, "US").Contains("+12025550109"));
    }

    [Theory]
    [InlineData("Bishop Mobile", "Verified phone")]
    [InlineData("Zed phone", "Last known mobile")]
    public void Beside_a_word_that_nobody_knows_it_is_warned_of(string unknown, string header)
    {
        using var reader = Lists.Open($"Name,{unknown},{header}\nA,+12025550191,+12025550101\nB,+12025550192,+12025550102\n");

        string warning = Assert.Single(reader.Warnings);
        Assert.Contains($"'{unknown}'", warning, StringComparison.Ordinal);
        Assert.Contains($"'{header}'", warning, StringComparison.Ordinal);
    }

    [Fact]
    public void Label_beside_it_counts()
    {
        var rows = Lists.Read("Name,Verified phone,Type\nA,+12025550101,Mobile\nB,+12025550102,Fax\nC,+12025550103,Mobile\n");

        Assert.Equal(["+12025550101", null, "+12025550103"], rows.Select(row => row.Contact.PhoneNumber));
    }

    /// <summary>Of several columns of other people the one of those who are only asked comes last.</summary>
    [Theory]
    [InlineData("Emergency contact phone", "Pet owner phone")]
    [InlineData("ICE mobile", "Vehicle owner mobile")]
    [InlineData("Emergency Mobile", "Player parent phone")]
    [InlineData("Referrer phone", "Parent phone")]
    public void Emergency_contact_comes_after_any_other_person(string asked, string other)
    {
        foreach (string headers in new[] { $"{asked},{other}", $"{other},{asked}" })
        {
            using var reader = Lists.Open($"{headers}\n+12025550101,+12025550191\n+12025550102,+12025550192\n");

            Assert.Equal(other, reader.Columns.Headers[reader.Columns.Phone]);
            Assert.Contains($"'{asked}'", Assert.Single(reader.Warnings), StringComparison.Ordinal);
        }
    }
}
