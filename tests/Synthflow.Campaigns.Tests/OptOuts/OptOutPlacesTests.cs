using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.OptOuts;
using Synthflow.Campaigns.Tests.Support;

namespace Synthflow.Campaigns.Tests.OptOuts;

/// <summary>Where an opt-out list may be, and what is said of those who stand in it already.</summary>
public sealed class OptOutPlacesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void FolderOrWhatHasNone_IsRefused_WithTheReason()
    {
        var folder = Refused(_folder.Path);
        var missing = Refused(_folder.File("missing/stop.txt"));

        Assert.Contains("folder", folder.Message, StringComparison.Ordinal);
        Assert.Contains(_folder.File("missing"), missing.Message, StringComparison.Ordinal);
        Assert.NotEqual(folder.RecommendedAction, missing.RecommendedAction);
        Assert.False(Directory.Exists(_folder.File("missing")));
    }

    [Fact]
    public void JournalAndItsLock_AreRefused_AndUntouched()
    {
        var journal = _folder.File("spring.txt");
        CampaignJournal.Open(journal, Campaign.Options()).Dispose();
        File.WriteAllText(_folder.File("copy.txt"), "{\"seq\":1,");

        Assert.Contains("journal", Refused(_folder.File("copy.txt")).Message, StringComparison.Ordinal);
        Assert.Equal("{\"seq\":1,", File.ReadAllText(_folder.File("copy.txt")));
    }

    [Fact]
    public void NewOnes_AreThoseWhoDoNotStandThere_AndNothingIsWritten()
    {
        var path = _folder.File("stop.txt");
        var list = List(path);
        Assert.False(list.Exists);
        Assert.Equal(2, list.NewOf([Entry(1), Entry(2), Entry(1)]).Count);
        Assert.False(File.Exists(path));
        File.WriteAllText(path, Campaign.Number(1) + " # by phone");

        Assert.True(list.Exists);
        Assert.Equal([Campaign.Number(2)], list.NewOf([Entry(1), Entry(2)]).Select(static entry => entry.PhoneNumber));
        Assert.Equal(Campaign.Number(1) + " # by phone", File.ReadAllText(path));
    }

    [Fact]
    public void EmptyUpdate_MakesTheList_AndLeavesOneThatIsThere()
    {
        var path = _folder.File("stop.txt");
        Assert.Empty(List(path).Add([]));
        var made = File.ReadAllText(path);
        Assert.StartsWith("# People who asked not to be texted", made, StringComparison.Ordinal);

        File.SetLastWriteTimeUtc(path, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Empty(List(path).Add([]));

        Assert.Equal(made, File.ReadAllText(path));
        Assert.Equal(2020, File.GetLastWriteTimeUtc(path).Year);
    }

    [Theory]
    [InlineData("", "\n")]
    [InlineData("+12025550101\n", "\n")]
    [InlineData("+12025550101", "\n")]
    [InlineData("+12025550101\r\n", "\r\n")]
    [InlineData("+12025550101\r\n+12025550102", "\r\n")]
    [InlineData("+12025550101\r", "\n")]
    public void AddedLine_BeginsALineOfItsOwn_AndEndsAsTheOthersDo(string before, string end)
    {
        var path = _folder.File("stop.txt");
        File.WriteAllText(path, before);

        List(path).Add([Entry(1)]);

        var isOpen = before.Length > 0 && before[^1] is not ('\n' or '\r');
        Assert.Equal(before + (isOpen ? end : "") + Campaign.Number(1) + " # by phone" + end, File.ReadAllText(path));
    }

    [Theory]
    [InlineData("+12025550101\n", false)]
    [InlineData("# a remark\n\n+12025550101\n", false)]
    [InlineData("123456\n", false)]
    [InlineData("12345\n", true)]
    [InlineData("Phone\n+12025550101\n", true)]
    [InlineData("# a remark\nPhone\n+12025550101\n", true)]
    [InlineData("+12025550101 # Phone\n", false)]
    [InlineData("# a remark alone\n", false)]
    public void Table_IsKnown_ByItsFirstLine(string text, bool isTable)
    {
        var path = _folder.File("stop.txt");
        File.WriteAllText(path, text);
        if (isTable)
        {
            Assert.Equal("OptOutNotWritable", Assert.Throws<CampaignException>(() => List(path).Add([Entry(1)])).Told());
            Assert.Equal(text, File.ReadAllText(path));
        }
        else
        {
            Assert.Single(List(path).Add([Entry(1)]));
        }
    }

    private static CampaignException Refused(string path)
    {
        var error = Assert.Throws<CampaignException>(() => List(path).Add([Entry(1)]));
        Assert.Equal(("OptOutNotWritable", path), (error.Told(), error.JournalPath));
        return error;
    }

    private static OptOutEntry Entry(int index) => new() { PhoneNumber = Campaign.Number(index), Source = "by phone" };

    private static OptOutFile List(string path) => OptOutFile.At(path, line => line.StartsWith('+') ? [line] : []);
}
