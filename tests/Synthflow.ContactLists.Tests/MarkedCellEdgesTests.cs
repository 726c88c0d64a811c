using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>How few digits of somebody who opted out may be all that is left of a number, and how a number is found that stands in
/// pieces.</summary>
public sealed class MarkedCellEdgesTests
{
    [Theory]
    [InlineData("202;555;0101", "US", "+12025550101")]
    [InlineData("202\n555\n0101", "US", "+12025550101")]
    [InlineData("+49171;39200;15", "DE", "+491713920015")]
    [InlineData(".4917139200150E+12", "DE", "+491713920015")]
    [InlineData("4.91713920015e11", "DE", "+491713920015")]
    [InlineData("0171_3920015", "DE", "+491713920015")]
    [InlineData("01713920015_5", "DE", "+491713920015")] // with an extension, or a digit more
    [InlineData("+12025550101_+13035550102", "US", "+13035550102")]
    public void NumberInPieces_IsStopped(string cell, string country, string stopped) =>
        Assert.True(Collected(cell, country).Contains(stopped));

    [Theory]
    [InlineData("911")]
    [InlineData("ext. 101")]
    [InlineData("555010")]
    [InlineData("1E-5")]
    public void RestOfANumber_StopsEverything(string cell)
    {
        var error = Assert.Throws<ContactListException>(() => Collected(cell, "US"));

        Assert.Equal(("InvalidContactFile", (Delivery?)null, 2L), (error.ErrorId, error.Delivery, error.Row));
        Assert.Contains(cell, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("12")]
    [InlineData("000")]
    [InlineData("0.00E+00")] // nothing, as a spreadsheet shows it
    [InlineData("2E0")]
    public void LessThanThat_StopsNobody(string cell) => Assert.Equal(0, Collected(cell, "US").Count);

    private static OptedOutNumbers Collected(string cell, string country)
    {
        using var file = new TemporaryFile($"Phone;STOP\n\"{cell}\";yes\n+12025550199;no\n");
        var optedOut = new OptedOutNumbers();
        Lists.CollectOptOuts(file.Path, new ContactListOptions
        {
            DefaultCountry = country, OptOutColumn = "STOP", PhoneColumn = "Phone", OptedOutNumbers = optedOut,
        });
        return optedOut;
    }
}
