using Microsoft.Extensions.Time.Testing;
using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.Planning;
using Synthflow.Campaigns.Tests.Support;
using Synthflow.Sandbox;

namespace Synthflow.Campaigns.Tests;

/// <summary>Numbers that tell no zone, on a machine whose own zone (TZ) is known, or is not.</summary>
[Collection(nameof(LocalZoneTests))]
[CollectionDefinition(nameof(LocalZoneTests), DisableParallelization = true)]
public sealed class LocalZoneTests : IDisposable
{
    // Read before TZ is set, and kept by the runtime from then on.
    private static readonly TimeZoneInfo _here = TimeZoneInfo.Local;

    private readonly string? _before = Environment.GetEnvironmentVariable("TZ");
    private readonly TemporaryFolder _folder = new();

    /// <summary>Noon on this machine's wall.</summary>
    private static DateTimeOffset Noon
    {
        get
        {
            var noon = new DateTime(2026, 6, 15, 12, 0, 0, DateTimeKind.Unspecified);
            return new DateTimeOffset(noon, _here.GetUtcOffset(noon));
        }
    }

    public void Dispose()
    {
        Environment.SetEnvironmentVariable("TZ", _before);
        _folder.Dispose();
    }

    [Theory]
    [InlineData("Nowhere/Atlantis", "Nowhere/Atlantis")]
    [InlineData(":Nowhere/Atlantis", "Nowhere/Atlantis")]
    [InlineData("/nowhere/atlantis", "/nowhere/atlantis")]
    public void ZoneOfTheMachineThatIsNotKnown_IsQuietAtAnyHour_AndIsNamed(string zone, string named)
    {
        SkipOnWindows();
        Environment.SetEnvironmentVariable("TZ", zone);
        var options = Options("03:00-03:01", _here);

        var result = Sent(options);

        Assert.Equal(CampaignOutcome.DeferredQuietHours, result.GetOutcome());
        Assert.Contains(named, result.Reason, StringComparison.Ordinal);
        Assert.Contains(named, options.QuietHours!.UnknownTimeZones); // given above
    }

    [Fact]
    public void FileThatIsNoZone_IsNotKnown_AndOneThatIsIs()
    {
        SkipOnWindows();
        var (zone, other) = (_folder.File("zone"), _folder.File("other"));
        File.WriteAllText(zone, "TZif2 and what follows");
        File.WriteAllText(other, "TZi");

        Environment.SetEnvironmentVariable("TZ", other);
        Assert.Equal(CampaignOutcome.DeferredQuietHours, Sent(Options("03:00-03:01", _here)).GetOutcome());
        Environment.SetEnvironmentVariable("TZ", _folder.Path);
        Assert.Equal(CampaignOutcome.DeferredQuietHours, Sent(Options("03:00-03:01", _here)).GetOutcome());
        Environment.SetEnvironmentVariable("TZ", zone);
        Assert.Equal(CampaignOutcome.Sent, Sent(Options("03:00-03:01", _here)).GetOutcome());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(":")]
    [InlineData("UTC0")]
    [InlineData("GMT0")]
    [InlineData("UTC")]
    [InlineData("Europe/Berlin")]
    [InlineData(":Europe/Berlin")]
    public void ZoneOfTheMachineThatIsKnown_IsAskedForTheHour(string? zone)
    {
        Environment.SetEnvironmentVariable("TZ", zone);

        Assert.Equal(CampaignOutcome.Sent, Sent(Options("03:00-03:01", _here)).GetOutcome());
        Assert.Equal(CampaignOutcome.DeferredQuietHours, Sent(Options("11:59-12:01", _here)).GetOutcome());
    }

    [Fact]
    public void ClockWithAZoneOfItsOwn_IsTaken_WhateverTheMachineSays()
    {
        Environment.SetEnvironmentVariable("TZ", "Nowhere/Atlantis");

        Assert.Equal(CampaignOutcome.Sent, Sent(Options("03:00-03:01", TimeZoneInfo.Utc)).GetOutcome());
    }

    [Fact]
    public void WaitForTheEndOfQuietHours_IsByTheMachinesZone_AndNotOneThatIsNotKnown()
    {
        var tokyo = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo");
        var plan = Plan("21:00-08:00", tokyo, new DateTimeOffset(2026, 6, 15, 13, 0, 0, TimeSpan.Zero));
        Assert.Equal((1L, new DateTimeOffset(2026, 6, 15, 23, 0, 0, TimeSpan.Zero)), (plan.InQuietHours, plan.FirstOpensAt));

        SkipOnWindows();
        Environment.SetEnvironmentVariable("TZ", "Nowhere/Atlantis");
        plan = Plan("11:00-13:00", _here, Noon);
        Assert.Equal((0L, 1L), (plan.InQuietHours, plan.Counts[CampaignOutcome.DeferredQuietHours]));
    }

    private static CampaignResult Sent(CampaignOptions options) =>
        Assert.Single(Campaign.Run(new SandboxHandler(), new MemoryDisk(), options, Campaign.Rows(1)).Results);

    private CampaignPlan Plan(string window, TimeZoneInfo here, DateTimeOffset now)
    {
        var options = Options(window, here, now, waits: true);
        var planner = new CampaignPlanner(options, CampaignHistory.Read(_folder.File("not-there.jsonl"), options));
        planner.Add(Campaign.Row(0));
        return planner.Finish();
    }

    private static CampaignOptions Options(string window, TimeZoneInfo here, DateTimeOffset? now = null, bool waits = false)
    {
        var clock = new FakeTimeProvider(now ?? Noon);
        clock.SetLocalTimeZone(here);
        return new CampaignOptions
        {
            AgentId = Campaign.Agent.ToString("D"),
            Channel = Channel.Sms,
            FromNumber = "+15550100000",
            Host = "api.us.synthflow.ai",
            InitialMessage = "Hi",
            MaxPerSecond = double.PositiveInfinity,
            Clock = clock,
            QuietHours = QuietHours.Parse(window),
            WaitsForQuietHours = waits,
        };
    }

    private static void SkipOnWindows()
    {
        if (Path.DirectorySeparatorChar == '\\')
        {
            Assert.Skip("Windows' zone is no matter of TZ");
        }
    }
}
