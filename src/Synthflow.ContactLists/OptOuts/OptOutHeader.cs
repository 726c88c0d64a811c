using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists.OptOuts;

/// <summary>Knows by its words a column that says who opted out or who agreed: stop words, words of consent, and words of
/// contact or consent behind a not. Words count whole.</summary>
internal static class OptOutHeader
{
    private static readonly HashSet<string> _answers = new(
        [
            "YES NO", "Y N", "JA NEIN", "J N", "OUI NON", "O N", "SI NO", "S N", "SIM NAO", "JA NEE", "TRUE FALSE", "T F", "1 0", "0 1",
            "NO YES", "N Y", "NEIN JA", "NON OUI", "NO SI", "NAO SIM", "NEE JA", "FALSE TRUE",
        ],
        StringComparer.Ordinal);

    /// <summary>What yes means in a column that is to be heeded when texting: not in one of email or post alone.</summary>
    internal static OptOutMeaning Of(string header)
    {
        var words = WithoutAnswers(PlainText.Words(header));
        if (!MayBeOfTexts(words))
        {
            return OptOutMeaning.None;
        }

        var meaning = MeaningOf(words, SaysConsent(words));
        return meaning != OptOutMeaning.Consent ? meaning
            : words.Exists(OptOutWords.Remarks.Contains) ? OptOutMeaning.None
            : words.Exists(OptOutWords.Times.Contains) ? OptOutMeaning.ConsentTime
            : OptOutMeaning.Consent;
    }

    /// <summary>What yes means in a column that somebody named, whatever channel it is of.</summary>
    internal static OptOutMeaning OfNamed(string header)
    {
        var words = WithoutAnswers(PlainText.Words(header));
        return MeaningOf(words, SaysConsent(words) || words.Exists(OptOutWords.WeakConsent.Contains));
    }

    /// <summary>Whether a column is about texts or calls by its own words.</summary>
    internal static bool IsOfTexts(string header) => PlainText.Words(header).Exists(OptOutWords.TextChannels.Contains);

    /// <summary>Whether a column is not about email, post and the like alone.</summary>
    internal static bool MayBeOfTexts(string header) => MayBeOfTexts(PlainText.Words(header));

    private static bool MayBeOfTexts(List<string> words) =>
        !words.Exists(OptOutWords.OtherChannels.Contains) || words.Exists(OptOutWords.TextChannels.Contains);

    /// <remarks>A header that could mean either is never guessed: what it calls yes and no would be turned round.</remarks>
    private static OptOutMeaning MeaningOf(List<string> words, bool saysConsent)
    {
        bool isOptIn = words.Exists(OptOutWords.Consent.Contains) || HasPair(words, "OPT", "IN") || HasPair(words, "OPTED", "IN");
        if (IsForbidden(words) || words.Exists(IsDenied))
        {
            return HasStopWord(words) && IsNegatedStop(words) ? OptOutMeaning.Either : OptOutMeaning.Stop;
        }

        if (HasStopWord(words))
        {
            return isOptIn || IsNegatedStop(words) ? OptOutMeaning.Either : OptOutMeaning.Stop;
        }

        if (SaysWeakStop(words))
        {
            return IsNegatedStop(words) ? OptOutMeaning.Either : OptOutMeaning.Stop;
        }

        return !saysConsent && !isOptIn ? OptOutMeaning.None
            : words.Exists(OptOutWords.Not.Contains) || words.Contains("OUT") || words.Exists(OptOutWords.WeakStop.Contains)
                ? OptOutMeaning.Either
            : OptOutMeaning.Consent;
    }

    private static bool HasStopWord(List<string> words) =>
        words.Exists(OptOutWords.Stop.Contains)
        || HasPair(words, "OPT", "OUT")
        || HasPair(words, "OPTED", "OUT")
        || HasPair(words, "OPTING", "OUT")
        || HasPair(words, "UN", "SUBSCRIBED")
        || HasPair(words, "UN", "SUBSCRIBE")
        || HasPair(words, "DE", "BAJA");

    /// <summary><c>Not opted out</c>.</summary>
    private static bool IsNegatedStop(List<string> words)
    {
        for (int index = words.FindIndex(OptOutWords.Not.Contains); index >= 0 && ++index < words.Count;)
        {
            string word = words[index];
            if (OptOutWords.Stop.Contains(word) || OptOutWords.WeakStop.Contains(word) || IsPairOut(words, index))
            {
                return true;
            }

            if (!OptOutWords.Between.Contains(word) && !OptOutWords.Neutral.Contains(word))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsPairOut(List<string> words, int index) =>
        words[index] is "OPT" or "OPTED" or "OPTING" && index + 1 < words.Count && words[index + 1] == "OUT";

    /// <summary><c>Consent (yes/no)</c> names the answers, and forbids nothing.</summary>
    private static List<string> WithoutAnswers(List<string> words)
    {
        for (int index = words.Count - 2; index >= 0; index--)
        {
            if (index + 1 < words.Count && _answers.Contains(words[index] + " " + words[index + 1]))
            {
                words.RemoveRange(index, 2);
            }
        }

        return words;
    }

    private static bool SaysWeakStop(List<string> words) =>
        words.Exists(OptOutWords.WeakStop.Contains)
        && (words.TrueForAll(word => OptOutWords.WeakStop.Contains(word) || IsAroundStop(word))
            || words.Exists(IsOfReach)
            || words.Exists(OptOutWords.Consent.Contains));

    /// <summary>What stands beside a stop word that makes it no other thing's: <c>Removed from list</c>.</summary>
    private static bool IsAroundStop(string word) => IsOfReach(word)
        || OptOutWords.Neutral.Contains(word) || OptOutWords.Consent.Contains(word) || OptOutWords.WeakConsent.Contains(word);

    private static bool IsOfReach(string word) =>
        OptOutWords.TextChannels.Contains(word) || OptOutWords.Reach.Contains(word);

    /// <summary><c>Unconsented</c>, <c>unerwünscht</c>.</summary>
    private static bool IsDenied(string word) =>
        !OptOutWords.Stop.Contains(word) && word.StartsWith("UN", StringComparison.Ordinal) && word.Substring(2) is { Length: > 0 } rest
        && (OptOutWords.Consent.Contains(rest) || OptOutWords.WeakConsent.Contains(rest) || rest is "ERWUNSCHT" or "REACHABLE");

    private static bool SaysConsent(List<string> words) =>
        (words.Exists(OptOutWords.WeakConsent.Contains)
            && (words.Exists(IsOfReach) || (words.Count == 1 && words[0] is not ("OK" or "SUBSCRIPTION" or "ACCEPTED"))))
        || IsTextMarketing(words);

    /// <summary><c>SMS Marketing</c> says of each person whether there is to be any.</summary>
    private static bool IsTextMarketing(List<string> words) =>
        words.Count > 1 && words.Contains("MARKETING") && words.Exists(OptOutWords.TextChannels.Contains)
        && words.TrueForAll(word => IsOfReach(word) || word is "STATUS" or "STATE" or "ENABLED" or "C");

    private static bool IsForbidden(List<string> words)
    {
        for (int index = 0; index < words.Count; index++)
        {
            if (!OptOutWords.Not.Contains(words[index]))
            {
                continue;
            }

            int verb = index + 1;
            while (verb < words.Count && OptOutWords.Between.Contains(words[verb]) && !OptOutWords.Contact.Contains(words[verb]))
            {
                verb++;
            }

            if ((verb < words.Count && OptOutWords.Contact.Contains(words[verb]) && !IsNumberSign(words, index))
                || IsNotAllowed(words, index))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>SMS not allowed</c>: the way to reach people stands before the not.</summary>
    private static bool IsNotAllowed(List<string> words, int not) =>
        not + 1 < words.Count
        && (OptOutWords.WeakConsent.Contains(words[not + 1]) || OptOutWords.Consent.Contains(words[not + 1]))
        && words.Exists(IsOfReach);

    /// <summary><c>No of calls</c> counts; <c>Contact No</c> and <c>Mobile No (WhatsApp)</c> are numbers.</summary>
    private static bool IsNumberSign(List<string> words, int index) => words[index] == "NO"
        && (words[index + 1] is "OF" or "DE" || (index > 0 && words[index - 1]
            is "PHONE" or "MOBILE" or "CELL" or "CONTACT" or "TEL" or "TELEPHONE" or "WHATSAPP" or "SMS" or "CUSTOMER" or "CLIENT"));

    private static bool HasPair(List<string> words, string first, string second)
    {
        for (int index = 0; index + 1 < words.Count; index++)
        {
            if (words[index] == first && words[index + 1] == second)
            {
                return true;
            }
        }

        return false;
    }
}
