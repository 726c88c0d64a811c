using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.Running;
using Synthflow.Campaigns.Tests.Support;
using Synthflow.Client.Http;
using Synthflow.Sandbox;
using Synthflow.Sandbox.Faults;

namespace Synthflow.Campaigns.Tests;

/// <summary>What a row says of a send that had no answer, and of one that never left; what the journal has where it cannot be
/// written any more.</summary>
public class RowWordsTests
{
    private readonly MemoryDisk _disk = new();
    private readonly SandboxHandler _sandbox = new();

    [Fact]
    public void SendWithoutAnAnswer_SaysWhatWasSeen_AndNotASentenceForACommand()
    {
        var log = new FailuresSeen();
        _sandbox.Faults.Next(Fault.LoseAnswer());

        var (results, _) = Campaign.Run(_sandbox, _disk, Campaign.Options(workers: 1, log: log), Campaign.Rows(1));

        var result = Assert.Single(results);
        Assert.Equal((CampaignOutcome.Unknown, "OutcomeUnknown"), (result.GetOutcome(), result.ErrorId));
        Assert.Equal(Assert.Single(log.Failures), result.Reason);
    }

    /// <summary>Its attempt is in the journal, and nothing of it has left.</summary>
    [Fact]
    public void StopBetweenTheNoteAndTheSend_IsNotSent_WithNoTry_AndTheNextRunSendsIt()
    {
        CampaignRunner? runner = null;
        var probe = new StoppingProbe(() => Volatile.Read(ref runner)!.Stop()); // set before the first row
        var options = Campaign.Options(workers: 1, probe: probe);
        using var client = Campaign.Client(_sandbox);
        using (var own = new CampaignRunner(client, options, CampaignJournal.Open(_disk.Open(), options)))
        {
            Volatile.Write(ref runner, own);
            var (results, _) = Campaign.Drive(own, Campaign.Rows(1));

            var result = Assert.Single(results);
            Assert.Equal((CampaignOutcome.NotSent, 0, (string?)null), (result.GetOutcome(), result.Attempts, result.ErrorId));
            Assert.Contains("stopped before the message was sent", result.Reason, StringComparison.Ordinal);
        }

        Assert.Equal(0, _sandbox.Requests.Total);
        var (again, _) = Campaign.Run(_sandbox, _disk, Campaign.Options(workers: 1), Campaign.Rows(1));
        Assert.Equal(CampaignOutcome.Sent, Assert.Single(again).GetOutcome());
    }

    /// <summary>A result that is written, but not known to be on the disk, is taken back: else the next run would read what this
    /// one said is not there.</summary>
    [Fact]
    public void ResultThatCannotBeFlushedTwice_IsNotInTheJournal_AsTheRunSays()
    {
        var flushes = 0;
        _disk.Before = what =>
        {
            if (what == "flush" && _disk.Text.Contains("\"type\":\"result\"", StringComparison.Ordinal))
            {
                flushes++;
                throw new IOException("no");
            }
        };
        var (results, summary) = Campaign.Run(_sandbox, _disk, Campaign.Options(workers: 1), Campaign.Rows(1));
        _disk.Before = null;

        Assert.Equal(("CampaignStopped", 2), (summary.Failure?.Told(), flushes));
        Assert.Equal(CampaignOutcome.Sent, Assert.Single(results).GetOutcome());
        Assert.Single(summary.Unwritten);
        Assert.DoesNotContain("\"type\":\"result\"", _disk.Text, StringComparison.Ordinal);
        var (again, _) = Campaign.Run(_sandbox, _disk, Campaign.Options(workers: 1), Campaign.Rows(1));
        Assert.Equal(CampaignOutcome.Unknown, Assert.Single(again).GetOutcome());
        Assert.Equal(1, _sandbox.Requests.Total);
    }

    private sealed class StoppingProbe(Action stop) : ICampaignProbe
    {
        public void Pass(CampaignPoint point, string? phoneNumber)
        {
            if (point == CampaignPoint.AttemptDurable)
            {
                stop();
            }
        }
    }

    private sealed class FailuresSeen : IRequestLog
    {
        public List<string?> Failures { get; } = [];

        public bool WantsBodies => false;

        public void OnAttempt(RequestAttempt attempt) => Failures.Add(attempt.Failure);

        public void OnWait(TimeSpan wait, string reason)
        {
        }
    }
}
