using Microsoft.Extensions.Time.Testing;
using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.Tests.Support;
using Synthflow.Sandbox;
using Synthflow.Sandbox.Faults;

namespace Synthflow.Campaigns.Tests;

/// <summary>The window of a send whose outcome is Unknown, where the machine's clock is set meanwhile.</summary>
public sealed class JournalTimeTests : IDisposable
{
    private static readonly DateTimeOffset _began = new(2026, 4, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly TemporaryFolder _folder = new();
    private readonly SetClock _clock = new();

    private string Journal => _folder.File("spring.jsonl");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(-3600)]
    [InlineData(0)]
    [InlineData(86400)]
    public void ClockSetDuringASend_LeavesTheWindowAsLongAsTheSendWas(int seconds)
    {
        Play(() =>
        {
            _clock.Offset = TimeSpan.FromSeconds(seconds);
            _clock.Machine.Advance(TimeSpan.FromSeconds(7));
        }, rows: 1);

        var entry = Assert.Single(JournalReader.Open(Journal).Entries(CampaignOutcome.Unknown));
        Assert.Equal((_began, _began.AddSeconds(7)), (entry.From, entry.At));
    }

    [Theory]
    [InlineData(true, 9)]
    [InlineData(false, 0)]
    public void ClockSetBackBeforeTheProcessEnds_NeverTurnsTheWindowOfTheSendThatWasCutOffAround(bool hasMilliseconds, int seconds)
    {
        Play(() =>
        {
            _clock.Offset = TimeSpan.FromHours(-1);
            _clock.Machine.Advance(TimeSpan.FromSeconds(9));
        });
        // As if the process had ended while both sends were under way; by a version that noted no milliseconds, or by this.
        var lines = File.ReadAllLines(Journal)
            .Where(line => !line.Contains("\"result\"", StringComparison.Ordinal) && !line.Contains("\"end\"", StringComparison.Ordinal));
        File.WriteAllBytes(
            Journal, JournalText.Sealed(hasMilliseconds ? lines : lines.Select(JournalText.WithoutMilliseconds)));

        var entries = JournalReader.Open(Journal).Entries(CampaignOutcome.Unknown).ToList();

        Assert.Equal(2, entries.Count);
        Assert.Equal((_began, _began.AddSeconds(seconds)), (entries[0].From, entries[0].At));
        Assert.Equal(entries[1].From, entries[1].At);
    }

    private void Play(Action duringTheSend, int rows = 2)
    {
        var sandbox = new SandboxHandler(new SandboxOptions { TimeProvider = _clock });
        sandbox.Faults.Script = (_, number) =>
        {
            if (number == 1)
            {
                duringTheSend();
            }

            return Fault.LoseAnswer();
        };
        var options = Campaign.Options(workers: 1, clock: _clock);
        Campaign.Run(sandbox, CampaignJournal.Open(Journal, options), options, Campaign.Rows(rows));
    }

    private sealed class SetClock : TimeProvider
    {
        public FakeTimeProvider Machine { get; } = new(_began);

        public TimeSpan Offset { get; set; }

        public override long TimestampFrequency => Machine.TimestampFrequency;

        public override DateTimeOffset GetUtcNow() => Machine.GetUtcNow() + Offset;

        public override long GetTimestamp() => Machine.GetTimestamp();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            Machine.CreateTimer(callback, state, dueTime, period);
    }
}
