using System.Collections;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Synthflow.Campaigns.Journal;

/// <summary>A hash of the message, its template and its variables: a journal holds no text of the message.</summary>
internal static class MessageHash
{
    private const int CharactersShown = 19;

    public static string Of(CampaignOptions options) => Of(
        options.InitialMessage, options.TemplateSid, options.TemplateVariables, options.CustomVariableProperties);

    /// <summary>The hashes it would have, were one of the parameters that are given not given.</summary>
    public static IReadOnlyList<(string Parameter, string Hash)> WithoutOne(CampaignOptions options)
    {
        var (message, template) = (options.InitialMessage, options.TemplateSid);
        var (variables, columns) = (options.TemplateVariables, options.CustomVariableProperties);
        var hashes = new List<(string Parameter, string Hash)>();
        if (message is not null)
        {
            hashes.Add(("-InitialMessage", Of(null, template, variables, columns)));
        }

        if (template is not null)
        {
            hashes.Add(("-TemplateSid", Of(message, null, variables, columns)));
        }

        if (variables is { Count: > 0 })
        {
            hashes.Add(("-TemplateVariables", Of(message, template, null, columns)));
        }

        if (columns.Count > 0)
        {
            hashes.Add(("-CustomVariableProperty", Of(message, template, variables, [])));
        }

        return hashes;
    }

    /// <summary>Its beginning, enough to tell two apart.</summary>
    public static string Short(string hash) =>
        hash.Length > CharactersShown ? hash.Substring(0, CharactersShown) + "…" : hash;

    private static string Of(
        string? initialMessage, string? templateSid, IDictionary? templateVariables, IReadOnlyList<string> columns)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartArray();
            json.WriteStringValue(initialMessage);
            json.WriteStringValue(templateSid);
            foreach (var pair in Sorted(templateVariables))
            {
                json.WriteStringValue(pair.Key);
                json.WriteStringValue(pair.Value);
            }

            json.WriteNullValue();
            foreach (var column in columns)
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
