using Synthflow.PowerShell.Tests.Campaigns;

namespace Synthflow.PowerShell.Tests.Views;

/// <summary>"$it" of whatever a cmdlet gives out is words, and never the name of a type.</summary>
public sealed class WordsInStringsTests : IDisposable
{
    private const string Journal = "$results = Invoke-SynthflowCampaign -Path contacts.csv @campaign -InformationAction Ignore; ";

    private readonly CampaignSession _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("Get-SynthflowConnection", "^Sandbox ")]
    [InlineData("(Get-SynthflowConnection).Sandbox", "^[0-9]+ messages?$")]
    [InlineData("Get-SynthflowAgent -First 1", "^[0-9a-fx-]+$")]
    [InlineData("Get-SynthflowPhoneNumber | Select-Object -First 1", @"^\+[0-9]+$")]
    [InlineData("New-SynthflowContact -Name Ada -PhoneNumber +12025550101", "^[0-9a-f-]{36}$")]
    [InlineData("Get-SynthflowContact | Select-Object -First 1", "^[0-9a-f-]{36}$")]
    [InlineData("Import-SynthflowContact contacts.csv -DefaultCountry US -ErrorAction Ignore | Select-Object -First 1", "^row 2 of contacts.csv: Ada$")]
    [InlineData("New-SynthflowChat $agent", "^[0-9a-f-]{36}$")]
    [InlineData("(New-SynthflowChat $agent).Messages[0]", "^Agent: ")]
    [InlineData("$chat = New-SynthflowChat $agent; Get-SynthflowChat", "^[0-9a-f-]{36}$")]
    [InlineData("$chat = New-SynthflowChat $agent; Send-SynthflowChatMessage $chat.ChatId Ada", "^Agent: ")]
    [InlineData("New-SynthflowOutboundChat @send -ToNumber +12025550133", "^[0-9a-f-]{36}$")]
    [InlineData("Invoke-SynthflowCampaign -Path contacts.csv @campaign | Where-Object Row -EQ 2", @"^row 2: \+12025550101 Sent$")]
    [InlineData("Invoke-SynthflowCampaign -Path contacts.csv @campaign -WhatIf | Where-Object Row -EQ 5", "^row 5: no number SkippedProblem$")]
    [InlineData(Journal + "Get-SynthflowCampaign spring.jsonl", "^spring.jsonl: ended, 3 Sent$")]
    [InlineData(Journal + "Get-SynthflowCampaign spring.jsonl -Merge", "^1 of 1: ended, 3 Sent$")]
    [InlineData(Journal + "Get-SynthflowCampaign spring.jsonl -Outcome Sent | Where-Object Row -EQ 2", @"^row 2: \+12025550101 Sent$")]
    [InlineData(Journal + "Get-SynthflowCampaignResult spring.jsonl -NoChat | Select-Object -First 1", "^@{Row=2; PhoneNumber=.*Outcome=Sent")]
    [InlineData("Set-Content m.csv 'From,To,Body,Status,SentDate,Sid,Direction,ErrorCode', '+12025550101,+15551234567,STOP,received,2026-05-01 10:00:00Z,SM1,inbound,'; Update-SynthflowOptOut stop.txt -TwilioLogPath m.csv", @"^\+12025550101$")]
    [InlineData("Fault StartOutboundChat @([Synthflow.Sandbox.Faults.Fault]::LoseAnswer()); $null = Invoke-SynthflowCampaign -Path contacts.csv @campaign -First 1; Resolve-SynthflowCampaign spring.jsonl -PhoneNumber +12025550101 -As Sent -Evidence seen -PassThru", @"^row 2: \+12025550101 Sent$")]
    public void String_OfWhatComesOut_IsWords(string script, string expected)
    {
        var words = _session.Run($"'' + \"$( {script} )\"").Output[^1].ToString();
        Assert.Matches(expected, words);
        Assert.DoesNotContain("Synthflow.", words, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", words, StringComparison.Ordinal);
    }
}
