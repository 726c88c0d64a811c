using System.Text.Json;
using Synthflow.Client.Json;

namespace Synthflow.Client.Workspaces;

/// <summary>A phone number of the workspace (<c>GET /numbers</c>).</summary>
public sealed class WorkspacePhoneNumber
{
    /// <summary>The number, normally in E.164.</summary>
    public required string PhoneNumber { get; init; }

    /// <summary>Twilio's id of it, or <see langword="null"/>.</summary>
    public string? Sid { get; init; }

    /// <summary>Whether no agent uses it yet; <see langword="null"/> where the service does not say.</summary>
    public bool? IsAvailable { get; init; }

    /// <summary>The number, so that it can be given where a number is needed.</summary>
    public override string ToString() => PhoneNumber;

    /// <summary>A page of the list.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="offset">How many numbers were asked to be left out at the start.</param>
    internal static Page<WorkspacePhoneNumber>? ReadPage(JsonElement response, int offset) =>
        response.Field("phone_numbers") is { ValueKind: JsonValueKind.Array } items
            ? OffsetPages.Page(response, [.. items.EnumerateArray()], Read, offset)
            : null;

    private static WorkspacePhoneNumber? Read(JsonElement item) => item.StringField("number") is { Length: > 0 } number
        ? new WorkspacePhoneNumber
        {
            PhoneNumber = number,
            Sid = item.StringField("sid"),
            IsAvailable = item.Field("is_available").ValueKind switch
            {
                JsonValueKind.True => true,
                JsonValueKind.False => false,
                _ => null,
            },
        }
        : null;
}
