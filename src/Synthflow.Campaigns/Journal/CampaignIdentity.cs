using System.Collections;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Synthflow.Client;
using Synthflow.Client.Chats;

namespace Synthflow.Campaigns.Journal;

/// <summary>What makes two runs the same campaign: message, agent, channel, sender, host and part of the
/// list.</summary>
internal sealed class CampaignIdentity
{
    private const string WholeList = "none";

    public required string Message { get; init; }

    public required string Host { get; init; }

    public required string Agent { get; init; }

    public required string Channel { get; init; }

    public required string Sender { get; init; }

    /// <summary>The part of the list, such as <c>2/8</c>; <c>none</c> for all of it.</summary>
    public required string Part { get; init; }

    public static CampaignIdentity Of(CampaignOptions options) => new()
    {
        Message = HashOf(options),
        Host = options.Host,
        Agent = options.AgentId.ToString("D"),
        Channel = options.Channel == Client.Chats.Channel.Sms ? "sms" : "whatsapp",
        Sender = options.FromNumber,
        Part = options.Partition?.Replace(" ", "") ?? WholeList,
    };

    public static CampaignIdentity Of(JournalRecord record) => new()
    {
        Message = record.Message ?? "",
        Host = record.Host ?? "",
        Agent = record.Agent ?? "",
        Channel = record.Channel ?? "",
        Sender = record.Sender ?? "",
        Part = record.Partition?.Replace(" ", "") ?? WholeList,
    };

    /// <summary>What differs, as people say it, or <see langword="null"/>.</summary>
    public string? DifferenceTo(CampaignIdentity journal)
    {
        var differences = new List<string>();
        Compare(differences, "message", Message, journal.Message, show: false);
        Compare(differences, "agent", Agent, journal.Agent, show: true);
        Compare(differences, "channel", Channel, journal.Channel, show: true);
        Compare(differences, "sender", Sender, journal.Sender, show: true);
        Compare(differences, "host", Host, journal.Host, show: true);
        Compare(differences, "part of the list (-Partition)", Part, journal.Part, show: true);
        return differences.Count == 0 ? null : string.Join("; ", differences);
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteString("message", Message);
        json.WriteString("host", Host);
        json.WriteString("agent", Agent);
        json.WriteString("channel", Channel);
        json.WriteString("sender", Sender);
    }

    private static void Compare(List<string> differences, string name, string now, string before, bool show)
    {
        if (!string.Equals(now, before, StringComparison.OrdinalIgnoreCase))
        {
            differences.Add(Text.Of(show ? "the {0} is {1}, it was {2}" : "the {0} is another", name, now, before));
        }
    }

    /// <summary>A hash of the message, its template and its variables: the journal holds no text of the
    /// message.</summary>
    private static string HashOf(CampaignOptions options)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartArray();
            json.WriteStringValue(options.InitialMessage);
            json.WriteStringValue(options.TemplateSid);
            foreach (var pair in Sorted(options.TemplateVariables))
            {
                json.WriteStringValue(pair.Key);
                json.WriteStringValue(pair.Value);
            }

            json.WriteNullValue();
            foreach (var column in options.CustomVariableProperties)
            {
                json.WriteStringValue(column);
            }

            json.WriteEndArray();
        }

        using var sha = SHA256.Create();
        var hash = new StringBuilder("sha256:", 71);
        foreach (var part in sha.ComputeHash(stream.ToArray()))
        {
            hash.Append(part.ToString("x2", CultureInfo.InvariantCulture));
        }

        return hash.ToString();
    }

    private static SortedDictionary<string, string?> Sorted(IDictionary? table)
    {
        var sorted = new SortedDictionary<string, string?>(StringComparer.Ordinal);
        foreach (DictionaryEntry entry in table ?? new Hashtable())
        {
            sorted[Convert.ToString(entry.Key, CultureInfo.InvariantCulture) ?? ""] =
                Convert.ToString(entry.Value, CultureInfo.InvariantCulture);
        }

        return sorted;
    }
}
