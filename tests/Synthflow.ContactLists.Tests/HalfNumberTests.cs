using Synthflow.ContactLists.Numbers;
using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>A number that a semicolon, a tab or a line break divides: neither half of it is somebody's to text.</summary>
public sealed class HalfNumberTests
{
    [Theory]
    [InlineData("DE", "0043 664;1458501")]
    [InlineData("DE", "+43 6641;458501")]
    [InlineData("DE", "0049 171 39\n200150")]
    [InlineData("DE", "+1 202 555;010123")]
    [InlineData("GB", "+44 20 79;46 0018")]
    [InlineData("AT", "00491713;920015")]
    [InlineData("IT", "0039 312;3435796")]
    [InlineData("ID", "+62 812 34\n5678 901")]
    [InlineData("DE", "01712345\t6789012")]
    public void NeitherHalf_IsTexted(string country, string cell) =>
        Assert.Null(PhoneNumberReader.Read(cell, country).E164);

    [Theory]
    [InlineData("US", "2025550101;2025550102", "+12025550101")]
    [InlineData("DE", "0171 3920015\n0172 3920016", "+491713920015")]
    [InlineData("DE", "+49 171 3920015;+43 664 1234567", "+491713920015")]
    [InlineData("DE", "030 23125042; 0171 3920015", "+493023125042")]
    [InlineData("US", "+15559876543;+12025550102", "+15559876543")]
    [InlineData("FR", "06 12 34 56 78;01 99 00 02 14", "+33612345678")]
    public void TwoNumbers_AreTwo_AndTheFirstIsTaken(string country, string cell, string number) =>
        Assert.Equal(number, PhoneNumberReader.Read(cell, country).E164);
}
