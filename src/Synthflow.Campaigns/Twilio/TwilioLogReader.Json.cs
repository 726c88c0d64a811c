using System.Text.Json;
using Synthflow.Client;

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
        for (var line = 1L; ; line++)
        {
            using (document)
            {
                foreach (var message in ListOf(document.RootElement))
                {
                    yield return ReadObject(path, message, Text.Of("message {0}", ++number));
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
                yield break;
            }

            document = Parse(next) ?? throw NotReadable(
                path,
                Text.Of("message {0}: {1}", number + 1, Messages.TwilioLogNotReadable_Json),
                Messages.TwilioLogNotReadable_CutShort_NextStep);
        }
    }

    private IEnumerable<JsonElement> ListOf(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Array)
        {
            return root.EnumerateArray();
        }

        if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty(ListName, out var list)
            && list.ValueKind == JsonValueKind.Array)
        {
            TakePage(root, "uri", _pages);
            TakePage(root, "next_page_uri", _nextPages);
            return list.EnumerateArray();
        }

        return [root];
    }

    private static void TakePage(JsonElement page, string name, HashSet<string> pages)
    {
        if (page.TryGetProperty(name, out var uri) && uri.ValueKind == JsonValueKind.String && uri.GetString() is { Length: > 0 } text)
        {
            pages.Add(text);
        }
    }

    private TwilioMessage ReadObject(string path, JsonElement message, string place)
    {
        var fields = new TwilioFields();
        var isMessage = false;
        if (message.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in message.EnumerateObject())
            {
                var field = TwilioFields.PlaceOf(property.Name);
                isMessage |= field >= 0;
                fields.Set(field, property.Value.ValueKind switch
                {
                    JsonValueKind.String => property.Value.GetString(),
                    JsonValueKind.Number => property.Value.GetRawText(),
                    _ => null,
                });
            }
        }

        return isMessage
            ? MessageOf(path, fields, place)
            : throw NotReadable(
                path,
                Text.Of("{0}: {1}", place, Messages.TwilioLogNotReadable_NoMessage),
                Messages.TwilioLogNotReadable_Columns_NextStep);
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
