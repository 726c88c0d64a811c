using System.Text.RegularExpressions;
using Synthflow.PowerShell.Tests.Support;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Key;

/// <summary>What Start-Transcript of the real pwsh writes while everything that sends is run, and fails: the key is nowhere in it,
/// a message only in the lines that the person typed.</summary>
public sealed class TranscriptTests : IDisposable
{
    private const string Agent = "11111111-1111-4111-8111-111111111111";

    // Every line as somebody types it at a prompt; a transcript holds it after the prompt.
    private static readonly string[] _lines =
    [
        "$send = @{ AgentId = '" + Agent + "'; Channel = 'sms'; FromNumber = '+15551234567' }",
        "Connect-Synthflow -BaseUri $env:SERVER -MaximumRetryCount 0 -Verbose",
        "Get-SynthflowConnection | Format-List *",
        "$id = (New-SynthflowChat " + Agent + ").ChatId; 'made'",
        "New-SynthflowOutboundChat @send -ToNumber +15559876500 -InitialMessage '" + MessageSearch.Canary + "' -Verbose",
        "New-SynthflowOutboundChat @send -ToNumber +15559876501 -InitialMessage '" + MessageSearch.Canary + "' -Verbose",
        "New-SynthflowOutboundChat @send -ToNumber +15559876502 -InitialMessage '" + MessageSearch.Canary + "' -Verbose",
        "New-SynthflowOutboundChat @send -ToNumber nope -InitialMessage '" + MessageSearch.Canary + "' -Verbose",
        "Send-SynthflowChatMessage $id '" + MessageSearch.Canary + "' -Verbose",
        "$Error | ForEach-Object { \"$($_.FullyQualifiedErrorId) $_ $($_.Exception)\" }",
        "Invoke-SynthflowCampaign -Path list.csv -DefaultCountry US @send -InitialMessage '" + MessageSearch.Canary
            + "' -JournalPath j.jsonl -MaxPerSecond 1000 -Verbose",
        "Get-SynthflowCampaign j.jsonl -Outcome * | Format-List *",
        "Get-Error | Out-String",
        "Disconnect-Synthflow -Verbose",
    ];

    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Transcript_HasNoKey_AndTheMessageOnlyWhereItWasTyped()
    {
        await using var server = await LoopbackSandbox.StartAsync(KeySearch.Canary);
        Prepare(server);
        _folder.Write("list.csv", "Name,Phone\nAda,+12025550101\nBob,+12025550102\nCarl,12\n");
        _folder.Write("typed.ps1", string.Join('\n', _lines));
        var log = _folder.PathOf("transcript.txt");
        // The lines run one by one, as at a prompt: the transcript has the output and the errors of each as they are shown.
        var script = $$"""
            Import-Module '{{BuiltPaths.Manifest}}'
            $env:SYNTHFLOW_API_KEY = '{{KeySearch.Canary}}'
            $env:SERVER = '{{server.BaseUri}}'
            Start-Transcript -Path '{{log}}' -IncludeInvocationHeader | Out-Null
            foreach ($line in Get-Content typed.ps1) { . ([scriptblock]::Create($line)) *>&1 | Out-Default }
            Stop-Transcript | Out-Null
            """;
        _folder.Write("run.ps1", script);

        var (_, screen) = await PwshProcess.RunAsync(
            _folder.FullName, ["-Command", ". ./run.ps1"], null, TestContext.Current.CancellationToken);

        var transcript = await File.ReadAllTextAsync(log, TestContext.Current.CancellationToken);
        var told = Unwrapped(transcript);
        // It is the transcript of this run, with what failed in it.
        Assert.Contains("OutcomeUnknown", told, StringComparison.Ordinal);
        Assert.Contains("Rejected", told, StringComparison.Ordinal);
        Assert.Contains("InvalidPhoneNumber", told, StringComparison.Ordinal);
        KeySearch.Absent(transcript);
        KeySearch.Absent(told);
        KeySearch.Absent(screen);
        KeySearch.Absent(Unwrapped(screen));
        foreach (var line in (transcript + screen).Split('\n').Where(static line => !IsSource(line)))
        {
            MessageSearch.Absent(line);
        }

        KeySearch.Absent(await File.ReadAllTextAsync(_folder.PathOf("j.jsonl"), TestContext.Current.CancellationToken));
    }

    /// <summary>Errors are wrapped at the width of the screen, with a bar before each line.</summary>
    private static string Unwrapped(string text) => Regex.Replace(text, @"\r?\n[ ]*\|?[ ]*", " ", RegexOptions.None, TimeSpan.FromMinutes(1));

    /// <summary>The line of the script that PowerShell quotes above an error: what the person typed.</summary>
    private static bool IsSource(string line) =>
        line.Contains("-InitialMessage '", StringComparison.Ordinal) || line.Contains("Send-SynthflowChatMessage ", StringComparison.Ordinal);

    // The service repeats the key and the message in what it refuses, and loses an answer.
    private static void Prepare(LoopbackSandbox server)
    {
        using var session = new ModuleSession();
        session.SetVariable("handler", server.Handler);
        var result = session.Run($$"""
            function Fault($name) { $handler.Faults.Next([Synthflow.Sandbox.SandboxOperation]$name, [Synthflow.Sandbox.Faults.Fault[]]$args) }
            $echo = [Synthflow.Sandbox.Faults.Fault]::Status(400, '{"detail":"key {{KeySearch.Canary}} text {{MessageSearch.Canary}}"}')
            $lost = [Synthflow.Sandbox.Faults.Fault]::LoseAnswer()
            $page = [Synthflow.Sandbox.Faults.Fault]::Status(500, '<html>Bearer {{KeySearch.Canary}} {{MessageSearch.Canary}}</html>')
            Fault StartOutboundChat $echo $lost $page $echo $lost
            Fault SendMessage $echo
            """);
        Assert.Empty(result.AllErrors);
    }
}
