namespace Synthflow.Sandbox.Tests;

public sealed class ChatTests : IDisposable
{
    private readonly Caller _caller = new();

    public void Dispose() => _caller.Dispose();

    [Fact]
    public async Task Create_AnswersTheChatWithTheAgentsFirstMessage()
    {
        var id = Guid.NewGuid().ToString("D");
        var answer = await _caller.SendAsync(
            "POST", $"/chat/{id}", $$$"""{"model_id":"{{{SandboxWorkspace.DefaultAgentId}}}","metadata":{"a":[1]}}""");

        Assert.Equal(200, answer.Status);
        Assert.Equal("ok", answer.Json.GetProperty("status").GetString());
        Assert.Equal(id, answer.Response.GetProperty("chat_id").GetString());
        Assert.Equal("ongoing", answer.Response.GetProperty("chat_status").GetString());
        var greeting = answer.Response.GetProperty("initial_message");
        Assert.StartsWith("Hi there!", greeting.GetProperty("agent_message").GetString());
    }

    [Fact]
    public async Task Create_WithAnIdThatIsTaken_Is400AndLeavesTheChatAlone()
    {
        var id = await _caller.CreateChatAsync();
        await _caller.SayAsync(id, "Ada");
        var answer = await _caller.SendAsync(
            "POST", $"/chat/{id}", $$"""{"model_id":"{{SandboxWorkspace.SecondAgentId}}"}""");

        Assert.Equal(400, answer.Status);
        Assert.Contains("already exists", answer.DetailText);
        var chat = await _caller.SendAsync("GET", $"/chat/{id}");
        Assert.Equal(3, chat.Response.GetProperty("conversation_history").GetArrayLength());
    }

    [Theory]
    [InlineData("5f0c7a3e-9d0b-4f6a-8a52-0c3f6b1d2e4b")]
    [InlineData("5F0C7A3E-9D0B-4F6A-8A52-0C3F6B1D2E4B")]
    public async Task Create_ForAnAgentNobodyKnows_Is400WithItsId(string agent)
    {
        var answer = await _caller.SendAsync(
            "POST", $"/chat/{Guid.NewGuid():D}", $$"""{"model_id":"{{agent}}"}""");
        Assert.Equal(400, answer.Status);
        Assert.Contains("5f0c7a3e-9d0b-4f6a-8a52-0c3f6b1d2e4b was not found", answer.DetailText);
        Assert.Equal(0, _caller.Sandbox.Workspace.ChatCount);
    }

    [Fact]
    public async Task Create_ForWhatIsNoAgentsId_NamesTheField()
    {
        var answer = await _caller.SendAsync("POST", $"/chat/{Guid.NewGuid():D}", """{"model_id":"my-agent"}""");
        Assert.Equal(422, answer.Status);
        Assert.Equal(["body.model_id"], answer.InvalidFields);
    }

    [Fact]
    public async Task Create_ForAnAgentWithAnIdOfTheOlderKind_IsAccepted() =>
        Assert.NotEmpty(await _caller.CreateChatAsync(SandboxWorkspace.OldAgentId));

    [Theory]
    [InlineData("GET", "")]
    [InlineData("DELETE", "")]
    [InlineData("POST", "/messages")]
    public async Task AChatThatIsNotThere_Is404(string method, string tail)
    {
        var body = method == "POST" ? """{"message":"hello"}""" : null;
        var answer = await _caller.SendAsync(method, $"/chat/{Guid.NewGuid():D}{tail}", body);
        Assert.Equal(404, answer.Status);
        Assert.Contains("not found", answer.DetailText);
    }

    [Theory]
    [InlineData("GET", "/chat/not-a-uuid")]
    [InlineData("DELETE", "/chat/not-a-uuid")]
    [InlineData("POST", "/chat/not-a-uuid")]
    [InlineData("POST", "/chat/not-a-uuid/messages")]
    public async Task AChatIdThatIsNoUuid_Is422(string method, string path)
    {
        var answer = await _caller.SendAsync(method, path, method == "POST" ? "{}" : null);
        Assert.Equal(422, answer.Status);
        Assert.Equal(["path.chat_id"], answer.InvalidFields);
    }

    [Fact]
    public async Task Delete_MakesTheChatGone()
    {
        var id = await _caller.CreateChatAsync();
        Assert.Equal(200, (await _caller.SendAsync("DELETE", $"/chat/{id}")).Status);
        Assert.Equal(404, (await _caller.SendAsync("GET", $"/chat/{id}")).Status);
        Assert.Equal(404, (await _caller.SendAsync("DELETE", $"/chat/{id}")).Status);
        Assert.Equal(0, _caller.Sandbox.Workspace.ChatCount);
    }

    [Theory]
    [InlineData("{}", "body.message")]
    [InlineData("""{"message":null}""", "body.message")]
    [InlineData("""{"message":7}""", "body.message")]
    [InlineData("""{"message":""", "body")]
    [InlineData("""["message"]""", "body")]
    [InlineData("""{"message":"\ud800"}""", "body")]
    [InlineData("", "body")]
    public async Task SendMessage_WithABodyThatDoesNotFit_Is422(string body, string field)
    {
        var id = await _caller.CreateChatAsync();
        var answer = await _caller.SendAsync("POST", $"/chat/{id}/messages", body);
        Assert.Equal(422, answer.Status);
        Assert.Equal([field], answer.InvalidFields);
    }

    [Fact]
    public async Task SendMessage_ThatIsNotSentAsJson_Is422()
    {
        var id = await _caller.CreateChatAsync();
        var answer = await _caller.SendAsync(
            "POST", $"/chat/{id}/messages", """{"message":"hello"}""", mediaType: "text/plain");
        Assert.Equal(422, answer.Status);
    }

    [Theory]
    [InlineData("/v2")]
    [InlineData("")]
    public async Task PathsAreAnsweredWithAndWithoutTheVersion(string prefix)
    {
        using var caller = new Caller(_caller.Sandbox, new Uri("https://example.test" + prefix));
        Assert.Equal(200, (await caller.SendAsync("GET", "/chat")).Status);
        Assert.Equal(200, (await caller.SendAsync("GET", "/chat/")).Status);
        Assert.Equal(200, (await caller.SendAsync("GET", "/assistants/")).Status);
        Assert.Equal(200, (await caller.SendAsync("GET", "/assistants")).Status);
    }

    [Theory]
    [InlineData("PUT", "/chat")]
    [InlineData("GET", "/nothing")]
    [InlineData("GET", "/chat/1/2/3")]
    [InlineData("GET", "/")]
    public async Task ACallThatSynthflowDoesNotHave_Is404InTheGatewaysShape(string method, string path)
    {
        var answer = await _caller.SendAsync(method, path, checkShapes: false);
        Assert.Equal(404, answer.Status);
        Assert.Equal("not_found", answer.Json.GetProperty("error").GetString());
    }
}
