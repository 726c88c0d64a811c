using Synthflow.PowerShell.Tests.Conventions;
using Synthflow.PowerShell.Tests.Support;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Key;

/// <summary>
/// A canary key and a canary message through every cmdlet of the module: the key is nowhere, the message only where the
/// user put it. A cmdlet without a script here is run as the first example of its help, which serves for what only reads; any
/// other fails.
/// </summary>
public sealed class EveryCmdletTests : IDisposable
{
    private const string Message = MessageSearch.Canary;

    private static readonly Dictionary<string, string> _scripts = new(StringComparer.Ordinal)
    {
        ["Connect-Synthflow"] = "Connect-Synthflow $secure -BaseUri $base -MaximumRetryCount 0 -PassThru -Verbose",
        ["Get-SynthflowConnection"] = "Get-SynthflowConnection -Verbose",
        ["Disconnect-Synthflow"] = "Disconnect-Synthflow -Verbose; Get-SynthflowChat; " + Connect,
        ["New-SynthflowChat"] = "New-SynthflowChat $agent -Metadata @{ plan = 'gold' } -Verbose",
        ["Get-SynthflowChat"] = "Get-SynthflowChat -Verbose; Get-SynthflowChat $id -Verbose",
        ["Send-SynthflowChatMessage"] = "'Ada', $message | Send-SynthflowChatMessage $id -Verbose; Send-SynthflowChatMessage $id $message -Verbose",
        ["Remove-SynthflowChat"] = "Remove-SynthflowChat $id -Confirm:$false -Verbose",
        ["New-SynthflowOutboundChat"] =
            "Rows '+15559876501', 'bad' | New-SynthflowOutboundChat @send -InitialMessage $message -Verbose",
        ["Import-SynthflowContact"] = "Import-SynthflowContact list.csv -DefaultCountry US -Verbose",
        ["Invoke-SynthflowCampaign"] = "Invoke-SynthflowCampaign -Path list.csv -DefaultCountry US @send "
            + "-InitialMessage $message -JournalPath j.jsonl -MaxPerSecond 1000 -Verbose",
        ["Get-SynthflowCampaign"] =
            "Get-SynthflowCampaign j.jsonl -Verbose; Get-SynthflowCampaign j.jsonl -Outcome * -Verbose",
        ["Resolve-SynthflowCampaign"] = "Get-SynthflowCampaign j.jsonl -Outcome Unknown | "
            + "Resolve-SynthflowCampaign -As Sent -Evidence 'seen in the log' -Verbose",
        ["Export-SynthflowCampaignReport"] = "Export-SynthflowCampaignReport j.jsonl -Path report.html -Verbose | ForEach-Object FullName",
        ["Wait-SynthflowChat"] = "Wait-SynthflowChat $id -TimeoutSec 1 -Verbose",
        ["Enter-SynthflowChat"] = "Enter-SynthflowChat -ChatId $id -Verbose",
        ["Export-SynthflowTranscript"] = "Export-SynthflowTranscript $id -Path chat.md -Verbose",
        ["Get-SynthflowCampaignResult"] = "Get-SynthflowCampaignResult j.jsonl -Verbose",
        ["Update-SynthflowOptOut"] = "Update-SynthflowOptOut stop.txt -JournalPath j.jsonl -Verbose",
        ["Get-SynthflowAgent"] = "Get-SynthflowAgent -Verbose; Get-SynthflowAgent -AgentId $agent -Verbose",
        ["Get-SynthflowContact"] = "Get-SynthflowContact -Verbose",
        ["New-SynthflowContact"] = "New-SynthflowContact -Name Bob -PhoneNumber +12025550123 -Verbose",
        ["Set-SynthflowContact"] =
            "Set-SynthflowContact aaaaaaaa-0000-4000-8000-000000000001 -Name Bea -PassThru -Verbose",
        ["Remove-SynthflowContact"] =
            "Remove-SynthflowContact aaaaaaaa-0000-4000-8000-000000000001 -Confirm:$false -Verbose",
    };

    private const string Connect = "Connect-Synthflow $secure -BaseUri $base -MaximumRetryCount 0";

    // What the service, a gateway or nobody answers; each names the key, and the message where it has been given one.
    private static readonly string[] _faults =
    [
        "",
        "Status(400, '{\"detail\":\"key " + KeySearch.Canary + " text " + Message + "\"}')",
        "Status(401, '{\"error\":\"" + KeySearch.Canary + "\"}')",
        "Status(500, '<html>Authorization: Bearer " + KeySearch.Canary + "</html>')",
        "Body('Bearer " + KeySearch.Canary + "')",
        "LoseAnswer()",
    ];

    private readonly WorkFolder _folder = new();

    public static TheoryData<string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var cmdlet in CmdletTypes.All.Select(CmdletTypes.CommandName))
            {
                foreach (var fault in _faults)
                {
                    rows.Add(cmdlet, fault);
                }
            }

            return rows;
        }
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task KeyAndMessage_AreFoundNowhere(string cmdlet, string fault)
    {
        await using var server = await LoopbackSandbox.StartAsync(KeySearch.Canary);
        using var lent = new LentSession();
        var session = lent.Session;
        session.Runspace.SessionStateProxy.Path.SetLocation(_folder.FullName);
        _folder.Write("list.csv", "Name,Phone\nAda,+12025550101\nBob,+12025550102\nCarl,12\n");
        Prepare(session, server);
        if (fault.Length > 0)
        {
            session.SetVariable("fault", session.Run($"[Synthflow.Sandbox.Faults.Fault]::{fault}").Single<object>());
            session.Run("$handler.Faults.Next($(foreach ($n in 1..20) { $fault }))");
        }

        var result = session.Run("$DebugPreference = 'Continue'\n" + ScriptOf(cmdlet, session));

        session.Run("$secure = $null");
        KeySearch.AssertNowhere(session, result);
        foreach (var file in Directory.EnumerateFiles(_folder.FullName, "*", SearchOption.AllDirectories))
        {
            var text = await File.ReadAllTextAsync(file);
            KeySearch.Absent(text);
            MessageSearch.Absent(text);
        }

        MessageSearch.AssertNowhere(session, result);
    }

    [Fact]
    public void EveryCmdletThatWrites_IsInTheTable()
    {
        var names = CmdletTypes.All.Select(CmdletTypes.CommandName).Order(StringComparer.Ordinal).ToList();
        Assert.True(names.Count > 10, $"{names.Count} cmdlets");
        Assert.All(names.Except(_scripts.Keys), name => Assert.True(OnlyReads(name), $"Add a script for {name}."));
        Assert.Empty(_scripts.Keys.Except(names));
    }

    private static bool OnlyReads(string cmdlet) => cmdlet.StartsWith("Get-", StringComparison.Ordinal);

    private static string ScriptOf(string cmdlet, ModuleSession session)
    {
        if (_scripts.TryGetValue(cmdlet, out var script))
        {
            return script;
        }

        Assert.True(OnlyReads(cmdlet), $"Add a script for {cmdlet} to this table.");
        var example = session.Run($"(Get-Help {cmdlet} -Examples).Examples.Example[0].Code").Single<string>();
        Assert.StartsWith(cmdlet, example, StringComparison.Ordinal);
        return example + " -Verbose";
    }

    private static void Prepare(ModuleSession session, LoopbackSandbox server)
    {
        var secret = new System.Security.SecureString();
        foreach (var character in KeySearch.Canary)
        {
            secret.AppendChar(character);
        }

        session.SetVariable("secure", secret);
        session.SetVariable("base", server.BaseUri);
        session.SetVariable("handler", server.Handler);
        var ready = session.Run($$"""
            {{Connect}}
            $message = '{{Message}}'
            $agent = '11111111-1111-4111-8111-111111111111'
            $send = @{ AgentId = $agent; Channel = 'sms'; FromNumber = '+15551234567' }
            function Rows([string[]]$Numbers) { foreach ($number in $Numbers) { [pscustomobject]@{ Phone = $number } } }
            $id = (New-SynthflowChat $agent).ChatId
            $handler.Faults.Next([Synthflow.Sandbox.SandboxOperation]'StartOutboundChat', [Synthflow.Sandbox.Faults.Fault[]]@([Synthflow.Sandbox.Faults.Fault]::LoseAnswer()))
            $null = Rows '+12025550109' | Invoke-SynthflowCampaign @send -InitialMessage $message -JournalPath j.jsonl -MaxPerSecond 1000
            """);
        Assert.Empty(ready.AllErrors);
    }
}
