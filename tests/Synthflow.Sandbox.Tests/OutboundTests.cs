using System.Text.Json;
using Synthflow.TestSupport.OpenApi;

namespace Synthflow.Sandbox.Tests;

public sealed class OutboundTests : IDisposable
{
    private const string Template = ""","template":{"content_sid":"HX0123456789abcdef0123456789abcdef"}""";

    private readonly Caller _caller = new();

    public void Dispose() => _caller.Dispose();

    [Fact]
    public async Task Start_AnswersAConversationIdThatIsAChatInTheList()
    {
        OpenApiShapes.AssertRequest("POST", "/v2/chat/outbound", Caller.OutboundBody());
        var started = await _caller.StartOutboundAsync(
            more: ""","initial_message":"Hi Ada!","custom_variables":{"plan":{"x":1},"name":"A"}""");
        Assert.Equal(200, started.Status);
        var id = started.Response.GetProperty("conversation_id").GetString();

        var list = await _caller.SendAsync("GET", "/chat");
        var listed = Assert.Single(list.Response.GetProperty("chats").EnumerateArray());
        Assert.Equal(id, listed.GetProperty("chat_id").GetString());

        var chat = (await _caller.SendAsync("GET", $"/chat/{id}")).Response;
        Assert.Equal("Agent: Hi Ada!", chat.GetProperty("transcript").GetString());
        var variables = Variables(chat);
        Assert.False(variables.GetProperty("plan").GetProperty("collected").GetBoolean());
        Assert.Equal(1, variables.GetProperty("plan").GetProperty("value").GetProperty("x").GetInt32());

        await _caller.SayAsync(id!, "Ada"); // an id was asserted by finding it in the list
        chat = (await _caller.SendAsync("GET", $"/chat/{id}")).Response;
        variables = Variables(chat);
        Assert.True(variables.GetProperty("name").GetProperty("collected").GetBoolean());
        Assert.Equal("Ada", variables.GetProperty("name").GetProperty("value").GetString());
    }

    [Fact]
    public async Task Start_WithATemplate_IsForWhatsAppAlone()
    {
        var sms = await _caller.StartOutboundAsync(more: Template);
        Assert.Equal(400, sms.Status);
        Assert.Contains("template", sms.DetailText);

        var whatsApp = await _caller.SendAsync(
            "POST",
            "/chat/outbound",
            Caller.OutboundBody(more: Template).Replace("\"sms\"", "\"whatsapp\"", StringComparison.Ordinal));
        Assert.Equal(200, whatsApp.Status);
        Assert.Equal(1, _caller.Sandbox.Workspace.ChatCount);
    }

    [Theory]
    [InlineData("5559876543")]
    [InlineData("+0559876543")]
    [InlineData("+1555")]
    [InlineData("+1 555 987 6543")]
    [InlineData("+1234567890123456")]
    [InlineData("")]
    public async Task Start_ToANumberThatIsNotE164_Is422(string number)
    {
        var answer = await _caller.StartOutboundAsync(number);
        Assert.Equal(422, answer.Status);
        Assert.Equal(["body.to_number"], answer.InvalidFields);
    }

    [Fact]
    public async Task Start_WithoutWhatIsRequired_NamesEveryField()
    {
        var answer = await _caller.SendAsync("POST", "/chat/outbound", "{}");
        Assert.Equal(422, answer.Status);
        Assert.Equal(["body.agent_id", "body.channel", "body.to_number", "body.from_number"], answer.InvalidFields);
    }

    [Theory]
    [InlineData(""","agent_id":"x" """, "body.agent_id")]
    [InlineData(""","channel":"fax" """, "body.channel")]
    [InlineData(""","from_number":"ACME" """, "body.from_number")]
    [InlineData(""","initial_message":7 """, "body.initial_message")]
    [InlineData(""","template":"HX" """, "body.template")]
    [InlineData(""","template":{} """, "body.template.content_sid")]
    [InlineData(""","template":{"content_sid":"HX12"} """, "body.template.content_sid")]
    [InlineData(
        ""","template":{"content_sid":"HX0123456789abcdef0123456789abcdef","variables":[]} """,
        "body.template.variables")]
    [InlineData(""","custom_variables":"x" """, "body.custom_variables")]
    public async Task Start_WithAFieldThatDoesNotFit_NamesIt(string more, string field)
    {
        var answer = await _caller.StartOutboundAsync(more: more);
        Assert.Equal(422, answer.Status);
        Assert.Equal([field], answer.InvalidFields);
        Assert.Equal(0, _caller.Sandbox.Workspace.ChatCount);
    }

    [Fact]
    public async Task Start_WithAMessageOver1600Characters_Is400()
    {
        var fits = await _caller.StartOutboundAsync(more: $""","initial_message":"{new string('x', 1600)}" """);
        Assert.Equal(200, fits.Status);
        var tooLong = await _caller.StartOutboundAsync(more: $""","initial_message":"{new string('x', 1601)}" """);
        Assert.Equal(400, tooLong.Status);
        Assert.Contains("1600", tooLong.DetailText);
    }

    [Theory]
    [InlineData("+15005550001", "21211")]
    [InlineData("+15005550002", "21612")]
    [InlineData("+15005550004", "21610")]
    [InlineData("+15005550009", "21614")]
    public async Task Start_ToANumberThatStandsForARefusal_Is400WithTwiliosReason(string number, string reason)
    {
        var answer = await _caller.StartOutboundAsync(number);
        Assert.Equal(400, answer.Status);
        Assert.Contains(reason, answer.DetailText);
        Assert.Equal(0, _caller.Sandbox.Requests.ChatsStartedWith(number));
    }

    [Fact]
    public async Task ManySends_KeepOnlyTheNewestChats()
    {
        using var caller = new Caller(new SandboxOptions { RetainedChats = 100, RetainedRequests = 10 });
        string? last = null;
        for (var number = 0; number < 1000; number++)
        {
            var answer = await caller.StartOutboundAsync($"+1555{number:D7}");
            last = answer.Response.GetProperty("conversation_id").GetString();
        }

        Assert.InRange(caller.Sandbox.Workspace.ChatCount, 100, 110);
        Assert.Equal(10, caller.Sandbox.Requests.Count);
        Assert.Equal(1000, caller.Sandbox.Requests.Total);
        Assert.Equal(200, (await caller.SendAsync("GET", $"/chat/{last}")).Status);
        Assert.Equal(1, caller.Sandbox.Requests.ChatsStartedWith("+15550000000"));
    }

    private static JsonElement Variables(JsonElement chat) =>
        chat.GetProperty("fsm_log").GetProperty(SandboxWorkspace.DefaultAgentId).GetProperty("variables");
}
