namespace Synthflow.Client.Tests.Chats;

/// <summary>A create or a message that was answered, but not with what was asked for: the error says what the answer was.</summary>
public sealed class DoubtfulAnswerTests
{
    [Theory]
    [InlineData("CreateChat")]
    [InlineData("SendMessage")]
    [InlineData("CreateContact")]
    [InlineData("UpdateContact")]
    public async Task AnswerOfAFailure_IsQuoted_AndNotCalledLost(string name)
    {
        var failed = await Meet(name, 500, """{"detail":"database is down"}""");

        Assert.Equal("OutcomeUnknown, Unknown", failed.Told());
        Assert.Contains("Synthflow answered with status 500: database is down; ", failed.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("lost", failed.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(302)]
    [InlineData(408)]
    public async Task AnswerWithoutWords_IsNamedByItsStatus(int status)
    {
        var failed = await Meet("CreateChat", status, "{}");

        Assert.Equal("OutcomeUnknown, Unknown", failed.Told());
        Assert.Contains($"Synthflow answered with status {status}; ", failed.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CreateChat")]
    [InlineData("SendMessage")]
    [InlineData("CreateContact")]
    public async Task ReadableAnswerWithoutWhatWasAskedFor_IsNotCalledUnreadable_AndItsWordsAreGiven(string name)
    {
        var failed = await Meet(name, 200, """{"status":"error","message":"agent is disabled"}""");

        Assert.Equal("OutcomeUnknown, AcceptedNoId", failed.Told());
        Assert.Equal("agent is disabled", failed.ServiceMessage);
        Assert.Contains("(status 200: agent is disabled)", failed.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("cannot be read:", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OutboundChat_AcceptedWithoutAnId_HasTheServicesWords()
    {
        var failed = await Meet("StartOutboundChat", 200, """{"status":"error","message":"Twilio 21610"}""");

        Assert.Equal("OutcomeUnknown, AcceptedNoId", failed.Told());
        Assert.Equal("Twilio 21610", failed.ServiceMessage);
    }

    private static async Task<SynthflowException> Meet(string name, int status, string body)
    {
        using var handler = new ScriptedHandler(request => request.Method == HttpMethod.Get
            ? ScriptedHandler.Json(404, """{"detail":"Chat 1 not found"}""")
            : ScriptedHandler.Json(status, body));
        using var client = new SynthflowClient(Limits.Of(new Uri("https://api.us.synthflow.ai/v2/"), retries: 0), null, handler);
        var operation = Operation.All.Concat(OtherOperations.All).Single(each => each.Name == name);
        return await Assert.ThrowsAsync<SynthflowException>(() => operation.Run(client, CancellationToken.None));
    }
}
