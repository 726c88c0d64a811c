using System.Collections;
using System.Text.Json;
using Synthflow.Client.Chats;

namespace Synthflow.Client.Tests.Texts;

/// <summary>A refusal that repeats the whole body: no variable's value comes back, whatever type it has and however deep it stands.</summary>
public sealed class EchoedVariablesTests
{
    public static TheoryData<string> Kinds() => [.. Values().Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task ValueOfAnyKind_IsMasked_InCustomVariables_TemplateVariables_AndMetadata(string kind)
    {
        var table = new Hashtable { ["a"] = Values()[kind] };
        var inText = Request(Channel.Sms, "Hi Ada", template: null, table);
        var inTemplate = Request(Channel.WhatsApp, null, "HX0123456789abcdef0123456789abcdef", new Hashtable { ["1"] = Values()[kind] });

        await AssertMasked(client => client.StartOutboundChatAsync(inText, null, TestContext.Current.CancellationToken));
        await AssertMasked(client => client.StartOutboundChatAsync(inTemplate, null, TestContext.Current.CancellationToken));
        await AssertMasked(client => client.CreateChatAsync(
            Operation.ChatId, Operation.AgentId, table, null, TestContext.Current.CancellationToken));
    }

    private static async Task AssertMasked(Func<SynthflowClient, Task> call)
    {
        var sent = "";
        using var handler = new ScriptedHandler((_, body) =>
        {
            sent = body;
            return Task.FromResult(ScriptedHandler.Json(400, JsonSerializer.Serialize(new { detail = "refused: " + body })));
        });
        using var client = new SynthflowClient(Limits.Of(new Uri("https://api.us.synthflow.ai/v2/"), retries: 0), null, handler);

        var failed = await Assert.ThrowsAsync<SynthflowException>(() => call(client));

        Assert.Equal("BadRequest, Rejected", failed.Told());
        Assert.StartsWith("refused: ", failed.ServiceMessage, StringComparison.Ordinal);
        using var body = JsonDocument.Parse(sent);
        var values = Leaves(body.RootElement).ToList();
        Assert.NotEmpty(values);
        Assert.All(values, value => Assert.DoesNotContain(value, failed.ServiceMessage + failed.Message, StringComparison.Ordinal));
    }

    private static OutboundChatRequest Request(Channel channel, string? message, string? template, IDictionary variables) => new()
    {
        AgentId = Operation.AgentId,
        Channel = channel,
        ToNumber = "+15559876543",
        FromNumber = "+15551234567",
        InitialMessage = message,
        TemplateSid = template,
        TemplateVariables = template is null ? null : variables,
        CustomVariables = template is null ? variables : null,
    };

    /// <summary>Every value below the tables of variables, as it was written.</summary>
    private static IEnumerable<string> Leaves(JsonElement element, bool isVariable = false) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(each => Leaves(
            each.Value, isVariable || each.Name is "custom_variables" or "variables" or "metadata")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(each => Leaves(each, isVariable)),
        JsonValueKind.String when isVariable => [element.GetString()!],
        JsonValueKind.Number when isVariable => [element.GetRawText()],
        _ => [],
    };

    private static Dictionary<string, object> Values()
    {
        object deep = "zq-secret-zq";
        for (var level = 0; level < 25; level++)
        {
            deep = level % 2 == 0 ? new Hashtable { ["b"] = deep } : new object[] { deep };
        }

        return new Dictionary<string, object>
        {
            ["text"] = "zq-secret-zq",
            ["date"] = new DateTime(1971, 4, 5),
            ["time"] = new DateTime(1971, 4, 5, 13, 45, 59, DateTimeKind.Utc),
            ["time with its offset"] = new DateTimeOffset(1971, 4, 5, 13, 45, 59, TimeSpan.FromHours(2)),
            ["time span"] = new TimeSpan(3, 4, 5, 6),
            ["large number"] = 1e25,
            ["fraction"] = 4711.0815,
            ["integer"] = 47110815L,
            ["id"] = Guid.Parse("0d1f9c52-6a43-4d0e-9c11-2b7f6f0e5a77"),
            ["25 levels deep"] = deep,
        };
    }
}
