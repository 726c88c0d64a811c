using Synthflow.PowerShell.Tests.Campaigns;

namespace Synthflow.PowerShell.Tests.Views;

/// <summary>Format-List shows what a property holds, and never the name of a type of the framework.</summary>
public sealed class FormatListTests : IDisposable
{
    private readonly CampaignSession _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("$chat = New-SynthflowChat $agent; $null = 'Ada', 'Tuesday' | Send-SynthflowChatMessage $chat.ChatId; Get-SynthflowChat $chat.ChatId", "Variables  : name=Ada; day=Tuesday")]
    [InlineData("Import-SynthflowContact contacts.csv -DefaultCountry US -ErrorAction Ignore", "First Name=Ada")]
    [InlineData("New-SynthflowContact -Name Ada -PhoneNumber +12025550101 -Metadata @{ plan = 'gold' }", "plan=gold")]
    [InlineData("Get-SynthflowAgent", "InputVariables")]
    [InlineData("Invoke-SynthflowCampaign -Path contacts.csv @campaign", "row 2 of contacts.csv")]
    [InlineData("$null = Invoke-SynthflowCampaign -Path contacts.csv @campaign; Get-SynthflowCampaign spring.jsonl", "Remaining      : 0")]
    [InlineData("$null = Invoke-SynthflowCampaign -Path contacts.csv @campaign; Get-SynthflowCampaign spring.jsonl -Merge", "Remaining    : 0")]
    [InlineData("$null = Invoke-SynthflowCampaign -Path contacts.csv @campaign; Get-SynthflowCampaignResult spring.jsonl -ContactPath contacts.csv", "PhoneNumber    : +12025550101")]
    public void List_HasNoNameOfAType(string script, string expected)
    {
        var shown = _session.RunWell($"& {{ {script} }} | Format-List | Out-String -Width 200").Single<string>();
        Assert.Contains(expected, shown, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Synthflow.", shown.Replace("Synthflow.PowerShell\\", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
