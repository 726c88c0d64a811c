using System.Text.Json;

namespace Synthflow.Sandbox.Json;

/// <summary>The part that pages by number share.</summary>
internal static class PageJson
{
    public static void WritePagination(Utf8JsonWriter writer, int total, int limit, int offset)
    {
        writer.WriteStartObject("pagination");
        writer.WriteNumber("total_records", total);
        writer.WriteNumber("limit", limit);
        writer.WriteNumber("offset", offset);
        writer.WriteEndObject();
    }
}
