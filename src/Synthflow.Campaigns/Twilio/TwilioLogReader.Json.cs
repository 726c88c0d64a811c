using System.Text.Json;

namespace Synthflow.Campaigns.Twilio;

public sealed partial class TwilioLogReader
{
    private const string ListName = "messages";

    // A line of its own for each message is read line by line, whatever its length; else the file is one document.
    private IEnumerable<TwilioMessage> ReadJson(string path, TextReader text)
    {
        var first = text.ReadLine() ?? "";
        if (Parse(first) is not { } document)
        {
            document = Parse(first + "\n" + text.ReadToEnd())
                ?? throw NotReadable(
                    path, Messages.TwilioLogNotReadable_Json, Messages.TwilioLogNotReadable_CutShort_NextStep);
        }

        var number = 0L;
        var named = new HashSet<int>();
        for (var line = 1L; ; line++)
        {
            using (document)
            {
                foreach (var message in ListOf(document.RootElement))
                {
                    yield return ReadObject(path, message, named, Text.Of("message {0}", ++number));
                }
            }

            string? next;
            do
            {
                next = text.ReadLine();
            }
            while (next is not null && next.Trim().Length == 0);

            if (next is null)
            {
                // What no message has is not there to be asked for, as in a table without the column.
                RequireFields(path, "", number == 0 ? "" : TwilioFields.Missing(named, _options));
                yield break;
            }

            document = Parse(next) ?? throw NotReadable(
                path,
                Text.Of("message {0}: {1}", number + 1, Messages.TwilioLogNotReadable_Json),
                Messages.TwilioLogNotReadable_CutShort_NextStep);
        }
    }

    // A list of messages, a page of the API's, or several of either, one after the other or in a list.
    private IEnumerable<JsonElement> ListOf(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Array)
        {
            return root.EnumerateArray().SelectMany(ListOf);
        }

        if (root.ValueKind == JsonValueKind.Object
            && root.EnumerateObject().FirstOrDefault(
                static property => IsNamed(property, ListName)) is { Value: var list }
            && list.ValueKind == JsonValueKind.Array)
        {
            _pages.Take(root, list.GetArrayLength());
            return list.EnumerateArray();
        }

        return [root];
    }

    private static bool IsNamed(JsonProperty property, string name) =>
        string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase);

    private TwilioMessage ReadObject(string path, JsonElement message, HashSet<int> named, string place)
    {
        var fields = new TwilioFields();
        if (message.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in message.EnumerateObject())
            {
                if (TwilioFields.PlaceOf(property.Name) is >= 0 and var field)
                {
                    fields.Set(field, property.Value.ValueKind switch
                    {
                        JsonValueKind.String => property.Value.GetString(),
                        JsonValueKind.Number => property.Value.GetRawText(),
                        JsonValueKind.Null => null,
                        _ => throw NoMessage(path, place),
                    });
                }
            }
        }

        if (fields.Named.Count == 0)
        {
            throw NoMessage(path, place);
        }

        named.UnionWith(fields.Named);
        RequireFields(path, place + ": ", fields.Missing(_options));
        return MessageOf(path, fields, place);
    }

    private static CampaignException NoMessage(string path, string place) => NotReadable(
        path,
        Text.Of("{0}: {1}", place, Messages.TwilioLogNotReadable_NoMessage),
        Messages.TwilioLogNotReadable_Columns_NextStep);

    private static void RequireFields(string path, string place, string missing)
    {
        if (missing.Length > 0)
        {
            throw NotReadable(
                path,
                place + Text.Of(Messages.TwilioLogNotReadable_Fields, missing),
                Messages.TwilioLogNotReadable_Columns_NextStep);
        }
    }

    private static JsonDocument? Parse(string text)
    {
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
