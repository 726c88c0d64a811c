using Synthflow.PowerShell.Tests.Campaigns;

namespace Synthflow.PowerShell.Tests.Views;

/// <summary>At 80 columns a column that has no room is left out, not squeezed into a tower of single characters.</summary>
public sealed class NarrowViewTests : IDisposable
{
    private readonly CampaignSession _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("Get-SynthflowConnection", "sandbox.invalid")]
    [InlineData(
        "$chat = New-SynthflowChat $agent; $null = 'Ada', 'Tuesday', 'yes' | Send-SynthflowChatMessage $chat.ChatId; Get-SynthflowChat $chat.ChatId",
        "name=Ada")]
    [InlineData("New-SynthflowOutboundChat @send -ToNumber +15559876543", "+15559876543")]
    [InlineData("Import-SynthflowContact contacts.csv -DefaultCountry US -ErrorAction Ignore", "+12025550101")]
    [InlineData("Invoke-SynthflowCampaign -Path contacts.csv @campaign", "+12025550101")]
    [InlineData("$null = Invoke-SynthflowCampaign -Path contacts.csv @campaign; Get-SynthflowCampaign spring.jsonl", "spring.jsonl")]
    [InlineData("$null = Invoke-SynthflowCampaign -Path contacts.csv @campaign; Get-SynthflowCampaign spring.jsonl -Outcome *", "+12025550101")]
    [InlineData("$null = Invoke-SynthflowCampaign -Path contacts.csv @campaign; Get-SynthflowCampaignResult spring.jsonl -NoChat", "+12025550101")]
    public void Table_AtEightyColumns_HasNoColumnOfSingleCharacters(string script, string expected)
    {
        var shown = _session.RunWell($"& {{ {script} }} | Out-String -Width 80").Single<string>();
        Assert.Contains(expected, shown, StringComparison.Ordinal);
        var lines = shown.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0).ToList();
        Assert.All(lines, line => Assert.True(line.Length <= 80, line));
        // Words stand on such a line alone at its right end, a few characters of them.
        Assert.DoesNotContain(lines, line => line.Length - line.TrimStart().Length >= 74);
    }
}
