using Synthflow.ContactLists.Numbers;
using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>Cells and rows that hold more than one number: two numbers, an extension, a sum.</summary>
public sealed class CellsWithMoreTests
{
    [Theory]
    [InlineData("0171 3920015 | 0172 3920016", "DE", "+491713920015")]
    [InlineData("0171 3920015|0172 3920016", "DE", "+491713920015")]
    [InlineData("+12025550101|+12025550102", null, "+12025550101")]
    [InlineData("(202) 555-0101 | (202) 555-0102", "US", "+12025550101")]
    [InlineData("2025550101|", "US", "+12025550101")]
    [InlineData("2025550101 | DO NOT TEXT", "US", null)]
    [InlineData("202|555|0101", "US", null)]
    public void Bar_between_two_numbers_ends_the_first(string cell, string? country, string? number) =>
        Assert.Equal(number, PhoneNumberReader.Read(cell, country).E164);

    [Fact]
    public void Bar_between_two_opt_outs_stops_both() => Assert.Equal(
        ["+491713920015", "+491723920016"],
        PhoneNumberReader.EveryReading("0171 3920015 | 0172 3920016", new NumberRules("DE")).Order());

    [Theory]
    [InlineData("(202) 555-010{0} x5")]
    [InlineData("1202555010{0} ext. 12")]
    [InlineData("1202555010{0} wife")]
    public void Numbers_with_an_extension_or_words_have_lost_no_plus(string cells)
    {
        using var reader = Lists.Open("Name,Phone\n" + string.Concat(Enumerable.Range(1, 6).Select(row =>
            $"P{row}," + string.Format(System.Globalization.CultureInfo.InvariantCulture, cells, row) + "\n")));
        Assert.All(reader.ReadRows(), row => Assert.Equal("InvalidPhoneNumber", row.Problem?.ErrorId));

        Assert.DoesNotContain("lost their +", reader.LikelyCause() ?? string.Empty, StringComparison.Ordinal);
    }

    [Fact]
    public void Sum_under_an_opt_out_list_is_said_to_be_what_it_is()
    {
        using var file = new TemporaryFile("Phone\n+12025550101\nTotal,1\n");
        var error = Assert.Throws<ContactListException>(() => OptOutList.Load(file.Path, "US"));

        Assert.Equal("InvalidContactFile", error.Told());
        Assert.Equal(3, error.Row);
        Assert.Contains("it has 2 cells where the header has 1", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("''", error.Message, StringComparison.Ordinal);
        Assert.Contains("such as a total", error.RecommendedAction, StringComparison.Ordinal);
    }
}
