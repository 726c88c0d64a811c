using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>A list in sections: a row of its own says that the people below it said no. No column says it of them, so that no column
/// is recommended; the row is named.</summary>
public sealed class StopHeadingTests
{
    [Theory]
    [InlineData("Unsubscribed,", "Unsubscribed")]
    [InlineData(",Unsubscribed", "Unsubscribed")] // in the phone column
    [InlineData("Unsubscribed,Unsubscribed", "Unsubscribed")] // merged cells
    [InlineData("Do not text:,", "Do not text:")]
    [InlineData("--- Opted out ---,", "--- Opted out ---")]
    [InlineData("Unsubscribed (2),", "Unsubscribed (2)")]
    [InlineData("Opt-out list,", "Opt-out list")]
    [InlineData("STOP,", "STOP")]
    [InlineData("Abgemeldet,", "Abgemeldet")]
    [InlineData("Bajas,", "Bajas")]
    public void Heading_IsNamed_AndNoColumnIsRecommended(string row, string heading)
    {
        foreach (string between in new[] { "", "\n" })
        {
            string warning = Assert.Single(Warnings($"Name,Phone\nAda,+12025550101\n{between}{row}\nBo,+12025550102\n"));

            Assert.Equal(
                $"list.csv, row {(between.Length == 0 ? 3 : 4)}: '{heading}' stands alone in its row, as a heading does. The rows below it are used "
                + "like all others. If they are people who said no, move them to a list of their own and give it with -OptOutPath, or add a "
                + "column that says so and name it with -OptOutColumn.",
                warning);
        }
    }

    [Theory]
    [InlineData("Subscribed,")]
    [InlineData("Team North,")]
    [InlineData("Ada,")]
    [InlineData("Stopford,")]
    [InlineData("Total: 12,")]
    public void OtherRowOfOneText_IsNot(string row) =>
        Assert.Empty(Warnings($"Name,Phone\nAda,+12025550101\n{row}\nBo,+12025550102\n"));

    [Fact]
    public void EachHeading_IsNamedOnce_AlsoLate_AndInAnyColumn()
    {
        string people = string.Concat(Enumerable.Range(0, 1100).Select(static row => $"7,P{row},+1202555{1000 + row}\n"));

        var warnings = Warnings($"Shop,Name,Phone\n{people}Unsubscribed,,\n{people}unsubscribed,,\n,Do not call,\n");

        Assert.Equal(2, warnings.Count);
        Assert.Contains("row 1102: 'Unsubscribed'", warnings[0], StringComparison.Ordinal);
        Assert.Contains("row 2204: 'Do not call'", warnings[1], StringComparison.Ordinal);
    }

    [Fact]
    public void ListOfRowsWithOneText_IsNotLookedAtWithoutEnd()
    {
        string names = string.Concat(Enumerable.Range(0, 600).Select(static row => $"P{row},\n"));

        Assert.Empty(Warnings($"Name,Phone\nAda,+12025550101\n{names}Unsubscribed,\n"));
    }

    // A cell that stands beside a person is what -OptOutColumn is for, and a heading does not hide it.
    [Theory]
    [InlineData("Name,Phone,Status\nDo not text,,\nAda,+12025550101,Unsubscribed\n")]
    [InlineData("Name,Phone,Status\n,,Do not text\nAda,+12025550101,Unsubscribed\n")]
    [InlineData("Name,Phone,Status\nAda,+12025550101,Unsubscribed\n,,Do not text\n")]
    public void CellOfAPerson_IsRecommended_BesideAHeading(string list)
    {
        var warnings = Warnings(list + "Cy,+12025550103,new\n");

        Assert.Equal(2, warnings.Count);
        Assert.Single(warnings, static one => one.Contains(
            "Add -OptOutColumn 'Status' -OptOutValue 'Unsubscribed'", StringComparison.Ordinal));
        Assert.Single(warnings, static one => one.Contains("'Do not text' stands alone", StringComparison.Ordinal));
    }

    // Somebody without a number may be the first who said no.
    [Fact]
    public void CellOfAPersonWithoutANumber_IsRecommended() => Assert.Contains(
        "Add -OptOutColumn 'Status' -OptOutValue 'Unsubscribed'",
        Assert.Single(Warnings("Name,Phone,Status\nAda,+12025550101,new\nBo,,Unsubscribed\n")), StringComparison.Ordinal);

    [Fact]
    public void Objects_AreReadAlike()
    {
        var reader = new ContactObjectReader(new ContactListOptions());
        reader.Choose([Row("Ada", "+12025550101"), Row("Unsubscribed", ""), Row("Bo", "+12025550102")]);

        Assert.Empty(reader.Read(1, Row("Ada", "+12025550101"))!.Value.Warnings);
        Assert.Contains(
            "row 2: 'Unsubscribed' stands alone", Assert.Single(reader.Read(2, Row("Unsubscribed", ""))!.Value.Warnings),
            StringComparison.Ordinal);
        Assert.Empty(reader.Read(3, Row("Bo", "+12025550102"))!.Value.Warnings);

        static KeyValuePair<string, string?>[] Row(string name, string phone) => [new("Name", name), new("Phone", phone)];
    }

    private static List<string> Warnings(string list)
    {
        using var reader = Lists.Open(list, new ContactListOptions());
        return [.. reader.Warnings, .. reader.ReadRows().SelectMany(static row => row.Warnings)];
    }
}
