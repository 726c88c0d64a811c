namespace Synthflow.Sandbox.Tests;

public sealed class AgentAndNumberTests : IDisposable
{
    private readonly Caller _caller = new();

    public void Dispose() => _caller.Dispose();

    [Fact]
    public async Task Agents_AreThereFromTheStart_AndComeInPages()
    {
        var all = (await _caller.SendAsync("GET", "/assistants/")).Response;
        Assert.Equal(20, all.GetProperty("pagination").GetProperty("limit").GetInt32());
        Assert.Equal(5, all.GetProperty("assistants").GetArrayLength());

        var second = (await _caller.SendAsync("GET", "/assistants/?limit=1&offset=1")).Response;
        Assert.Equal(5, second.GetProperty("pagination").GetProperty("total_records").GetInt32());
        var agent = Assert.Single(second.GetProperty("assistants").EnumerateArray());
        Assert.Equal(SandboxWorkspace.SecondAgentId, agent.GetProperty("model_id").GetString());
    }

    [Fact]
    public async Task AnAgent_IsFoundByItsId()
    {
        var path = $"/assistants/{SandboxWorkspace.DefaultAgentId}?include_actions=true";
        var found = (await _caller.SendAsync("GET", path)).Response;
        Assert.Equal("Appointment booking", found.GetProperty("assistants")[0].GetProperty("name").GetString());
        Assert.Equal(404, (await _caller.SendAsync("GET", $"/assistants/{Guid.NewGuid():D}")).Status);
    }

    [Fact]
    public async Task Numbers_AskForTheWorkspace_AndFilterByAvailability()
    {
        var missing = await _caller.SendAsync("GET", "/numbers");
        Assert.Equal(422, missing.Status);
        Assert.Equal(["query.workspace"], missing.InvalidFields);

        var path = $"/numbers?workspace={SandboxWorkspace.WorkspaceId}";
        Assert.Equal(3, (await _caller.SendAsync("GET", path)).Response.GetProperty("phone_numbers").GetArrayLength());
        var free = (await _caller.SendAsync("GET", path + "&is_available=true")).Response;
        Assert.Equal(1, free.GetProperty("phone_numbers").GetArrayLength());
        Assert.Equal(422, (await _caller.SendAsync("GET", path + "&is_available=maybe")).Status);
        Assert.Equal(422, (await _caller.SendAsync("GET", path + "&offset=-1")).Status);
    }
}
