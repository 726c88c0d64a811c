using Microsoft.Extensions.Time.Testing;
using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.Results;
using Synthflow.Campaigns.Running;
using Synthflow.Campaigns.Tests.Support;
using Synthflow.Sandbox;
using Synthflow.Sandbox.Faults;

namespace Synthflow.Campaigns.Tests;

/// <summary>What a journal says of its runs and of each number, run after run.</summary>
public sealed class JournalReaderTests : IDisposable
{
    private static readonly DateTimeOffset _began = new(2026, 4, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _clock = new(_began);
    private readonly SandboxHandler _sandbox;

    public JournalReaderTests() => _sandbox = new SandboxHandler(new SandboxOptions { TimeProvider = _clock });

    private string Journal => _folder.File("spring.jsonl");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TwoRuns_AreTold_ByTheBeginningOfTheFirst_AndAllOfTheLast()
    {
        Run(2);
        _clock.Advance(TimeSpan.FromDays(1));
        Run(3);

        var journal = JournalReader.Open(Journal);

        Assert.Equal((2, _began, _began.AddDays(1)), (journal.Runs, journal.BeganAt, journal.LastRunAt));
        Assert.Equal(("ended", false, (string?)null), (journal.State, journal.IsUnfinished, journal.StoppedBecause));
        Assert.Equal((0L, 0L), (journal.NotReached, journal.Remaining));
        Assert.Equal((2L, 1L), (journal.LastRun!["AlreadySent"], journal.LastRun["Sent"])); // it has ended
        Assert.Equal((3L, 3L), (journal.Counts[CampaignOutcome.Sent], journal.Counts.Total));
        Assert.Equal(
            (Campaign.Agent.ToString("D"), "sms", "+15550100000", "api.us.synthflow.ai", (string?)null),
            (journal.Agent, journal.Channel, journal.Sender, journal.Host, journal.Partition));
        Assert.StartsWith("sha256:", journal.Message, StringComparison.Ordinal);
        Assert.Contains($"{Environment.ProcessId}", journal.LastRunBy, StringComparison.Ordinal);
        Assert.Contains(Environment.MachineName, journal.LastRunBy, StringComparison.Ordinal);
    }

    [Fact]
    public void RunThatReachedItsLimit_WasStopped_AndLeavesRows()
    {
        Run(5, Campaign.Options(workers: 1, clock: _clock, first: 2), planned: 5);

        var journal = JournalReader.Open(Journal);

        Assert.Equal(("stopped", true, true), (journal.State, journal.IsUnfinished, journal.HasEnded));
        Assert.Contains("its limit was reached", journal.StoppedBecause, StringComparison.Ordinal);
        Assert.Equal((3L, 3L), (journal.NotReached, journal.Remaining));
    }

    [Fact]
    public void RunThatStoppedItself_SaysWhy_AndWhatIsLeft()
    {
        _sandbox.Faults.Script = (_, number) => number == 2 ? Fault.Status(401, "{}") : null;
        Run(5, planned: 5);

        var journal = JournalReader.Open(Journal);

        Assert.Equal(("stopped", true), (journal.State, journal.IsUnfinished));
        Assert.Contains("refused the API key", journal.StoppedBecause, StringComparison.Ordinal);
        Assert.Equal((3L, 4L), (journal.NotReached, journal.Remaining));
    }

    [Fact]
    public void RunThatWasCutOff_HasNoCountsOfItsOwn_AndItsSendsAreBoundedByIt()
    {
        Run(1);
        _clock.Advance(TimeSpan.FromDays(1));
        _sandbox.Faults.Script = (_, _) =>
        {
            _clock.Advance(TimeSpan.FromSeconds(5));
            return null;
        };
        Run(3);
        // Ended in the send of the third row.
        CutOff(lines: 2);
        var cutOff = JournalReader.Open(Journal);
        Assert.Equal(("cut off", true, 2), (cutOff.State, cutOff.IsUnfinished, cutOff.Runs));
        Assert.Equal(((long?)null, (long?)null), (cutOff.NotReached, cutOff.Remaining));
        Assert.Equal(1L, cutOff.LastRun!["Sent"]); // of the first run

        _clock.Advance(TimeSpan.FromDays(1));
        Run(4);

        var journal = JournalReader.Open(Journal);
        var unknown = Assert.Single(journal.Entries(CampaignOutcome.Unknown));
        var began = _began.AddDays(1).AddSeconds(5);
        Assert.Equal((Campaign.Number(2), 4L, began, began), (unknown.PhoneNumber, unknown.Row, unknown.From, unknown.At));
        Assert.Equal((1, "OutcomeUnknown"), (unknown.Attempts, unknown.ErrorId));
        Assert.Equal(
            [Campaign.Number(0), Campaign.Number(1), Campaign.Number(2), Campaign.Number(3)],
            journal.Entries(null).Select(static entry => entry.PhoneNumber));
        Assert.Equal(3, journal.Entries(CampaignOutcome.Sent).Count());
        Assert.Empty(journal.Entries(CampaignOutcome.NotSent));
    }

    [Fact]
    public void NumberThatWasSentAtTheSecondRun_IsOneEntry_WithTheSecondSend()
    {
        _sandbox.Faults.Next(Fault.Status(401, "{}"));
        Run(1);
        _clock.Advance(TimeSpan.FromDays(1));
        Run(1);

        var journal = JournalReader.Open(Journal);

        var entry = Assert.Single(journal.Entries(null));
        Assert.Equal((CampaignOutcome.Sent, (int?)null), (entry.GetOutcome(), entry.StatusCode));
        Assert.Equal((_began.AddDays(1), _began.AddDays(1)), (entry.From, entry.At));
        Assert.NotNull(entry.ConversationId);
        Assert.Empty(journal.Entries(CampaignOutcome.NotSent));
        Assert.Equal(entry.ConversationId, journal.EntryOf(Campaign.Number(0))?.ConversationId);
        Assert.Null(journal.EntryOf(Campaign.Number(1)));
    }

    [Fact]
    public void WhatWasFoundOutLater_KeepsTheTimeOfTheSend()
    {
        _sandbox.Faults.Script = (_, _) =>
        {
            _clock.Advance(TimeSpan.FromSeconds(5));
            return Fault.LoseAnswer();
        };
        Run(2);
        CutOff(lines: 2);
        _clock.Advance(TimeSpan.FromDays(3));
        CampaignJournal.Resolve(Journal, Campaign.Number(0), CampaignOutcome.Sent, "in the log", _clock);
        CampaignJournal.Resolve(Journal, Campaign.Number(1), CampaignOutcome.NotSent, "not in the log", _clock);

        var entries = JournalReader.Open(Journal).Entries(null).ToList();

        // The first had its result, the second was cut off.
        Assert.Equal(
            [(CampaignOutcome.Sent, _began, 1, "in the log"), (CampaignOutcome.NotSent, _began.AddSeconds(5), 1, "not in the log")],
            entries.Select(static entry => (entry.GetOutcome(), entry.From!.Value, entry.Attempts, entry.Evidence))); // each was sent
        Assert.All(entries, entry => Assert.Contains(Environment.MachineName, entry.ResolvedBy, StringComparison.Ordinal));
    }

    /// <summary>The state of a send that somebody settled as not sent counts as a row for the next run.</summary>
    [Fact]
    public void RowSettledAsNotSent_IsLeftForTheNextRun_AndNoMoreOnceItRan()
    {
        _sandbox.Faults.Next(Fault.LoseAnswer());
        Run(2);
        Assert.Equal(0L, JournalReader.Open(Journal).Remaining);
        CampaignJournal.Resolve(Journal, Campaign.Number(0), CampaignOutcome.NotSent, "not in the log", _clock);
        Assert.Equal(1L, JournalReader.Open(Journal).Remaining);

        Run(2);

        Assert.Equal(0L, JournalReader.Open(Journal).Remaining);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void PersonInTwoJournals_CountsOnce_ByWhatReachedThem(bool isFirstSent)
    {
        var other = _folder.File("other.jsonl");
        _sandbox.Faults.Next(isFirstSent ? [Fault.None, Fault.LoseAnswer()] : [Fault.LoseAnswer(), Fault.None]);
        Run(1);
        Run(1, path: other);

        var parts = CampaignParts.Open([Journal, other]);

        Assert.Equal((1L, 1L), (parts.CountPeople()[CampaignOutcome.Sent], parts.CountPeople().Total));
        Assert.Equal(CampaignOutcome.Sent, Assert.Single(parts.Entries).GetOutcome());
    }

    private void Run(int rows, CampaignOptions? options = null, int? planned = null, string? path = null)
    {
        options ??= Campaign.Options(workers: 1, clock: _clock);
        using var client = Campaign.Client(_sandbox, _clock);
        using var runner = new CampaignRunner(client, options, CampaignJournal.Open(path ?? Journal, options))
        {
            Planned = planned is { } count ? Campaign.Plan(options, Campaign.Rows(count)) : null,
        };
        Campaign.Drive(runner, Campaign.Rows(rows));
    }

    /// <summary>As if the process had ended before the last lines.</summary>
    private void CutOff(int lines)
    {
        var all = File.ReadAllLines(Journal);
        File.WriteAllText(Journal, string.Join("\n", all.Take(all.Length - lines)) + "\n");
        // It knows how far the journal had come.
        File.Delete(Journal + ".lock");
    }
}
