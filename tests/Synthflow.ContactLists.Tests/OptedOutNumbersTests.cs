using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>Whoever opted out in one row opted out in all rows with the same number.</summary>
public sealed class OptedOutNumbersTests
{
    private const string TwoRowsEach = """
        Name,Phone,OptOut
        A,+12025550101,TRUE
        A again,(202) 555-0101,FALSE
        B,+12025550102,FALSE
        B again,+12025550102,TRUE
        C,+12025550103,FALSE

        """;

    private static readonly ContactListOptions _options = new() { DefaultCountry = "US", OptOutColumn = "OptOut" };

    [Fact]
    public void Read_RowThatRepeatsAnOptedOutNumber_IsOptedOutToo()
    {
        var rows = Lists.Read(TwoRowsEach, _options);

        Assert.Equal([true, true, false, true, false], rows.Select(row => row.Contact.OptedOut));
        Assert.Equal("Opted out.", rows[1].Contact.Problem);
    }

    [Theory]
    [InlineData(false, "2 True,3 True,4 True,5 True,6 False")]
    [InlineData(true, "2 True,4 True,6 False")]
    public void Collect_BeforeReading_MarksEveryRowOfTheNumber(bool skipDuplicate, string expected)
    {
        using var file = new TemporaryFile(TwoRowsEach);

        var rows = ReadAfterCollecting(file.Path, _options with { SkipDuplicate = skipDuplicate });

        Assert.Equal(expected, string.Join(',', rows.Select(row => $"{row.Contact.Row} {row.Contact.OptedOut}")));
    }

    [Fact]
    public void Collect_RowWithSeveralNumbersOrAnExtension_CountsForEachOfThem()
    {
        using var file = new TemporaryFile("""
            Name,Phone,OptOut
            A,+12025550101,
            B,+12025550102,
            C,+12025550103,
            A and B,+12025550101 ::: +12025550102,yes
            C,+12025550103 ext. 12,yes
            """);

        var rows = ReadAfterCollecting(file.Path, _options);

        Assert.Equal(
            [true, true, true, true], rows.Where(row => row.Problem is null).Select(row => row.Contact.OptedOut));
    }

    [Fact]
    public void Read_SkippedRepeatThatOptsOut_IsRemembered()
    {
        var optedOut = new OptedOutNumbers();
        var reader = new ContactObjectReader(_options with { SkipDuplicate = true, OptedOutNumbers = optedOut });
        KeyValuePair<string, string?>[] Row(string phone, string optOut) =>
            [KeyValuePair.Create("Phone", (string?)phone), KeyValuePair.Create("OptOut", (string?)optOut)];

        reader.Read(1, Row("+12025550101", "no"));

        Assert.Null(reader.Read(2, Row("+12025550101", "yes")));
        Assert.True(optedOut.Contains("+12025550101"));
    }

    [Fact]
    public void Collect_WithoutAnOptOutColumn_ReadsNothing()
    {
        var optedOut = new OptedOutNumbers();

        var stream = new MemoryStream(Lists.Utf8.GetBytes(TwoRowsEach));

        OptOutCollector.Collect(
            stream, "list.csv", new ContactListOptions { OptedOutNumbers = optedOut }, TestContext.Current.CancellationToken);

        Assert.Equal((0, false), (optedOut.Count, stream.CanRead));
    }

    [Fact]
    public void Collect_FileThatCannotBeReadToItsEnd_SaysThatNothingWasTaken()
    {
        using var file = new TemporaryFile("Name,Phone,OptOut\nA,+12025550101,\nB,\"+12025550102,yes\n");

        var exception = Assert.Throws<ContactListException>(
            () => Lists.CollectOptOuts(file.Path, _options with { OptedOutNumbers = new OptedOutNumbers() }));

        Assert.Equal("InvalidContactFile", exception.Told());
        Assert.Equal((3, file.Path), (exception.Row, exception.File));
        Assert.StartsWith("Nothing in the file was used", exception.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void Collect_Cancelled_Ends()
    {
        using var file = new TemporaryFile(TwoRowsEach);

        Assert.ThrowsAny<OperationCanceledException>(
            () => Lists.CollectOptOuts(
                file.Path, _options with { OptedOutNumbers = new OptedOutNumbers() }, new CancellationToken(canceled: true)));
    }

    private static List<ContactRow> ReadAfterCollecting(string path, ContactListOptions options)
    {
        options = options with { OptedOutNumbers = new OptedOutNumbers() };
        Lists.CollectOptOuts(path, options);
        using var reader = ContactFileReader.Open(path, options);
        return [.. reader.ReadRows()];
    }
}
