using System.Collections;
using System.Collections.Specialized;
using Synthflow.Client.Chats;
using Synthflow.Sandbox;
using Synthflow.TestSupport.OpenApi;
using Synthflow.TestSupport.Servers;

namespace Synthflow.Client.Tests;

/// <summary>Every request the client makes has the shape of the reference, also with hostile values in it.</summary>
public sealed class RequestShapeTests
{
    private static readonly string[] _hostile =
        [
            "", " ", "\"}],", "a\r\nX-Injected: 1\r\n\r\n", "\0\u001b[31m", "\u2028\u2029",
            "İıßŞ", "😀", "\uD83D", "<b>&amp;", "../../x?y#z%0d%0a",
        ];

    [Fact]
    public async Task EveryOperation_HasTheShapeOfTheReference()
    {
        using var handler = new ScriptedHandler(ScriptedHandler.Good);
        using var client = Client(handler);
        foreach (var culture in new[] { "", "tr-TR", "ar-SA", "de-DE" })
        {
            using var scope = new CultureScope(culture);
            foreach (var operation in Operation.All)
            {
                await operation.Run(client, CancellationToken.None);
            }

            await client.CheckAsync(null, CancellationToken.None);
            await client.ListChatsAsync(Operation.AgentId, 25, "c u r/&=?#ü", null, CancellationToken.None);
        }

        ExpectShapes(handler, 8 * 4);
    }

    [Fact]
    public async Task AnOutboundChat_WithEveryField_HasTheShapeOfTheReference()
    {
        using var handler = new ScriptedHandler(ScriptedHandler.Good);
        using var client = Client(handler);
        foreach (var text in _hostile)
        {
            foreach (var channel in new[] { Channel.Sms, Channel.WhatsApp })
            {
                await client.StartOutboundChatAsync(
                    new OutboundChatRequest
                    {
                        AgentId = Operation.AgentId,
                        Channel = channel,
                        ToNumber = "+15559876543",
                        FromNumber = "+15551234567",
                        InitialMessage = text,
                        TemplateSid = "HX0123456789abcdef0123456789abcdef",
                        TemplateVariables = new OrderedDictionary { ["1"] = text, ["2"] = 2 },
                        CustomVariables = Variables(text),
                    },
                    null,
                    CancellationToken.None);
            }

            await client.CreateChatAsync(
                Operation.ChatId, Operation.AgentId, Variables(text), null, CancellationToken.None);
            await client.SendMessageAsync(Operation.ChatId, text, null, CancellationToken.None);
            await client.ListChatsAsync(null, null, text, null, CancellationToken.None);
        }

        // The chat is known since it was created, so that it is not read before its first message.
        ExpectShapes(handler, 5 * _hostile.Length);
    }

    [Fact]
    public async Task HostileValues_AddNoHeaderAndNoRequest()
    {
        await using var server = FaultServer.Start(GoodAnswers.Act);
        using var client = new SynthflowClient(Limits.Of(server.BaseUri), null, null);
        foreach (var text in _hostile)
        {
            await client.SendMessageAsync(Operation.ChatId, text, null, CancellationToken.None);
            await client.ListChatsAsync(null, null, text, null, CancellationToken.None);
        }

        Assert.Equal((2 * _hostile.Length) + 1, server.Requests.Count);
        Assert.All(server.Requests, request => Assert.Null(request.Header("X-Injected")));
        Assert.All(server.Requests, request => Assert.True(request.IsWhole));
    }

    [Fact]
    public async Task AllSixOperations_WorkAgainstTheSandbox_InTheShapeOfTheReference()
    {
        using var sandbox = new SandboxHandler();
        await using var server = await LoopbackSynthflow.StartAsync(sandbox);
        using var key = ApiKey.From("a-key-for-the-sandbox");
        using var client = new SynthflowClient(Limits.Of(server.BaseUri), key, null);
        var id = Guid.NewGuid();
        const string agent = SandboxWorkspace.DefaultAgentId;
        await client.CheckAsync(null, CancellationToken.None);
        var chat = await client.CreateChatAsync(id, agent, null, null, CancellationToken.None);
        Assert.Equal(id.ToString(), chat.ChatId);

        Assert.NotEmpty((await client.SendMessageAsync(id, "Hello", null, CancellationToken.None)).Text);
        Assert.Contains(
            (await client.ListChatsAsync(null, null, null, null, CancellationToken.None)).Items,
            c => c.ChatId == id.ToString());
        Assert.NotEmpty((await client.GetChatAsync(id, null, CancellationToken.None)).Messages);
        Assert.True(await client.DeleteChatAsync(id, null, CancellationToken.None));
        Assert.False(await client.DeleteChatAsync(id, null, CancellationToken.None));
        Assert.NotEmpty(
            (await client.StartOutboundChatAsync(
                Operation.Outbound(agentId: agent), null, CancellationToken.None)).ConversationId);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public async Task AVariable_ThatJsonCannotHold_IsRefusedBeforeAnythingIsSent(double value)
    {
        using var handler = new ScriptedHandler(ScriptedHandler.Good);
        using var client = Client(handler);
        var loop = new ArrayList();
        loop.Add(loop);
        foreach (var variables in new[] { new Hashtable { ["x"] = value }, new Hashtable { ["x"] = loop } })
        {
            var refused = await Assert.ThrowsAsync<SynthflowException>(() =>
                client.CreateChatAsync(Operation.ChatId, Operation.AgentId, variables, null, CancellationToken.None));
            Assert.Equal("InvalidVariable, NotSent", refused.Told());
            Assert.Equal(Delivery.NotSent, refused.Delivery);
        }

        Assert.Empty(handler.Seen);
    }

    private static OrderedDictionary Variables(string text) => new()
    {
        ["name " + text] = text,
        ["number"] = 1.5,
        ["exact"] = 0.1m,
        ["list"] = new object?[] { 1, null, text, true },
        ["table"] = new Hashtable
        {
            ["when"] = new DateTime(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            ["id"] = Guid.Empty,
            ["span"] = TimeSpan.FromMinutes(1),
        },
    };

    private static SynthflowClient Client(HttpMessageHandler handler) =>
        new(Limits.Of(new Uri("https://api.us.synthflow.ai/v2/")), null, handler);

    private static void ExpectShapes(ScriptedHandler handler, int count)
    {
        Assert.Equal(count, handler.Seen.Count);
        foreach (var (method, path, body) in handler.Seen)
        {
            OpenApiShapes.AssertRequest(method, path, body);
        }
    }
}
