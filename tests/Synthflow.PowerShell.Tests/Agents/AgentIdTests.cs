using System.Management.Automation;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Agents;

public sealed class AgentIdTests : IDisposable
{
    private const string OldId = "1696372226173x164740052408336400";
    private readonly SandboxSession _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("Get-SynthflowChat -AgentId $id")]
    [InlineData("New-SynthflowChat $id")]
    [InlineData("New-SynthflowOutboundChat -AgentId $id -ToNumber +12025550101 -Channel sms -FromNumber $from")]
    [InlineData("Rows +12025550101 | New-SynthflowOutboundChat -AgentId $id -Channel sms -FromNumber $from")]
    [InlineData("[pscustomobject]@{ AgentId = $id; Phone = '+12025550101' } | New-SynthflowOutboundChat -Channel sms -FromNumber $from")]
    [InlineData("Rows +12025550101 | Invoke-SynthflowCampaign -AgentId $id -JournalPath $journal -Channel sms -FromNumber $from -InitialMessage Hi")]
    public void NameWhereAnIdIsNeeded_IsAnError_ThatShowsHowToGetTheId(string script)
    {
        using var folder = new WorkFolder();
        _session.SetVariable("journal", folder.PathOf("spring.jsonl"));
        var before = _session.Total;
        foreach (var name in new[] { "Spring campaign", "O'Brien's agent", "../chat", "spring-2026" })
        {
            _session.SetVariable("id", name);
            // A list of chats, and a campaign as a whole, are not about one message.
            var isSend = !script.Contains("Get-", StringComparison.Ordinal) && !script.Contains("Invoke-", StringComparison.Ordinal);
            var error = _session.Run(script)
                .Only("InvalidAgentId" + (isSend ? ", NotSent" : ""), ErrorCategory.InvalidArgument);
            Assert.Contains(name, error.ToString(), StringComparison.Ordinal);
            Assert.Contains(
                $"Get-SynthflowAgent -Name '{name.Replace("'", "''", StringComparison.Ordinal)}'",
                error.RecommendedAction(),
                StringComparison.Ordinal);
        }

        Assert.Equal(before, _session.Total);
        Assert.False(File.Exists(folder.PathOf("spring.jsonl")));
    }

    [Theory]
    [InlineData("'11111111-1111-4111-8111-111111111111'")]
    [InlineData("'{11111111-1111-4111-8111-111111111111}'")]
    [InlineData("'11111111111141118111111111111111'")]
    [InlineData("' 11111111-1111-4111-8111-111111111111 '")]
    [InlineData("([guid]'11111111-1111-4111-8111-111111111111')")]
    public void Uuid_InWhateverSpelling_IsSentInOneForm(string id)
    {
        var chat = _session.RunWell(
            $"New-SynthflowOutboundChat -AgentId {id} -ToNumber +12025550101 -Channel sms -FromNumber $from");
        Assert.Equal(SandboxSession.Agent, chat.Output.Single().Properties["AgentId"].Value);
        _session.RunWell($"New-SynthflowChat {id}; Get-SynthflowChat -AgentId {id}");
        Assert.All(
            _session.Bodies("StartOutboundChat").Concat(_session.Bodies("CreateChat")),
            body => Assert.Contains($"\"{SandboxSession.Agent}\"", body, StringComparison.Ordinal));
        Assert.Contains($"agent_id={SandboxSession.Agent}", _session.Paths("ListChats").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void NameInARow_IsNamedWithItsRow()
    {
        var error = _session.Run("""
            $null = $send.Remove('AgentId')
            [pscustomobject]@{ Phone = '+15559876501'; AgentId = 'Kim' } | New-SynthflowOutboundChat @send
            """).Only("InvalidAgentId, NotSent", ErrorCategory.InvalidArgument);
        Assert.Equal("NotSent", error.DeliveryOf());
        Assert.Contains("'Kim'", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("-AgentId: ", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(_session.Texted());
    }

    [Fact]
    public void OlderId_IsTakenEverywhere()
    {
        using var folder = new WorkFolder();
        _session.SetVariable("journal", folder.PathOf("spring.jsonl"));
        _session.RunWell($$"""
            $null = New-SynthflowChat {{OldId}}
            $null = New-SynthflowOutboundChat -AgentId {{OldId}} -ToNumber +12025550101 -Channel sms -FromNumber $from
            $null = Rows +12025550102 | Invoke-SynthflowCampaign -AgentId {{OldId}} -JournalPath $journal -Channel sms -FromNumber $from -InitialMessage Hi
            """);
        Assert.Equal(3, _session.RunWell($"Get-SynthflowChat -AgentId {OldId}").Output.Count);
        Assert.Equal(
            OldId, _session.RunWell("Get-SynthflowCampaign $journal").Output.Single().Properties["AgentId"].Value);
    }

    [Fact]
    public void AgentNobodyKnows_IsRefusedByTheService_AndTextsNobody()
    {
        var error = _session.Run(
            "New-SynthflowOutboundChat -AgentId 99999999-1111-4111-8111-111111111111 -ToNumber +12025550101 -Channel sms -FromNumber $from")
            .Only("BadRequest, Rejected", ErrorCategory.InvalidArgument);
        Assert.Equal("Rejected", error.DeliveryOf());
        Assert.Contains("was not found in this workspace", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, _session.Run("(Get-SynthflowConnection).Sandbox.MessageCount").Single<int>());
    }
}
