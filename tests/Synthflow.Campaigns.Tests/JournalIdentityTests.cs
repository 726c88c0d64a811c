using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.Tests.Support;
using Synthflow.Sandbox;

namespace Synthflow.Campaigns.Tests;

/// <summary>A journal belongs to one campaign, and says what is different about another.</summary>
public class JournalIdentityTests
{
    private readonly SandboxHandler _sandbox = new();
    private readonly MemoryDisk _disk = new();

    [Theory]
    [InlineData("message")]
    [InlineData("agent")]
    [InlineData("channel")]
    [InlineData("sender")]
    public void Open_ForAnotherCampaign_IsRefused(string what)
    {
        Run(Campaign.Options(), 2);
        var other = what switch
        {
            "message" => Campaign.Options(message: "Hi {Name|you}"),
            "agent" => Campaign.Options(agent: Guid.NewGuid()),
            "channel" => Campaign.Options(channel: Channel.WhatsApp),
            _ => Campaign.Options(sender: "+15550100001"),
        };

        var error = Assert.Throws<CampaignException>(() => CampaignJournal.Open(_disk.Open(), other));

        Assert.Equal("CampaignChanged", error.Told());
        Assert.Contains(what, error.Words(), StringComparison.Ordinal);
        Assert.Equal(2, _sandbox.Requests.Total);
    }

    [Theory]
    [InlineData("1/2", "2/2", "it was 1/2")]
    [InlineData("1/2", null, "is none, it was 1/2")]
    [InlineData(null, "1/2", "it was none")]
    public void Open_ForAnotherPartOfTheList_IsRefused(string? before, string? now, string reason)
    {
        Run(Campaign.Options(partition: before), 2);
        Run(Campaign.Options(partition: before), 3);

        var error = Assert.Throws<CampaignException>(() =>
            CampaignJournal.Open(_disk.Open(), Campaign.Options(partition: now)));

        Assert.Equal("CampaignChanged", error.Told());
        Assert.Contains("-Partition", error.Words(), StringComparison.Ordinal);
        Assert.Contains(reason, error.Words(), StringComparison.Ordinal);
        Assert.Equal(3, _sandbox.Requests.Total);
    }

    [Fact]
    public void Open_WithoutTheMessage_NamesTheMissingParameter()
    {
        Run(Campaign.Options(), 2);

        var error = Assert.Throws<CampaignException>(() =>
            CampaignJournal.Open(_disk.Open(), Campaign.Options(message: null)));

        Assert.Equal("CampaignChanged", error.Told());
        Assert.Contains("no message is given", error.Words(), StringComparison.Ordinal);
        Assert.Contains("-InitialMessage", error.RecommendedAction, StringComparison.Ordinal);
        var noted = _disk.Text.Split("sha256:")[1][..12];
        Assert.Contains("sha256:" + noted, error.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void Open_WithAMessageWhereThereWasNone_NamesTheParameterToLeaveOut()
    {
        Run(Campaign.Options(message: null), 2);

        var error = Assert.Throws<CampaignException>(() => CampaignJournal.Open(_disk.Open(), Campaign.Options()));

        Assert.Equal("CampaignChanged", error.Told());
        Assert.Contains("started without -InitialMessage", error.Words(), StringComparison.Ordinal);
        Assert.Contains("Run the same command without -InitialMessage", error.RecommendedAction, StringComparison.Ordinal);
    }

    private void Run(CampaignOptions options, int rows) =>
        Campaign.Run(_sandbox, _disk, options, Campaign.Rows(rows));
}
