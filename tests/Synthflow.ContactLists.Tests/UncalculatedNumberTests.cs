using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>A number that a spreadsheet could not show or work out is no "there is no number": who stands there may be texted.</summary>
public sealed class UncalculatedNumberTests
{
    private const string Bo = "+12025550109";

    private const string Formula = "<c r=\"B2\"><f>D2</f></c>";

    public static TheoryData<string> LostNumbers => ["#####", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#BEZUG!", "#WERT!", "#¡REF!", "#NUM!", "Err:502", "#FORMULA!"];

    [Theory]
    [InlineData("Phone", Formula)]
    [InlineData("Phone", "<c r=\"B2\"><f>D2</f><v></v></c>")]
    [InlineData("Kontakt", Formula)]
    [InlineData("Phone", "<c r=\"B2\" t=\"e\"><v>#REF!</v></c>")]
    [InlineData("Phone", "<c r=\"B2\" t=\"e\"><f>D2</f><v>#NAME?</v></c>")]
    [InlineData("Phone", "<c r=\"B2\" t=\"e\"/>", false)]
    [InlineData("Phone", "<c r=\"B2\" t=\"e\"><v>#N/A</v></c>", false)]
    [InlineData("Phone", "<c r=\"B2\" t=\"e\"><f>VLOOKUP(A2,X,2)</f><v>#N/A</v></c>", false)]
    [InlineData("Phone", "<c r=\"B2\" t=\"str\"><f>IF(1,\"\",D2)</f><v></v></c>", false)]
    [InlineData("Phone", "<c r=\"B2\"><f>\"+1\"</f><v>12025550101</v></c>", false)]
    [InlineData("Phone", "", false)]
    public void OptOutWorkbook_WithACellThatHasLostItsNumber_IsRefused(string header, string cell, bool isRefused = true)
    {
        using var file = Workbook(
            TestWorkbook.Row("Name", header)
            + "<row r=\"2\">" + TestWorkbook.Text("Ada") + cell + "</row>" + TestWorkbook.Row("Bo", Bo));

        if (!isRefused)
        {
            Assert.True(OptOutList.Load(file.Path, "US").Contains(Bo));
            return;
        }

        var exception = Assert.Throws<ContactListException>(() => OptOutList.Load(file.Path, "US"));

        Assert.Equal("InvalidContactFile", exception.Told());
        Assert.Equal(2, exception.Row);
        Assert.Contains("row 2 has ", exception.Message, StringComparison.Ordinal);
        if (!cell.Contains("t=\"e\"", StringComparison.Ordinal))
        {
            Assert.Contains("a formula that no spreadsheet has calculated", exception.Message, StringComparison.Ordinal);
            Assert.Contains("Open the workbook in Excel", exception.RecommendedAction, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void OptOutWorkbook_WithoutHeader_IsRefusedForItsFormula()
    {
        using var file = Workbook(
            TestWorkbook.Row(Bo) + "<row r=\"2\"><c r=\"A2\"><f>D2</f></c></row>" + TestWorkbook.Row("+12025550108"));

        var exception = Assert.Throws<ContactListException>(() => OptOutList.Load(file.Path, "US"));

        Assert.Equal("InvalidContactFile", exception.Told());
        Assert.Contains("row 2 has a formula that no spreadsheet has calculated", exception.Message, StringComparison.Ordinal);
    }

    /// <summary>A name or a date that is not worked out is nobody's number.</summary>
    [Theory]
    [InlineData("Name", "Phone", "<c r=\"A2\"><f>D2</f></c><c r=\"B2\" t=\"inlineStr\"><is><t>+12025550101</t></is></c>")]
    [InlineData("Phone", "Discount", "<c r=\"A2\" t=\"inlineStr\"><is><t>+12025550101</t></is></c><c r=\"B2\" t=\"e\"><v>#DIV/0!</v></c>")]
    public void OptOutWorkbook_WithAnotherCellThatIsNotWorkedOut_GoesThrough(string first, string second, string cells)
    {
        using var file = Workbook(
            TestWorkbook.Row(first, second) + "<row r=\"2\">" + cells + "</row>"
            + (first == "Phone" ? TestWorkbook.Row(Bo, "3") : TestWorkbook.Row("Bo", Bo)));
        var list = OptOutList.Load(file.Path, "US");

        Assert.True(list.Contains("+12025550101"));
        Assert.True(list.Contains(Bo));
    }

    [Theory]
    [MemberData(nameof(LostNumbers))]
    public void MarkedRow_ThatHasLostItsNumber_StopsEverything(string cell)
    {
        using var file = new TemporaryFile($"Name,Phone,DND\nAda,{cell},yes\nBo,{Bo},no\n");
        var options = new ContactListOptions { OptOutColumn = "DND", OptedOutNumbers = new OptedOutNumbers() };

        var exception = Assert.Throws<ContactListException>(() => Lists.CollectOptOuts(file.Path, options));

        Assert.Equal("InvalidContactFile", exception.Told());
        Assert.Equal(2, exception.Row);
    }

    [Theory]
    [MemberData(nameof(LostNumbers))]
    public void OptOutList_WithALostNumber_IsRefused(string cell)
    {
        using var file = new TemporaryFile($"Name,Phone\nAda,{cell}\nBo,{Bo}\n");

        Assert.Equal("InvalidContactFile", Assert.Throws<ContactListException>(() => OptOutList.Load(file.Path, "US")).Told());
    }

    /// <summary>Nothing, words, and a look-up that found nothing are no lost number; nor is a lost one of a row without a
    /// mark.</summary>
    [Theory]
    [InlineData("#N/A", "yes")]
    [InlineData("#NULL!", "yes")]
    [InlineData("", "yes")]
    [InlineData("no phone", "yes")]
    [InlineData("#1", "yes", false)]
    [InlineData("#####", "no")]
    [InlineData("#REF!", "no")]
    public void OtherRows_StopNothing(string cell, string mark, bool goesThrough = true)
    {
        using var file = new TemporaryFile($"Name,Phone,DND\nAda,{cell},{mark}\nBo,{Bo},no\nCy,+12025550103,yes\n");
        var numbers = new OptedOutNumbers();
        var options = new ContactListOptions { OptOutColumn = "DND", OptedOutNumbers = numbers };
        if (goesThrough)
        {
            Lists.CollectOptOuts(file.Path, options);
            Assert.True(numbers.Contains("+12025550103"));
        }
        else
        {
            _ = Record.Exception(() => Lists.CollectOptOuts(file.Path, options));
        }

        Assert.False(numbers.Contains(Bo));
    }

    private static TemporaryFile Workbook(string rows) =>
        new(new TestWorkbook().Sheet("Stop", rows).ToArray());
}
