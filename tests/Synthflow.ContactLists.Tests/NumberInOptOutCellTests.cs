using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>Numbers that are listed in the opt-out column itself: who has one of them is not texted, beside the row that it stands
/// in.</summary>
public sealed class NumberInOptOutCellTests
{
    // The cell beside Ada; Bo has +1 202 555 0102.
    public static TheoryData<string> Cells() =>
    [
        "+12025550102", "2025550102", "(202) 555-0102", "202-555-0102", "1 202 555 0102", "+1 202 555 0102 / +1 202 555 0109",
        "STOP from (202) 555-0102", "2026-05-01: 202-555-0102", "tel:+12025550102", "2.025550102E9",
    ];

    [Theory]
    [MemberData(nameof(Cells))]
    public void Number_StopsWhoeverHasIt_AndItsRowStaysLeftOut(string cell)
    {
        foreach (string header in new[] { "Unsubscribed", "Do not text", "Stop", "Opted out" })
        {
            var list = $"Name,Phone,,{header}\nAda,2025550101,,\"{cell}\"\nBo,2025550102,,\nCy,2025550103,,\n";

            Assert.Equal([true, true, false], OptedOut(list, header));
        }
    }

    // Bo stands before the row that names him.
    [Fact]
    public void Number_StopsRowsBeforeIt() => Assert.Equal(
        [true, true], OptedOut("Name,Phone,Stop\nBo,2025550102,\nAda,2025550101,2025550102\n", "Stop"));

    // With the country of its own row, and in that of whoever is about to be texted.
    [Theory]
    [InlineData("Name,Phone,Country,Stop\nAda,0171 3920015,DE,0171 3920016\nBo,0171 3920016,DE,\n")]
    [InlineData("Name,Phone,Country,Stop\nAda,0664 1234567,AT,0171 3920016\nBo,0171 3920016,DE,\n")]
    [InlineData("Name,Phone,Country,Stop\nAda,+1 202 555 0101,US,0171 3920016\nBo,0171 3920016,DE,\n")]
    public void NumberWithoutACountry_StopsItsOwner_InEachCountryOfTheList(string list) => Assert.Equal(
        [true, true],
        OptedOut(list, "Stop", new ContactListOptions { CountryColumn = "Country", OptOutColumn = "Stop" }));

    // A time has as many digits as a number: it stops its row alone.
    [Theory]
    [InlineData("Opted out at", "2026-05-01", "DK", "2026 0501")]
    [InlineData("Opted out", "2026-05-01 10:30:00", "DK", "2026 0501")]
    [InlineData("Opted out", "20260501", "DK", "2026 0501")]
    [InlineData("Opted out at", "1746112234", "DE", "0174 6112234")]
    [InlineData("unsubscribed_at", "1746112234", "DE", "0174 6112234")]
    [InlineData("Opted out", "1", "DE", "0174 6112234")]
    public void Time_StopsNobodyElse(string header, string cell, string country, string other)
    {
        string own = country == "DK" ? "2012 3456" : "0171 3920015";

        Assert.Equal([true, false], OptedOut(
            $"Name,Phone,{header}\nAda,{own},{cell}\nBo,{other},\n", header,
            new ContactListOptions { DefaultCountry = country, OptOutColumn = header }));
    }

    // The same digits where the header speaks of no time.
    [Fact]
    public void NumberThatLooksLikeATime_IsANumberUnderStop() => Assert.Equal(
        [true, true],
        OptedOut(
            "Name,Phone,Stop\nAda,0171 3920015,1746112234\nBo,0174 6112234,\n", "Stop",
            new ContactListOptions { DefaultCountry = "DE", OptOutColumn = "Stop" }));

    // Whoever says which values mean stop has said of the others that they do not.
    [Fact]
    public void NumberThatIsNoValueOfStop_StopsNobody() => Assert.Equal(
        [false, false],
        OptedOut(
            "Name,Phone,Flag\nAda,2025550101,2025550102\nBo,2025550102,\n", "Flag",
            new ContactListOptions { DefaultCountry = "US", OptOutColumn = "Flag", OptOutValues = ["x"] }));

    [Fact]
    public void ColumnThatContactsAreExportedWith_IsReadAlike() => Assert.Equal(
        [true, true],
        OptedOut(
            "Name,Phone,OptedOut\nAda,2025550101,2025550102\nBo,2025550102,\n", "OptedOut",
            new ContactListOptions { DefaultCountry = "US" }));

    [Fact]
    public void ObjectsOfAPipeline_AreReadAlike()
    {
        var reader = new ContactObjectReader(new ContactListOptions { DefaultCountry = "US", OptOutColumn = "Stop" });

        Assert.True(Read(1, "2025550101", "2025550102"));
        Assert.True(Read(2, "2025550102", ""));
        Assert.False(Read(3, "2025550103", ""));

        bool Read(long row, string phone, string stop) =>
            reader.Read(row, [new("Phone", phone), new("Stop", stop)])!.Value.Contact.OptedOut;
    }

    [Theory]
    [InlineData("+12025550102", true)]
    [InlineData("2025550102", true)]
    [InlineData("yes", false)]
    public void CellOfAContact_IsReadAlike(string cell, bool isStopped)
    {
        var optedOut = new OptedOutNumbers();

        Assert.True(optedOut.IsMarked("Stop", cell, []));
        Assert.Equal(isStopped, optedOut.Contains("+12025550102"));
        Assert.False(optedOut.Contains("+12025550103"));
    }

    private static IEnumerable<bool> OptedOut(string list, string header, ContactListOptions? options = null)
    {
        options = (options ?? new ContactListOptions { DefaultCountry = "US", OptOutColumn = header }) with
        {
            OptedOutNumbers = new OptedOutNumbers(),
        };
        using var file = new TemporaryFile(list);
        Lists.CollectOptOuts(file.Path, options);
        return Lists.Read(list, options).Select(static row => row.Contact.OptedOut);
    }
}
