using System.Management.Automation;
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

    /// <summary>The column is gone, and two others have the people: whose row is whose, nothing says.</summary>
    [Theory]
    [InlineData("Name,Mobile,Old Phone\nAda,+12025550102,+12025550101\nBo,+12025550101,+12025550102\n", "Mobile", "Old Phone")]
    [InlineData("Name,Old Phone,Mobile\nAda,+12025550101,+12025550102\nBo,+12025550102,+12025550101\n", "Old Phone", "Mobile")]
    [InlineData("Name,Mobile,Notes\nAda,+12025550102,was (202) 555-0101\nBo,+12025550103,202.555.0102\n", "Mobile", "Notes")]
    public void ColumnThatIsGone_WhereTwoHaveItsNumbers_IsAnError_ThatNamesThem(string list, string column, string other)
    {
        _session.Folder.Write("list.csv", list);
        _session.Folder.Write("report.csv", "mine");
        foreach (var command in (string[])[
            "Get-SynthflowCampaignResult spring.jsonl -ContactPath list.csv -NoChat",
            "Export-SynthflowCampaignReport spring.jsonl report.csv -ContactPath list.csv -NoChat -Force"])
        {
            var error = _session.Run(command).Only("ContactListMismatch", ErrorCategory.InvalidData);
            Assert.Null(error.DeliveryOf());
            Assert.Contains("'Phone'", error.ToString(), StringComparison.Ordinal);
            Assert.Contains($"'{column}'", error.ToString(), StringComparison.Ordinal);
            Assert.Contains($"'{other}'", error.ToString(), StringComparison.Ordinal);
            Assert.Contains("-PhoneColumn", error.RecommendedAction(), StringComparison.Ordinal);
        }

        Assert.Equal("mine", File.ReadAllText(_session.Folder.PathOf("report.csv")));
        Assert.Equal(2, _session.RunWell($"Get-SynthflowCampaignResult spring.jsonl -ContactPath list.csv -NoChat -PhoneColumn '{column}' -EA Ignore").Output.Count);
    }

    /// <summary>What ordinary lists have beside the numbers: the same once more, and other people's.</summary>
    [Theory]
    [InlineData("Name,Cell\nAda,+12025550101\nBo,+12025550102\n", 1)]
    [InlineData("Name,Cell,WhatsApp\nAda,+12025550101,12025550101\nBo,+12025550102,\n", 1)]
    [InlineData("Name,Cell,Fax,Order\nAda,+12025550101,+12025550901,2025550\nBo,+12025550102,+12025550902,\n", 1)]
    [InlineData("Name,Phone,Manager Phone\nAda,+12025550101,\nBo,+12025550102,+12025550101\n", 0)]
    public void RenamedColumn_IsFoundAgain_AndSaid(string list, int warnings)
    {
        _session.Folder.Write("list.csv", list);
        var result = _session.RunWell("Get-SynthflowCampaignResult spring.jsonl -ContactPath list.csv -NoChat");
        Assert.Equal(["Sent", "Sent"], result.Output.Select(static row => (string)row.Properties["Outcome"].Value));
        Assert.Equal(warnings, result.Warnings.Count(static warning => warning.Contains("does not have column 'Phone' any more", StringComparison.Ordinal)));
    }
}
