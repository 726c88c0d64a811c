using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>In an opt-out list that is a table nothing is a comment, and the country beside a number counts.</summary>
public sealed class OptOutTableTests
{
    [Theory]
    [InlineData("Ticket,Phone\n#1001,+12025550101\n1002,+12025550102\n")]
    [InlineData("#Ticket,Phone\n#1001,+12025550101\n#1002,+12025550102\n")]
    [InlineData("#1001,+12025550101\n#1002,+12025550102\n")]
    [InlineData("#1001;(202) 555-0101\n+12025550102;x\n")]
    [InlineData("+12025550102,Apt #4,+12025550101\n")]
    [InlineData("+12025550102 #4,+12025550101\n")]
    [InlineData("Bo,#4,+12025550102,202-555-0101\n")]
    [InlineData("# exported 2026-05-01 10:15\nNo;Phone\n#1;+12025550101\n#2;+12025550102\n")]
    [InlineData("Phone\n# +12025550101\n+12025550102\n")]
    [InlineData("Note,Phone\n#1 called twice,202-555-0101\nx,+12025550102\n")]
    public void Row_behind_a_number_sign_counts(string text)
    {
        using var file = new TemporaryFile(text);
        var list = OptOutList.Load(file.Path, "US");

        Assert.True(list.Contains("+12025550101"));
        Assert.True(list.Contains("+12025550102"));
    }

    [Theory]
    [InlineData("# People who asked not to be texted: one number on each line, a # begins a comment.\n+12025550101 # replied 'STOP, now' on 2026-05-01\n")]
    [InlineData("+12025550101 # same as +12025550102\n# +12025550102 came back\n")]
    [InlineData("Phone\n# asked in May\n+12025550101\n")]
    [InlineData("# asked in May, June\n+12025550101\n")]
    public void Comment_of_our_own_form_stays_one(string text)
    {
        using var file = new TemporaryFile(text);
        var list = OptOutList.Load(file.Path, "US");

        Assert.Equal(1, list.Count);
        Assert.True(list.Contains("+12025550101"));
    }

    [Theory]
    [InlineData("Phone,Country\n612345678,FR\n", "+33612345678")]
    [InlineData("Phone,Country\n612345678,France\n", "+33612345678")]
    [InlineData("Phone,MailingCountry\n06 12 34 56 78,FR\n", "+33612345678")]
    [InlineData("Phone,Where\n612345678,FR\n", "+33612345678")]
    [InlineData("Country code,Phone\n33,612345678\n", "+33612345678")]
    [InlineData("Pays;Tél.\n+33;612345678\n", "+33612345678")]
    [InlineData("612345678,FR\n", "+33612345678")]
    [InlineData("Phone,Country\n612345678,FR\n", "+34612345678")]
    [InlineData("Phone,Country\n612345678,\n", "+34612345678")]
    public void Number_is_read_in_its_rows_country_and_in_the_default(string text, string stopped)
    {
        using var file = new TemporaryFile(text);

        Assert.True(OptOutList.Load(file.Path, "ES").Contains(stopped));
    }

    [Fact]
    public void Country_of_the_row_is_enough()
    {
        using var file = new TemporaryFile("Phone,Country\n0612345678,FR\n");

        Assert.True(OptOutList.Load(file.Path, null).Contains("+33612345678"));
    }

    [Theory]
    [InlineData("https://wa.me/12025550101")]
    [InlineData("https://wa.me/12025550101\n")]
    [InlineData("https://api.whatsapp.com/send?phone=12025550101\n")]
    public void One_link_that_is_a_number_is_a_list(string text)
    {
        using var file = new TemporaryFile(text);

        Assert.True(OptOutList.Load(file.Path, "US").Contains("+12025550101"));
    }
}
