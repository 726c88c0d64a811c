using Synthflow.Client.Chats;

namespace Synthflow.Client.Tests;

/// <summary>One of the six chat operations, called the same way in every test.</summary>
public sealed record Operation(string Name, bool IsSend, Func<SynthflowClient, CancellationToken, Task<object?>> Run)
{
    public static readonly Guid ChatId = Guid.Parse("0d1f9c52-6a43-4d0e-9c11-2b7f6f0e5a01");
    public static readonly Guid AgentId = Guid.Parse("7b1c2d3e-4f50-4a6b-8c7d-9e0f1a2b3c4d");
    public const string Said = "See you on Tuesday";

    public static IReadOnlyList<Operation> All { get; } =
    [
        new("StartOutboundChat", true, static async (client, token) =>
            await client.StartOutboundChatAsync(Outbound(), null, token)),
        new("CreateChat", true, static async (client, token) =>
            await client.CreateChatAsync(ChatId, AgentId, null, null, token)),
        new("SendMessage", true, static async (client, token) =>
            await client.SendMessageAsync(ChatId, Said, null, token)),
        new("ListChats", false, static async (client, token) =>
            await client.ListChatsAsync(null, null, null, null, token)),
        new("GetChat", false, static async (client, token) => await client.GetChatAsync(ChatId, null, token)),
        new("DeleteChat", false, static async (client, token) => await client.DeleteChatAsync(ChatId, null, token)),
    ];

    public static Operation Of(string name) => All.Single(operation => operation.Name == name);

    public static OutboundChatRequest Outbound(string toNumber = "+15559876543") => new()
    {
        AgentId = AgentId,
        Channel = Channel.Sms,
        ToNumber = toNumber,
        FromNumber = "+15551234567",
        InitialMessage = "Hi Ada",
    };

    public override string ToString() => Name;
}
