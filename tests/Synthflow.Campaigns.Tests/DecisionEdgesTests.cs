using System.Collections.Specialized;
using Microsoft.Extensions.Time.Testing;
using Synthflow.Campaigns.Tests.Support;
using Synthflow.Sandbox;
using Synthflow.Sandbox.Faults;

namespace Synthflow.Campaigns.Tests;

/// <summary>Rows at the edge of what a campaign decides by.</summary>
public class DecisionEdgesTests
{
    /// <summary>A row that could not be read may have no columns at all: which there are, the next row says.</summary>
    [Fact]
    public void FirstRowWithoutAnyColumn_IsAProblemOfItsOwn_AndTheNextSaysWhichThereAre()
    {
        var options = Campaign.Options(workers: 1, message: "Hi {Name}");
        var empty = new CampaignRow
        {
            Row = 2,
            Problem = "no columns",
            Variables = new OrderedDictionary(StringComparer.OrdinalIgnoreCase),
        };

        var (results, _) = Campaign.Run(new SandboxHandler(), new MemoryDisk(), options, [empty, Campaign.Row(7)]);

        Assert.Equal(
            [(2L, CampaignOutcome.SkippedProblem), (9L, CampaignOutcome.Sent)],
            results.OrderBy(static result => result.Row).Select(static result => (result.Row, result.GetOutcome())));
    }

    /// <summary>Each row that is held back gave back a send that it had not taken, and more than one person was texted.</summary>
    [Fact]
    public void RowsInQuietHours_AddNothingToTheSendsThatFirstAllows()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 6, 15, 13, 0, 0, TimeSpan.Zero)); // 22:00 in Tokyo, 9:00 in New York
        var sandbox = new SandboxHandler();
        var options = Campaign.Options(workers: 1, clock: clock, quietHours: "21:00-08:00", first: 1);
        CampaignRow[] rows =
        [
            .. Enumerable.Range(0, 3).Select(static index => In("Asia/Tokyo", index)),
            .. Enumerable.Range(3, 5).Select(static index => In("America/New_York", index)),
        ];

        var (results, _) = Campaign.Run(sandbox, new MemoryDisk(), options, rows);

        Assert.Equal(1, sandbox.Requests.Total);
        Assert.Equal((3, 1), (results.Counted()[CampaignOutcome.DeferredQuietHours], results.Counted()[CampaignOutcome.Sent]));
    }

    /// <summary>Every row would get the same: the first and the last status of a redirect, and what is none.</summary>
    [Theory]
    [InlineData(300, true)]
    [InlineData(399, true)]
    [InlineData(400, false)]
    public void Redirect_StopsTheCampaign_AtAnyOfItsStatuses(int status, bool stops)
    {
        var sandbox = new SandboxHandler();
        sandbox.Faults.Next(Fault.Status(status, "{}"));

        var (results, summary) = Campaign.Run(sandbox, new MemoryDisk(), Campaign.Options(workers: 1), Campaign.Rows(3));

        Assert.Equal(stops, summary.Failure is not null);
        Assert.Equal(stops ? 1 : 3, results.Count);
        if (stops)
        {
            Assert.Equal("CampaignStopped", summary.Failure?.Told());
            Assert.Contains("redirect", summary.Failure.Words(), StringComparison.Ordinal);
        }
    }

    private static CampaignRow In(string zone, int index) => new()
    {
        Row = index + 2,
        PhoneNumber = Campaign.Number(index),
        Variables = Campaign.Row(index).Variables,
        TimeZones = () => [zone],
    };
}
