using Synthflow.Client.Chats;
using Synthflow.Client.Http;

namespace Synthflow.Client.Tests;

/// <summary>An operation of the client, called the same way in every test.</summary>
public sealed record Operation(
    string Name,
    OperationKind Kind,
    Func<SynthflowClient, RequestOptions?, CancellationToken, Task<object?>> Start)
{
    public static readonly Guid ChatId = Guid.Parse("0d1f9c52-6a43-4d0e-9c11-2b7f6f0e5a01");
    public const string AgentId = "7b1c2d3e-4f50-4a6b-8c7d-9e0f1a2b3c4d";
    public const string Said = "See you on Tuesday";

    /// <summary>The operations on chats, which every fault meets.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        new("StartOutboundChat", OperationKind.Send, static async (client, options, token) =>
            await client.StartOutboundChatAsync(Outbound(), options, token)),
        new("CreateChat", OperationKind.Create, static async (client, options, token) =>
            await client.CreateChatAsync(ChatId, AgentId, null, options, token)),
        new("SendMessage", OperationKind.Message, static async (client, options, token) =>
            await client.SendMessageAsync(ChatId, Said, options, token)),
        new("ListChats", OperationKind.Read, static async (client, options, token) =>
            await client.ListChatsAsync(null, null, null, options, token)),
        new("GetChat", OperationKind.Read, static async (client, options, token) =>
            await client.GetChatAsync(ChatId, options, token)),
        new("DeleteChat", OperationKind.Delete, static async (client, options, token) =>
            await client.DeleteChatAsync(ChatId, options, token)),
    ];

    /// <summary>Whether it must never go out twice.</summary>
    public bool IsSend => Kind is OperationKind.Send or OperationKind.Create or OperationKind.Message;

    public static Operation Of(string name) => All.Single(operation => operation.Name == name);

    public static OutboundChatRequest Outbound(
        string toNumber = "+15559876543", string agentId = AgentId) => new()
    {
        AgentId = agentId,
        Channel = Channel.Sms,
        ToNumber = toNumber,
        FromNumber = "+15551234567",
        InitialMessage = "Hi Ada",
    };

    /// <summary>Runs it.</summary>
    /// <param name="client">The client.</param>
    /// <param name="token">Ends it.</param>
    /// <param name="callerWaits">On a thread of its own that says it only waits, as a cmdlet's does.</param>
    /// <param name="log">Hears of the tries.</param>
    public Task<object?> Run(
        SynthflowClient client, CancellationToken token, bool callerWaits = false, IRequestLog? log = null) => !callerWaits
        ? Start(client, log is null ? null : new RequestOptions { Log = log }, token)
        : Task.Factory.StartNew(
            () => Start(client, new RequestOptions { CallerWaits = true, Log = log }, token),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap();

    public override string ToString() => Name;
}
