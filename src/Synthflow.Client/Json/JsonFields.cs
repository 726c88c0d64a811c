using System.Globalization;
using System.Text.Json;

namespace Synthflow.Client.Json;

/// <summary>Reads fields that may be missing, null or of another type than promised, without throwing.</summary>
internal static class JsonFields
{
    // Epoch values from here on are milliseconds: as seconds they would lie beyond the year 5000.
    private const double FirstMilliseconds = 1e11;

    /// <summary>A field, or an element of kind Undefined where there is none.</summary>
    public static JsonElement Field(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;

    /// <summary>A field as text: strings as they are, numbers and booleans as written, everything else null.</summary>
    public static string? StringField(this JsonElement element, string name)
    {
        var field = element.Field(name);
        return field.ValueKind switch
        {
            JsonValueKind.String => SafeString(field),
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => field.GetRawText(),
            _ => null,
        };
    }

    /// <summary>The items of a field that is a list; none of any other.</summary>
    public static IEnumerable<JsonElement> ItemsOf(this JsonElement element, string name) =>
        element.Field(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    /// <summary>A field as a whole number, also from text.</summary>
    public static int? IntField(this JsonElement element, string name) =>
        double.TryParse(element.StringField(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && number is >= int.MinValue and <= int.MaxValue
            ? (int)number
            : null;

    /// <summary>
    /// A field as a point in time: ISO 8601 (without an offset: UTC) or epoch seconds or milliseconds.
    /// </summary>
    public static DateTimeOffset? TimeField(this JsonElement element, string name)
    {
        var text = element.StringField(name);
        if (text is null)
        {
            return null;
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var epoch))
        {
            var milliseconds = Math.Abs(epoch) < FirstMilliseconds ? epoch * 1000 : epoch;
            return milliseconds is > -62_000_000_000_000 and < 253_000_000_000_000
                ? DateTimeOffset.FromUnixTimeMilliseconds((long)milliseconds)
                : null;
        }

        return DateTimeOffset.TryParse(
            text,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var time)
            ? time
            : null;
    }

    /// <summary>The text of a string element; null where it holds a lone surrogate and so is no text.</summary>
    public static string? SafeString(JsonElement element)
    {
        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
