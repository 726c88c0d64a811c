using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>A quote that opens a cell by mistake makes one row of several: nobody in it is texted, and it says so.</summary>
public sealed class SwallowedRowsTests
{
    [Theory]
    [InlineData("Ada,\"open,+12025550101\nBo,y,+12025550102\nCy,z\",+12025550103\n", "+12025550101, +12025550102, +12025550103")]
    [InlineData("Ada,\"open,+12025550101\r\nBo,z\",+12025550103\r\n", "+12025550101, +12025550103")]
    [InlineData("\"Ada,x,+12025550101\nBo\",y,+12025550102\n", "+12025550101, +12025550102")]
    [InlineData("Ada,\"open,(202) 555-0101\nBo,call, mom,+12025550105\nCy,z\",+12025550103\n", "(202) 555-0101, +12025550103")]
    public void RowInWhichOthersStand_IsAProblemThatNamesThem(string swallowed, string numbers)
    {
        var rows = Read("Name,Notes,Mobile\n" + swallowed + "Di,,+12025550104\n");

        Assert.Equal([null, "+12025550104"], rows.Select(static row => row.Contact.PhoneNumber));
        var problem = rows[0].Problem;
        Assert.Equal("InvalidContactFile", problem?.ErrorId);
        Assert.Contains("(" + numbers + ")", problem?.Reason, StringComparison.Ordinal);
        Assert.Contains("row 2", problem?.NextStep, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ada,\"call mom\nand, then, ask\",+12025550101\n")]
    [InlineData("Ada,\"12 Main St, Apt 4\nSpringfield, IL\",+12025550101\n")] // as many commas as the header has
    [InlineData("Ada,\"call, +12025550101\nor mail\",+12025550101\n")]
    [InlineData("Ada,\"call, +12025550101\nor, mail\",+12025550101\n")]
    [InlineData("Ada,\"home: +14155550102\nwork: +14155550103\nnever\",+12025550101\n")]
    [InlineData("Ada,\"a\n\n\nb\",\"+12025550101\"\n")]
    [InlineData("\"Ada\nLovelace\",\"x, y\",+12025550101\n")]
    public void CellOfSeveralLines_StaysOne(string row)
    {
        var rows = Read("Name,Notes,Mobile\n" + row + "Di,,+12025550104\n");

        Assert.Equal(["+12025550101", "+12025550104"], rows.Select(static one => one.Contact.PhoneNumber));
    }

    [Fact]
    public void WhoSaidStopInASwallowedRow_IsNotTextedInAnother()
    {
        var optedOut = new OptedOutNumbers();
        const string List = "Name,Notes,Mobile,DND\nAda,\"open,+12025550101,no\nBo,y,+12025550102,yes\nCy,z\",+12025550103,no\n"
            + "Bo,,+12025550102,no\n";
        var options = new ContactListOptions { DefaultCountry = "US", OptOutColumn = "DND", OptedOutNumbers = optedOut };
        using (var file = new TemporaryFile(System.Text.Encoding.UTF8.GetBytes(List)))
        {
            Lists.CollectOptOuts(file.Path, options);
        }

        var last = Read(List, options)[^1];
        Assert.Equal(("+12025550102", true), (last.Contact.PhoneNumber, last.Contact.OptedOut));
    }

    private static List<ContactRow> Read(string text, ContactListOptions? options = null) =>
        [.. Lists.Read(text, options ?? new ContactListOptions { DefaultCountry = "US" })];
}
