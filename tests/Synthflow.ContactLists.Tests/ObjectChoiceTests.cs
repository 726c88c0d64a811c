using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>Objects of a pipeline are read by what the first of them have, as a file is by its first rows.</summary>
public sealed class ObjectChoiceTests
{
    private static readonly ContactListOptions _options = new() { DefaultCountry = "US" };

    [Fact]
    public void Choose_FirstCellsAreOfNoHelp_TakesTheColumnThatTheOthersFill()
    {
        var rows = Enumerable.Range(0, 10).Select(row => Row(
            ("Mobile", row == 0 ? "+1 202 555 0100" : ""), ("Phone", $"+1 202 555 02{row:00}"))).ToArray();
        var reader = new ContactObjectReader(_options);

        reader.Choose(rows);

        Assert.Equal(
            Enumerable.Range(0, 10).Select(row => $"+120255502{row:00}"),
            rows.Select((row, place) => reader.Read(place + 1, row)!.Value.Contact.PhoneNumber));
    }

    [Fact]
    public void Choose_CodesWithoutPlus_AreReadByTheirNeighboursAndSaid()
    {
        var rows = Enumerable.Range(0, 10).Select(row => Row(("Phone", $"49171392001{row}"))).ToArray();
        var reader = new ContactObjectReader(new ContactListOptions { DefaultCountry = "DE" });

        reader.Choose(rows);
        var read = rows.Select((row, place) => reader.Read(place + 1, row)!.Value).ToList();

        Assert.Equal("+491713920010", read[0].Contact.PhoneNumber);
        Assert.Single(read[0].Warnings);
        Assert.Empty(read[1].Warnings);
    }

    [Fact]
    public void Choose_WarningOfTheColumns_ComesWithTheFirstRowThatIsNotBlank()
    {
        var rows = new[] { Row(("Phone", ""), ("Phone 2", "")), Row(("Phone", "2025550101"), ("Phone 2", "2025550102")) };
        var reader = new ContactObjectReader(_options);

        reader.Choose(rows);

        Assert.Null(reader.Read(1, rows[0]));
        Assert.Contains(reader.Read(2, rows[1])!.Value.Warnings, warning => warning.Contains("'Phone 2'", StringComparison.Ordinal));
    }

    [Fact]
    public void LikelyCause_MostObjectsFailAlike_IsSaid()
    {
        var rows = Enumerable.Range(0, 5).Select(row => Row(("Phone", $"202555010{row}"))).ToArray();
        var reader = new ContactObjectReader(new ContactListOptions());
        Assert.Null(reader.LikelyCause());

        reader.Choose(rows);
        Assert.All(rows, row => Assert.NotNull(reader.Read(1, row)!.Value.Problem));

        Assert.Contains("-DefaultCountry", reader.LikelyCause(), StringComparison.Ordinal);
    }

    private static KeyValuePair<string, string?>[] Row(params (string Name, string? Value)[] values) =>
        [.. values.Select(value => KeyValuePair.Create(value.Name, value.Value))];
}
