using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>The number of somebody who opted out, as a spreadsheet wrote it with an exponent: stopped where every digit is there,
/// and refused where one is lost.</summary>
public class MarkedExponentTests
{
    [Theory]
    [InlineData("491713920015E+0")]
    [InlineData("491713920015E0")]
    [InlineData("49171392.0015E+4")]
    [InlineData("49171392,0015e4")]
    [InlineData("4.917139200150E+11")] // a zero too many
    [InlineData("4.9171392001500E+11")]
    [InlineData("4917139200150E-1")]
    [InlineData("491713920015")]
    public void NumberWithAllItsDigits_IsStopped(string cell) => Assert.True(Collected(cell).Contains("+491713920015"));

    [Theory]
    [InlineData("4.9171392E+11")]
    [InlineData("491713920015E+1")]
    [InlineData("4.91713920015E+12")]
    [InlineData("4.917139200155E+11")] // it would be another number without its last digit
    [InlineData("4917139200155E-1")]
    public void NumberThatLacksSome_StopsEverything_AndNamesTheRow(string cell)
    {
        var error = Assert.Throws<ContactListException>(() => Collected(cell));

        Assert.Equal("InvalidContactFile", error.Told());
        Assert.Equal(2, error.Row);
        Assert.Contains(cell, error.Message, StringComparison.Ordinal);
    }

    /// <summary>Seven digits beside a number may be another one; fewer are a room or a count.</summary>
    [Theory]
    [InlineData("+491713920015 room 555010", false)]
    [InlineData("+491713920015; 555-0101", true)]
    public void DigitsBesideANumber_StopEverything_FromSevenOn(string cell, bool isRefused)
    {
        if (isRefused)
        {
            Assert.Equal("InvalidContactFile", Assert.Throws<ContactListException>(() => Collected(cell, "US")).Told());
        }
        else
        {
            Assert.True(Collected(cell, "US").Contains("+491713920015"));
        }
    }

    private static OptedOutNumbers Collected(string cell, string country = "DE")
    {
        using var file = new TemporaryFile($"Phone;STOP\n\"{cell}\";yes\n+491713920099;no\n");
        var optedOut = new OptedOutNumbers();
        Lists.CollectOptOuts(file.Path, new ContactListOptions
        {
            DefaultCountry = country, OptOutColumn = "STOP", PhoneColumn = "Phone", OptedOutNumbers = optedOut,
        });
        return optedOut;
    }
}
