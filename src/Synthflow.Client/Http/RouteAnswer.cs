using Synthflow.Client.Json;

namespace Synthflow.Client.Http;

/// <summary>A 404 that does not say what is missing: a framework, a gateway or a proxy gives it where there is no such
/// address, and a service may give it for an id that it lacks. Synthflow's own words name what it lacks.</summary>
internal static class RouteAnswer
{
    private static readonly string[] _beginnings = ["404", "not found", "no route", "route not found", "cannot post"];

    // What such an answer is about; without one of these, words are about something else.
    private static readonly HashSet<string> _subjects = new(StringComparer.OrdinalIgnoreCase)
    {
        "found", "route", "endpoint", "path", "url", "uri", "page", "backend", "service", "handler",
    };

    private static readonly HashSet<string> _others = new(StringComparer.OrdinalIgnoreCase)
    {
        "404", "a", "an", "and", "api", "at", "be", "by", "cannot", "could", "default", "delete", "does", "error",
        "exist", "for",
        "get", "here", "in", "invalid", "is", "match", "matched", "matches", "matching", "method", "no", "not",
        "nothing", "of",
        "on", "or", "patch", "post", "put", "request", "requested", "resource", "server", "sorry", "that", "the",
        "there", "this",
        "those", "to", "unknown", "upstream", "values", "was", "were", "with", "you",
    };

    /// <summary>Whether an answer is a 404 that names nothing that is missing.</summary>
    public static bool Is(ApiAnswer answer) =>
        answer.StatusCode == 404
            && (ServiceError.TryRead(answer.Body) is not { } error || IsAboutAddress(error.Message));

    private static bool IsAboutAddress(string? words)
    {
        var plain = (words ?? "").Trim().Replace('_', ' ');
        return plain.Length == 0
            || Array.Exists(_beginnings, beginning => plain.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            || NamesNothing(plain);
    }

    private static bool NamesNothing(string words)
    {
        var named = words.Split(
            [' ', ',', ';', ':', '.', '!', '(', ')', '-', '\'', '"'], StringSplitOptions.RemoveEmptyEntries);
        return Array.Exists(named, IsSubject)
            && Array.TrueForAll(named, static word => IsSubject(word) || _others.Contains(word));
    }

    // A path is the address itself.
    private static bool IsSubject(string word) => word.IndexOf('/') >= 0 || _subjects.Contains(word);
}
