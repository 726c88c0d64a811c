using Microsoft.Extensions.Time.Testing;
using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.Planning;
using Synthflow.Campaigns.Tests.Support;

namespace Synthflow.Campaigns.Tests;

/// <summary>The figures of a plan: how long its longest message is, and when the last one leaves.</summary>
public class PlanFiguresTests
{
    private static readonly DateTimeOffset _now = new(2026, 6, 15, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void LongestMessage_AndTheEnd_AreThoseOfTheRows()
    {
        var options = Campaign.Options(message: "{Name}", clock: new FakeTimeProvider(_now), pace: 0.5);
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var planner = new CampaignPlanner(options, CampaignHistory.Read(path, options));
        planner.Add(Campaign.Row(0, "Ada"));
        planner.Add(Campaign.Row(1, new string('x', 400)));
        planner.Add(Campaign.Row(2, new string('x', 161)));

        var plan = planner.Finish();

        Assert.Equal((3, 6, 3L), (plan.MaxSegments, (int)plan.Segments, (long)plan.Counts[CampaignOutcome.WillSend]));
        Assert.Equal(TimeSpan.FromSeconds(4), plan.ExpectedDuration);
        Assert.Equal(_now.AddSeconds(4), plan.ExpectedEnd);
    }
}
