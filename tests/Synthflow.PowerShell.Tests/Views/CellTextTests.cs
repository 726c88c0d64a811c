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
}
