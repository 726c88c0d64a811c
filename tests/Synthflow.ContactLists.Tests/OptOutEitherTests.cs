using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>A column that is named for opt-outs and whose header says neither stop nor consent: the yes of one list is the no of
/// another, so nobody is texted by yes, no or nothing until the values are named.</summary>
public sealed class OptOutEitherTests
{
    private const string Rows = "+12025550101;Yes\n+12025550102;No\n+12025550103;\n+12025550104;Unsubscribed\n+12025550105;x\n";

    [Theory]
    [InlineData("Status")]
    [InlineData("Flag")]
    [InlineData("Note")]
    [InlineData("Group")]
    [InlineData("Member")]
    [InlineData("SMS")]
    [InlineData("SMS?")]
    [InlineData("VIP texts")]
    [InlineData("TCPA")]
    [InlineData("Yes/No")]
    [InlineData("Datenschutz")]
    [InlineData("Alta")]
    [InlineData("\u0421\u0442\u0430\u0442\u0443\u0441")]
    public void Header_that_says_neither_texts_nobody_until_its_values_are_named(string header)
    {
        using var reader = Open(header);

        Assert.All(reader.ReadRows(), row => Assert.True(row.Contact.OptedOut));
        string said = Assert.Single(reader.UnclearOptOuts);
        Assert.Contains($"'{header}': its name does not say whether yes means opted out or agreed", said, StringComparison.Ordinal);
        Assert.Contains("'Yes' (1), 'No' (1), empty (1), 'x' (1)", said, StringComparison.Ordinal);
        Assert.Contains("-OptOutValue", said, StringComparison.Ordinal);

        using var settled = Open(header, "X");
        Assert.Equal([false, false, false, true, true], settled.ReadRows().Select(row => row.Contact.OptedOut));
        using var empty = Open(header, "no", "");
        Assert.Equal([false, true, true, true, false], empty.ReadRows().Select(row => row.Contact.OptedOut));
    }

    [Fact]
    public void Header_that_says_both_has_nobodys_consent_in_an_empty_cell_whatever_is_named()
    {
        using var reader = Open("Opt in/out", "no");

        Assert.Equal([false, true, true, true, false], reader.ReadRows().Select(row => row.Contact.OptedOut));
    }

    [Fact]
    public void Cells_that_speak_for_themselves_are_heeded_under_any_header()
    {
        var rows = Lists.Read(
            "Phone;Status\n+12025550101;Subscribed\n+12025550102;Unsubscribed\n+12025550103;Opted in\n",
            new ContactListOptions { OptOutColumn = "Status", PhoneColumn = "Phone" });

        Assert.Equal([false, true, false], rows.Select(row => row.Contact.OptedOut));
    }

    [Theory]
    [InlineData("Status")]
    [InlineData("SMS Enabled")]
    public void Rows_of_a_pipeline_are_read_so_too(string header)
    {
        var optOuts = new OptedOutNumbers();

        Assert.True(optOuts.IsMarked(header, "No", []));
        Assert.True(optOuts.IsMarked(header, "", []));
        Assert.Contains($"'{header}'", Assert.Single(optOuts.UnclearValues), StringComparison.Ordinal);
    }

    private static ContactFileReader Open(string header, params string[] values) => Lists.Open(
        $"Phone;{header}\n" + Rows,
        new ContactListOptions { OptOutColumn = header, PhoneColumn = "Phone", OptOutValues = values });
}
