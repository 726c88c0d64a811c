namespace Synthflow.Sandbox.Tests;

public sealed class WorkspaceTests
{
    [Theory]
    [InlineData(SandboxWorkspace.UnreadableAgentId, Caller.Person, false)]
    [InlineData(SandboxWorkspace.OldAgentId, "+15005550007", false)]
    [InlineData(SandboxWorkspace.OldAgentId, Caller.Person, true)]
    [InlineData(SandboxWorkspace.DefaultAgentId, Caller.Person, true)]
    public async Task AConversation_IsAChatByThatId_OrIsNot(string agent, string person, bool isReadable)
    {
        using var caller = new Caller();
        var body = Caller.OutboundBody(person).Replace(
            SandboxWorkspace.DefaultAgentId, agent, StringComparison.Ordinal);
        var started = await caller.SendAsync("POST", "/chat/outbound", body);
        var id = started.Response.GetProperty("conversation_id").GetString();
        Assert.Equal(isReadable ? 200 : 404, (await caller.SendAsync("GET", $"/chat/{id}")).Status);
        var listed = (await caller.SendAsync("GET", "/chat")).Response.GetProperty("chats")[0].GetProperty("chat_id");
        Assert.Equal(isReadable, listed.GetString() == id);
    }

    [Fact]
    public async Task ASendByAnAgentNobodyKnows_Is400_AndTextsNobody()
    {
        using var caller = new Caller();
        var body = Caller.OutboundBody().Replace("\"11111111", "\"99999999", StringComparison.Ordinal);
        var answer = await caller.SendAsync("POST", "/chat/outbound", body);
        Assert.Equal(400, answer.Status);
        Assert.Contains("99999999-1111-4111-8111-111111111111 was not found", answer.DetailText);
        Assert.Empty(caller.Sandbox.Controls.GetTwilioLog());
    }

    [Theory]
    [InlineData(SandboxWorkspace.OldAgentId)]
    [InlineData(SandboxWorkspace.DefaultAgentId)]
    public async Task ALoneAgent_MayComeAsAnObject(string id)
    {
        using var caller = new Caller(new SandboxOptions { ShowsOneAgentAsObject = true });
        var found = await caller.SendAsync("GET", $"/assistants/{id}", checkShapes: false);
        Assert.Equal(id, found.Response.GetProperty("assistants").GetProperty("model_id").GetString());
        var all = await caller.SendAsync("GET", "/assistants/");
        Assert.Equal(5, all.Response.GetProperty("assistants").GetArrayLength());
    }

    [Fact]
    public async Task MoreContactsThanAPage_AreCounted_AndTheRestIsNotGiven()
    {
        using var caller = new Caller(new SandboxOptions { HasSampleContacts = true, ContactsPerPage = 2 });
        var list = (await caller.SendAsync("GET", "/contacts")).Response;
        Assert.Equal(2, list.GetProperty("items").GetArrayLength());
        Assert.Equal((3, 2, 1), (
            list.GetProperty("total").GetInt32(),
            list.GetProperty("page_size").GetInt32(),
            list.GetProperty("page_number").GetInt32()));
        Assert.Equal(
            SandboxWorkspace.WorkspaceId,
            list.GetProperty("items")[0].GetProperty("workspace_id").GetString());
    }
}
