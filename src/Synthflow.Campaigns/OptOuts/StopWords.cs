using System.Globalization;
using System.Text;

namespace Synthflow.Campaigns.OptOuts;

/// <summary>Messages that say nothing but stop, in English, German, French, Spanish, Portuguese, Italian and
/// Dutch.</summary>
/// <remarks>The word has to stand alone, but for what is polite, and for whom and what it stops (please stop texting
/// me): "please do not stop" asks for the opposite. Case, accents, punctuation, spaces and pictures do not matter, nor
/// what another program made of an accent.</remarks>
public static class StopWords
{
    // More than any word has: the rest of a long message need not be looked at.
    private const int MaxLetters = 40;

    // A message that says more than this does not say stop alone.
    private const int MaxWords = 16;

    // An octagon is the sign, whatever the language.
    private const string StopSign = "\U0001F6D1";

    private static readonly HashSet<string> _words = new(
        StopWordList.Accented.Select(PlainLetters).Concat(StopWordList.Stops), StringComparer.Ordinal);

    private static readonly Dictionary<string, string> _damaged =
        StopWordList.Accented.ToDictionary(WithGaps, PlainLetters, StringComparer.Ordinal);

    /// <summary>Whether a message is a stop word alone.</summary>
    /// <param name="text">The message, or <see langword="null"/>.</param>
    /// <returns>The word in capital letters, or <see langword="null"/>.</returns>
    public static string? AloneIn(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var word = PlainLetters(text!); // not null: checked; net472 lacks the annotation
        return _words.Contains(word) ? word
            : _damaged.TryGetValue(WithGaps(text!), out var meant) ? meant
            : word.Length == 0 && text!.Trim().StartsWith(StopSign, StringComparison.Ordinal) ? StopSign
            : text!.Any(char.IsDigit) ? null
            : AloneIn(WordsOf(WithoutSignature(text!)), MayMeanMore(text!));
    }

    /// <summary>Whether a message has a stop word among others, or other words that may mean stop, so that a person
    /// should look at it.</summary>
    /// <param name="text">The message, or <see langword="null"/>.</param>
    public static bool IsAmongOthersIn(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return false;
        }

        var words = WordsOf(text!); // not null: checked
        return Enumerable.Range(0, words.Count).Any(place =>
            IsStrong(words[place])
            || (place + 1 < words.Count && IsStrong(words[place] + words[place + 1]))
            || Refuses(words, place))
            || StopSentences.IsAmong(words);
    }

    private static bool IsStrong(string word) => _words.Contains(word) && !StopWordList.Everyday.Contains(word);

    /// <summary>Do not text me, nicht mehr schreiben: a not, and what is not to be done.</summary>
    private static bool Refuses(List<string> words, int place)
    {
        var isOrder = words[place] is "DONT" or "NEVER"
            || (place > 0 && (words[place - 1] + words[place]) is "DONOT" or "DONT" or "NICHTMEHR");
        if (!isOrder && !StopWordList.Not.Contains(words[place]))
        {
            return false;
        }

        var verb = place + 1;
        while (verb < words.Count && (StopWordList.Around.Contains(words[verb]) || words[verb] is "MEHR" or "MEER"))
        {
            verb++;
        }

        // A noun behind a plain no tells of what is not there: no message yet.
        return verb < words.Count && (StopWordList.Disturb.Contains(words[verb])
            || StopWordList.Texting.Contains(words[verb])
            || (isOrder && (words[verb] == "CALL" || StopWordList.Texts.Contains(words[verb]))));
    }

    /// <summary>Whether a no stands apart (No, more messages please) or all is a question: a no that belongs to what
    /// follows says stop, and this one may not.</summary>
    private static bool MayMeanMore(string text)
    {
        var end = text.Trim();
        var first = end.TakeWhile(char.IsLetter).Count();
        return end.EndsWith("?", StringComparison.Ordinal)
            || (first < end.Length && char.IsPunctuation(end[first]) && end[first] is not ('\'' or '\u2019')
                && StopWordList.Not.Contains(PlainLetters(end.Substring(0, first))));
    }

    private static string? AloneIn(List<string> words, bool mayMeanMore)
    {
        if (words.Count is 0 or > MaxWords)
        {
            return null;
        }

        var bare = words.FindAll(static word => !StopWordList.Polite.Contains(word));
        if (string.Concat(bare) is { Length: > 0 } polite && _words.Contains(polite))
        {
            return polite;
        }

        var rest = bare.FindAll(static word => !StopWordList.Around.Contains(word) && !IsOfTexts(word));
        var plain = string.Concat(rest);
        if (IsStrong(plain) || (rest.Count > 0 && rest.TrueForAll(IsStrong)))
        {
            return rest.Find(IsStrong) ?? plain;
        }

        if (plain != "PARA" && _words.Contains(plain) && words.Exists(StopWordList.Texts.Contains))
        {
            return plain; // chega de SMS
        }

        var isPeace = words.Exists(StopWordList.Disturb.Contains) && StopWordList.Not.Contains(plain);
        return isPeace || (!mayMeanMore
            && ((StopWordList.NoMore.Contains(plain) && words.Exists(IsOfTexts)) || StopSentences.IsAll(bare)))
            ? string.Join(" ", words)
            : null;
    }

    private static bool IsOfTexts(string word) => StopWordList.Texts.Contains(word)
        || StopWordList.Texting.Contains(word) || StopWordList.Disturb.Contains(word);

    /// <summary>The lines above what a telephone adds (Sent from my phone).</summary>
    private static string WithoutSignature(string text)
    {
        var lines = text.Split('\n');
        var end = Array.FindIndex(lines, 1, static line =>
            string.Concat(WordsOf(line)) is var letters
            && Array.Exists(StopWordList.Signatures, one => letters.StartsWith(one, StringComparison.Ordinal)));
        return end < 0 ? text : string.Join("\n", lines.Take(end));
    }

    /// <summary>The words in capitals, without accents.</summary>
    private static List<string> WordsOf(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var character in Decomposed(text + " "))
        {
            if (char.IsLetter(character))
            {
                word.Append(char.ToUpperInvariant(character));
            }
            else if (word.Length > 0 && CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        return words;
    }

    /// <summary>The letters in capitals, without accents; nothing where there are digits, or more letters than any word
    /// has.</summary>
    private static string PlainLetters(string text)
    {
        var letters = new StringBuilder();
        foreach (var character in Decomposed(text))
        {
            if (char.IsDigit(character) || letters.Length > MaxLetters)
            {
                return "";
            }

            if (char.IsLetter(character))
            {
                letters.Append(char.ToUpperInvariant(character));
            }
        }

        return letters.ToString();
    }

    /// <summary>The letters that every encoding has, in capitals, with one mark for whatever else stands between
    /// two.</summary>
    private static string WithGaps(string text)
    {
        var letters = new StringBuilder();
        var isLost = false;
        foreach (var character in text)
        {
            if (char.IsDigit(character) || letters.Length > MaxLetters)
            {
                return "";
            }

            if (character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'))
            {
                letters.Append(isLost && letters.Length > 0 ? "*" : "").Append(char.ToUpperInvariant(character));
                isLost = false;
            }
            else
            {
                isLost |= character is '?' or > '\u007F';
            }
        }

        return letters.ToString();
    }

    // Full-width letters and accents become plain ones; marks are no letters.
    private static string Decomposed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKD);
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair.
            return text;
        }
    }
}
