namespace Synthflow.ContactLists.Columns;

/// <summary>Short forms for a phone that count as whole words alone: <c>Port.</c> is a mobile in France, and the end of
/// an export.</summary>
internal static class PhoneAbbreviations
{
    private const string DutchMobile = "06";

    private static readonly Dictionary<string, string> _words = new(StringComparer.Ordinal)
    {
        ["PORT"] = "PORTABLE",
        ["TLM"] = "TELEMOVEL",
        ["TELEM"] = "TELEMOVEL",
        ["MOV"] = "MOVIL",
        ["TELEF"] = "TELEFONO",
        ["ZAP"] = "WHATSAPP",
        ["WHATS"] = "WHATSAPP",
        ["WASAP"] = "WHATSAPP",
    };

    /// <summary>The word in full, or itself.</summary>
    internal static string InFull(string word) => _words.TryGetValue(word, out string? full) ? full : word;

    /// <summary>Whether a word is how the Dutch call a mobile number: <c>06</c> alone, or <c>06-nummer</c>; but
    /// <c>Phone 06</c> is the sixth.</summary>
    internal static bool IsDutchMobile(List<string> words, int place) =>
        words[place] == DutchMobile
        && (words.Count == 1 || (place + 1 < words.Count && PhoneWords.Number.Contains(words[place + 1])));
}
