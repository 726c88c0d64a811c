using System.Text;
using System.Text.RegularExpressions;
using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.Running;
using Synthflow.Campaigns.Tests.Support;
using Synthflow.Sandbox;
using Synthflow.Sandbox.Faults;

namespace Synthflow.Campaigns.Tests;

/// <summary>Journals with an odd end, and somebody who stops reading one.</summary>
public sealed class JournalEdgesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SandboxHandler _sandbox = new();
    private readonly MemoryDisk _disk = new();

    public JournalEdgesTests() => Campaign.Run(_sandbox, _disk, Campaign.Options(workers: 1), Campaign.Rows(3));

    private string Journal => _folder.File("spring.jsonl");

    public void Dispose() => _folder.Dispose();

    /// <summary>The disk had the last of two sectors, and not the first.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(40)]
    public void LastLineWhoseBeginningIsZeros_WithItsLineBreak_IsATornEnd_AndTheJournalGoesOn(int zeros)
    {
        var lines = _disk.Lines.ToList();
        lines[^1] = new string('\0', zeros) + lines[^1][zeros..];
        _disk.Bytes = Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");

        var (results, _) = Campaign.Run(_sandbox, _disk, Campaign.Options(workers: 1), Campaign.Rows(4));

        Assert.Equal((3, 1), (results.Counted()[CampaignOutcome.AlreadySent], results.Counted()[CampaignOutcome.Sent]));
        Assert.Equal(4, _sandbox.Requests.Total);
        Assert.DoesNotContain('\0', _disk.Text);
    }

    /// <summary>As a later version of the module may write it.</summary>
    [Fact]
    public void EndThatCountsNothing_SaysThatNobodyWasLeft()
    {
        var lines = _disk.Lines.ToList();
        lines[^1] = Regex.Replace(lines[^1], "\"counts\":\\{[^}]*\\},?", "", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10));
        File.WriteAllBytes(Journal, JournalText.Sealed(lines));

        var reader = JournalReader.Open(Journal);

        Assert.Equal(("ended", (long?)0), (reader.State, reader.NotReached));
        Assert.Equal(3, reader.Entries(CampaignOutcome.Sent).Count());
    }

    [Fact]
    public void WhoeverReads_CanBeStopped_AtTheBeginningAndOnTheWay()
    {
        File.WriteAllBytes(Journal, _disk.Bytes);
        using var stopped = new CancellationTokenSource();
        var reader = JournalReader.Open(Journal, stopped.Token);
        Assert.Equal(3, reader.Entries(null).Count());

        stopped.Cancel();

        Assert.Throws<OperationCanceledException>(() => JournalReader.Open(Journal, stopped.Token));
        Assert.Throws<OperationCanceledException>(() => reader.Entries(null).Count());
    }

    /// <summary>Whatever else stopped it: nobody may go on before the journal is back.</summary>
    [Fact]
    public void JournalThatIsGoneAtTheEnd_IsSaid_AlsoWhereTheCampaignHadStoppedForAnotherReason()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "an open file cannot be touched there");
        using var isNoted = new ManualResetEventSlim();
        var probe = new Does(point =>
        {
            if (point == CampaignPoint.ResultDurable)
            {
                isNoted.Set();
            }
            else if (point == CampaignPoint.Ending)
            {
                Assert.True(isNoted.Wait(TimeSpan.FromMinutes(2)));
                File.Move(Journal, _folder.File("elsewhere.jsonl"));
            }
        });
        var options = Campaign.Options(workers: 1, probe: probe);
        _sandbox.Faults.Next(Fault.Status(401, "{}"));

        var (results, summary) = Campaign.Run(_sandbox, CampaignJournal.Open(Journal, options), options, Campaign.Rows(3));

        Assert.Equal(CampaignOutcome.NotSent, results[0].GetOutcome());
        Assert.Equal(("JournalNotWritable", true), (summary.Failure?.Told(), summary.Failure?.JournalIsGone));
        Assert.Contains($"put that journal back as '{Journal}'", summary.Failure.Words(), StringComparison.Ordinal);
        Assert.Empty(summary.Unwritten);
    }

    /// <summary>The path stands in the error, and what the disk said is enough for a row.</summary>
    [Fact]
    public void RowWhoseAttemptCannotBeWritten_SaysWhatTheDiskSaid_AndNothingTwice()
    {
        var disk = new MemoryDisk();
        disk.Before = what =>
        {
            if (what == "flush" && disk.Text.Contains("\"type\":\"attempt\"", StringComparison.Ordinal))
            {
                throw new IOException("Input/output error");
            }
        };

        var (results, _) = Campaign.Run(_sandbox, disk, Campaign.Options(workers: 1), Campaign.Rows(1));

        var result = Assert.Single(results);
        Assert.Equal((CampaignOutcome.NotSent, "JournalNotWritable"), (result.GetOutcome(), result.ErrorId));
        Assert.Equal("it was not sent, because the journal could not be written (Input/output error)", result.Reason);
    }

    [Fact]
    public void RowWhoseAttemptMayStillStand_SaysSo_AndWhatTheDiskSaidOnce()
    {
        var disk = new MemoryDisk();
        disk.Before = what =>
        {
            if (what is "flush" or "truncate" && disk.Text.Contains("\"type\":\"attempt\"", StringComparison.Ordinal))
            {
                throw new IOException("Input/output error");
            }
        };

        var (results, summary) = Campaign.Run(_sandbox, disk, Campaign.Options(workers: 1), Campaign.Rows(1));

        Assert.Equal("JournalNotWritable", summary.Failure?.Told());
        Assert.StartsWith(
            "it was not sent, because the journal could not be written (Input/output error); its attempt may still stand in the journal",
            Assert.Single(results).Reason,
            StringComparison.Ordinal);
    }

    private sealed class Does(Action<CampaignPoint> act) : ICampaignProbe
    {
        public void Pass(CampaignPoint point, string? phoneNumber) => act(point);
    }
}
