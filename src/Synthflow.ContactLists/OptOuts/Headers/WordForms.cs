namespace Synthflow.ContactLists.OptOuts.Headers;

/// <summary>Words in the singular and the plural, masculine and feminine, by the endings of the seven languages:
/// <c>Descadastradas</c>, <c>Désinscrites</c>, <c>Afgemelden</c>.</summary>
internal static class WordForms
{
    /// <summary>Shorter ones are other words: baja and bajo.</summary>
    private const int ShortestStem = 5;

    private static readonly string[] _genders = ["O", "A", "OS", "AS", "I", "E"];

    private static readonly string[] _cases = ["E", "EN", "ER", "ES", "EM"];

    /// <summary>Whether a word is one of a list in any form.</summary>
    /// <param name="words">The words in some of their forms.</param>
    /// <param name="word">The word, in upper case and without accents.</param>
    internal static bool Has(HashSet<string> words, string word) =>
        words.Contains(word) || (word.Length > ShortestStem && OthersOf(word).Any(words.Contains));

    private static IEnumerable<string> OthersOf(string word)
    {
        // Désabonnées, exclus, unsubscribers
        if (Stem(word, "S") is { } one)
        {
            yield return one;
        }

        // Participles: descadastrado, cancellato
        foreach (string stem in _genders.Select(ending => Stem(word, ending)).OfType<string>())
        {
            if (stem[stem.Length - 1] is 'D' or 'T')
            {
                yield return stem + "O";
                yield return stem + "A";
            }
        }

        // Abgemeldeter, widerrufene, désinscrite, uitgeschrevenen
        foreach (string stem in _cases.Select(ending => Stem(word, ending)).OfType<string>())
        {
            if (stem[stem.Length - 1] is 'D' or 'T' || stem.EndsWith("EN", StringComparison.Ordinal))
            {
                yield return stem;
            }
        }
    }

    private static string? Stem(string word, string ending) =>
        word.Length >= ShortestStem + ending.Length && word.EndsWith(ending, StringComparison.Ordinal)
            ? word.Substring(0, word.Length - ending.Length)
            : null;
}
