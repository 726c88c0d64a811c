using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Text.Json;
using Synthflow.Client.Chats;
using Synthflow.Client.Workspaces;

namespace Synthflow.Client.Json;

/// <summary>Writes the bodies of requests as UTF-8 JSON.</summary>
internal static class RequestBody
{
    // Deeper than any prompt variable is; a table that holds itself ends here.
    private const int MaxDepth = 32;

    public static byte[] Of(OutboundChatRequest request) => Written(writer =>
    {
        writer.WriteString("agent_id", request.AgentId);
        writer.WriteString("channel", request.Channel == Channel.Sms ? "sms" : "whatsapp");
        writer.WriteString("to_number", request.ToNumber);
        writer.WriteString("from_number", request.FromNumber);
        if (request.InitialMessage is not null)
        {
            writer.WriteString("initial_message", request.InitialMessage);
        }

        if (request.TemplateSid is not null)
        {
            writer.WriteStartObject("template");
            writer.WriteString("content_sid", request.TemplateSid);
            WriteTable(writer, "variables", request.TemplateVariables);
            writer.WriteEndObject();
        }

        WriteTable(writer, "custom_variables", request.CustomVariables);
    });

    public static byte[] OfNewChat(string agentId, IDictionary? metadata) => Written(writer =>
    {
        writer.WriteString("model_id", agentId);
        WriteTable(writer, "metadata", metadata);
    });

    public static byte[] OfMessage(string message) => Written(writer => writer.WriteString("message", message));

    /// <summary>What is named of a contact; an empty table is written too, because it takes away what was
    /// there.</summary>
    public static byte[] OfContact(WorkspaceContactFields fields) => Written(writer =>
    {
        WriteNamed(writer, "name", fields.Name);
        WriteNamed(writer, "phone_number", fields.PhoneNumber);
        WriteNamed(writer, "email", fields.Email);
        if (fields.Metadata is not null)
        {
            writer.WritePropertyName("contact_metadata");
            WriteValue(writer, fields.Metadata, "Metadata", MaxDepth);
        }
    });

    /// <summary>One value by itself, to compare it with another.</summary>
    public static byte[] OfValue(object? value) => Written(writer =>
    {
        writer.WritePropertyName("value");
        WriteValue(writer, value, "value", MaxDepth);
    });

    private static void WriteNamed(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private static byte[] Written(Action<Utf8JsonWriter> write)
    {
        var body = new GrowingBuffer();
        using (var writer = new Utf8JsonWriter(body))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        return body.ToArray();
    }

    private static void WriteTable(Utf8JsonWriter writer, string name, IDictionary? table)
    {
        if (table is not null && table.Count > 0)
        {
            writer.WritePropertyName(name);
            WriteValue(writer, table, name, MaxDepth);
        }
    }

    private static void WriteValue(Utf8JsonWriter writer, object? value, string path, int depth)
    {
        if (depth == 0)
        {
            throw Refused(path, "it is nested too deeply");
        }

        switch (value)
        {
            case null or DBNull:
                writer.WriteNullValue();
                break;
            case string or char:
                writer.WriteStringValue(value.ToString());
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            case double or float:
                WriteDouble(writer, Convert.ToDouble(value, CultureInfo.InvariantCulture), path);
                break;
            case ulong number:
                writer.WriteNumberValue(number);
                break;
            case sbyte or byte or short or ushort or int or uint or long:
                writer.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case DateTime time:
                writer.WriteStringValue(time);
                break;
            case DateTimeOffset time:
                writer.WriteStringValue(time);
                break;
            case IDictionary table:
                WriteEntries(writer, table, path, depth);
                break;
            case IEnumerable list:
                WriteItems(writer, list, path, depth);
                break;
            default:
                writer.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    private static void WriteDouble(Utf8JsonWriter writer, double number, string path)
    {
        if (double.IsNaN(number) || double.IsInfinity(number))
        {
            throw Refused(path, "it is not a number that JSON can hold");
        }

        writer.WriteNumberValue(number);
    }

    private static void WriteEntries(Utf8JsonWriter writer, IDictionary table, string path, int depth)
    {
        writer.WriteStartObject();
        foreach (DictionaryEntry entry in table)
        {
            var name = Convert.ToString(entry.Key, CultureInfo.InvariantCulture) ?? "";
            writer.WritePropertyName(name);
            WriteValue(writer, entry.Value, path + "." + name, depth - 1);
        }

        writer.WriteEndObject();
    }

    private static void WriteItems(Utf8JsonWriter writer, IEnumerable list, string path, int depth)
    {
        writer.WriteStartArray();
        foreach (var item in list)
        {
            WriteValue(writer, item, path, depth - 1);
        }

        writer.WriteEndArray();
    }

    private static SynthflowException Refused(string path, string reason) =>
        new(ErrorIds.InvalidVariable, Text.Of(Messages.InvalidVariable, Text.Harmless(path, 100), reason))
        {
            Delivery = Delivery.NotSent,
            RecommendedAction = Messages.InvalidVariable_NextStep,
        };

    /// <summary>Room for a usual body from the start: over a stream the writer takes 4 KB more for each.</summary>
    private sealed class GrowingBuffer : IBufferWriter<byte>
    {
        private byte[] _bytes = new byte[1024];
        private int _length;

        public void Advance(int count) => _length += count;

        public Memory<byte> GetMemory(int sizeHint = 0)
        {
            var least = Math.Max(sizeHint, 1);
            if (_bytes.Length - _length < least)
            {
                Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + least));
            }

            return _bytes.AsMemory(_length);
        }

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

        public byte[] ToArray() => _bytes.AsSpan(0, _length).ToArray();
    }
}
