using Synthflow.PowerShell.Tests.Campaigns;

namespace Synthflow.PowerShell.Tests.Views;

/// <summary>The table of results says who each row is about, whatever the columns of the list are.</summary>
public sealed class ResultTableTests : IDisposable
{
    private readonly CampaignSession _session = new();

    public ResultTableTests()
    {
        _session.Folder.Write(
            "contacts.csv",
            "Record ID,First Name,Last Name,Mobile\n10000,Chlo\u00e9,Dupont,2025550101\n10001,,Stone,2025550102\n10002,Eve,Long,555\n");
        _session.RunWell("$campaign.InitialMessage = 'Hi'; $null = Invoke-SynthflowCampaign -Path contacts.csv @campaign -WarningAction Ignore");
    }

    public void Dispose() => _session.Dispose();

    [Fact]
    public void Person_IsNumberAndName()
    {
        var lines = Lines("Get-SynthflowCampaignResult spring.jsonl -ContactPath contacts.csv -WarningAction Ignore");
        Assert.Equal(["PhoneNumber", "Name", "Outcome", "Replied", "Detail"], lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("+12025550101     Chlo\u00e9 Dupont     Sent", lines[2], StringComparison.Ordinal);
        Assert.StartsWith("+12025550102     Stone            Sent", lines[3], StringComparison.Ordinal);
        Assert.StartsWith("row 4            Eve Long         SkippedProblem", lines[4], StringComparison.Ordinal);
    }

    [Fact]
    public void CopyFromAJob_ShowsItsNumber()
    {
        var lines = Lines(
            "foreach ($row in Get-SynthflowCampaignResult spring.jsonl -ContactPath contacts.csv -WarningAction Ignore) "
            + "{ [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($row)) }");
        Assert.StartsWith("2025550101 ", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void WhoItIsAbout_IsNoPropertyOfIts()
    {
        var names = _session.RunWell(
            "(Get-SynthflowCampaignResult spring.jsonl -ContactPath contacts.csv -NoChat -WarningAction Ignore)[0].PSObject.Properties.Name")
            .OutputOf<string>();
        Assert.Equal(
            "Record ID,First Name,Last Name,Mobile,Outcome,Detail,ConversationId,SentAt,ChatStatus,Replied,FirstReplyAt,LastReply,Turns,Variables",
            string.Join(',', names));
        Assert.Equal("PSCustomObject", _session.RunWell(
            "(Get-SynthflowCampaignResult spring.jsonl -ContactPath contacts.csv -NoChat -WarningAction Ignore)[0].GetType().Name").Single<string>());
    }

    private List<string> Lines(string script) =>
        [.. _session.RunWell($"{script} | Out-String -Width 79".Replace("foreach", "& { foreach", StringComparison.Ordinal)
            .Replace("Serialize($row)) }", "Serialize($row)) } }", StringComparison.Ordinal)).Single<string>()
            .Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0)];
}
