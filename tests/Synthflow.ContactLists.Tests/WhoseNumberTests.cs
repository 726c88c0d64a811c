using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>A number that may be another person's never wins in silence, whatever word for mobile stands beside it; and who said
/// stop is stopped on each of their numbers.</summary>
public sealed class WhoseNumberTests
{
    [Theory]
    [InlineData("Phone,Recipient Mobile", true)]
    [InlineData("Customer Phone,Recipient Mobile", true)]
    [InlineData("Phone,Business Mobile", true)]
    [InlineData("Phone,Company Mobile", true)]
    [InlineData("Phone,Office Mobile", true)]
    [InlineData("Phone,Secondary Mobile", false)]
    [InlineData("Phone,Alternate Cell", false)]
    [InlineData("Telefon,Handy (alt)", false)]
    [InlineData("Telefon,Mobil alt", false)]
    [InlineData("Phone,Reply-To Number", false)]
    [InlineData("Phone,Old Mobile", false)]
    [InlineData("Phone,Kids mobile", false)]
    public void Phone_is_taken_before_a_mobile_that_may_be_anothers(string headers, bool isWarned)
    {
        using var reader = Lists.Open(ListOf(headers));

        Assert.Equal(0, reader.Columns.Phone);
        Assert.Equal(isWarned, reader.Warnings.Any(warning => warning.Contains(headers.Split(',')[1], StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Phone,Mobile")]
    [InlineData("Phone,Work Mobile")]
    [InlineData("Home Phone,Mobile Phone")]
    [InlineData("Telefon,Handy")]
    [InlineData("Business Phone,Business Mobile")]
    [InlineData("Work Phone,Other Mobile")]
    public void Mobile_of_the_person_is_taken_still(string headers)
    {
        using var reader = Lists.Open(ListOf(headers));

        Assert.Equal(headers is "Work Phone,Other Mobile" ? 0 : 1, reader.Columns.Phone);
    }

    [Theory]
    [InlineData("Phone,Contact 2 Mobile")]
    [InlineData("Phone,Contact2 Mobile")]
    [InlineData("Phone,Person 2 Phone")]
    [InlineData("Phone,Person2_Phone")]
    [InlineData("Telefon,Kontakt 2 Handy")]
    [InlineData("Téléphone,Contact 2 portable")]
    [InlineData("Phone,Mobile Guest 03")]
    [InlineData("Phone,2nd Mobile")]
    [InlineData("Contact 1 Mobile,Contact 2 Mobile")]
    [InlineData("Contact 1 Phone,Contact 2 Mobile")]
    [InlineData("Home Phone,Contact 2 Mobile")]
    [InlineData("Contact Phone 1,Contact 2 Mobile")]
    public void Second_person_comes_after_the_first(string headers)
    {
        string[] both = headers.Split(',');
        foreach (string order in new[] { headers, both[1] + "," + both[0] })
        {
            using var reader = Lists.Open(ListOf(order));

            Assert.Equal(both[0], reader.Columns.Headers[reader.Columns.Phone]);
        }
    }

    [Theory]
    [InlineData("Contact Phone,Contact Mobile 2")] // counts phones
    [InlineData("Phone 1,Mobile 2")]
    [InlineData("Contact 1 Phone,Contact 1 Mobile")]
    [InlineData("Contact 2024 Phone,Contact 2024 Mobile")]
    public void Mobile_that_is_counted_itself_is_the_first_persons(string headers)
    {
        using var reader = Lists.Open(ListOf(headers));

        Assert.Equal(1, reader.Columns.Phone);
    }

    [Fact]
    public void Number_of_a_second_person_is_stopped_with_its_row()
    {
        const string list = "Name,Phone,Contact 2 Mobile,DND\nA,2025550101,2025550102,yes\nB,2025550102,,no\nC,2025550103,,no\n";

        Assert.Equal([true, true, false], Lists.Read(
            list, new ContactListOptions { DefaultCountry = "US", OptOutColumn = "DND" }).Select(row => row.Contact.OptedOut));
    }

    [Fact]
    public void Sender_of_an_order_and_its_recipient_are_a_doubt()
    {
        using var reader = Lists.Open(ListOf("Sender Phone,Recipient Phone"));

        string warning = Assert.Single(reader.Warnings);
        Assert.Contains("'Sender Phone'", warning, StringComparison.Ordinal);
        Assert.Contains("'Recipient Phone'", warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Wife Cell")]
    [InlineData("Old Mobile")]
    [InlineData("Mobile (old)")]
    [InlineData("Wrong mobile")]
    [InlineData("Mobile - do not use")]
    [InlineData("Emergency mobile")]
    [InlineData("Mum's mobile")]
    [InlineData("Parent Cell")]
    [InlineData("Kids mobile")]
    [InlineData("Ex mobile")]
    [InlineData("Driver mobile")]
    [InlineData("Next of kin mobile")]
    [InlineData("iPhone (stolen)")]
    [InlineData("Mobile opted out")]
    [InlineData("Mobile STOP")]
    [InlineData("Mobile no SMS")]
    [InlineData("Mobile - no texts")]
    [InlineData("Handy keine SMS")]
    [InlineData("Móvil sin SMS")]
    [InlineData("Do not call mobile")]
    [InlineData("unsubscribed mobile")]
    [InlineData("Alte Handynummer")]
    [InlineData("Handy alt")]
    [InlineData("Handy Vater")]
    [InlineData("Portable conjoint")]
    [InlineData("Móvil antiguo")]
    [InlineData("Cellulare moglie")]
    [InlineData("Mobiel partner")]
    [InlineData("Do not text")]
    [InlineData("Frau")]
    [InlineData("Mann")]
    [InlineData("Vrouw")]
    [InlineData("Mutti")]
    [InlineData("Faxe")]
    [InlineData("Doorman")]
    [InlineData("Front desk")]
    public void Label_of_anothers_number_or_of_a_stop_is_heeded_before_its_word_for_mobile(string label)
    {
        const string headers = "Name,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value\n";
        var rows = Lists.Read(
            headers + $"A,Home,2025550101,{label},2025550901\nB,Mobile,2025550102,,\nC,{label},2025550902,,\nD,Home,2025550103,,\n");

        Assert.Equal(
            ["+12025550101", "+12025550102", null, "+12025550103"], rows.Select(row => row.Contact.PhoneNumber));
        Assert.Equal("InvalidPhoneNumber", rows[2].Problem?.ErrorId);
        Assert.Contains(label, rows[2].Problem?.Reason, StringComparison.Ordinal);
    }

    /// <summary>As telephones export them.</summary>
    [Theory]
    [InlineData("iPhone")]
    [InlineData("TYPE_MOBILE")]
    [InlineData("* Mobile")]
    [InlineData("_$!<Mobile>!$_")]
    public void Label_of_a_telephone_is_before_home(string label)
    {
        var rows = Lists.Read(
            "Name,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value\n"
            + $"A,Home,2025550191,{label},2025550101\nB,Home,2025550192,Mobile,2025550102\n");

        Assert.Equal(["+12025550101", "+12025550102"], rows.Select(row => row.Contact.PhoneNumber));
    }

    [Fact]
    public void Label_of_a_stop_says_so()
    {
        var row = Lists.Read("Name,Phone 1 - Label,Phone 1 - Value\nA,Mobile STOP,2025550101\nB,Mobile,2025550102\n")[0];

        Assert.Contains("it is not to be texted", row.Problem?.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Mobile", "Home")]
    [InlineData("Phone", "Work Phone")]
    [InlineData("Handy", "Telefon")]
    public void Mark_of_a_row_stops_its_person_on_each_phone_column(string first, string second)
    {
        var optedOut = new OptedOutNumbers();
        var options = new ContactListOptions { DefaultCountry = "US", OptOutColumn = "DND", OptedOutNumbers = optedOut };
        string list = $"Name,{first},{second},DND\nA,2025550101,,no\nB,,2025550101,yes\nC,2025550102,2025550101,no\nD,2025550103,,no\n";
        using var file = new TemporaryFile(list);
        Lists.CollectOptOuts(file.Path, options);

        Assert.Equal([true, false, false], Lists.Read(list, options)
            .Where(row => row.Contact.PhoneNumber is not null).Select(row => row.Contact.OptedOut));
    }

    [Fact]
    public void Emergency_contact_of_who_opted_out_is_somebody_else()
    {
        var rows = Lists.Read(
            "Name,Mobile,Emergency Phone,DND\nA,2025550101,2025550102,yes\nB,2025550102,,no\nC,2025550103,,no\nD,2025550104,,no\n",
            new ContactListOptions { DefaultCountry = "US", OptOutColumn = "DND" });

        Assert.Equal([true, false, false, false], rows.Select(row => row.Contact.OptedOut));
    }

    [Fact]
    public void Marked_row_whose_only_number_cannot_be_read_stops_everything()
    {
        const string list = "Name,Mobile,Home,DND\nA,2025550101,,no\nB,,20255501,yes\nC,2025550102,,no\n";
        using var file = new TemporaryFile(list);
        var error = Assert.Throws<ContactListException>(() => Lists.CollectOptOuts(
            file.Path,
            new ContactListOptions { DefaultCountry = "US", OptOutColumn = "DND", OptedOutNumbers = new OptedOutNumbers() }));

        Assert.Equal("InvalidContactFile", error.Told());
        Assert.Equal(3, error.Row);
    }

    private static string ListOf(string headers) => headers + "\n" + string.Concat(
        Enumerable.Range(1, 6).Select(static row => $"+1202555010{row},+1202555020{row}\n"));
}
