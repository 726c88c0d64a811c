using System.Globalization;
using System.Xml.Linq;
using Synthflow.PowerShell.Tests.Campaigns;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Views;

/// <summary>What comes from a list, a chat or the service steers no terminal: views show it harmless, properties have it raw.</summary>
public sealed class HarmlessViewTests : IDisposable
{
    private const string Evil = "Ada\u001B[2J\u0007\u202Egro.live\u2066";

    // What this module, the runtime or PowerShell makes: numbers, times, our own words.
    private static readonly HashSet<string> _ours =
    [
        "Row", "PhoneNumber", "Outcome", "At", "From", "FromEarlierRun", "Attempts", "StatusCode", "Turn", "StartedAt", "ToNumber",
        "FromNumber", "Channel", "Region", "BaseUri", "ConnectedAt", "IsSandbox", "ConnectTimeout", "SendTimeout", "ReadTimeout",
        "MaximumRetryCount", "MaxPerSecond", "CurrentPerSecond", "Proxy", "IsClosed", "TimeZones", "DuplicateOfRow", "OptedOut",
        "Sent", "AcceptedNoId", "Unknown", "Rejected", "NotSent", "NotReached", "Remaining", "Runs", "BeganAt", "LastRunAt", "Added", "Replied",
        "AlreadyListed", "IsAvailable", "ContactId", "AgentId", "CreatedAt", "State", "Sandbox",
    ];

    private readonly CampaignSession _session = new();

    public static TheoryData<string> Files => [.. Directory.GetFiles(BuiltPaths.Module, "*.ps1xml").Select(path => Path.GetFileName(path)!)];

    public void Dispose() => _session.Dispose();

    [Theory]
    [MemberData(nameof(Files))]
    public void EveryCell_ThatIsNotOurs_GoesThroughTheOneRule(string file)
    {
        var views = XDocument.Load(Path.Combine(BuiltPaths.Module, file));
        var bare = views.Descendants("PropertyName").Select(name => name.Value).Where(name => !_ours.Contains(name));
        Assert.Empty(bare);
    }

    [Theory]
    [InlineData("Import-SynthflowContact contacts.csv -DefaultCountry US")]
    [InlineData("Invoke-SynthflowCampaign -Path contacts.csv @campaign -InformationAction Ignore")]
    [InlineData("$null = Invoke-SynthflowCampaign -Path contacts.csv @campaign -InformationAction Ignore; Get-SynthflowCampaignResult spring.jsonl -ContactPath contacts.csv -DefaultCountry US -NoChat")]
    [InlineData("$chat = New-SynthflowChat $agent; $null = Send-SynthflowChatMessage $chat.ChatId $evil; Get-SynthflowChat $chat.ChatId")]
    [InlineData("$chat = New-SynthflowChat $agent; $null = Send-SynthflowChatMessage $chat.ChatId $evil; (Get-SynthflowChat $chat.ChatId).Messages")]
    public void Text_OfOthers_IsShownHarmless_AndStaysRaw(string script)
    {
        _session.Sandbox.SetVariable("evil", Evil);
        _session.RunWell("$campaign.InitialMessage = 'Hi'");
        _session.Folder.Write("contacts.csv", $"Name,Phone\n{Evil},+12025550101\n");
        var shown = _session.Sandbox.Show(script);
        Assert.DoesNotContain(shown, character => character is '\u001B' or '\u0007'
            || char.GetUnicodeCategory(character) == UnicodeCategory.Format);
        Assert.Contains("Ada", shown, StringComparison.Ordinal);
        File.Delete(_session.JournalPath);
        File.Delete(_session.JournalPath + ".lock");
        Assert.Contains(
            _session.Run(script).Output, row => row.Properties.Any(property => Contains(property.Value, Evil)));
    }

    /// <summary>PowerShell shows the entries of a table by a view of its own, raw; here, and inside of another object, too.</summary>
    [Theory]
    [InlineData("$contact.Variables")]
    [InlineData("$contact.Variables | Format-Table")]
    [InlineData("$contact.Variables | Format-List")]
    [InlineData("[pscustomobject]@{ Who = $contact.Variables }")]
    [InlineData("[pscustomobject]@{ Who = $contact.Variables } | Format-List")]
    public void Tables_AreShownHarmless_AndAreDictionariesAsEver(string script)
    {
        _session.Folder.Write("contacts.csv", $"Name,Phone,Plan\n{Evil},+12025550101,gold\n");
        _session.RunWell("$contact = Import-SynthflowContact contacts.csv -DefaultCountry US");

        var shown = _session.Sandbox.Show(script);

        Assert.DoesNotContain(shown, character => character is '\u001B' or '\u0007'
            || char.GetUnicodeCategory(character) == UnicodeCategory.Format);
        Assert.Contains("Ada", shown, StringComparison.Ordinal);
        Assert.Contains("gold", shown, StringComparison.Ordinal);
        Assert.Equal(
            [Evil, "gold", "Name,Phone,Plan", "DictionaryEntry", "gold", "3", "gold"],
            _session.RunWell("""
                $table = $contact.Variables
                $table.Name; $table['plan']; $table.Keys -join ','
                ($table.GetEnumerator() | Select-Object -First 1).GetType().Name
                ([hashtable]$table)['Plan']; $table.Count; ($table | ConvertTo-Json | ConvertFrom-Json).Plan
                """).Output.Select(item => item.ToString()));
    }

    private static bool Contains(object? value, string text) => value switch
    {
        string said => said.Contains(text, StringComparison.Ordinal),
        System.Collections.IDictionary table => table.Values.Cast<object?>().Any(item => Contains(item, text)),
        System.Collections.IEnumerable list => list.Cast<object?>().Any(item =>
            Contains(System.Management.Automation.PSObject.AsPSObject(item!).Properties["Text"]?.Value, text)),
        _ => false,
    };
}
