using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>A row that opts out somebody whose number is written oddly stops every number that can be meant; one whose number
/// cannot be read at all stops everything.</summary>
public sealed class MarkedCellTests
{
    [Theory]
    [InlineData("202-555-0101 (cell)", "US", "+12025550101")]
    [InlineData("cell 202 555 0101", "US", "+12025550101")]
    [InlineData("Mobile: (202) 555-0101, ask for Bo", "US", "+12025550101")]
    [InlineData("home 303-555-0102 cell 202-555-0101", "US", "+12025550101")]
    [InlineData("4.91713920015E+11", "DE", "+491713920015")]
    [InlineData("4,91713920015E+11", "DE", "+491713920015")]
    [InlineData("0171 3920015 privat", "DE", "+491713920015")]
    [InlineData("491713920015", "DE", "+491713920015")]
    [InlineData("+1 202 555 0101 since 2026-05-01 10:15", null, "+12025550101")]
    [InlineData("https://crm.example/12025550101", "US", "+12025550101")]
    public void Every_number_that_can_be_made_of_it_is_stopped(string cell, string? country, string stopped) =>
        Assert.Contains(stopped, Collect($"\"{cell}\";yes", country).Numbers);

    [Theory]
    [InlineData("555-0101", "US", "555-0101")]
    [InlineData("555-0101 (cell)", "US", "555-0101 (cell)")]
    [InlineData("2025550101", null, "2025550101")]
    [InlineData("4.91713920015E+11", null, "4.91713920015E+11")]
    [InlineData("4.91714E+11", "DE", "4.91714E+11")]
    [InlineData("2O25550101", "US", "2O25550101")]
    [InlineData("12345", "US", "12345")]
    [InlineData("+12025550101; 555-0102", "US", "555-0102")]
    public void Digits_without_a_reading_stop_everything_and_name_the_row(string cell, string? country, string shown)
    {
        var exception = Assert.Throws<ContactListException>(() => Collect($"\"{cell}\";yes", country));

        Assert.Equal("InvalidContactFile", exception.Told());
        Assert.Equal(3, exception.Row);
        Assert.Contains("row 3 is marked as opted out", exception.Message, StringComparison.Ordinal);
        Assert.Contains(shown, exception.Message, StringComparison.Ordinal);
        Assert.Contains(country is null ? "-DefaultCountry" : "Correct the number", exception.RecommendedAction, StringComparison.Ordinal);
    }

    /// <summary>The numbers of a doubt are those that are stopped, or none: the sentence has no place for them.</summary>
    [Theory]
    [InlineData("12345678906", "CH")]
    [InlineData("12345678901234", "DE")]
    public void Refusal_has_no_place_that_nothing_was_put_into(string cell, string country)
    {
        using var list = new TemporaryFile($"Phone\n{cell}\n");
        using var marked = new TemporaryFile($"Phone;STOP\n+41 (0)781 234 514;no\n{cell};yes\n");
        var options = new ContactListOptions
        {
            DefaultCountry = country, OptOutColumn = "STOP", OptedOutNumbers = new OptedOutNumbers(),
        };

        foreach (var exception in new[]
        {
            Assert.Throws<ContactListException>(() => Lists.CollectOptOuts(marked.Path, options)),
            Assert.Throws<ContactListException>(() => OptOutList.Load(list.Path, country)),
        })
        {
            Assert.Equal("InvalidContactFile", exception.Told());
            Assert.DoesNotContain('{', exception.Message + exception.RecommendedAction);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("n/a")]
    [InlineData("-")]
    [InlineData("unknown")]
    [InlineData("0")]
    [InlineData("0000000000")]
    [InlineData("2026-05-01")]
    public void Cell_without_a_number_stops_nobody(string cell) => Assert.Empty(Collect($"\"{cell}\";yes", "US").Numbers);

    [Theory]
    [InlineData("555-0101;no")]
    [InlineData("555-0101;")]
    public void Row_that_is_not_marked_may_have_any_number(string row) => Assert.Empty(Collect(row, "US").Numbers);

    [Fact]
    public void Row_that_never_agreed_may_have_any_number_and_one_that_refused_may_not()
    {
        Assert.Empty(Collect("555-0101;", "US", "SMS Consent").Numbers);
        Assert.Equal("InvalidContactFile", Assert.Throws<ContactListException>(
            () => Collect("555-0101;no", "US", "SMS Consent")).Told());
    }

    [Fact]
    public void Unknown_country_of_the_row_leaves_the_reading_by_the_default()
    {
        using var file = new TemporaryFile("Name;Phone;Country;STOP\nB;202-555-0101;Atlantis;yes\n");
        var optedOut = new OptedOutNumbers();
        Lists.CollectOptOuts(file.Path, new ContactListOptions
        {
            DefaultCountry = "US", CountryColumn = "Country", OptOutColumn = "STOP", OptedOutNumbers = optedOut,
        });

        Assert.True(optedOut.Contains("+12025550101"));
    }

    [Theory]
    [InlineData("STOP", false)]
    [InlineData(null, true)]
    public void Object_of_a_pipeline_stops_it(string? column, bool isMarked)
    {
        var reader = new ContactObjectReader(new ContactListOptions { DefaultCountry = "US", OptOutColumn = column });
        KeyValuePair<string, string?>[] row =
            [KeyValuePair.Create("Phone", (string?)"555-0101"), KeyValuePair.Create("STOP", (string?)"yes")];

        var exception = Assert.Throws<ContactListException>(() => reader.Read(7, row, isMarked));

        Assert.Equal("InvalidContactFile", exception.Told());
        Assert.Equal(7, exception.Row);
    }

    private static (HashSet<string> Numbers, int Count) Collect(string row, string? country, string header = "STOP")
    {
        using var file = new TemporaryFile($"Name;Phone;{header}\nA;+12025550199;{(header == "STOP" ? "no" : "yes")}\nB;{row}\n");
        var optedOut = new OptedOutNumbers();
        Lists.CollectOptOuts(file.Path, new ContactListOptions
        {
            DefaultCountry = country, OptOutColumn = header, PhoneColumn = "Phone", OptedOutNumbers = optedOut,
        });
        string[] asked = ["+12025550101", "+13035550102", "+491713920015", "+12025550199"];
        return ([.. asked.Where(optedOut.Contains)], optedOut.Count);
    }
}
