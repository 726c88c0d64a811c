using Synthflow.PowerShell.Tests.Campaigns;

namespace Synthflow.PowerShell.Tests.Views;

/// <summary>Words, names and times in tables are whole.</summary>
public sealed class CellTextTests : IDisposable
{
    private readonly CampaignSession _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("look for it, then use Resolve-SynthflowCampaign", 20, "look for it, then|use Resolve-|SynthflowCampaign")]
    [InlineData("2026-11-26 00:17:56Z to 2026-11-26 00:17:58Z", 24, "2026-11-26 00:17:56Z to|2026-11-26 00:17:58Z")]
    [InlineData("abcdefghij", 4, "abcd|efgh|ij")]
    [InlineData("short", 20, "short")]
    [InlineData("", 20, "")]
    public void Text_IsBrokenBetweenWords(string text, int width, string lines)
    {
        _session.Sandbox.SetVariable("text", text);
        Assert.Equal(lines.Split('|'), _session.RunWell($"[Synthflow.PowerShell.Views.CellText]::Of($text, {width})").Single<string>().Split('\n'));
    }

    [Theory]
    [InlineData("the-campaign-of-a-very-long-spring-in-the-year-2026.jsonl")]
    [InlineData("averylongnameofacampaignwithoutanymark.jsonl")]
    public void Campaigns_OfLongNames_HaveThemInOneLine(string name)
    {
        _session.RunWell($"$campaign.JournalPath = '{name}'; $null = Invoke-SynthflowCampaign -Path contacts.csv @campaign -InformationAction Ignore");
        Assert.Contains(name, _session.RunWell($"Get-SynthflowCampaign {name} | Out-String -Width 80").Single<string>(), StringComparison.Ordinal);
    }
}
