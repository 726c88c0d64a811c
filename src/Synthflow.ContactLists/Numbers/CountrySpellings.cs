namespace Synthflow.ContactLists.Numbers;

/// <summary>Knows a country by the ways in which lists write its name.</summary>
/// <remarks>A name with something beside it is the same country only where that is certain: <c>Korea (North)</c> is not
/// Korea, and a number read by the wrong country is somebody else's.</remarks>
internal static class CountrySpellings
{
    private static readonly (string Written, string Meant)[] _umlauts = [("oe", "o"), ("ae", "a"), ("ue", "u")];

    /// <summary>The code of a country, or <see langword="null"/>.</summary>
    /// <param name="name">The name as it stands.</param>
    /// <param name="known">Knows plain names and codes.</param>
    internal static string? Find(string name, Func<string, string?> known)
    {
        if (known(name) is { } code)
        {
            return code;
        }

        if (Parts(name) is var (first, second))
        {
            return OfParts(first, second, known);
        }

        string plain = _umlauts.Aggregate(
            name.ToLowerInvariant(), (text, pair) => text.Replace(pair.Written, pair.Meant));
        return plain.Length == name.Length ? null : known(plain);
    }

    private static string? OfParts(string first, string second, Func<string, string?> known)
    {
        // Korea, Republic of; Virgin Islands (British): turned round it is the name.
        if (known(second + " " + first) is { } turned)
        {
            return turned;
        }

        string? one = known(first);
        return known(second) is { } other && (one is null || string.Equals(one, other, StringComparison.Ordinal))
            ? other
            : null;
    }

    /// <summary>United States (US); US - United States; Korea, Republic of.</summary>
    private static (string First, string Second)? Parts(string name)
    {
        int open = name.LastIndexOf('(');
        int close = name.LastIndexOf(')');
        if (open > 0 && close > open)
        {
            return (name.Substring(0, open).Trim(), name.Substring(open + 1, close - open - 1).Trim());
        }

        int dash = name.IndexOf(" - ", StringComparison.Ordinal);
        int split = dash > 0 ? dash + 1 : name.IndexOf(',');
        return split > 0 ? (name.Substring(0, split).Trim(), name.Substring(split + 1).Trim()) : null;
    }
}
