using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>Excel workbooks are read as the text of the same list is.</summary>
public sealed class WorkbookTests
{
    private static readonly ContactListOptions _options = new() { DefaultCountry = "US" };

    [Fact]
    public void ReadRows_Xlsx_TakesTheFirstSheetWithAPhoneColumn()
    {
        using var reader = ContactFileReader.Open(PathOf("contacts.xlsx"), _options);

        Assert.Contains(reader.Choices, choice => choice.Contains("'People'", StringComparison.Ordinal));
        Assert.Equal("Mobile", reader.Columns.Headers[reader.Columns.Phone]);
        Assert.Equal(
            [
                "2 Łukasz Żak +12025550101", "3 Ada & Co <x> +12025550102", "5 Zeros +12025550103", "6 Lost LostDigits",
                "7 Repeat +12025550101",
            ],
            reader.ReadRows().Select(row =>
                $"{row.Contact.Row} {row.Contact.Name} {row.Contact.PhoneNumber ?? row.Problem?.NumberProblem.ToString()}"));
        Assert.Equal(1, reader.Counts.Blank);
    }

    [Fact]
    public void ReadRows_XlsxCells_AreTextAsTheListHasThem()
    {
        using var reader = ContactFileReader.Open(PathOf("contacts.xlsx"), _options);

        Assert.Equal(
            [
                "Łukasz Żak|12025550101|2026-05-01|TRUE|12.5|1", "Ada & Co <x>|+1 202 555 0102|2026-05-01 12:00|FALSE|3|2",
                "Zeros|2025550103||||00000000003",
            ],
            reader.ReadRows().Take(3).Select(row => string.Join('|', row.Contact.Variables.Values.Cast<string>())));
    }

    [Fact]
    public void ReadRows_NamedSheet_IsTakenThoughHidden()
    {
        using var reader = ContactFileReader.Open(PathOf("contacts.xlsx"), _options with { WorksheetName = " old " });

        Assert.Equal("+12025550199", Assert.Single(reader.ReadRows()).Contact.PhoneNumber);
    }

    [Fact]
    public void Open_SheetThatIsNotThere_NamesThoseThereAre()
    {
        var exception = Assert.Throws<ContactListException>(
            () => ContactFileReader.Open(PathOf("contacts.xlsx"), _options with { WorksheetName = "Nope" }));

        Assert.Equal("InvalidContactFile", exception.Told());
        Assert.Contains("Notes, Old, People", exception.Message, StringComparison.Ordinal);
        Assert.Contains("-WorksheetName", exception.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_SheetOfAText_SaysThatItHasNone()
    {
        var exception = Assert.Throws<ContactListException>(
            () => Lists.Open("Phone\n+12025550101\n", _options with { WorksheetName = "Nope" }));

        Assert.Contains("not an Excel workbook", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadRows_Xls_IsReadByItsContent()
    {
        using var stream = File.OpenRead(PathOf("contacts.xls"));
        using var reader = ContactFileReader.Open(stream, "list.csv", _options);

        Assert.Equal(
            ["2 Jürgen +12025550101", "3 Łukasz +12025550102", "4 Ada -"],
            reader.ReadRows().Select(row => $"{row.Contact.Row} {row.Contact.Name} {row.Contact.PhoneNumber ?? "-"}"));
    }

    [Fact]
    public void Collect_OptOutColumnOfAWorkbook_IsReadFirst()
    {
        var optedOut = new OptedOutNumbers();
        Lists.CollectOptOuts(PathOf("contacts.xlsx"), _options with { OptOutColumn = "Member", OptOutValues = ["true"], OptedOutNumbers = optedOut });

        Assert.True(optedOut.Contains("+12025550101"));
        Assert.False(optedOut.Contains("+12025550102"));
    }

    [Fact]
    public void Load_WorkbookAsOptOutList_KnowsItsNumbers()
    {
        var list = OptOutList.Load(PathOf("stop.xlsx"), "US");

        Assert.Equal(2, list.Count);
        Assert.True(list.Contains("+12025550102"));
        Assert.True(list.Contains("+12025550199"));
    }

    [Theory]
    [InlineData("contacts.xlsx")]
    [InlineData("contacts.xls")]
    public void ReadRows_DamagedWorkbook_IsAnInvalidContactFileOrReadsOn(string name)
    {
        byte[] whole = File.ReadAllBytes(PathOf(name));
        var random = new Random(1);
        int refused = 0;
        for (int round = 0; round < 150; round++)
        {
            byte[] bytes = round < 50 ? [.. whole.Take(whole.Length * (round + 1) / 51)] : [.. whole];
            for (int change = 0; change < 4 && round >= 50; change++)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            try
            {
                _ = Lists.Read(bytes);
            }
            catch (ContactListException exception)
            {
                refused++;
                Assert.Equal("InvalidContactFile", exception.Told());
                Assert.NotNull(exception.RecommendedAction);
            }
        }

        Assert.InRange(refused, 30, 150);
    }

    private static string PathOf(string name) => Lists.DataPath(Path.Combine("cases", name));
}
