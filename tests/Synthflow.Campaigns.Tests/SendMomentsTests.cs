using System.Collections;
using System.Collections.Specialized;
using Microsoft.Extensions.Time.Testing;
using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.Running;
using Synthflow.Campaigns.Tests.Support;
using Synthflow.Sandbox;

namespace Synthflow.Campaigns.Tests;

/// <summary>What happens between a row's attempt in the journal and its first try: nothing of it has left, and it is said
/// like that.</summary>
public sealed class SendMomentsTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 4, 1, 12, 29, 0, TimeSpan.Zero));
    private readonly MemoryDisk _disk = new();
    private readonly SandboxHandler _sandbox = new();

    /// <summary>Called Unknown, the person would never be texted; sent, it would be at night.</summary>
    [Fact]
    public void QuietHoursThatBeginThen_DeferTheRow_WithNoTry_AndTheNextRunSendsIt()
    {
        var probe = new At(CampaignPoint.AttemptDurable, () => _clock.SetUtcNow(new DateTimeOffset(2026, 4, 1, 12, 30, 0, TimeSpan.Zero)));

        var (results, _) = Run(probe, Row([]));

        var result = Assert.Single(results);
        Assert.Equal((CampaignOutcome.DeferredQuietHours, 0), (result.GetOutcome(), result.Attempts));
        Assert.Contains("quiet hours", result.Reason, StringComparison.Ordinal);
        Assert.Equal(0, _sandbox.Requests.Total);
        Assert.Contains("\"outcome\":\"NotSent\"", _disk.Lines[2], StringComparison.Ordinal);

        _clock.SetUtcNow(new DateTimeOffset(2026, 4, 1, 14, 0, 0, TimeSpan.Zero));
        var (again, _) = Run(null, Row([]));
        Assert.Equal((CampaignOutcome.Sent, 1), (Assert.Single(again).GetOutcome(), _sandbox.Requests.Total));
    }

    /// <summary>The client itself sees the stop here, right before the try.</summary>
    [Fact]
    public void StopWhileTheBodyIsWritten_IsNotSent_WithNoTry_AndTheNextRunSendsIt()
    {
        CampaignRunner? runner = null;
        var isNoted = false;
        var words = new WordsThatAct(() =>
        {
            if (isNoted)
            {
                runner!.Stop();
            }
        });
        var row = Row(words);
        var options = Options(new At(CampaignPoint.AttemptDurable, () => isNoted = true));
        using var client = Campaign.Client(_sandbox, _clock);
        using (runner = new CampaignRunner(client, options, CampaignJournal.Open(_disk.Open(), options)))
        {
            var result = Assert.Single(Campaign.Drive(runner, [row]).Results);

            Assert.Equal((CampaignOutcome.NotSent, 0, (string?)null), (result.GetOutcome(), result.Attempts, result.ErrorId));
            Assert.Contains("stopped before the message was sent", result.Reason, StringComparison.Ordinal);
        }

        Assert.True(isNoted);
        Assert.Equal(0, _sandbox.Requests.Total);
        isNoted = false;
        var (again, _) = Run(null, row);
        Assert.Equal((CampaignOutcome.Sent, 1), (Assert.Single(again).GetOutcome(), _sandbox.Requests.Total));
    }

    private (List<CampaignResult> Results, CampaignSummary Summary) Run(ICampaignProbe? probe, CampaignRow row)
    {
        var options = Options(probe);
        using var client = Campaign.Client(_sandbox, _clock);
        using var runner = new CampaignRunner(client, options, CampaignJournal.Open(_disk.Open(), options));
        return Campaign.Drive(runner, [row]);
    }

    private static CampaignRow Row(IEnumerable<string> tags) => new()
    {
        Row = 2,
        PhoneNumber = Campaign.Number(0),
        Variables = new OrderedDictionary(StringComparer.OrdinalIgnoreCase) { ["Tags"] = tags },
    };

    private CampaignOptions Options(ICampaignProbe? probe) => Campaign.Options(
        workers: 1,
        message: "Hi",
        clock: _clock,
        quietHours: "12:30-14:00",
        probe: probe,
        columns: ["Tags"]);

    private sealed class At(CampaignPoint point, Action act) : ICampaignProbe
    {
        public void Pass(CampaignPoint at, string? phoneNumber)
        {
            if (at == point)
            {
                act();
            }
        }
    }

    /// <summary>A value of a row that does something whenever it is read.</summary>
    private sealed class WordsThatAct(Action act) : IEnumerable<string>
    {
        public IEnumerator<string> GetEnumerator()
        {
            act();
            yield return "spring";
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
