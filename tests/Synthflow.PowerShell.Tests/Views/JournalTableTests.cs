using Synthflow.PowerShell.Tests.Campaigns;

namespace Synthflow.PowerShell.Tests.Views;

/// <summary>The table of campaigns, whatever their journals are called: what is in doubt is always on the screen.</summary>
public sealed class JournalTableTests : IDisposable
{
    private readonly CampaignSession _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("spring.jsonl", 80)]
    [InlineData("a-really-long-name-of-the-spring-campaign-of-2026.jsonl", 80)]
    [InlineData("a-really-long-name-of-the-spring-campaign-of-2026.jsonl", 120)]
    [InlineData("the-campaign-of-a-very-long-spring-in-the-year-2026.jsonl", 80)]
    [InlineData("averylongnameofacampaignwithoutanymark.jsonl", 80)]
    public void Journal_PushesNothingOff_AndNoHeaderIsBroken(string journal, int width)
    {
        _session.Sandbox.Fault("StartOutboundChat", "LoseAnswer()");
        _session.RunWell($"$campaign.JournalPath = '{journal}'; $null = Invoke-SynthflowCampaign -Path contacts.csv @campaign -ThrottleLimit 1");
        // A real screen of 80 columns has 79 for a table.
        var lines = _session.RunWell($"Get-SynthflowCampaign *.jsonl | Out-String -Width {width - 1}").Single<string>()
            .Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0).ToList();
        string[] expected = width == 80
            ? ["Journal", "State", "LastRunAt", "Sent", "Unknown"]
            : ["Journal", "State", "LastRunAt", "Sent", "Unknown", "Rejected", "NotSent", "NotReached", "NoId"];
        Assert.Equal(expected, lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("-------", lines[1], StringComparison.Ordinal);
        Assert.Equal("2", lines[2].Split(' ', StringSplitOptions.RemoveEmptyEntries)[^(width == 80 ? 2 : 6)]);
        Assert.Equal("1", lines[2].Split(' ', StringSplitOptions.RemoveEmptyEntries)[^(width == 80 ? 1 : 5)]);
        Assert.Equal(journal, string.Concat(lines.Skip(2).Select(line => line[..Math.Min(line.Length, 23)].Trim())));
    }
}
