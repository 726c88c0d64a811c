using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.Planning;
using Synthflow.Campaigns.Tests.Support;

namespace Synthflow.Campaigns.Tests;

/// <summary>A campaign goes on with quiet hours that leave out all that the run before left out, and with no others.</summary>
public sealed class QuietHoursChangeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("21:00-08:00", "21:00-08:00", true)]
    [InlineData("21:00-08:00", "20:59-08:00", true)]
    [InlineData("21:00-08:00", "21:00-08:01", true)]
    [InlineData("21:00-08:00", "21:01-08:00", false)]
    [InlineData("21:00-08:00", "21:00-07:59", false)]
    [InlineData("21:00-08:00", "21:00-24:00", false)]
    [InlineData("21:00-08:00", "12:00-14:00", false)]
    [InlineData("12:00-14:00", "11:00-15:00", true)]
    [InlineData("12:00-14:00", "14:00-12:00", false)]
    [InlineData("23:59-24:00", "23:59-24:00", true)]
    [InlineData("23:59-24:00", "23:58-23:59", false)]
    [InlineData("24:00-00:01", "24:00-00:01", true)]
    [InlineData("24:00-00:01", "00:01-00:00", false)]
    [InlineData("21:00-08:00", null, false)]
    [InlineData(null, "21:00-08:00", true)]
    [InlineData(null, null, true)]
    public void NextRun_GoesOn_OrIsRefused(string? before, string? now, bool goesOn)
    {
        var journal = _folder.File("spring.jsonl");
        Begin(journal, Options(before));
        var options = Options(now);

        if (goesOn)
        {
            Begin(journal, options);
            return;
        }

        var error = Assert.Throws<CampaignException>(() => CampaignHistory.Read(journal, options));
        Assert.Equal("CampaignChanged", error.Told());
        Assert.Equal(["QuietHours"], error.ChangedOptions);
        Assert.Contains(QuietHours.Parse(before!).ToString(), error.Message, StringComparison.Ordinal); // refused: there were some
    }

    private static void Begin(string journal, CampaignOptions options)
    {
        using var client = Campaign.Client(new Sandbox.SandboxHandler());
        using var runner = new Running.CampaignRunner(client, options, CampaignJournal.Open(journal, options));
        Campaign.Drive(runner, []);
    }

    private static CampaignOptions Options(string? quietHours) => new()
    {
        AgentId = Campaign.Agent.ToString("D"),
        Channel = Channel.Sms,
        FromNumber = "+15550100000",
        Host = "api.us.synthflow.ai",
        InitialMessage = "Hi",
        List = new CampaignListOptions(),
        QuietHours = quietHours is null ? null : QuietHours.Parse(quietHours),
    };
}
