using System.Globalization;
using System.Xml.Linq;
using Synthflow.PowerShell.Tests.Campaigns;
using Synthflow.PowerShell.Tests.Conventions;
using Synthflow.PowerShell.Tests.Support;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Views;

/// <summary>A second type of object in one pipeline is shown by PowerShell's own list, which knows no views: it is harmless,
/// too, and files and JSON have the raw text and nothing more.</summary>
public sealed class MixedPipelineTests : IDisposable
{
    private const string Evil = "Ada\u001B[2J\u0007\u202Egro.live\u2066";

    private readonly CampaignSession _session = new();

    public MixedPipelineTests()
    {
        _session.Sandbox.SetVariable("evil", Evil);
        _session.RunWell("$campaign.InitialMessage = 'Hi'");
        _session.Folder.Write("contacts.csv", $"{Evil},Phone\n{Evil},+12025550101\n{Evil}{Evil},+12025550102\n");
    }

    public static TheoryData<string> Scripts => new()
    {
        "Import-SynthflowContact contacts.csv",
        "Invoke-SynthflowCampaign -Path contacts.csv @campaign -InformationAction Ignore",
        "$null = Invoke-SynthflowCampaign -Path contacts.csv @campaign -InformationAction Ignore; Get-SynthflowCampaignResult spring.jsonl -ContactPath contacts.csv",
        "$null = Invoke-SynthflowCampaign -Path contacts.csv @campaign -InformationAction Ignore; Resolve-SynthflowCampaign spring.jsonl -PhoneNumber +12025550101 -As Sent -Evidence $evil -PassThru -ErrorAction Ignore; Get-SynthflowCampaign spring.jsonl; Get-SynthflowCampaign spring.jsonl -Outcome *",
        "$chat = New-SynthflowChat $agent; $null = Send-SynthflowChatMessage $chat.ChatId $evil; Get-SynthflowChat $chat.ChatId; (Get-SynthflowChat $chat.ChatId).Messages; Get-SynthflowChat",
        "[pscustomobject]@{ Name = $evil; Phone = '+12025550101' } | New-SynthflowOutboundChat @send",
        "$null = New-SynthflowContact -Name $evil -PhoneNumber +12025550155 -Metadata @{ $evil = $evil }; Get-SynthflowContact -PhoneNumber +12025550155",
        "Get-SynthflowAgent; Get-SynthflowPhoneNumber",
        "$null = New-SynthflowOutboundChat @send -ToNumber +12025550101; (Get-SynthflowConnection).Sandbox.GetTwilioLog()",
    };

    public void Dispose() => _session.Dispose();

    [Theory]
    [MemberData(nameof(Scripts))]
    public void SecondType_IsShownHarmless(string script)
    {
        var shown = _session.RunWell($"& {{ Get-SynthflowConnection; {script} }} | Out-String -Width 120").Single<string>();
        Assert.DoesNotContain(shown, character => character is '\u001B' or '\u0007'
            || char.GetUnicodeCategory(character) == UnicodeCategory.Format);
        // It was shown by that list: one line a property.
        Assert.Matches("(?m)^(ChatId|Row|Outcome|AgentId|ConversationId|ContactId|File|SentDate|JournalPath) *: ", shown);
        Assert.DoesNotContain("System.Collections", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-ContactPath people.csv", "+12025550101", "Ada Lovelace")]
    [InlineData("", "+12025550101", "")]
    public void Result_AsSecondType_SaysWhoItIsAbout(string list, string number, string name)
    {
        _session.Folder.Write("people.csv", "Full Name,Phone,Outcome\nAda Lovelace,(202) 555-0101,old\nBob,none,old\n");
        _session.RunWell("$campaign.DefaultCountry = 'US'; $null = Invoke-SynthflowCampaign -Path people.csv @campaign -InformationAction Ignore");
        var shown = _session.RunWell(
            $"& {{ Get-SynthflowCampaign spring.jsonl; Get-SynthflowCampaignResult spring.jsonl {list} -WarningAction Ignore -ErrorAction Ignore }} | Out-String -Width 120").Single<string>();
        Assert.Matches($@"(?m)^PhoneNumber *: {System.Text.RegularExpressions.Regex.Escape(number)}\s*$", shown);
        Assert.Equal(list.Length > 0, shown.Contains("PhoneNumber    : row 3", StringComparison.Ordinal));
        Assert.Contains($": {name}", shown, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^Outcome *: Sent", shown);
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public void SecondType_HasTimesAsTheTablesHave(string script)
    {
        var shown = _session.RunWell($$"""
            [Threading.Thread]::CurrentThread.CurrentCulture = 'de-DE'
            & { Get-SynthflowConnection; {{script}} } | Out-String -Width 120
            """).Single<string>();
        Assert.DoesNotMatch(@"\d\d[./]\d\d[./]\d{4}|\+00:00", shown);
        Assert.All(
            shown.Split('\n').Where(line => System.Text.RegularExpressions.Regex.IsMatch(line, @"^(At|\w+At) *: \S")),
            line => Assert.Matches(@": \d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d", line));
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Files_HaveNoTwinOfAProperty(string script)
    {
        var names = _session.RunWell($"& {{ {script} }} | ForEach-Object {{ $_.PSObject.Properties.Name; ($_ | ConvertTo-Csv -NoTypeInformation)[0]; ($_ | ConvertTo-Json -Depth 2) }}")
            .OutputOf<string>();
        Assert.NotEmpty(names);
        Assert.DoesNotContain(names, text => text.EndsWith(' ') || text.Contains(" \"", StringComparison.Ordinal) && text.Contains("Id \"", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Jobs_BringNoTwinAlong(string script)
    {
        var names = _session.RunWell($"foreach ($one in & {{ {script} }}) {{ [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($one)).PSObject.Properties.Name }}")
            .OutputOf<string>();
        Assert.NotEmpty(names);
        Assert.DoesNotContain(names, name => name.EndsWith(' '));
    }

    [Fact]
    public void EveryTypeWithAView_SaysWhatAPlainListShows()
    {
        var types = Directory.GetFiles(BuiltPaths.Module, "*.ps1xml")
            .SelectMany(path => XDocument.Load(path).Descendants("TypeName"))
            .Select(name => name.Value)
            .Where(name => name != "Synthflow.PowerShell.Connections.SynthflowConnection") // our own words throughout
            .Distinct();
        _session.RunWell("$null = Import-SynthflowContact contacts.csv");
        Assert.All(types.Except(OfOneCmdlet().Select(pair => pair.Type)), type => Assert.True(IsKnown(_session.Sandbox, type), type));
    }

    [Fact]
    public void WhatOneCmdletGives_SaysWhatAPlainListShows_OnceTheCmdletRuns()
    {
        // What a session knows once it knows for good: not one that another test had.
        using var session = new SandboxSession(isNew: true);
        Assert.NotEmpty(OfOneCmdlet());
        Assert.All(OfOneCmdlet(), pair =>
        {
            Assert.False(IsKnown(session, pair.Type), pair.Type);
            session.Run(pair.Cmdlet);
            Assert.True(IsKnown(session, pair.Type), pair.Type);
        });
    }

    private static IEnumerable<(string Cmdlet, string Type)> OfOneCmdlet() =>
        from cmdlet in CmdletTypes.All
        from attribute in cmdlet.CustomAttributes
        where attribute.AttributeType.Name == "ShowsAttribute"
        select (CmdletTypes.CommandName(cmdlet), ((Type)attribute.ConstructorArguments[0].Value!).FullName!);

    private static bool IsKnown(SandboxSession session, string type) =>
        session.RunWell($"[bool](Get-TypeData '{type}').DefaultDisplayPropertySet").Single<bool>();
}
