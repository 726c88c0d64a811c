using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Synthflow.Sandbox.Json;

/// <summary>Writes JSON by hand: no reflection, so a first call stays fast.</summary>
internal static class JsonText
{
    // The service sends UTF-8 as it is; readers must cope with it.
    private static readonly JsonWriterOptions _options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Object(Action<Utf8JsonWriter> writeProperties)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, _options))
        {
            writer.WriteStartObject();
            writeProperties(writer);
            writer.WriteEndObject();
        }

        return buffer.ToArray();
    }

    public static string Timestamp(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public static void WriteRaw(Utf8JsonWriter writer, string name, string? json)
    {
        writer.WritePropertyName(name);
        writer.WriteRawValue(json ?? "{}", skipInputValidation: true);
    }
}
