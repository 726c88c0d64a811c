namespace Synthflow.Client.Tests.Chats;

/// <summary>An answer that names another chat than was asked for: its words would be taken for this person's.</summary>
public sealed class OtherChatTests
{
    private const string Other = "99999999-9999-4999-8999-999999999999";

    public static TheoryData<string> Spellings =>
        [$"\"{Operation.ChatId}\"", $"\"{Operation.ChatId.ToString().ToUpperInvariant()}\"", $"\"{Operation.ChatId:N}\"", "null", "\"\""];

    [Theory]
    [InlineData(Other)]
    [InlineData("not an id")]
    public async Task Read_AnotherChat_IsUnreadable(string id)
    {
        using var handler = Answering($"\"{id}\"");
        using var client = Client(handler);

        var failed = await Assert.ThrowsAsync<SynthflowException>(
            () => client.GetChatAsync(Operation.ChatId, null, CancellationToken.None));

        Assert.Equal("UnreadableAnswer, Sent", failed.Told());
        Assert.Equal(Delivery.Sent, failed.Delivery);
    }

    [Theory]
    [MemberData(nameof(Spellings))]
    public async Task Read_ItsId_InAnyCase_OrLeftOut_IsNoOther(string id)
    {
        using var handler = Answering(id);
        using var client = Client(handler);

        var chat = await client.GetChatAsync(Operation.ChatId, null, CancellationToken.None);

        Assert.Equal(Operation.ChatId, Guid.Parse(chat.ChatId));
    }

    private static ScriptedHandler Answering(string id) => new(_ => ScriptedHandler.Json(
        200, GoodAnswers.Chat.Replace($"\"{Operation.ChatId}\"", id, StringComparison.Ordinal)));

    private static SynthflowClient Client(HttpMessageHandler handler) => new(
        new SynthflowClientOptions { BaseUri = new Uri("https://api.us.synthflow.ai/v2/") }, null, handler);
}
