using System.Text.RegularExpressions;
using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists.OptOuts.Headers;

/// <summary>Reads a header of stop or consent by its letters, however its words are joined: <c>donotcontact</c>,
/// <c>SMSConsent</c> and <c>Do-Not Contact</c> are the words that they are made of.</summary>
internal static class JoinedWords
{
    private const int MaxPieces = 6;
    private const int LongestRun = 40;

    private const int ShortestRun = 5;

    /// <summary>Shorter words are found in too many others.</summary>
    private const int ShortestPiece = 3;

    private static readonly HashSet<string> _short = OptOutWords.Set("DO OK TO");

    private static readonly HashSet<string> _shortAtStart = OptOutWords.Set("NO NE IS");

    /// <summary>Behind a stop or a consent: <c>unsubscribedat</c>, <c>consentby</c>.</summary>
    private static readonly HashSet<string> _shortAtEnd = OptOutWords.Set("AT BY ON");

    private static readonly HashSet<string> _black = OptOutWords.Set("BLACK BLOCK DENY STOP SPERR ZWARTE SCHWARZE");

    private static readonly HashSet<string> _blackBehind = OptOutWords.Set("NEGRA NEGRAS NOIRE NOIRES NERA NERE ROUGE");

    private static readonly HashSet<string> _lists = OptOutWords.Set("LIST LISTE LISTA LIJST");

    /// <summary>German and Dutch verbs that come in two parts, and the whole.</summary>
    private static readonly (HashSet<string> Stems, string End, string Verb)[] _partedVerbs =
    [
        (OptOutWords.Set("WILLIGE WILLIGT WILLIGEN"), "EIN", "EINWILLIGEN"),
        (OptOutWords.Set("STIMME STIMMT STIMMEN"), "ZU", "ZUSTIMMEN"),
        (OptOutWords.Set("LASSE LASST LASSEN"), "ZU", "ZULASSEN"),
        (OptOutWords.Set("LEHNE LEHNT LEHNEN"), "AB", "ABLEHNEN"),
        (OptOutWords.Set("MELDE MELDET MELDEN"), "AB", "ABMELDEN"),
        (OptOutWords.Set("BESTELLE BESTELLT BESTELLEN"), "AB", "ABBESTELLEN"),
        (OptOutWords.Set("ZIEHE ZIEHT ZIEHEN ZOG"), "ZURUCK", "ZURUCKGEZOGEN"),
        (OptOutWords.Set("STEM STEMT STEMMEN"), "TOE", "TOESTEMMEN"),
        (OptOutWords.Set("STEM STEMT STEMMEN"), "IN", "TOESTEMMEN"),
        (OptOutWords.Set("STA STAAT STAAN"), "TOE", "TOESTAAN"),
        (OptOutWords.Set("TREK TREKT TREKKEN TROK"), "IN", "INTREKKEN"),
        (OptOutWords.Set("MELD MELDT MELDEN"), "AF", "AFMELDEN"),
        (OptOutWords.Set("SCHRIJF SCHRIJFT SCHRIJVEN"), "UIT", "UITSCHRIJVEN"),
    ];

    /// <summary><c>SMSConsent</c>: a word begins at the last capital of a run of them; <c>SMSs</c> are many.</summary>
    private static readonly Regex _afterAcronym = new(
        @"(?<=\p{Lu})(?=\p{Lu}\p{Ll})(?!\p{Lu}s(?:\P{L}|$))", RegexOptions.CultureInvariant, Patterns.Limit);

    private static readonly HashSet<string> _pieces = new(
        new[]
            {
                OptOutWords.Stop, OptOutWords.WeakStop, OptOutWords.Not, OptOutWords.Between, OptOutWords.Contact,
                OptOutWords.Consent, OptOutWords.WeakConsent, OptOutWords.TextChannels, OptOutWords.OtherChannels,
                OptOutWords.Reach, OptOutWords.Neutral, OptOutWords.Times, OptOutWords.Remarks,
                OptOutForms.Refusals,
                OptOutForms.Ends, OptOutForms.Wants, OptOutForms.Subscriptions, OptOutForms.Harmless,
                OptOutHeader.States,
                _lists, _black, _blackBehind, OptOutWords.Set("OPT OPTED OPTING OUT"),
            }
            .SelectMany(static words => words)
            .Where(static word => word.Length >= ShortestPiece)
            .Concat(_short)
            .Concat(OptOutCompounds.Wholes),
        StringComparer.Ordinal);

    /// <summary>The words of a text, in upper case and without accents.</summary>
    internal static List<string> Of(string text) =>
        Part(PlainText.Words(_afterAcronym.Replace(text.Replace("WhatsApp", "Whatsapp"), " ")));

    /// <summary>Whether a word makes one with another behind it: <c>melde mich ab</c>, <c>lista negra</c>.</summary>
    internal static bool MayBeOfAnother(string word) =>
        Array.Exists(_partedVerbs, verb => verb.Stems.Contains(word) || verb.End == word) || _black.Contains(word)
        || _blackBehind.Contains(word) || _lists.Contains(word);

    /// <summary>Parts those words that nobody knows and that are made of known ones, and joins those that stand letter
    /// by letter.</summary>
    internal static List<string> Part(List<string> words)
    {
        var parted = new List<string>();
        foreach (string word in WithWholeInitials(words))
        {
            if (word.Length is < ShortestRun or > LongestRun
                || OptOutHeader.IsKnown(word)
                || !TryPart(word, 0, MaxPieces, parted))
            {
                parted.Add(word);
            }
        }

        return WithBlackLists(WithWholeVerbs([.. parted.SelectMany(OptOutCompounds.Of)]));
    }

    /// <summary><c>D.N.C.</c>, <c>S.M.S.</c>: letters that are a word of stop, or a way to reach people.</summary>
    private static List<string> WithWholeInitials(List<string> words)
    {
        if (words.Count(static word => word.Length == 1) < ShortestPiece)
        {
            return words;
        }

        var whole = new List<string>(words);
        for (int index = 0; index < whole.Count; index++)
        {
            int letters = whole.Skip(index).TakeWhile(static word => word.Length == 1).Count();
            for (; letters >= ShortestPiece; letters--)
            {
                string word = string.Concat(whole.Skip(index).Take(letters));
                if (OptOutHeader.IsStopWord(word) || OptOutWords.TextChannels.Contains(word))
                {
                    whole.RemoveRange(index, letters);
                    whole.Insert(index, word);
                    break;
                }
            }
        }

        return whole;
    }

    /// <summary><c>Ich willige nicht ein</c>: what is not done stands behind the not, as
    /// <c>nicht einwilligen</c>.</summary>
    private static List<string> WithWholeVerbs(List<string> words)
    {
        for (int index = 0; index + 1 < words.Count; index++)
        {
            foreach (var (stems, end, verb) in _partedVerbs)
            {
                int place = stems.Contains(words[index]) ? words.IndexOf(end, index + 1) : -1;
                if (place > 0)
                {
                    words[place] = verb;
                    words.RemoveAt(index);
                    break;
                }
            }
        }

        return words;
    }

    /// <summary>Adds the pieces of a word from a place on, the longest first; or nothing.</summary>
    private static bool TryPart(string word, int from, int pieces, List<string> parted)
    {
        int length = word.Length - from;
        if (length == 0 || word.Skip(from).All(char.IsDigit))
        {
            return from > 0;
        }

        int count = parted.Count;
        for (; pieces > 0 && length > 1; length--)
        {
            string piece = word.Substring(from, length);
            if (_pieces.Contains(piece)
                || (from == 0 && _shortAtStart.Contains(piece))
                || (piece == "IN" && from > 0 && length == word.Length - from)
                || (_shortAtEnd.Contains(piece) && length == word.Length - from && EndsInStopOrConsent(parted, count)))
            {
                parted.Add(piece);
                if (TryPart(word, from + length, pieces - 1, parted))
                {
                    return true;
                }

                parted.RemoveRange(count, parted.Count - count);
            }
        }

        return false;
    }

    private static bool EndsInStopOrConsent(List<string> words, int count) =>
        count > 0 && words[count - 1] is var last
        && (last == "OUT" || OptOutHeader.IsStopWord(last) || OptOutWords.Consent.Contains(last));

    /// <summary><c>Lista negra</c>, <c>Black list</c>: two words for one.</summary>
    private static List<string> WithBlackLists(List<string> words)
    {
        for (int index = words.Count - 2; index >= 0; index--)
        {
            if ((_black.Contains(words[index]) && _lists.Contains(words[index + 1]))
                || (_lists.Contains(words[index]) && _blackBehind.Contains(words[index + 1])))
            {
                words[index] = "BLACKLIST";
                words.RemoveAt(index + 1);
            }
        }

        return words;
    }
}
