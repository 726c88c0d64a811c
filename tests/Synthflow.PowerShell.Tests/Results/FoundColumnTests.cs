using Synthflow.PowerShell.Tests.Campaigns;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Results;

/// <summary>A list that got another phone column since is read by the one that the campaign found.</summary>
public sealed class FoundColumnTests : IDisposable
{
    private readonly CampaignSession _session = new();

    public FoundColumnTests()
    {
        _session.Folder.Write("list.csv", "Name,Phone\nAda,+12025550101\nBo,+12025550102\n");
        _session.RunWell("$campaign.InitialMessage = 'Hi'; "
            + "$null = Invoke-SynthflowCampaign -Path list.csv @campaign -ThrottleLimit 1 -InformationAction Ignore");
    }

    public void Dispose() => _session.Dispose();

    // Ada's new number is Bo's, and the other way round: whoever is joined by it has the other's conversation.
    [Theory]
    [InlineData("Name,Mobile,Phone\nAda,+12025550102,+12025550101\nBo,+12025550101,+12025550102\n")]
    [InlineData("Name,Phone,Mobile\nAda,+12025550101,+12025550102\nBo,+12025550102,+12025550101\n")]
    [InlineData("Name,Tel,phone\nAda,+12025550102,+12025550101\nBo,+12025550101,+12025550102\n")]
    [InlineData("Name,Phone\nAda,+12025550101\nBo,+12025550102\n")]
    [InlineData("Name,Cell\nAda,+12025550101\nBo,+12025550102\n")]
    public void List_IsReadByTheColumnThatTheCampaignFound(string list)
    {
        var ids = _session.RunWell("Get-SynthflowCampaign spring.jsonl -Outcome Sent").Output
            .ToDictionary(row => (string)row.Properties["PhoneNumber"].Value, row => row.Properties["ConversationId"].Value);
        _session.Folder.Write("list.csv", list);

        var rows = _session.RunWell("Get-SynthflowCampaignResult spring.jsonl -ContactPath list.csv -NoChat").Output;

        Assert.Equal(
            [("Ada", ids["+12025550101"]), ("Bo", ids["+12025550102"])],
            rows.Select(row => ((string)row.Properties["Name"].Value, row.Properties["ConversationId"].Value)));
        _session.RunWell("Export-SynthflowCampaignReport spring.jsonl report.csv -ContactPath list.csv -NoChat");
        Assert.Equal(
            [("Ada", ids["+12025550101"]), ("Bo", ids["+12025550102"])],
            _session.RunWell("Import-Csv report.csv").Output.Select(row =>
                ((string)row.Properties["Name"].Value, row.Properties["ConversationId"].Value)));
    }
}
