using Synthflow.ContactLists.OptOuts.Headers;
using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists.OptOuts.Cells;

/// <summary>Knows a cell that asks by its own words not to be written to, whatever its column is called:
/// <c>Opted Out</c>, <c>Do Not Contact</c>, <c>Replied STOP</c>.</summary>
internal static class OptOutRequest
{
    /// <summary>What is longer is a remark, which may tell of anything.</summary>
    private const int MaxWords = 7;

    /// <summary>Behind "do not"; behind another not they may say what happened: <c>No contact</c>.</summary>
    private static readonly HashSet<string> _english = OptOutWords.Set(
        "CALL TEXT CONTACT MESSAGE PHONE DISTURB MARKET SOLICIT WHATSAPP SMS");

    /// <summary>Behind any not they say what is not to be done or had.</summary>
    private static readonly HashSet<string> _others = OptOutWords.Set(
        "SMS MMS TEXTS TEXTING MARKETING KONTAKTIEREN ANRUFEN ANSCHREIBEN STOREN WERBUNG CONTACTER APPELER DERANGER",
        "DEMARCHER SOLLICITER PUBLICITE CONTACTAR LLAMAR MOLESTAR PUBLICIDAD CONTATAR LIGAR PERTURBAR PERTURBE",
        "INCOMODAR PUBLICIDADE CONTATTARE CHIAMARE DISTURBARE PUBBLICITA BELLEN CONTACTEREN BENADEREN SMSEN APPEN",
        "RECLAME");

    /// <summary>What is not to be done to a person.</summary>
    private static readonly HashSet<string> _done =
        OptOutWords.Set("CALLED TEXTED CONTACTED MESSAGED PHONED DISTURBED");

    /// <summary>Under a header of states they say that somebody left; elsewhere low (<c>Prioridad baja</c>).</summary>
    private static readonly HashSet<string> _leftStates = OptOutWords.Set("BAJA BAJAS");

    /// <summary>Whether a cell is such a request.</summary>
    /// <param name="words">Its words, in upper case and without accents.</param>
    /// <param name="isState">Whether its column tells how people stand.</param>
    internal static bool Is(List<string> words, bool isState = false)
    {
        if (words.Count is 0 or > MaxWords)
        {
            return false;
        }

        words = JoinedWords.Part(words);
        return words.TrueForAll(IsKnown)
            && OptOutHeader.MayBeOfTexts(words)
            && !words.Exists(OptOutWords.Consent.Contains)
            && !OptOutNegation.IsOfStop(words)
            && (OptOutHeader.HasStopWord(words) || IsForbidden(words) || IsStopReply(words)
                || IsNotToBe(words) || IsOffTheList(words)
                || (isState && words.Exists(_leftStates.Contains)));
    }

    /// <summary>Whether a cell with a word in it may be such a request.</summary>
    internal static bool MayHave(string word) => PlainText.Words(word) is not [var plain]
        || NeverTexted.MayHave(plain) || JoinedWords.MayBeOfAnother(plain)
        || JoinedWords.Part([plain]).TrueForAll(IsKnown);

    private static bool IsKnown(string word) => OptOutHeader.IsKnown(word)
        || OptOutForms.Asked.Contains(word) || OptOutForms.Sayings.Contains(word) || OptOutWords.Not.Contains(word)
        || _others.Contains(word) || _english.Contains(word) || _done.Contains(word)
        || word is "OPT" or "OUT" or "UN" or "BEL";

    private static bool IsForbidden(List<string> words)
    {
        for (int index = 0; index + 1 < words.Count; index++)
        {
            if (!OptOutNegation.IsNot(words, index))
            {
                continue;
            }

            bool isOrder = words[index] is "DONT" or "DON" or "NEVER"
                || (words[index] == "NOT" && index > 0 && words[index - 1] == "DO");
            int verb = index + 1;
            while (verb < words.Count && !IsVerb(words[verb]) && OptOutWords.Between.Contains(words[verb]))
            {
                verb++;
            }

            if (verb < words.Count && IsVerb(words[verb]))
            {
                return true;
            }

            bool IsVerb(string word) => _others.Contains(word) || (isOrder && _english.Contains(word));
        }

        return false;
    }

    /// <summary><c>Asked not to be contacted</c>; <c>can not be contacted</c> is no wish.</summary>
    private static bool IsNotToBe(List<string> words)
    {
        int verb = words.FindIndex(_done.Contains);
        return verb > 0 && words[verb - 1] == "BE" && !words.Contains("CAN")
            && Enumerable.Range(0, verb).Any(index => OptOutNegation.IsNot(words, index));
    }

    /// <summary><c>Please remove from list</c>.</summary>
    private static bool IsOffTheList(List<string> words) =>
        words.Exists(static word => word is "REMOVE" or "REMOVED") && words.Contains("FROM")
        && words.Exists(static word => word is "LIST" or "LISTS");

    /// <summary>The word that every network heeds, as it was sent: <c>STOP</c>, <c>STOPALL</c>.</summary>
    private static bool IsStopReply(List<string> words) =>
        words.Contains("STOP")
        && words.TrueForAll(static word => word is "STOP" or "ALL"
            || OptOutForms.Asked.Contains(word) || OptOutWords.TextChannels.Contains(word));
}
