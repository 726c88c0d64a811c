using Synthflow.TestSupport.OpenApi;

namespace Synthflow.Sandbox.Tests;

/// <summary>The judge must be able to say no.</summary>
public sealed class OpenApiShapesTests
{
    private const string ChatId = "11111111-1111-4111-8111-111111111111";

    [Theory]
    [InlineData("GET", "/v2/chat?limit=10&agent_id=x&cursor=%2B", null)]
    [InlineData("GET", "/chat/" + ChatId, "")]
    [InlineData("POST", "/chat/" + ChatId, """{"model_id":"x","metadata":{"any":[1,null]}}""")]
    [InlineData("GET", "/numbers?workspace=w&is_available=true", null)]
    [InlineData("GET", "/assistants/abc?include_actions=false", null)]
    public void ARequestOfTheReference_Passes(string method, string path, string? body) =>
        OpenApiShapes.AssertRequest(method, path, body);

    [Theory]
    [InlineData("PUT", "/chat", null, "not in the reference")]
    [InlineData("GET", "/chat?page=2", null, "page is not in the reference")]
    [InlineData("GET", "/chat?limit=ten", null, "limit")]
    [InlineData("GET", "/numbers", null, "workspace is missing")]
    [InlineData("GET", "/chat/not-a-uuid", null, "not a uuid")]
    [InlineData("GET", "/chat", "{}", "there is a body")]
    [InlineData("POST", "/chat/" + ChatId, null, "not JSON")]
    [InlineData("POST", "/chat/" + ChatId, "{}", "$.model_id is missing")]
    [InlineData("POST", "/chat/" + ChatId, """{"model_id":null}""", "$.model_id is Null")]
    [InlineData("POST", "/chat/" + ChatId, """{"model_id":"x","agent":"y"}""", "$.agent is not in the reference")]
    [InlineData("POST", "/chat/outbound", """{"channel":"fax"}""", "not one of")]
    public void ARequestOfAnotherShape_IsRefused(string method, string path, string? body, string reason)
    {
        var failure = Assert.Throws<OpenApiShapeException>(() => OpenApiShapes.AssertRequest(method, path, body));
        Assert.Contains(reason, failure.Message);
    }

    [Theory]
    [InlineData(200, """{"status":"ok","response":{"chats":[],"has_more":false,"next_cursor":""}}""")]
    [InlineData(422, """{"detail":[]}""")]
    [InlineData(400, "{}")]
    public void AnAnswerOfTheReference_Passes(int status, string body) =>
        OpenApiShapes.AssertResponse("GET", "/chat", status, body);

    [Theory]
    [InlineData(200, """{"status":"ok","response":{"chats":[],"has_more":false}}""", "next_cursor is missing")]
    [InlineData(200, """{"response":{"chats":[{}],"has_more":false,"next_cursor":""}}""", "chats[0].chat_id")]
    [InlineData(200, """{"response":{"chats":[],"has_more":"no","next_cursor":""}}""", "has_more is String")]
    [InlineData(204, "", "no answer with status 204")]
    [InlineData(500, "[]", "is Array")]
    public void AnAnswerOfAnotherShape_IsRefused(int status, string body, string reason)
    {
        var failure = Assert.Throws<OpenApiShapeException>(
            () => OpenApiShapes.AssertResponse("GET", "/chat", status, body));
        Assert.Contains(reason, failure.Message);
    }

    [Theory]
    [InlineData("null", true)]
    [InlineData("{}", true)]
    [InlineData("\"hi\"", false)]
    public void AChoiceOfShapes_TakesOneOfThem(string initialMessage, bool fits)
    {
        var body = $$$"""
            {"status":"ok","response":{"chat_id":"{{{ChatId}}}","chat_status":"ongoing","conversation_history":[],
             "start_timestamp":"2026-09-01T08:00:00Z","transcript":"","fsm_log":null,
             "initial_message":{{{initialMessage}}}}}
            """;
        var failure = Record.Exception(() => OpenApiShapes.AssertResponse("GET", "/chat/" + ChatId, 200, body));
        Assert.Equal(fits, failure is null);
    }
}
