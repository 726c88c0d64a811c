using Synthflow.PowerShell.Tests.Campaigns;

namespace Synthflow.PowerShell.Tests.Completion;

/// <summary>Tab after -VariableName: what agents collected in the chats of this session, and never files.</summary>
public sealed class VariableNameCompletionTests : IDisposable
{
    private const string Line = "Get-SynthflowCampaignResult spring.jsonl -ContactPath contacts.csv -VariableName ";

    private readonly CampaignSession _session = new();

    public void Dispose() => _session.Dispose();

    [Fact]
    public void VariableName_IsOneThatWasCollected()
    {
        Assert.Empty(Complete(Line));
        _session.RunWell("""
            (Get-SynthflowConnection).Sandbox.PeopleAnswerAfter = [timespan]::Zero
            $null = Invoke-SynthflowCampaign -Path contacts.csv @campaign
            $null = Get-SynthflowCampaignResult spring.jsonl
            """);
        Assert.Equal(["confirmed", "day", "name"], Complete(Line));
        Assert.Equal(["day"], Complete(Line + "da"));
        Assert.Equal(["name"], Complete(Line + "day, n"));
        _session.RunWell("Disconnect-Synthflow");
        Assert.Empty(Complete(Line));
    }

    private IReadOnlyList<string> Complete(string line) => _session.RunWell(
        $"(TabExpansion2 -inputScript '{line}' -cursorColumn {line.Length}).CompletionMatches | ForEach-Object CompletionText").OutputOf<string>();
}
