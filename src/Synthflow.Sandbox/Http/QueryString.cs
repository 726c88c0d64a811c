using System.Globalization;
using Synthflow.Sandbox.Json;

namespace Synthflow.Sandbox.Http;

/// <summary>The query of an address, read as servers read it: <c>+</c> is a space unless it is escaped.</summary>
internal sealed class QueryString
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly List<FieldProblem> _problems = [];

    public QueryString(Uri address)
    {
        foreach (var pair in address.Query.TrimStart('?').Split(['&'], StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=');
            var name = equals < 0 ? pair : pair.Substring(0, equals);
            var value = equals < 0 ? "" : pair.Substring(equals + 1);
            _values[Decode(name)] = Decode(value);
        }
    }

    public IReadOnlyList<FieldProblem> Problems => _problems;

    public string? Text(string name) => _values.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    public string? RequiredText(string name)
    {
        var value = Text(name);
        if (value is null)
        {
            _problems.Add(FieldProblem.Missing(["query", name]));
        }

        return value;
    }

    public int Whole(string name, int byDefault, int least)
    {
        if (Text(name) is not { } text)
        {
            return byDefault;
        }

        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            _problems.Add(new(["query", name], "Input should be a valid integer", "int_parsing"));
            return byDefault;
        }

        if (value < least)
        {
            var message = string.Format(
                CultureInfo.InvariantCulture, "Input should be greater than or equal to {0}", least);
            _problems.Add(new(["query", name], message, "greater_than_equal"));
        }

        return value;
    }

    public bool? Flag(string name)
    {
        switch (Text(name)?.ToUpperInvariant())
        {
            case null:
                return null;
            case "TRUE" or "1":
                return true;
            case "FALSE" or "0":
                return false;
            default:
                _problems.Add(new(["query", name], "Input should be a valid boolean", "bool_parsing"));
                return null;
        }
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
