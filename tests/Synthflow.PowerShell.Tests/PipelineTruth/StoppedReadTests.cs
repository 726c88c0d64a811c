using System.Diagnostics;
using Synthflow.PowerShell.Tests.Campaigns;

namespace Synthflow.PowerShell.Tests.PipelineTruth;

/// <summary>Ctrl+C in a cmdlet that waits for the service: it ends at once, keeps what was whole, leaves nothing half.</summary>
public sealed class StoppedReadTests : IDisposable
{
    private const string Journal = "$null = Invoke-SynthflowCampaign -Path contacts.csv @campaign -InformationAction Ignore; ";

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
    };

    public void Dispose() => _session.Dispose();

    [Theory]
    [MemberData(nameof(Commands))]
    public void Stop_EndsAtOnce_AndLeavesNothingHalf(string before, string command, string operation, string files)
    {
        _session.RunWell("New-Item -ItemType Directory folder | Out-Null; " + before);
        var there = Files();
        _session.Sandbox.Fault(operation, [.. Enumerable.Repeat("Timeout()", 40)]);
        var sandbox = _session.Run("$sandbox").Output[0].BaseObject;
        var seen = Total(sandbox);
        using var running = _session.Sandbox.Start(command);
        Assert.True(SpinWait.SpinUntil(() => Total(sandbox) > seen, TimeSpan.FromSeconds(60)), "it asks the service");
        var clock = Stopwatch.StartNew();
        running.Stop();
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
        var result = running.Finish();
        Assert.True(result.Stopped);
        Assert.Empty(result.AllErrors);
        Assert.Equal(files.Split(' ', StringSplitOptions.RemoveEmptyEntries), Files().Except(there));
    }

    private static long Total(object sandbox) => ((dynamic)sandbox).Requests.Total;

    private List<string> Files() => [.. Directory
        .EnumerateFiles(_session.Folder.FullName, "*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(_session.Folder.FullName, path))
        .Order(StringComparer.Ordinal)];
}
