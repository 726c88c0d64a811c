using System.Text;
using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.Tests.Support;
using Synthflow.Sandbox;

namespace Synthflow.Campaigns.Tests;

/// <summary>What reading a journal says, to whoever only reads and to whoever was to send.</summary>
public sealed class JournalReadingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SandboxHandler _sandbox = new();
    private readonly MemoryDisk _disk = new();

    public JournalReadingTests() => Campaign.Run(_sandbox, _disk, Campaign.Options(workers: 1), Campaign.Rows(3));

    private string Journal => _folder.File("spring.jsonl");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void DamagedJournal_SaysThatNothingWasSent_OnlyWhereSomethingWasToBe()
    {
        var lines = _disk.Lines.ToList();
        lines[1] = lines[1].Replace("\"seq\":2", "\"seq\":7", StringComparison.Ordinal);
        File.WriteAllLines(Journal, lines);

        var read = Assert.Throws<CampaignException>(() => JournalReader.Open(Journal));
        var run = Assert.Throws<CampaignException>(() => CampaignJournal.Open(Journal, Campaign.Options()).Dispose());

        Assert.Equal(("JournalDamaged", "JournalDamaged"), (read.Told(), run.Told()));
        Assert.DoesNotContain("sent", read.RecommendedAction, StringComparison.Ordinal);
        Assert.StartsWith("Nothing was sent. ", run.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void FileOfSomebodyElse_SaysSo_AndToReadItNothingOfSending()
    {
        File.WriteAllText(Journal, "Name,Phone\nAda,+12025550101\n");

        var read = Assert.Throws<CampaignException>(() => JournalReader.Open(Journal));
        var run = Assert.Throws<CampaignException>(() => CampaignJournal.Open(Journal, Campaign.Options()).Dispose());

        Assert.Equal(("JournalNotReadable", "JournalNotReadable"), (read.Told(), run.Told()));
        Assert.DoesNotContain("sent", read.RecommendedAction, StringComparison.Ordinal);
        Assert.StartsWith("Nothing was sent", run.RecommendedAction, StringComparison.Ordinal);
    }

    /// <summary>Taken for somebody else's file, it could be overwritten, and who was texted by it forgotten.</summary>
    [Fact]
    public void JournalWhoseSecondLineIsForeign_IsDamaged()
    {
        _disk.Bytes = Encoding.UTF8.GetBytes(_disk.Lines.First() + "\nName,Phone\n");

        var error = Assert.Throws<CampaignException>(() => CampaignJournal.Open(_disk.Open(), Campaign.Options()).Dispose());

        Assert.Equal(("JournalDamaged", (long?)2), (error.Told(), error.Line));
    }

    [Fact]
    public void JournalThatIsWritten_IsRunning_AndNotUnfinished_UntilItIsLeft()
    {
        File.WriteAllLines(Journal, _disk.Lines.Take(_disk.Lines.Count - 1));
        using (CampaignJournal.Open(Journal, Campaign.Options()))
        {
            var during = JournalReader.Open(Journal);
            Assert.Equal(("running", false), (during.State, during.IsUnfinished));
        }

        var after = JournalReader.Open(Journal);
        Assert.Equal(("cut off", true), (after.State, after.IsUnfinished));
    }

    [Fact]
    public void WhoSettledASend_IsNamed_OnlyWhereSomebodyDid()
    {
        var lines = _disk.Lines.ToList();
        lines.RemoveRange(lines.Count - 2, 2); // the last result, and the end
        File.WriteAllLines(Journal, lines);
        CampaignJournal.Resolve(Journal, Campaign.Number(2), CampaignOutcome.Sent, "seen in the log", TimeProvider.System);

        var entries = JournalReader.Open(Journal).Entries(null).ToList();

        Assert.Equal(
            [null, null, "seen in the log"],
            entries.OrderBy(static entry => entry.Row).Select(static entry => entry.Evidence));
        Assert.Equal(
            [false, false, true],
            entries.OrderBy(static entry => entry.Row).Select(static entry => entry.ResolvedBy is not null));
    }
}
