using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>An export that is sorted by Status has those who said stop at its end: what is said of the first rows is said
/// of all.</summary>
public sealed class LateStopTests
{
    [Theory]
    [InlineData("Status", "Active", "Unsubscribed")]
    [InlineData("Status", "", "Opted Out")]
    [InlineData("Status", "Activo", "Baja")]
    [InlineData("Tags", "vip, new", "vip, do not text")]
    [InlineData("Notes", "likes tea", "STOP do not text")]
    [InlineData("Notes", "likes tea", "D.N.C.")]
    [InlineData("Notes", "Lieber abends", "Melde mich ab")]
    [InlineData("Notes", "likes tea", "DoNotText")]
    [InlineData("Lead stage", "Open", "donotcontact")]
    public void CellAfterTheFirstThousandRows_IsWarnedOf_Once(string header, string first, string late)
    {
        string[] lines = [.. Enumerable.Range(0, 1200).Select(row => $"{first}{(first == "likes tea" ? " " + row : "")}"), late, late, "x"];
        string list = $"Name;Phone;{header}\n"
            + string.Concat(lines.Select((cell, row) => $"P{row};+1202555{1000 + row};{cell}\n"));
        using var reader = Lists.Open(list, new ContactListOptions());

        var rows = reader.ReadRows().ToList();

        string warning = Assert.Single(rows.SelectMany(row => row.Warnings).Concat(reader.Warnings));
        Assert.Equal(1200, rows.FindIndex(row => row.Warnings.Count > 0));
        Assert.Contains($"'{header}'", warning, StringComparison.Ordinal);
        Assert.Contains($"-OptOutColumn '{header}'", warning, StringComparison.Ordinal);
    }

    /// <summary>What is passed over quickly is what the first rows would not have said either.</summary>
    [Fact]
    public void CellAfterTheFirstRows_IsWarnedOf_WhereTheFirstRowsWouldBe()
    {
        string[] cells =
        [
            "Unsubscribed", "UNSUBSCRIBED", "unSubscribed", "opted-out", "Opt Out", "optedOut", "opt_out", "DND", "D.N.C.", "Do Not Contact",
            "do not text!", "vip; unsubscribed", "vip/unsubscribed", "unsubscribed (web)", "unsubscribed - 2026", "STOP", "Stop texting me",
            "Abgemeldet", "hat sich abgemeldet", "Nicht kontaktieren", "désinscrit", "Désabonnée", "De\u0301sinscrit", "ne pas contacter", "No contactar",
            "dado de baja", "Descadastrado", "Disiscritto", "Uitgeschreven", "Wypisany", "отписан", "配信停止", "退订", "🚫 unsubscribed", "unsubscribed 🚫",
            "Active", "vip", "likes tea", "Stopford", "bus stop 12", "later", "später nicht da", "call back", "no", "not sure", "doNot", "a b c", "-", "...",
        ];
        var told = new List<(string Cell, bool First, bool Late)>();
        foreach (string cell in cells)
        {
            told.Add((cell, IsWarnedOf(cell, ahead: 3), IsWarnedOf(cell, ahead: 1100)));
        }

        Assert.DoesNotContain(told, one => one.First != one.Late);
        Assert.InRange(told.Count(one => one.Late), 20, cells.Length - 10);
    }

    private static bool IsWarnedOf(string cell, int ahead)
    {
        string list = "Name;Phone;Lead Status\n" + string.Concat(Enumerable.Range(0, ahead).Append(-1).Select(
            row => $"P;+1202555{2000 + row};\"{(row < 0 ? cell : "Open lead " + row)}\"\n"));
        using var reader = Lists.Open(list, new ContactListOptions());
        return reader.ReadRows().SelectMany(row => row.Warnings).ToList().Concat(reader.Warnings)
            .Any(warning => warning.Contains("'Lead Status'", StringComparison.Ordinal));
    }

    [Fact]
    public void RowsOfAPipeline_AreLookedAt_Too()
    {
        var reader = new ContactObjectReader(new ContactListOptions());
        reader.Choose([Row(1, "Active"), Row(2, "Active")]);

        Assert.Empty(reader.Read(1, Row(1, "Active"))?.Warnings ?? []);
        Assert.Empty(reader.Read(2, Row(2, "Active"))?.Warnings ?? []);
        var warnings = reader.Read(3, Row(3, "Unsubscribed"))?.Warnings ?? [];
        Assert.Empty(reader.Read(4, Row(4, "Unsubscribed"))?.Warnings ?? []);

        Assert.Equal(
            "Column 'Status' has cells such as 'Unsubscribed', and is not used: people who said no there may be texted. "
            + "Add -OptOutColumn 'Status' -OptOutValue 'Unsubscribed' to leave them out.",
            Assert.Single(warnings));

        static KeyValuePair<string, string?>[] Row(int row, string status) =>
            [new("Phone", "+1202555010" + row), new("Status", status)];
    }

    [Fact]
    public void ColumnBesideTheHeededOne_IsSaid()
    {
        string list = "Name,Phone,Status,Stop\n" + string.Concat(Enumerable.Range(0, 1100).Select(
            row => $"P,+1202555{1000 + row},{(row < 1050 ? "Active" : "Unsubscribed")},no\n"));

        var warnings = Lists.Read(list, new ContactListOptions { OptOutColumn = "Stop" }).SelectMany(row => row.Warnings);

        Assert.Contains("Only column 'Stop' is used, and 'Status'", Assert.Single(warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Name,Phone,Status", "Bo,+1202555{0},Active")]
    [InlineData("Name,Phone,City", "Bo,+1202555{0},Stopford {0}")]
    [InlineData("Name,Phone,Notes", "Bo,+1202555{0},asked about the bus stop {0}")]
    [InlineData("Stop,Name,Phone,Email Status", ",Bo,+1202555{0},Unsubscribed")] // of emails
    public void OrdinaryCells_AreNotWarnedOf(string header, string row)
    {
        string list = header + "\n" + string.Concat(Enumerable.Range(1000, 1500).Select(
            place => string.Format(System.Globalization.CultureInfo.InvariantCulture, row, place) + "\n"));

        Assert.Empty(Lists.Read(list, new ContactListOptions { OptOutColumn = header.StartsWith("Stop", StringComparison.Ordinal) ? "Stop" : null })
            .SelectMany(one => one.Warnings));
    }
}
