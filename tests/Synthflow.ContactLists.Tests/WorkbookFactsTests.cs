using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>What a workbook shows, hides or has no value for is not passed over: errors and formulas that nobody worked out count
/// as opted out in such a column, and hidden rows, columns and other sheets are told.</summary>
public sealed class WorkbookFactsTests
{
    private const string Ada = "+12025550101";
    private const string Bo = "+12025550102";
    private const string Cy = "+12025550103";
    private const string Stale = "<calcPr calcId=\"124519\" fullCalcOnLoad=\"1\"/>";

    private static readonly ContactListOptions _options = new() { DefaultCountry = "US" };

    [Theory]
    [InlineData("<c r=\"C2\" t=\"e\"><v>#N/A</v></c>", true)]
    [InlineData("<c r=\"C2\" t=\"e\"><v>#REF!</v></c>", true)]
    [InlineData("<c r=\"C2\" t=\"e\"><f>VLOOKUP(B2,X,2)</f><v>#N/A</v></c>", true)]
    [InlineData("<c t=\"e\"><v>#VALUE!</v></c>", true)]
    [InlineData("<c r=\"C2\"><f>IF(1=1,\"yes\",\"no\")</f><v></v></c>", true)]
    [InlineData("<c r=\"C2\"><f>IF(1=1,\"yes\",\"no\")</f></c>", true)]
    [InlineData("<c r=\"C2\"><f t=\"shared\" si=\"0\"/></c>", true)]
    [InlineData("<c r=\"C2\"><f>A1</f><v>0</v></c>", true)]
    [InlineData("<c r=\"C2\" t=\"str\"><f>IF(1=1,\"yes\",\"no\")</f><v>yes</v></c>", true)]
    [InlineData("<c r=\"C2\" t=\"str\"><f>IF(1=1,\"\",\"no\")</f><v></v></c>", false)]
    [InlineData("<c r=\"C2\" t=\"str\"><f>IF(1=1,\"no\",\"\")</f><v>no</v></c>", false)]
    [InlineData("<c r=\"C2\" t=\"b\"><f>1=2</f><v>0</v></c>", false)]
    [InlineData("<c r=\"C2\"><v>0</v></c>", false)]
    [InlineData("", false)]
    public void CellWithoutItsValue_CountsAsOptedOut(string cell, bool optedOut)
    {
        byte[] book = new TestWorkbook { Calculation = Stale }.Sheet(
            "People",
            TestWorkbook.Row("Name", "Phone", "Opted Out")
                + "<row>" + TestWorkbook.Text("Ada") + TestWorkbook.Text(Ada) + cell + "</row>"
                + TestWorkbook.Row("Bo", Bo, "no")).ToArray();

        Assert.Equal(
            [optedOut, false],
            Lists.Read(book, _options with { OptOutColumn = "Opted Out" }).Select(row => row.Contact.OptedOut));
    }

    [Fact]
    public void ZeroOfAFormula_CountsAsItStands_WhereTheWorkbookIsWorkedOut()
    {
        byte[] book = new TestWorkbook().Sheet(
            "People",
            TestWorkbook.Row("Name", "Phone", "Opted Out")
                + "<row>" + TestWorkbook.Text("Ada") + TestWorkbook.Text(Ada) + "<c><f>A1</f><v>0</v></c></row>").ToArray();
        using var reader = Lists.Open(book, _options with { OptOutColumn = "Opted Out" });

        Assert.False(Assert.Single(reader.ReadRows()).Contact.OptedOut);
        Assert.DoesNotContain(reader.Warnings, warning => warning.Contains("formula", StringComparison.Ordinal));
    }

    /// <summary>A workbook has no cell where nothing is written.</summary>
    [Fact]
    public void EmptyLastCell_IsOrdinary()
    {
        byte[] book = new TestWorkbook().Sheet(
            "People", TestWorkbook.Row("Name", "Phone", "Remark", "Opted Out") + TestWorkbook.Row("Ada", Ada) + TestWorkbook.Row("Bo", Bo, "", "no"))
            .ToArray();

        Assert.Equal([Ada, Bo], Lists.Read(book, _options).Select(row => row.Contact.PhoneNumber));
        Assert.All(Lists.Read(book, _options), row => Assert.Empty(row.Warnings));
    }

    [Fact]
    public void FormulasWithoutValue_AreTold()
    {
        byte[] book = new TestWorkbook().Sheet(
            "People",
            TestWorkbook.Row("Name", "Phone")
                + "<row>" + TestWorkbook.Text("Ada") + TestWorkbook.Text(Ada) + "</row>"
                + "<row>" + TestWorkbook.Text("Bo") + "<c r=\"B3\"><f>\"+1\"&amp;C3</f><v></v></c></row>").ToArray();
        using var reader = Lists.Open(book, _options);

        Assert.Contains(reader.Warnings, warning =>
            warning.Contains("formulas without a value (1, the first in row 3)", StringComparison.Ordinal));
        Assert.Equal([Ada, null], reader.ReadRows().Select(row => row.Contact.PhoneNumber));
    }

    /// <summary>Rows without places, with gaps, after titles: the value that is missing is that of its own row and column.</summary>
    [Theory]
    [InlineData(2, "")]
    [InlineData(7, " r=\"7\"")]
    [InlineData(40, " r=\"40\"")]
    public void CellWithoutItsValue_IsFoundWhereverItStands(int row, string place)
    {
        string cell = place.Length == 0 ? "<c t=\"e\"><v>#N/A</v></c>" : $"<c r=\"C{row}\" t=\"e\"><v>#N/A</v></c>";
        byte[] book = new TestWorkbook().Sheet(
            "People",
            TestWorkbook.Row("Name", "Phone", "Opted Out")
                + $"<row{place}>" + TestWorkbook.Text("Ada") + TestWorkbook.Text(Ada) + cell + "</row>"
                + TestWorkbook.Row("Bo", Bo, "no")).ToArray();
        var rows = Lists.Read(book, _options with { OptOutColumn = "Opted Out" });

        Assert.Equal([(Ada, true), (Bo, false)], rows.Select(read => (read.Contact.PhoneNumber, read.Contact.OptedOut)));
        Assert.Equal(row, rows[0].Contact.Row);
    }

    [Fact]
    public void HiddenRows_AreReadAndTold()
    {
        byte[] book = new TestWorkbook().Sheet(
            "People",
            TestWorkbook.Row("Name", "Phone")
                + TestWorkbook.Row("Ada", Ada)
                + TestWorkbook.Row("Bo", Bo).Replace("<row>", "<row hidden=\"1\">", StringComparison.Ordinal)
                + "<row hidden=\"1\"/><row hidden=\"1\"><c r=\"A5\"/></row>"
                + TestWorkbook.Row("Cy", Cy).Replace("<row>", "<row hidden=\"true\">", StringComparison.Ordinal)).ToArray();
        using var reader = Lists.Open(book, _options);

        Assert.Contains(reader.Warnings, warning =>
            warning.Contains("Sheet 'People' has hidden rows (2, the first is row 3)", StringComparison.Ordinal));
        Assert.Equal([Ada, Bo, Cy], reader.ReadRows().Select(row => row.Contact.PhoneNumber));
    }

    [Theory]
    [InlineData("<cols><col min=\"2\" max=\"2\" width=\"13\" hidden=\"1\"/></cols>", true)]
    [InlineData("<cols><col min=\"1\" max=\"3\" width=\"13\" hidden=\"true\"/></cols>", true)]
    [InlineData("<cols><col min=\"3\" max=\"3\" width=\"13\" hidden=\"1\"/></cols>", false)]
    [InlineData("", false)]
    public void HiddenPhoneColumn_IsTold(string columns, bool isTold)
    {
        byte[] book = new TestWorkbook().Sheet(
            "People", TestWorkbook.Row("Name", "Mobile", "Phone") + TestWorkbook.Row("Ada", Ada, Bo), columns: columns).ToArray();
        using var reader = Lists.Open(book, _options);

        Assert.Equal(isTold, reader.Warnings.Any(warning =>
            warning.StartsWith("Column 'Mobile' has the phone numbers, but it is hidden.", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Opted out")]
    [InlineData("Do not text")]
    [InlineData("Unsubscribed")]
    [InlineData("Abgemeldet")]
    [InlineData("DNC")]
    public void SheetOfOptOuts_IsNotTheList_AndIsTold(string name)
    {
        foreach (bool isFirst in new[] { true, false })
        {
            var book = new TestWorkbook();
            book = isFirst ? book.Sheet(name, Phones(Ada)) : book;
            book = book.Sheet("Contacts", Phones(Ada, Bo));
            book = isFirst ? book : book.Sheet(name, Phones(Ada), state: "hidden");
            using var reader = Lists.Open(book.ToArray(), _options);

            Assert.Contains(reader.Warnings, warning =>
                warning.Contains($"Sheet '{name}' seems to hold people who opted out", StringComparison.Ordinal)
                && warning.Contains("-OptOutPath", StringComparison.Ordinal));
            Assert.Equal([Ada, Bo], reader.ReadRows().Select(row => row.Contact.PhoneNumber));
        }
    }

    [Fact]
    public void SheetOfOptOutsAlone_IsToldToBeOne()
    {
        using var reader = Lists.Open(new TestWorkbook().Sheet("Opted out", Phones(Ada)).ToArray(), _options);

        Assert.Contains(reader.Warnings, warning => warning.Contains("its name says that its people opted out", StringComparison.Ordinal));
    }

    [Fact]
    public void SeveralSheetsWithNumbers_AreTold_UnlessOneIsNamed()
    {
        byte[] book = new TestWorkbook()
            .Sheet("May", Phones(Ada)).Sheet("Notes", TestWorkbook.Row("Text")).Sheet("June", Phones(Bo)).Sheet("Old", Phones(Cy), "hidden").ToArray();
        using var reader = Lists.Open(book, _options);
        using var named = Lists.Open(book, _options with { WorksheetName = "june" });

        string warning = Assert.Single(reader.Warnings);
        Assert.StartsWith("Sheet 'May' is read. Phone numbers are also on 'June'.", warning, StringComparison.Ordinal);
        Assert.Contains("-WorksheetName", warning, StringComparison.Ordinal);
        Assert.Empty(named.Warnings);
        Assert.Equal(Bo, Assert.Single(named.ReadRows()).Contact.PhoneNumber);
    }

    private static string Phones(params string[] numbers) =>
        TestWorkbook.Row("Name", "Phone") + string.Concat(numbers.Select(number => TestWorkbook.Row("A", number)));
}
