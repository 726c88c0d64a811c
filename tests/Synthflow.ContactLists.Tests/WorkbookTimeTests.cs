using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>Times, dates, durations and decimals of a workbook are texted to people: they read what the sheet shows.</summary>
public sealed class WorkbookTimeTests
{
    private const string HalfPastTwo = "0.604166666666667";
    private const string MayTheFirst = "46143.604166666664";

    private static readonly ContactListOptions _options = new() { DefaultCountry = "US" };

    [Theory]
    [InlineData(HalfPastTwo, "h:mm", "14:30")]
    [InlineData(HalfPastTwo, "h:mm AM/PM", "2:30 PM")]
    [InlineData(HalfPastTwo, "[$-409]h:mm:ss\\ AM/PM;@", "2:30 PM")]
    [InlineData(HalfPastTwo, "[$-F400]h:mm:ss\\ AM/PM", "14:30")] // as the system of the reader has it
    [InlineData(HalfPastTwo, "m/d/yy h:mm", "14:30")]
    [InlineData("0.375", "hh:mm", "09:00")]
    [InlineData("0", "h:mm", "00:00")]
    [InlineData("0", "h:mm a/p", "12:00 AM")]
    [InlineData("0.604340277777778", "h:mm:ss", "14:30:15")]
    [InlineData("0.604340277777778", "h:mm", "14:30")]
    [InlineData("0.01", "mm:ss", "00:14:24")]
    [InlineData("1.604166666666667", "h:mm", "14:30")]
    [InlineData("0.604166666", "h:mm:ss", "14:30")] // a sum of times, less than a millisecond off
    public void ReadRows_TimeOfDay_IsAsTheSheetShowsIt(string number, string format, string text) =>
        Assert.Equal(text, TextOf(number, format));

    [Theory]
    [InlineData(MayTheFirst, "yyyy-mm-dd h:mm", "2026-05-01 14:30")]
    [InlineData(MayTheFirst, "m/d/yyyy h:mm AM/PM", "2026-05-01 2:30 PM")]
    [InlineData("46143.604340277777", "d.m.yy h:mm:ss", "2026-05-01 14:30:15")]
    [InlineData("46143", "d.m.yy h:mm", "2026-05-01")]
    [InlineData("46143", "d/m/yyyy", "2026-05-01")]
    [InlineData(MayTheFirst, "d/m/yyyy", "2026-05-01")]
    [InlineData(MayTheFirst, "mmmm", "2026-05-01")]
    [InlineData(MayTheFirst, "h:mm", "14:30")]
    [InlineData(MayTheFirst, "[$-407]d. mmmm yyyy \"um\" h \"Uhr\"", "2026-05-01 14:30")]
    [InlineData(MayTheFirst, "mm:ss.0", "2026-05-01 14:30")] // what Excel makes of 2026-05-01 14:30:00.000
    [InlineData("0", "d/m/yyyy", "1900-01-00")]
    [InlineData("1", "d/m/yyyy", "1900-01-01")]
    public void ReadRows_Date_HasItsTimeWhereTheSheetShowsIt(string number, string format, string text) =>
        Assert.Equal(text, TextOf(number, format));

    [Theory]
    [InlineData("1.25", "[h]:mm", "30:00")]
    [InlineData("1.25", "[h]:mm:ss", "30:00")]
    [InlineData("0.0625", "[hh]:mm", "1:30")]
    [InlineData("1.25017361111111", "[h]:mm:ss", "30:00:15")]
    [InlineData("0.0625", "[m]:ss", "90:00")]
    [InlineData("0.0625", "[mm]", "90")]
    [InlineData("0.0625", "[s]", "5400")]
    [InlineData("-0.0625", "[h]:mm", "-1:30")]
    public void ReadRows_Duration_IsCountedAsTheSheetCountsIt(string number, string format, string text) =>
        Assert.Equal(text, TextOf(number, format));

    [Theory]
    [InlineData("0.30000000000000004", "0.00", "0.3")]
    [InlineData("12.5", "0.00", "12.5")]
    [InlineData("1.1000000000000001", "General", "1.1")]
    [InlineData("0.00001", "General", "0.00001")]
    [InlineData("-7.6999999999999993", "General", "-7.7")]
    [InlineData("12025550101", "0", "12025550101")]
    [InlineData("3.0000000000000004", "00000", "00003")]
    [InlineData("1234567890123456", "0", "1.23456789012346E+015")]
    public void ReadRows_Decimal_HasFifteenDigits(string number, string format, string text) =>
        Assert.Equal(text, TextOf(number, format));

    [Fact]
    public void ReadRows_TimeOfDayOfAWorkbookThatCountsFrom1904_IsNoDay() =>
        Assert.Equal("14:30", TextOf(HalfPastTwo, "h:mm", countsFrom1904: true));

    [Theory]
    [InlineData(MayTheFirst, "yyyy-mm-dd h:mm")]
    [InlineData(MayTheFirst, "m/d/yyyy h:mm AM/PM")]
    [InlineData(HalfPastTwo, "h:mm")]
    [InlineData("0", "d/m/yyyy")]
    public void ReadRows_TimeInThePhoneColumn_IsNoNumber(string number, string format)
    {
        var row = Lists.Read(Book(TestWorkbook.Row("Phone", "Name"), Row(TestWorkbook.Number(number, 1), TestWorkbook.Text("Ada")), format), _options)[0];

        Assert.Null(row.Contact.PhoneNumber);
        Assert.NotNull(row.Problem);
    }

    [Theory]
    [InlineData(MayTheFirst, "yyyy-mm-dd h:mm")]
    [InlineData(MayTheFirst, "m/d/yyyy h:mm AM/PM")]
    [InlineData(HalfPastTwo, "h:mm AM/PM")]
    public void Load_OptOutListWithTimes_HasOnlyItsNumbers(string number, string format)
    {
        using var file = new TemporaryFile(Book(
            TestWorkbook.Row("Phone", "When"), Row(TestWorkbook.Text("+12025550101"), TestWorkbook.Number(number, 1)), format));

        var list = OptOutList.Load(file.Path, "US");

        Assert.Equal(1, list.Count);
        Assert.True(list.Contains("+12025550101"));
    }

    [Theory]
    [InlineData(MayTheFirst, "yyyy-mm-dd h:mm")]
    [InlineData(HalfPastTwo, "h:mm AM/PM")]
    [InlineData("0", "d/m/yyyy")]
    public void ReadRows_TimeOfAnOptOut_StopsItsPerson(string number, string format)
    {
        var rows = Lists.Read(
            Book(TestWorkbook.Row("Phone", "Unsubscribed"), Row(TestWorkbook.Text("+12025550101"), TestWorkbook.Number(number, 1)), format),
            _options with { OptOutColumn = "Unsubscribed" });

        Assert.True(rows[0].Contact.OptedOut);
    }

    private static string? TextOf(string number, string format, bool countsFrom1904 = false) => Lists.Read(
        Book(TestWorkbook.Row("Phone", "Value"), Row(TestWorkbook.Text("+12025550101"), TestWorkbook.Number(number, 1)), format, countsFrom1904),
        _options)[0].Contact.Variables["Value"] as string;

    private static string Row(params string[] cells) => $"<row>{string.Concat(cells)}</row>";

    private static byte[] Book(string header, string row, string format, bool countsFrom1904 = false) =>
        new TestWorkbook { Formats = [format], CountsFrom1904 = countsFrom1904 }.Sheet("People", header + row).ToArray();
}
