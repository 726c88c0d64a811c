using System.Management.Automation;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Agents;

public sealed class GetSynthflowAgentTests : IDisposable
{
    private const string OldId = "1696372226173x164740052408336400";
    private readonly SandboxSession _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("Get-SynthflowAgent", 5)]
    [InlineData("Get-SynthflowAgent *", 5)]
    [InlineData("Get-SynthflowAgent 'spring*'", 2)]
    [InlineData("Get-SynthflowAgent -Name 'Spring campaign'", 1)]
    [InlineData("Get-SynthflowAgent 'Spring campaign', 'delivery*'", 2)]
    [InlineData("'Spring campaign', 'delivery*' | Get-SynthflowAgent", 2)]
    [InlineData("Get-SynthflowAgent 'Summer*'", 0)]
    [InlineData("Get-SynthflowAgent -First 2", 2)]
    [InlineData("Get-SynthflowAgent 'Spring*' -First 1", 1)]
    public void Name_GivesTheAgentsOfThatName(string script, int count)
    {
        var agents = _session.RunWell(script).Output;
        Assert.Equal(count, agents.Count);
        Assert.All(agents, agent => Assert.Equal("Synthflow.Client.Agents.Agent", agent.BaseObject.GetType().FullName));
    }

    [Fact]
    public void Agent_HasAllThatIsPromised()
    {
        var agent = _session.RunWell($"Get-SynthflowAgent -AgentId {OldId}").Output.Single();
        Assert.Equal(OldId, agent.Properties["AgentId"].Value);
        Assert.Equal("Spring campaign", agent.Properties["Name"].Value);
        Assert.Equal("outbound", agent.Properties["Type"].Value);
        Assert.NotEqual(string.Empty, agent.Properties["Description"].Value);
        Assert.Equal("+15551234567; +15557654321", agent.Properties["PhoneNumbers"].Value.ToString());
        Assert.Equal("name; Day", agent.Properties["InputVariables"].Value.ToString());
        Assert.Equal(OldId, agent.ToString());
    }

    [Theory]
    [InlineData("Get-SynthflowAgent 'Nobody'", "Nobody")]
    [InlineData("Get-SynthflowAgent 'Spring*', 'Nobody [x]'", null)]
    [InlineData("Get-SynthflowAgent -AgentId 99999999-1111-4111-8111-111111111111", "99999999-1111-4111-8111-111111111111")]
    public void AgentThatIsNotThere_IsNamed_UnlessItWasAPattern(string script, string? target)
    {
        var result = _session.Run(script);
        if (target is null)
        {
            Assert.Empty(result.AllErrors);
            return;
        }

        // Only an id is asked for; a name is looked for in the list.
        var isAsked = script.Contains("-AgentId", StringComparison.Ordinal);
        var error = result.Only("NotFound" + (isAsked ? ", Rejected" : ""), ErrorCategory.ObjectNotFound);
        Assert.Equal(target, error.TargetObject);
        Assert.Contains(target, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Name_WhereAnIdIsNeeded_ShowsTheWay()
    {
        var error = _session.Run("Get-SynthflowAgent -AgentId 'Spring campaign'")
            .Only("InvalidAgentId", ErrorCategory.InvalidArgument);
        Assert.Null(error.DeliveryOf());
    }

    [Theory]
    [InlineData("Get-SynthflowAgent 'Spring campaign' | New-SynthflowChat")]
    [InlineData("Get-SynthflowAgent 'Spring campaign' | New-SynthflowOutboundChat -ToNumber +12025550101 -Channel sms -FromNumber $from")]
    [InlineData("New-SynthflowChat -AgentId (Get-SynthflowAgent 'Spring campaign')")]
    [InlineData("Get-SynthflowAgent 'Spring campaign' | Get-SynthflowAgent")]
    public void Agent_StandsWhereItsIdIsAskedFor(string script)
    {
        Assert.Single(_session.RunWell(script).Output);
        Assert.Contains(
            OldId,
            string.Join('\n', _session.Run("$sandbox.Requests.ForEach({ $_.Path + $_.Body })").OutputOf<string>()),
            StringComparison.Ordinal);
    }

    [Fact]
    public void List_IsReadPageByPage_AndOnlyAsFarAsAsked()
    {
        // 45 agents of a service that gives 20 at a time.
        _session.RunWell("""
            $pages = foreach ($page in 0..2) {
                $agents = foreach ($n in (20 * $page + 1)..[Math]::Min(45, 20 * $page + 20)) { '{"model_id":"' + [guid]::NewGuid() + '","name":"Agent ' + $n + '"}' }
                [Synthflow.Sandbox.Faults.Fault]::Body('{"status":"success","response":{"pagination":{"total_records":45,"limit":20,"offset":' + (20 * $page) + '},"assistants":[' + ($agents -join ',') + ']}}')
            }
            Fault ListAgents $pages
            """);
        Assert.Equal(45, _session.RunWell("(Get-SynthflowAgent).Name | ForEach-Object { $_ }").Output.Distinct().Count());
        Assert.Equal(
            ["/v2/assistants/?limit=20&offset=0", "/v2/assistants/?limit=20&offset=20", "/v2/assistants/?limit=20&offset=40"],
            _session.Paths("ListAgents"));
        _session.RunWell("Fault ListAgents $pages; Get-SynthflowAgent -First 20");
        Assert.Equal(4, _session.Count("ListAgents"));
    }

    [Fact]
    public void PageThatComesAgain_EndsTheList_WithAnError()
    {
        const string page = "Body('{\"response\":{\"pagination\":{\"total_records\":99},\"assistants\":[{\"model_id\":\"1\"}]}}')";
        _session.Fault("ListAgents", page, page, page);
        var result = _session.Run("Get-SynthflowAgent");
        var error = result.Only("CursorLoop, Sent", ErrorCategory.InvalidResult);
        Assert.Equal("Sent", error.DeliveryOf());
        Assert.Single(result.Output);
        Assert.Equal(3, _session.Count("ListAgents"));
    }

    [Theory]
    [InlineData("""{"response":{"assistants":{"model_id":"1","name":"One","input_variables":["a",{"name":"b"},{"x":1}],"attached_phone_numbers":[{"number":"+12025550101"},"+12025550102",7],"phone_number":null}}}""")]
    [InlineData("""{"status":200,"response":{"assistants":[{"model_id":1,"name":"One","input_variables":{"a":"","b":1},"attached_phone_numbers":[{"number":"+12025550102"}],"phone_number":"+12025550101"}]}}""")]
    [InlineData("""{"assistants":{"x":{"model_id":"1","name":"One","input_variables":[{"variable_name":"a"},{"key":"b"}],"phone_number":"+12025550101","attached_phone_numbers":["+12025550102","+12025550101"]}}}""")]
    public void OddShapes_AreRead(string json)
    {
        _session.Fault("GetAgent", $"Body('{json}')");
        var agent = _session.RunWell($"Get-SynthflowAgent -AgentId {OldId}").Output.Single();
        Assert.Equal("1", agent.Properties["AgentId"].Value);
        Assert.Equal("One", agent.Properties["Name"].Value);
        Assert.Equal("+12025550101; +12025550102", agent.Properties["PhoneNumbers"].Value.ToString());
        Assert.Equal("a; b", agent.Properties["InputVariables"].Value.ToString());
    }

    [Fact]
    public void Name_WithControlCharacters_IsShownHarmless_AndKeptRaw()
    {
        _session.Fault("ListAgents", "Body('{\"assistants\":[{\"model_id\":\"1\",\"name\":\"A\\u001b[31mB\\u202e\"}]}')");
        var shown = _session.Show("$raw = Get-SynthflowAgent; $raw; $raw | Format-List");
        Assert.DoesNotContain('\u202e', shown);
        Assert.DoesNotContain("\u001b[31mB", shown, StringComparison.Ordinal);
        Assert.Equal("A\u001b[31mB\u202e", _session.Run("$raw.Name").Single<string>());
    }
}
