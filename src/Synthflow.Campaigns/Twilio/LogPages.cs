using System.Text.Json;

namespace Synthflow.Campaigns.Twilio;

/// <summary>The pages of the API's list that were read, and those that they lead to: a list without one of its pages proves
/// nothing.</summary>
internal sealed class LogPages
{
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private readonly HashSet<string> _next = new(StringComparer.Ordinal);
    private readonly HashSet<string> _notFirst = new(StringComparer.Ordinal);

    /// <summary>Whether a page is not there that one leads to, or that comes before one.</summary>
    public bool AreMissing => _next.Any(page => !_read.Contains(page)) || _notFirst.Any(page => !_next.Contains(page));

    /// <summary>Takes a page.</summary>
    /// <param name="page">An object with a list of messages. What leads on stands in it, or in an object of its own, such as
    /// <c>meta</c>.</param>
    public void Take(JsonElement page)
    {
        var own = "";
        var hasPrevious = false;
        foreach (var (name, value) in Links(page))
        {
            if (name is "URI" or "URL")
            {
                own = value;
                _read.Add(value);
            }
            else if (name.StartsWith("NEXT", StringComparison.Ordinal))
            {
                _next.Add(value);
            }
            else
            {
                hasPrevious |= name.StartsWith("PREV", StringComparison.Ordinal);
            }
        }

        if (hasPrevious)
        {
            // Twilio writes the way back otherwise than the page itself: that a page before leads here is what can be seen.
            _notFirst.Add(own);
        }
    }

    private static IEnumerable<(string Name, string Value)> Links(JsonElement page)
    {
        foreach (var property in page.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.Object)
            {
                foreach (var inner in Links(property.Value))
                {
                    yield return inner;
                }
            }
            else if (TextOf(property.Value) is { Length: > 0 } text)
            {
                yield return (TwilioFields.Plain(property.Name), text);
            }
            else if (property.Value.ValueKind == JsonValueKind.True
                && property.Name.StartsWith("has", StringComparison.OrdinalIgnoreCase))
            {
                // has_more: there are pages, and nothing says which.
                yield return ("NEXT", "");
            }
        }
    }

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };
}
