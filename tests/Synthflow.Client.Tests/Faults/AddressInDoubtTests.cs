namespace Synthflow.Client.Tests.Faults;

/// <summary>A 404 of a delete: gone only where Synthflow names what is not there, or where the workspace is served at this address.</summary>
public sealed class AddressInDoubtTests
{
    private static readonly string[] _deletes = ["DeleteChat", "DeleteContact"];

    private static readonly string[] _ofAnAddress =
    [
        "", "{}", """{"detail":"Not Found"}""", """{"message":"no Route matched with those values"}""", "<html>nginx</html>",
        "default backend - 404", """{"code":404,"message":"Resource not found"}""", """{"detail":"Cannot DELETE /v9/chat"}""",
        """{"detail":"The requested URL was not found on this server."}""",
    ];

    public static TheoryData<string, string> Cells()
    {
        var cells = new TheoryData<string, string>();
        foreach (var name in _deletes)
        {
            foreach (var body in _ofAnAddress)
            {
                cells.Add(name, body);
            }
        }

        return cells;
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Delete_AtAnAddressThatHasNothing_IsNoSuccess(string name, string body)
    {
        using var handler = new ScriptedHandler(_ => ScriptedHandler.Json(404, body));
        var failed = await Assert.ThrowsAsync<SynthflowException>(() => Delete(name, handler));

        Assert.Equal("NotFound, Rejected", failed.Told());
        Assert.Contains("has nothing at this address (status 404)", failed.Message, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was deleted.", failed.Message, StringComparison.Ordinal);
        Assert.Contains("base address", failed.RecommendedAction, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Delete_WhereTheWorkspaceIsServed_WasAlreadyGone(string name, string body)
    {
        using var handler = new ScriptedHandler(request => request.Method == HttpMethod.Delete
            ? ScriptedHandler.Json(404, body)
            : ScriptedHandler.Json(200, GoodAnswers.Page));
        Assert.False(await Delete(name, handler));
    }

    [Theory]
    [InlineData("DeleteChat", "Chat 9 not found.")]
    [InlineData("DeleteContact", "Contact 9 does not exist")]
    [InlineData("DeleteChat", "This conversation was deleted")]
    public async Task Delete_OfWhatSynthflowNamesAsNotThere_WasAlreadyGone_AndNothingElseIsAsked(string name, string words)
    {
        var requests = 0;
        using var handler = new ScriptedHandler(_ =>
        {
            requests++;
            return ScriptedHandler.Json(404, $$"""{"detail":"{{words}}"}""");
        });
        Assert.False(await Delete(name, handler));
        Assert.Equal(1, requests);
    }

    [Theory]
    [InlineData("error")]
    [InlineData("Failed")]
    public async Task Delete_AnsweredWithSuccess_ThatSaysItFailed_IsInDoubt_WithItsWords(string status)
    {
        using var handler = new ScriptedHandler(_ => ScriptedHandler.Json(
            200, $$"""{"status":"{{status}}","message":"you may not delete chats"}"""));
        var failed = await Assert.ThrowsAsync<SynthflowException>(() => Delete("DeleteChat", handler));

        Assert.Equal("ServiceFailed, Unknown", failed.Told());
        Assert.Equal("you may not delete chats", failed.ServiceMessage);
        Assert.Contains("(status 200), but says that it failed: you may not delete chats.", failed.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"status":"ok"}""")]
    [InlineData("""{"status":"success","message":"deleted"}""")]
    [InlineData("""{"status":7}""")]
    [InlineData("[]")]
    [InlineData("true")]
    public async Task Delete_AnsweredWithSuccess_IsDone(string body)
    {
        using var handler = new ScriptedHandler(_ => ScriptedHandler.Json(200, body));
        Assert.True(await Delete("DeleteChat", handler));
    }

    [Fact]
    public async Task Delete_AnsweredByAPage_MayNotHaveBeenDone()
    {
        using var handler = new ScriptedHandler(_ => ScriptedHandler.Json(200, "<html>log in</html>"));
        var failed = await Assert.ThrowsAsync<SynthflowException>(() => Delete("DeleteChat", handler));

        Assert.Equal("UnreadableAnswer, Unknown", failed.Told());
    }

    private static async Task<bool> Delete(string name, HttpMessageHandler handler)
    {
        using var client = new SynthflowClient(Limits.Of(new Uri("https://api.us.synthflow.ai/v2/"), retries: 0), null, handler);
        return name == "DeleteChat"
            ? await client.DeleteChatAsync(Operation.ChatId, null, CancellationToken.None)
            : await client.DeleteContactAsync("contact-9", null, CancellationToken.None);
    }
}
