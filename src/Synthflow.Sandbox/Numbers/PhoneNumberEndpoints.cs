using Synthflow.Sandbox.Http;
using Synthflow.Sandbox.Json;

namespace Synthflow.Sandbox.Numbers;

/// <summary>The workspace's phone numbers, which every sandbox has from its start, as the service shows them.</summary>
internal static class PhoneNumberEndpoints
{
    private static readonly (string Number, string? Sid, bool IsAvailable)[] _numbers =
    [
        (SandboxWorkspace.DefaultSender, "PN00000000000000000000000000000001", false),
        (SandboxWorkspace.SecondSender, "PN00000000000000000000000000000002", false),
        ("+15550001000", null, true),
    ];

    /// <summary>Twilio's id of a number.</summary>
    public static string? SidOf(string number) =>
        Array.Find(_numbers, known => string.Equals(known.Number, number, StringComparison.Ordinal)).Sid;

    public static SandboxAnswer List(SandboxWorkspace workspace, SandboxRequest request)
    {
        var query = new QueryString(request.Address);
        _ = query.RequiredText("workspace");
        var limit = query.Whole("limit", byDefault: 20, least: 1);
        var offset = query.Whole("offset", byDefault: 0, least: 0);
        var isAvailable = query.Flag("is_available");
        if (query.Problems.Count > 0)
        {
            return Answers.Invalid(query.Problems);
        }

        var found = Array.FindAll(_numbers, number => isAvailable is null || number.IsAvailable == isAvailable);
        return Answers.Wrapped(Answers.Success, writer =>
        {
            PageJson.WritePagination(writer, found.Length, limit, offset);
            writer.WriteStartArray("phone_numbers");
            foreach (var (number, sid, isFree) in found.Skip(offset).Take(limit))
            {
                writer.WriteStartObject();
                writer.WriteString("number", number);
                writer.WriteString("sid", sid);
                writer.WriteBoolean("is_available", isFree);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        });
    }
}
