using Microsoft.Extensions.Time.Testing;
using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.Planning;
using Synthflow.Campaigns.Tests.Support;
using Synthflow.Sandbox;

namespace Synthflow.Campaigns.Tests;

/// <summary>What a plan says of single rows, and where its figures end.</summary>
public sealed class PlanRowsTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 6, 15, 12, 0, 0, TimeSpan.Zero));
    private readonly TemporaryFolder _folder = new();

    private string Journal => _folder.File("spring.jsonl");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void MoreThanFirstAllows_AreNotReached_AndTheRestIsTexted()
    {
        var (rows, plan) = Plan(Campaign.Options(clock: _clock, first: 2), Campaign.Rows(5));

        Assert.Equal(
            [CampaignOutcome.WillSend, CampaignOutcome.WillSend, CampaignOutcome.NotReached, CampaignOutcome.NotReached, CampaignOutcome.NotReached],
            rows.Select(static row => row!.Result.GetOutcome())); // none is of another part
        Assert.Equal((2L, 3L), (plan.Counts[CampaignOutcome.WillSend], plan.Counts[CampaignOutcome.NotReached]));
        Assert.Equal((2L, 2L), (plan.Gsm7Messages, plan.Segments));
    }

    [Fact]
    public void RowOfAnotherPart_IsNone_AndCountsNowhere()
    {
        var (rows, plan) = Plan(
            Campaign.Options(clock: _clock, isInPartition: number => number == Campaign.Number(1)), Campaign.Rows(3));

        Assert.Equal([false, true, false], rows.Select(static row => row is not null));
        Assert.Equal(1, plan.Counts.Total);
    }

    [Fact]
    public void Row_HasItsMessage_AndTheSegmentsOfAnSms()
    {
        var (rows, plan) = Plan(
            Campaign.Options(clock: _clock, message: "{Name}"),
            [
                Campaign.Row(0, new string('x', 161)),
                Campaign.Row(1, "я"),
                new CampaignRow { Row = 4, PhoneNumber = Campaign.Number(2), Problem = "bad", Variables = Campaign.Row(0).Variables },
            ]);

        Assert.Equal([(161, 2), (1, 1), (0, 0)], rows.Select(static row => (row!.Message?.Length ?? 0, row.Segments))); // as above
        Assert.Equal((1L, 1L, 3L, 2), (plan.Gsm7Messages, plan.UnicodeMessages, plan.Segments, plan.MaxSegments));
        Assert.Equal("bad", rows[2]!.Result.Reason); // as above
        Assert.Equal(_clock.GetUtcNow(), rows[0]!.Result.At); // as above
    }

    [Fact]
    public void WhatsApp_HasMessagesAndNoSegments_AndATemplateHasNoMessage()
    {
        var (rows, plan) = Plan(
            Campaign.Options(clock: _clock, channel: Channel.WhatsApp), Campaign.Rows(1));
        Assert.Equal(("Hi Ada", 0, 0L), (rows[0]!.Message, rows[0]!.Segments, plan.Segments)); // as above

        var template = new CampaignOptions
        {
            AgentId = Campaign.Agent.ToString("D"),
            Channel = Channel.WhatsApp,
            FromNumber = "+15550100000",
            Host = "h",
            TemplateSid = "HX" + new string('a', 32),
            Clock = _clock,
        };
        var (rowsOfTemplate, _) = Plan(template, Campaign.Rows(1));
        Assert.Equal((null, 0), (rowsOfTemplate[0]!.Message, rowsOfTemplate[0]!.Segments)); // as above
        Assert.Equal(CampaignOutcome.WillSend, rowsOfTemplate[0]!.Result.GetOutcome()); // as above
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(2, 0.5)]
    [InlineData(3, 1)]
    public void Duration_IsWhatLiesBetweenTheSends(int rows, double seconds)
    {
        var (_, plan) = Plan(Campaign.Options(clock: _clock, pace: 2), Campaign.Rows(rows));

        Assert.Equal(TimeSpan.FromSeconds(seconds), plan.ExpectedDuration);
        Assert.Equal(_clock.GetUtcNow().AddSeconds(seconds), plan.ExpectedEnd);
    }

    [Fact]
    public void Duration_WithoutAPace_IsNotSaid_AndOneOfCenturiesIsTenYears()
    {
        var (_, plan) = Plan(Campaign.Options(clock: _clock), Campaign.Rows(3));
        Assert.Equal((null, null, (double?)null), (plan.ExpectedDuration, plan.ExpectedEnd, plan.MaxPerSecond));

        (_, plan) = Plan(Campaign.Options(clock: _clock, pace: 1e-12), Campaign.Rows(3));
        Assert.Equal(TimeSpan.FromDays(3650), plan.ExpectedDuration);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void WhoWasTextedBefore_HasTheEarlierSend_WhereItIsAskedFor(bool isAskedFor)
    {
        var options = Campaign.Options(workers: 1, clock: _clock);
        var (sent, _) = Campaign.Run(new SandboxHandler(), CampaignJournal.Open(Journal, options), options, Campaign.Rows(1));
        _clock.Advance(TimeSpan.FromDays(2));

        var (rows, _) = Plan(options, Campaign.Rows(2), isAskedFor);

        var (before, next) = (rows[0]!.Result, rows[1]!.Result); // as above
        Assert.Equal((CampaignOutcome.AlreadySent, true), (before.GetOutcome(), before.FromEarlierRun));
        Assert.Equal(
            isAskedFor ? (sent[0].ConversationId, sent[0].At) : (null, _clock.GetUtcNow()), (before.ConversationId, before.At));
        Assert.Equal(
            (CampaignOutcome.WillSend, null, _clock.GetUtcNow(), false),
            (next.GetOutcome(), next.ConversationId, next.At, next.FromEarlierRun));
    }

    private (IReadOnlyList<CampaignPlanRow?> Rows, CampaignPlan Plan) Plan(
        CampaignOptions options, IEnumerable<CampaignRow> rows, bool tellsEarlierSends = false)
    {
        var planner = new CampaignPlanner(options, CampaignHistory.Read(Journal, options)) { TellsEarlierSends = tellsEarlierSends };
        var added = rows.Select(planner.Add).ToList();
        return (added, planner.Finish());
    }
}
