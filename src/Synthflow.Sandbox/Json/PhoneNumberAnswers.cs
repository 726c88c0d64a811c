using Synthflow.Sandbox.Http;
using Synthflow.Sandbox.Numbers;

namespace Synthflow.Sandbox.Json;

/// <summary>The workspace's phone numbers as the service shows them.</summary>
internal static class PhoneNumberAnswers
{
    public static SandboxAnswer Page(IEnumerable<SandboxNumber> numbers, int total, int limit, int offset) =>
        Answers.Wrapped(Answers.Success, writer =>
        {
            PageJson.WritePagination(writer, total, limit, offset);
            writer.WriteStartArray("phone_numbers");
            foreach (var number in numbers)
            {
                writer.WriteStartObject();
                writer.WriteString("number", number.Number);
                writer.WriteString("sid", number.Sid);
                writer.WriteBoolean("is_available", number.IsAvailable);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        });
}
