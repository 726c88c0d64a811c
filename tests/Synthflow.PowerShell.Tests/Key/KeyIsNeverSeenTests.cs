using Synthflow.PowerShell.Tests.Support;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Key;

/// <summary>
/// A canary key through every cmdlet, in success and in fault, over the real HTTP stack. The server even says the key
/// back in its answers. It is searched for in everything a script, a log or a file could keep.
/// </summary>
public sealed class KeyIsNeverSeenTests
{
    private const string Canary = KeySearch.Canary;

    private const string Everything = """
        $agent = '11111111-1111-4111-8111-111111111111'
        $loud = @{ Verbose = $true; Debug = $true; Confirm = $false }
        $connection = Get-SynthflowConnection -Verbose -Debug
        $connection
        $chat = New-SynthflowChat $agent -Metadata @{ plan = 'gold' } @loud
        $chat
        $id = if ($chat) { $chat.ChatId } else { 'aaaaaaaa-0000-4000-8000-000000000001' }
        'Ada', 'Tuesday' | Send-SynthflowChatMessage $id @loud
        Get-SynthflowChat -Verbose -Debug
        Get-SynthflowChat $id -Verbose -Debug
        [pscustomobject]@{ Phone = '+15559876543' }, [pscustomobject]@{ Phone = 'bad' } |
            New-SynthflowOutboundChat -AgentId $agent -Channel sms -FromNumber +15551234567 -InitialMessage Hi @loud
        Get-SynthflowAgent -Verbose -Debug
        Get-SynthflowAgent -AgentId $agent -Verbose -Debug
        Get-SynthflowPhoneNumber -Verbose -Debug
        Get-SynthflowContact -Verbose -Debug
        Get-SynthflowContact -PhoneNumber +12025550101 -Verbose -Debug
        New-SynthflowContact Ada +12025550177 -Metadata @{ plan = 'gold' } -SkipExisting @loud
        Get-SynthflowContact -ContactId c1 -Verbose -Debug
        Set-SynthflowContact c1 -Name Eve -PassThru @loud
        Remove-SynthflowContact c1 @loud
        Wait-SynthflowChat $id -TimeoutSec 1 -PollSeconds 0.3 -Verbose -Debug
        Export-SynthflowTranscript $id -Path (Join-Path $folder "$([guid]::NewGuid()).json") @loud | ForEach-Object FullName
        (TabExpansion2 'New-SynthflowChat -AgentId ' 28).CompletionMatches | Where-Object { $_ }
        (TabExpansion2 'New-SynthflowOutboundChat -FromNumber ' 38).CompletionMatches | Where-Object { $_ }
        Remove-SynthflowChat $id @loud
        """;

    public static TheoryData<string> Faults =>
    [
        "",
        "Status(400, '{\"detail\":\"bad key " + Canary + "\"}')",
        "Status(422, '{\"detail\":[{\"loc\":[\"header\",\"Authorization\"],\"msg\":\"Bearer " + Canary
            + "\",\"type\":\"x\"}]}')",
        "Status(403, '{\"error\":\"" + Canary + "\",\"message\":\"Bearer " + Canary + "\"}')",
        "Status(500, '<html>Authorization: Bearer " + Canary + "</html>')",
        "Status(429, '{\"detail\":{\"status\":\"" + Canary + "\",\"description\":\"" + Canary + "\",\"request_id\":\""
            + Canary + "\"}}')",
        "Body('Bearer " + Canary + "')",
        "Body('{\"status\":\"" + Canary + "\",\"response\":{\"" + Canary + "\":\"" + Canary + "\"}}')",
        "LoseAnswer()",
        "HalfAnswer()",
    ];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Key_InEveryCmdlet_IsFoundNowhere(string fault)
    {
        await using var server = await LoopbackSandbox.StartAsync(Canary);
        using var session = new ModuleSession();
        using var folder = new WorkFolder();
        session.SetVariable("base", server.BaseUri);
        session.SetVariable("folder", folder.FullName);
        session.SetVariable("handler", server.Handler);
        Secret(session);
        var connected = session.Run(
            "Connect-Synthflow $secure -BaseUri $base -MaximumRetryCount 0 -PassThru -Verbose -Debug");
        Assert.Empty(connected.AllErrors);
        session.Run("Remove-Variable secure -ErrorAction Ignore; $secure = $null; $Error.Clear()");
        if (fault.Length > 0)
        {
            session.SetVariable("fault", session.Run($"[Synthflow.Sandbox.Faults.Fault]::{fault}").Single<object>());
            session.Run("$handler.Faults.Next($(foreach ($n in 1..80) { $fault }))");
        }

        var result = session.Run(Everything);
        if (fault.Length > 0)
        {
            Assert.NotEmpty(result.AllErrors);
        }

        KeySearch.AssertNowhere(session, connected);
        KeySearch.AssertNowhere(session, result);
        Assert.All(Directory.GetFiles(folder.FullName), file => KeySearch.Absent(File.ReadAllText(file)));
    }

    [Theory]
    [InlineData("Connect-Synthflow $key -BaseUri $base")]
    [InlineData("Connect-Synthflow $secure -BaseUri $base")]
    [InlineData("$key | Connect-Synthflow -BaseUri $base")]
    [InlineData(
        "Connect-Synthflow ([pscredential]::new('name', "
        + "$secure)) -BaseUri http://127.0.0.1:1/v2 -MaximumRetryCount 0")]
    [InlineData("Connect-Synthflow \"Bearer $key\" -Region US")]
    [InlineData("Connect-Synthflow \"$key $key\" -Region US")]
    [InlineData("Connect-Synthflow @{ key = $key } -Region US")]
    [InlineData("Connect-Synthflow $key -BaseUri http://example.com/v2")]
    public async Task Key_InAConnectThatFails_IsFoundNowhere(string script)
    {
        await using var server = await LoopbackSandbox.StartAsync("another-key-than-ours");
        using var session = new ModuleSession();
        session.SetVariable("base", server.BaseUri);
        session.SetVariable("key", Canary);
        Secret(session);
        var result = session.Run(script + " -Verbose -Debug");
        Assert.NotEmpty(result.AllErrors);
        session.Run("$key = $null; $secure = $null");
        KeySearch.AssertNowhere(session, result);
    }

    private static void Secret(ModuleSession session)
    {
        var secret = new System.Security.SecureString();
        foreach (var character in Canary)
        {
            secret.AppendChar(character);
        }

        session.SetVariable("secure", secret);
    }
}
