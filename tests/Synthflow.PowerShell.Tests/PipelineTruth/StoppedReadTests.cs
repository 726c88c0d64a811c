using System.Diagnostics;
using System.Text.RegularExpressions;
using Synthflow.PowerShell.Tests.Campaigns;

namespace Synthflow.PowerShell.Tests.PipelineTruth;

/// <summary>Ctrl+C in a cmdlet that waits for the service: it ends at once, keeps what was whole, leaves nothing half.</summary>
public sealed partial class StoppedReadTests : IDisposable
{
    private const string Journal = "$null = Invoke-SynthflowCampaign -Path contacts.csv @campaign -InformationAction Ignore; ";
    private const string Chat = "$chat = New-SynthflowChat $agent; ";
    private const string Started = "$started = New-SynthflowOutboundChat @send -ToNumber +12025550101; ";

    // They ask nobody: what takes time in them is read from files (StoppedFileTests), or is nothing.
    private static readonly string[] _neverAsk =
    [
        "Disconnect-Synthflow", "Get-SynthflowConnection", "Get-SynthflowCampaign", "Import-SynthflowContact", "Resolve-SynthflowCampaign",
        // Has no connection yet: StoppedConnectTests.
        "Connect-Synthflow",
    ];

    private readonly CampaignSession _session = new();

    /// <summary>What is done before, the command, the operation that never answers, and the files that may be there after.</summary>
    public static TheoryData<string, string, string, string> Commands => new()
    {
        { "$chat = New-SynthflowChat $agent", "$chat.ChatId | Export-SynthflowTranscript -Path chat.md", "GetChat", "" },
        { Journal, "Get-SynthflowCampaign spring.jsonl -Outcome Sent | Export-SynthflowTranscript -Path folder/", "GetChat", "" },
        { Journal, "Get-SynthflowCampaignResult spring.jsonl -ContactPath contacts.csv", "GetChat", "" },
        { Journal, "Export-SynthflowCampaignReport spring.jsonl report.html", "GetChat", "" },
        { Journal, "Update-SynthflowOptOut stop.txt -JournalPath spring.jsonl -IncludeReply", "GetChat", "" },
        { "", "Get-SynthflowContact", "ListContacts", "" },
        { "", "Get-SynthflowContact -PhoneNumber +12025550101", "ListContacts", "" },
        { "", "New-SynthflowContact -Name Ada -PhoneNumber +12025550101", "CreateContact", "" },
        { "", "Import-SynthflowContact contacts.csv -DefaultCountry US -ErrorAction Ignore | New-SynthflowContact -SkipExisting", "ListContacts", "" },
        { "$ada = New-SynthflowContact -Name Ada -PhoneNumber +12025550101", "$ada | Set-SynthflowContact -Name Bea", "UpdateContact", "" },
        { "$ada = New-SynthflowContact -Name Ada -PhoneNumber +12025550101", "$ada | Remove-SynthflowContact -Confirm:$false", "DeleteContact", "" },
        { "", "Get-SynthflowAgent", "ListAgents", "" },
        { "", "Get-SynthflowPhoneNumber", "ListContacts", "" },
        { "", "New-SynthflowChat $agent", "CreateChat", "" },
        { Chat, "'Ada' | Send-SynthflowChatMessage -ChatId $chat.ChatId", "SendMessage", "" },
        { Chat, "Remove-SynthflowChat $chat.ChatId -Confirm:$false", "DeleteChat", "" },
        { "", "Get-SynthflowChat", "ListChats", "" },
        { Chat, "Get-SynthflowChat $chat.ChatId", "GetChat", "" },
        { Started, "$started | Get-SynthflowChat", "GetChat", "" },
        { Chat, "$chat | Wait-SynthflowChat -TimeoutSec 3000", "GetChat", "" },
        { Started, "$started | Wait-SynthflowChat -Until Reply -TimeoutSec 3000", "GetChat", "" },
        { "", "Enter-SynthflowChat $agent", "CreateChat", "" },
        { Chat, "Enter-SynthflowChat -ChatId $chat.ChatId", "GetChat", "" },
        { Chat, "Enter-SynthflowChat -ChatId $chat.ChatId", "SendMessage", "" },
        { "", "New-SynthflowOutboundChat @send -ToNumber +12025550101", "StartOutboundChat", "" },
        { "", "Import-Csv contacts.csv | New-SynthflowOutboundChat @send -DefaultCountry US", "StartOutboundChat", "" },
        { "", "Invoke-SynthflowCampaign -Path contacts.csv @campaign -InformationAction Ignore", "StartOutboundChat", "spring.jsonl" },
    };

    public void Dispose() => _session.Dispose();

    [Theory]
    [MemberData(nameof(Commands))]
    public void Stop_EndsAtOnce_AndLeavesNothingHalf(string before, string command, string operation, string files)
    {
        _session.RunWell("New-Item -ItemType Directory folder | Out-Null; " + before);
        // What somebody types who is asked.
        _session.Sandbox.Host.Lines.Enqueue("Ada");
        var there = Files();
        _session.Sandbox.Fault(operation, [.. Enumerable.Repeat("Timeout()", 40)]);
        var sandbox = _session.Run("$sandbox").Output[0].BaseObject;
        var seen = Total(sandbox);
        using var running = _session.Sandbox.Start(command);
        Assert.True(SpinWait.SpinUntil(() => Total(sandbox) > seen, TimeSpan.FromMinutes(5)), "it asks the service");
        var clock = Stopwatch.StartNew();
        running.Stop();
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(60));
        var result = running.Finish();
        Assert.True(result.Stopped);
        Assert.Empty(result.AllErrors);
        Assert.Equal(files.Split(' ', StringSplitOptions.RemoveEmptyEntries), Files().Except(there));
    }

    [Fact]
    public void Commands_AreAllThatAsk()
    {
        var seen = Commands.SelectMany(row => Names().Matches(row.Data.Item2).Select(match => match.Value));
        Assert.Equal(
            _session.RunWell("(Get-Command -Module Synthflow.PowerShell).Name").OutputOf<string>().Order(StringComparer.Ordinal),
            seen.Union(_neverAsk, StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    private static long Total(object sandbox) => ((dynamic)sandbox).Requests.Total;

    // A lock stays where the system needs one that stays.
    private List<string> Files() => [.. Directory
        .EnumerateFiles(_session.Folder.FullName, "*", SearchOption.AllDirectories)
        .Where(path => !path.EndsWith(".lock", StringComparison.Ordinal))
        .Select(path => Path.GetRelativePath(_session.Folder.FullName, path))
        .Order(StringComparer.Ordinal)];

    [GeneratedRegex("[A-Z][a-z]+-Synthflow[A-Za-z]*", RegexOptions.CultureInvariant)]
    private static partial Regex Names();
}
