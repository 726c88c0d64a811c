using System.Text.Json;
using Synthflow.Sandbox.Http;

namespace Synthflow.Sandbox.Json;

/// <summary>The envelopes of Synthflow: how answers and errors are wrapped.</summary>
internal static class Answers
{
    /// <summary>What chat operations say.</summary>
    public const string Ok = "ok";

    /// <summary>What the other operations say.</summary>
    public const string Success = "success";

    public static SandboxAnswer Wrapped(string status, Action<Utf8JsonWriter> writeResponse) =>
        new(200, JsonText.Object(writer =>
        {
            writer.WriteString("status", status);
            writer.WriteStartObject("response");
            writeResponse(writer);
            writer.WriteEndObject();
        }));

    public static SandboxAnswer Done(string status) =>
        new(200, JsonText.Object(writer => writer.WriteString("status", status)));

    public static SandboxAnswer OneText(string status, string name, string value) =>
        Wrapped(status, writer => writer.WriteString(name, value));

    public static SandboxAnswer Error(int status, string detail) =>
        new(status, JsonText.Object(writer => writer.WriteString("detail", detail)));

    /// <summary>For 400 the service declares everything that is wrong with a request, this too.</summary>
    public static SandboxAnswer NoSuchAgent(string agentId) =>
        Error(400, "Agent " + agentId + " was not found in this workspace.");

    /// <summary>The gateway's own shape: it speaks up when no route fits.</summary>
    public static SandboxAnswer GatewayError(int status, string slug, string message) =>
        new(status, JsonText.Object(writer =>
        {
            writer.WriteString("error", slug);
            writer.WriteString("message", message);
        }));

    public static SandboxAnswer DetailedError(int status, string description, string requestId, string category) =>
        new(status, JsonText.Object(writer =>
        {
            writer.WriteStartObject("detail");
            writer.WriteString("status", "error");
            writer.WriteString("description", description);
            writer.WriteString("request_id", requestId);
            writer.WriteString("category", category);
            writer.WriteEndObject();
        }));

    public static SandboxAnswer Invalid(IReadOnlyList<FieldProblem> problems) =>
        new(422, JsonText.Object(writer =>
        {
            writer.WriteStartArray("detail");
            foreach (var problem in problems)
            {
                writer.WriteStartObject();
                writer.WriteStartArray("loc");
                foreach (var part in problem.Location)
                {
                    writer.WriteStringValue(part);
                }

                writer.WriteEndArray();
                writer.WriteString("msg", problem.Message);
                writer.WriteString("type", problem.Kind);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }));

    public static SandboxAnswer InvalidPath(string name) =>
        Invalid([new(["path", name], "Input should be a valid UUID", "uuid_parsing")]);
}
