using System.Collections;
using System.Management.Automation;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Synthflow.PowerShell.Tests.Support;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Key;

/// <summary>
/// A canary key through every cmdlet, in success and in fault, over the real HTTP stack. The server even says the key
/// back in its answers. It is searched for in everything a script, a log or a file could keep.
/// </summary>
public sealed class KeyIsNeverSeenTests
{
    private const string Canary = "sk-CANARY-7f3a9c5e1b8d4206";

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
        session.SetVariable("base", server.BaseUri);
        session.SetVariable("handler", server.Handler);
        Secret(session);
        var connected = session.Run(
            "Connect-Synthflow $secure -BaseUri $base -MaximumRetryCount 0 -PassThru -Verbose -Debug");
        Assert.Empty(connected.AllErrors);
        session.Run("Remove-Variable secure -ErrorAction Ignore; $secure = $null; $Error.Clear()");
        if (fault.Length > 0)
        {
            session.SetVariable("fault", session.Run($"[Synthflow.Sandbox.Faults.Fault]::{fault}").Single<object>());
            session.Run("$handler.Faults.Next($(foreach ($n in 1..40) { $fault }))");
        }

        var result = session.Run(Everything);
        if (fault.Length > 0)
        {
            Assert.NotEmpty(result.AllErrors);
        }

        AssertNowhere(session, connected);
        AssertNowhere(session, result);
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
        AssertNowhere(session, result);
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

    private static void AssertNowhere(ModuleSession session, ScriptResult result)
    {
        Absent(result.EverythingAsText());
        var kept = (IEnumerable)session.Runspace.SessionStateProxy.GetVariable("Error");
        foreach (var error in result.AllErrors.Concat(kept.OfType<ErrorRecord>()))
        {
            Absent(
                $"{error} {error.ErrorDetails?.RecommendedAction} {error.TargetObject} "
                + $"{error.CategoryInfo} {error.ScriptStackTrace}");
            AbsentFromException(error.Exception);
            // As Export-CliXml does; deeper lies the engine's own view of commands and types, which is endless.
            Absent(PSSerializer.Serialize(error, 2));
        }

        foreach (var item in result.Output)
        {
            Absent(PSSerializer.Serialize(item, 3));
            Absent(JsonSerializer.Serialize(item.BaseObject, item.BaseObject.GetType(), _json));
            Absent(string.Join('\n', item.Properties.Select(property => $"{property.Name} {property.Value}")));
        }

        foreach (var record in result.Progress)
        {
            Absent($"{record.Activity} {record.StatusDescription} {record.CurrentOperation}");
        }

        session.SetVariable("shown", result.Output.ToArray());
        Absent(session.Show("$shown"));
    }

    private static readonly JsonSerializerOptions _json = new()
    {
        ReferenceHandler = ReferenceHandler.IgnoreCycles,
        MaxDepth = 256,
        Converters = { new PlainObject() },
    };

    private static void AbsentFromException(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            Absent(exception.ToString());
            var data = exception.Data.Cast<DictionaryEntry>().Select(entry => $"{entry.Key} {entry.Value}");
            Absent(string.Join('\n', data));
            Absent(PSSerializer.Serialize(exception, 1));
        }
    }

    private static void Absent(string text)
    {
        Assert.DoesNotContain(Canary, text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Convert.ToBase64String(Encoding.UTF8.GetBytes(Canary)), text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            Convert.ToHexString(Encoding.Unicode.GetBytes(Canary)), text, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Types and pointers stand in an exception's graph and are no data.</summary>
    private sealed class PlainObject : JsonConverter<PSObject>
    {
        public override PSObject Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, PSObject value, JsonSerializerOptions options) =>
            writer.WriteStringValue(PSSerializer.Serialize(value, 2));
    }
}
