using System.Globalization;
using System.Text.Json;
using Synthflow.PowerShell.Tests.Campaigns;

namespace Synthflow.PowerShell.Tests.Completion;

/// <summary>What Tab puts on the command line, and shows, steers no terminal and runs no command, whatever the service, a file or a
/// chat says; and it still means exactly that.</summary>
public sealed class HarmlessCompletionTests : IDisposable
{
    private const string Evil = "+1\u001B]0;x\u0007\u202E\u009B2J\r\n'; \"$(exit)`\u201D\uD83D\uDE00\U000E0041 +";

    // As Evil, without what no file system takes.
    private const string EvilFile = "a\u001B]0;x\u0007\u202E' $(exit) \u201D[1].jsonl";

    private readonly CampaignSession _session = new();

    /// <summary>The completer, a line, and the value that the offered text has to mean; null where the client makes it harmless
    /// before.</summary>
    public static TheoryData<string, string, string?> Lines => new()
    {
        { "AgentIdCompleter", "New-SynthflowChat -AgentId ", null },
        { "FromNumberCompleter", "New-SynthflowOutboundChat -FromNumber ", Evil },
        { "FromNumberCompleter", "New-SynthflowOutboundChat -AgentId a1 -FromNumber ", Evil },
        { "ChatIdCompleter", "Get-SynthflowChat -ChatId ", null },
        { "VariableNameCompleter", "Get-SynthflowCampaignResult -VariableName ", Evil },
        { "ColumnCompleter", "Import-SynthflowContact list.csv -PhoneColumn ", "Mobile\u001B[2J\u0007\nphone" },
        { "JournalPathCompleter", "Get-SynthflowCampaign -JournalPath a", EvilFile },
    };

    public void Dispose() => _session.Dispose();

    [Theory]
    [MemberData(nameof(Lines))]
    public void WhatIsOffered_IsHarmless_AndMeansTheSame(string completer, string line, string? value)
    {
        Assert.SkipWhen(completer == "JournalPathCompleter" && OperatingSystem.IsWindows(), "no such file names there");
        _session.Folder.Write("list.csv", "\"Mobile\u001B[2J\u0007\nphone\",Name\n+12025550101,Ada\n");
        Provoke(completer);
        _session.Sandbox.SetVariable("line", line);

        var offered = _session.RunWell("""
            $until = [datetime]::UtcNow.AddMinutes(2)
            do { $found = (TabExpansion2 $line $line.Length).CompletionMatches; if (-not $found) { Start-Sleep -Milliseconds 50 } } until ($found -or [datetime]::UtcNow -gt $until)
            $found[0].CompletionText, $found[0].ListItemText, $found[0].ToolTip
            """).OutputOf<string>();

        Assert.Equal(3, offered.Count);
        Assert.All(offered, text => Assert.DoesNotContain(text, IsHarmful));
        if (value is not null)
        {
            var meant = _session.RunWell($"& {{ $args[0] }} {offered[0]}").Single<string>();
            Assert.EndsWith(value, completer == "JournalPathCompleter" ? meant.Replace("`", "", StringComparison.Ordinal) : meant, StringComparison.Ordinal);
        }
    }

    /// <summary>Countries are ours. Any other completer has what somebody else wrote, and stands in the list above.</summary>
    [Fact]
    public void EveryCompleter_IsTested() => Assert.Equal(
        _session.RunWell("""
            $types = (Get-Command Get-SynthflowChat).ImplementingType.Assembly.GetTypes()
            $base = $types | Where-Object Name -eq Completer
            $types | Where-Object { $_.IsSubclassOf($base) -and $_.Name -ne 'CountryCompleter' } | ForEach-Object Name | Sort-Object
            """).OutputOf<string>(),
        Lines.Select(row => row.Data.Item1).Distinct().Order(StringComparer.Ordinal));

    // Category of the whole character: half of one outside the first plane has none of its own.
    private static bool IsHarmful(char character) =>
        char.IsControl(character) || char.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.LineSeparator;

    private void Provoke(string completer)
    {
        var evil = JsonSerializer.Serialize(Evil);
        switch (completer)
        {
            case "AgentIdCompleter":
                Answer("ListAgents", Agents(evil, evil));
                break;
            case "FromNumberCompleter":
                Answer("ListAgents", Agents("\"a1\"", evil));
                Answer("ListContacts", """{"status":"ok","response":{"items":[{"id":"c1","workspace_id":"w1"}],"total":1}}""");
                Answer("ListPhoneNumbers", $$$"""{"status":"ok","response":{"phone_numbers":[{"number":{{{evil}}} }],"pagination":{"total_records":1} }}""");
                break;
            case "ChatIdCompleter":
                Answer("ListChats", $$$"""{"status":"ok","response":{"chats":[{"chat_id":{{{evil}}},"chat_status":{{{evil}}} }]}}""");
                _session.RunWell("$null = Get-SynthflowChat");
                break;
            case "VariableNameCompleter":
                Answer("GetChat", $$$"""{"status":"ok","response":{"chat_id":"22222222-2222-4222-8222-222222222222","chat_status":"ongoing","fsm_log":{"1":{"variables":{ {{{evil}}}:{"collected":true,"value":"x"} } } },"conversation_history":[]}}""");
                _session.RunWell("$null = Get-SynthflowChat 22222222-2222-4222-8222-222222222222");
                break;
            case "JournalPathCompleter":
                _session.RunWell("$null = Invoke-SynthflowCampaign -Path contacts.csv @campaign");
                File.Copy(_session.JournalPath, _session.Folder.PathOf(EvilFile));
                break;
        }
    }

    private void Answer(string operation, string body)
    {
        _session.Sandbox.SetVariable("body", body);
        _session.RunWell($"Fault {operation} ([Synthflow.Sandbox.Faults.Fault]::Body($body))");
    }

    private static string Agents(string id, string text) =>
        $$$"""{"status":"ok","response":{"assistants":[{"model_id":{{{id}}},"name":{{{text}}},"description":{{{text}}},"phone_number":{{{text}}} }],"pagination":{"total_records":1} }}""";
}
