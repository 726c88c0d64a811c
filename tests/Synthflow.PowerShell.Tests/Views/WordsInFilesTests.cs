using Synthflow.PowerShell.Tests.Campaigns;

namespace Synthflow.PowerShell.Tests.Views;

/// <summary>
/// What stands in files: ConvertTo-Json and Export-Csv write a property of an enum as a number, or a table as the name of its
/// type. So no object of the module has such a property.
/// </summary>
public sealed class WordsInFilesTests : IDisposable
{
    private readonly CampaignSession _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("New-SynthflowOutboundChat @send -ToNumber +12025550101", "Channel", "sms")]
    [InlineData("foreach ($r in Invoke-SynthflowCampaign -Path contacts.csv @campaign) { if ($r.Row -eq 2) { $r } }", "Outcome", "Sent")]
    [InlineData("$null = Invoke-SynthflowCampaign -Path contacts.csv @campaign; (Get-SynthflowCampaign spring.jsonl -Outcome Sent)[0]", "Outcome", "Sent")]
    [InlineData("$null = Invoke-SynthflowCampaign -Path contacts.csv @campaign; Get-SynthflowCampaign spring.jsonl", "Channel", "sms")]
    [InlineData("$null = New-SynthflowChat $agent; Get-SynthflowChat", "Status", "ongoing")]
    [InlineData("New-SynthflowChat $agent", "Status", "ongoing")]
    public void Words_AreText(string script, string property, string word)
    {
        var emitted = Assert.Single(_session.RunWell(script).Output);
        Assert.Equal(word, Assert.IsType<string>(emitted.Properties[property].Value));
        Assert.All(emitted.Properties, each => Assert.False(each.Value is Enum, each.Name));
    }

    [Theory]
    [InlineData("$null = Invoke-SynthflowCampaign -Path contacts.csv @campaign; Get-SynthflowCampaign spring.jsonl")]
    [InlineData("$null = Invoke-SynthflowCampaign -Path contacts.csv @campaign; Get-SynthflowCampaign spring.jsonl -Merge")]
    [InlineData("$null = Invoke-SynthflowCampaign -Path contacts.csv @campaign -Partition 1/2; Get-SynthflowCampaign spring.jsonl -Merge")]
    [InlineData("$null = Invoke-SynthflowCampaign -Path contacts.csv @campaign; Get-SynthflowCampaign spring.jsonl -Outcome *")]
    [InlineData("$null = Invoke-SynthflowCampaign -Path contacts.csv @campaign; Get-SynthflowCampaignResult spring.jsonl -ContactPath contacts.csv")]
    [InlineData("Invoke-SynthflowCampaign -Path contacts.csv @campaign")]
    [InlineData("$chat = New-SynthflowChat $agent; 'Ada', 'Tuesday', 'yes' | Send-SynthflowChatMessage $chat.ChatId")]
    [InlineData("$chat = New-SynthflowChat $agent; $null = 'Ada', 'Tuesday', 'yes' | Send-SynthflowChatMessage $chat.ChatId; Get-SynthflowChat $chat.ChatId")]
    [InlineData("Import-Csv contacts.csv | Select-Object -First 2 | New-SynthflowOutboundChat @send -DefaultCountry US")]
    [InlineData("Get-SynthflowAgent; Get-SynthflowPhoneNumber")]
    [InlineData("Get-SynthflowContact")]
    [InlineData("Get-SynthflowConnection")]
    [InlineData("Import-SynthflowContact contacts.csv -DefaultCountry US -ErrorAction Ignore")]
    public void NoCellOfAFile_IsTheNameOfAType(string script)
    {
        var lines = _session.RunWell($"foreach ($one in & {{ {script} }}) {{ $one | ConvertTo-Csv -NoTypeInformation }}").OutputOf<string>();
        Assert.True(lines.Count > 1);
        Assert.DoesNotContain(lines, line => line.Contains("System.", StringComparison.Ordinal)
            || line.Contains("Synthflow.C", StringComparison.Ordinal) || line.Contains("[]", StringComparison.Ordinal));
    }

    [Fact]
    public void NestedWordsOfAChat_AreReadInAFile() => Assert.Equal(
        ["Agent: Hi there! I can book your appointment. What is your name?; User: Ada", "name=Ada", "True"],
        _session.RunWell("""
            $chat = New-SynthflowChat $agent; $null = 'Ada' | Send-SynthflowChatMessage $chat.ChatId
            $row = Get-SynthflowChat $chat.ChatId | ConvertTo-Csv | ConvertFrom-Csv
            ($row.Messages -split '; ')[0, 1] -join '; '; $row.Variables; [string]($row.FsmLog -like "$agent={*variables=*Ada*")
            """).OutputOf<string>());

    [Fact]
    public void Words_CompareWithoutCase_AndBindAgain() => Assert.Equal([true, true, "sms"], _session.RunWell("""
        $chat = New-SynthflowOutboundChat @send -ToNumber +12025550101
        $chat.Channel -eq 'SMS'
        "$($chat.Channel)" -eq 'sms'
        ([pscustomobject]@{ AgentId = $agent; Channel = $chat.Channel; FromNumber = $from; ToNumber = '+12025550102' } | New-SynthflowOutboundChat).Channel
        """).Output.Select(item => item.BaseObject));

    [Fact]
    public void Times_StayTimes() => Assert.IsType<DateTimeOffset>(
        _session.RunWell("(New-SynthflowOutboundChat @send -ToNumber +12025550101).StartedAt").Output[0].BaseObject);

    [Theory]
    [InlineData("*", 3)]
    [InlineData("Sent", 2)]
    [InlineData("Sent, Unknown", 3)]
    [InlineData("Rejected", 0)]
    public void Get_WithOutcome_TakesEachAndAll(string outcome, int numbers)
    {
        _session.Sandbox.Fault("StartOutboundChat", "LoseAnswer()");
        _session.RunWell("$null = Invoke-SynthflowCampaign -Path contacts.csv @campaign -ThrottleLimit 1");
        Assert.Equal(numbers, _session.RunWell($"Get-SynthflowCampaign spring.jsonl -Outcome {outcome}").Output.Count);
    }
}
