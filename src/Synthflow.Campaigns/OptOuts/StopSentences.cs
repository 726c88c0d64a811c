namespace Synthflow.Campaigns.OptOuts;

/// <summary>Sentences that ask for no more texts without a stop word: I do not want these messages, ich möchte keine
/// SMS mehr, leave me alone, wrong number.</summary>
internal static class StopSentences
{
    // How far a want stands from its not, and the texts behind both.
    private const int NearBy = 3;
    private const int FarAway = 8;

    /// <summary>Whether nothing but that somebody wants no texts is said.</summary>
    /// <param name="words">The words, without what is polite.</param>
    public static bool IsAll(List<string> words)
    {
        if (words.Exists(StopSentenceList.OffLists.Contains)
            && StopSentenceList.Away.Contains(string.Concat(words.FindAll(static word => !IsAround(word)))))
        {
            return true; // take me off your list
        }

        return words.Exists(word => IsWant(word, words)) && words.Exists(IsMessage)
            && StopSentenceList.NotWanted.Contains(string.Concat(words.FindAll(word =>
                !IsWant(word, words) && !IsMessage(word) && !IsAround(word)
                && !StopSentenceList.Receiving.Contains(word) && !StopSentenceList.Getting.Contains(word)
                && !StopSentenceList.Persons.Contains(word))));
    }

    /// <summary>Whether any of it asks for that, so that a person should look at it.</summary>
    /// <param name="words">All words.</param>
    public static bool IsAmong(List<string> words)
    {
        var joined = Joined(words);
        var plain = string.Concat(joined.FindAll(static word =>
            !StopWordList.Polite.Contains(word) && !IsAround(word)));
        return StopSentenceList.OnlyMore.Contains(plain)
            || StopSentenceList.Phrases.Any(phrase => HasPhrase(joined, phrase))
            || Enumerable.Range(0, joined.Count).Any(place =>
                StopSentenceList.Negations.Contains(joined[place])
                && (WantsNoTexts(joined, place) || HasNoMoreTexts(joined, place)));
    }

    private static bool IsAround(string word) => StopWordList.Around.Contains(word);

    private static bool IsMessage(string word) =>
        StopWordList.Texts.Contains(word) || StopSentenceList.Texted.Contains(word);

    private static bool IsAboutTexts(string word) => IsMessage(word) || StopWordList.Texting.Contains(word)
        || StopWordList.Disturb.Contains(word) || StopSentenceList.Receiving.Contains(word);

    // The German will is an English word of every day.
    private static bool IsWant(string word, List<string> words) => StopSentenceList.Wanting.Contains(word)
        || (word == "WILL" && words.Exists(static one => one is "ICH" or "WIR"));

    /// <summary>A not, a want close to it, and texts behind them.</summary>
    private static bool WantsNoTexts(List<string> words, int not)
    {
        // The Spanish not is the English no, which stands alone: No, I want ...
        var near = words[not] == "NO" ? 1 : NearBy;
        var first = Math.Max(0, not - near);
        var want = words.FindIndex(first, Math.Min(words.Count, not + near + 1) - first, word =>
            IsWant(word, words) || StopSentenceList.Liking.Contains(word));
        // Je veux plus de SMS asks for more or for none; plus d'informations asks for more.
        var (begin, length) = words[not] == "PLUS" ? (not, NearBy) : (Math.Min(want, not), FarAway);
        return want >= 0
            && words.Skip(begin).Take(length).TakeWhile(static word => !StopSentenceList.Thanks.Contains(word))
                .Any(IsAboutTexts);
    }

    /// <summary>No more texts, keine SMS mehr: texts between the two words, or at once behind them.</summary>
    private static bool HasNoMoreTexts(List<string> words, int not)
    {
        var more = words.FindIndex(
            not, Math.Min(words.Count - not, NearBy + 2), static word => StopSentenceList.More.Contains(word));
        if (more < 0)
        {
            return false;
        }

        var behind = more + 1;
        while (behind < words.Count
            && (IsAround(words[behind]) || StopSentenceList.Persons.Contains(words[behind])))
        {
            behind++;
        }

        return (behind < words.Count && IsAboutTexts(words[behind]))
            || words.Skip(not).Take(more - not).Any(IsAboutTexts);
    }

    /// <summary>A phrase that is not about something else: not interested in Tuesday, wrong number of people.</summary>
    private static bool HasPhrase(List<string> words, string[] phrase)
    {
        for (var place = 0; place + phrase.Length <= words.Count; place++)
        {
            if (words.Skip(place).Take(phrase.Length).SequenceEqual(phrase, StringComparer.Ordinal)
                && IsOfUs(words, place + phrase.Length))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfUs(List<string> words, int behind) =>
        behind + 1 >= words.Count || !StopSentenceList.Links.Contains(words[behind])
        || IsAboutTexts(words[behind + 1]) || IsAround(words[behind + 1])
        || StopSentenceList.Persons.Contains(words[behind + 1]) || StopSentenceList.Ours.Contains(words[behind + 1]);

    /// <summary>The words with "don't", "do not" and "no longer" as one.</summary>
    private static List<string> Joined(List<string> words)
    {
        var joined = new List<string>(words.Count);
        foreach (var word in words)
        {
            if (joined.Count > 0 && StopSentenceList.Halves.Contains(joined[joined.Count - 1] + word))
            {
                joined[joined.Count - 1] += word;
            }
            else
            {
                joined.Add(word);
            }
        }

        return joined;
    }
}
