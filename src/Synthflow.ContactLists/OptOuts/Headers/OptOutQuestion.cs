using System.Text.RegularExpressions;

namespace Synthflow.ContactLists.OptOuts.Headers;

/// <summary>A header that has a word of consent and one of stop, such as the whole question of a form: <c>Do you agree
/// to receive texts? Reply STOP to opt out.</c></summary>
/// <remarks>Read as a stop it would be turned round: who said no would be texted. So it is read by its first sentence
/// where that is a clear consent and the others are remarks; else it could mean either.</remarks>
internal static class OptOutQuestion
{
    /// <summary>A shorter part that nobody knows may change what stands before it: <c>Consent (pending)</c>.</summary>
    private const int LongEnough = 3;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
        | RegexOptions.IgnoreCase;

    /// <summary>Where sentences and remarks end. A dot or a colon inside a word ends nothing:
    /// <c>contact.opt_out</c>.</summary>
    private static readonly Regex _ends = new(
        @"[?!;()\[\]{}<>\r\n\u2013\u2014\u00bf\u00a1]|[.:](?=\s|$)|\s[-*]+\s", Options, Patterns.Limit);

    /// <summary>And where one may: at a comma, and at <c>and can</c>.</summary>
    private static readonly Regex _mayEnd = new(
        _ends + @"|,|\b(and|but|und|aber|et|mais|y|pero|e|ma|mas|en|maar)\b"
            + @"(?=\s+(I|you|ich|sie|je|vous|ik|u)?\s*"
            + @"(can|may|kann|k\u00f6nnen|peux|puis|peut|pouvez|puedo|puede|posso|puoi|pode|kan|kunt)\b)",
        Options,
        Patterns.Limit);

    /// <summary>Where another side of a header begins: <c>Zustimmung/Widerspruch</c>.</summary>
    private static readonly Regex _sides = new(
        _ends + @"|[/|\\&=]|\b(or|oder|ou)\b", Options, Patterns.Limit);

    /// <summary>Consents that can end: <c>Zustimmung widerrufen</c> is a stop, <c>Accepted/Declined</c> has
    /// both.</summary>
    private static readonly HashSet<string> _nouns = OptOutWords.Set(
        "CONSENT CONSENTS OPTIN OPTINS PERMISSION AUTHORIZATION AUTHORISATION EINWILLIGUNG WERBEEINWILLIGUNG",
        "EINVERSTANDNIS EINVERSTANDNISERKLARUNG ZUSTIMMUNG WERBEZUSTIMMUNG ERLAUBNIS WERBEERLAUBNIS GENEHMIGUNG",
        "CONSENTEMENT ACCORD AUTORISATION CONSENTIMIENTO PERMISO AUTORIZACION CONSENTIMENTO PERMISSAO AUTORIZACAO",
        "CONSENSO PERMESSO AUTORIZZAZIONE TOESTEMMING AKKOORD");

    private static readonly HashSet<string> _unless = OptOutWords.Set(
        "UNLESS UNTIL TILL BIS SOFERN SAUF JUSQU SALVO HASTA ATE FINO FINCHE TENZIJ TOTDAT TOT");

    /// <summary>Words of remarks that say no and are about neither: <c>not a condition of purchase</c>.</summary>
    private static readonly HashSet<string> _conditions = OptOutWords.Set(
        "CONDITION CONDITIONS REQUIRED REQUIREMENT NECESSARY NEEDED MANDATORY OBLIGATORY OBLIGATION PURCHASE",
        "PURCHASES BUY",
        "SHARE SHARED SELL SOLD SPAM THAN COST COSTS FEE FEES BEDINGUNG VORAUSSETZUNG ERFORDERLICH NOTWENDIG PFLICHT",
        "VERPFLICHTEND KAUF WEITERGEGEBEN OBLIGATOIRE REQUIS NECESSAIRE ACHAT PARTAGE OBLIGATORIO OBLIGATORIA",
        "NECESARIO",
        "REQUERIDO COMPRA NECESSARIO RICHIESTO ACQUISTO VERPLICHT NODIG VEREIST AANKOOP");

    /// <summary>Prepositions that tell when only where nothing or a time follows them.</summary>
    private static readonly HashSet<string> _prepositions = OptOutWords.Set("AT ON AM LE OP");

    /// <summary>What yes means in the column, once it is seen what else its header says.</summary>
    /// <param name="header">The header.</param>
    /// <param name="words">Its words; those of its first sentence where that is what is asked.</param>
    /// <param name="whole">What it means by all its words.</param>
    /// <param name="saysConsent">Whether words speak of consent.</param>
    internal static OptOutMeaning Settle(
        string header, ref List<string> words, OptOutMeaning whole, Func<List<string>, bool> saysConsent)
    {
        if (whole == OptOutMeaning.Consent || (whole == OptOutMeaning.None && header.IndexOf('?') < 0))
        {
            return whole;
        }

        foreach (var ends in new[] { _ends, _mayEnd })
        {
            var parts = Parts(header, ends);
            if (parts.Count > 1 && parts.Skip(1).All(IsRemark) && parts.Skip(1).Any(IsAside)
                && OptOutHeader.MeaningOf(parts[0], saysConsent(parts[0])) == OptOutMeaning.Consent)
            {
                words = parts[0];
                return OptOutMeaning.Consent;
            }
        }

        return whole == OptOutMeaning.Stop && MayBeBoth(header, words) ? OptOutMeaning.Either : whole;
    }

    /// <summary>Whether words tell more of a consent and not whether it was given: <c>Consent by</c>, and not
    /// <c>Agrees to be contacted by text</c>.</summary>
    internal static bool TellsMore(List<string> words) => words
        .Where((word, index) => OptOutWords.Remarks.Contains(word) && !(word == "BY" && (index == 0
            || (index + 1 < words.Count && OptOutWords.TextChannels.Contains(words[index + 1])))))
        .Any();

    /// <summary>Whether words tell when: <c>Consent on</c>, and not <c>May we text you on your mobile</c>.</summary>
    internal static bool TellsWhen(List<string> words) => words.Where((word, index) => OptOutWords.Times.Contains(word)
        && !(_prepositions.Contains(word) && index + 1 < words.Count
            && (OptOutForms.Harmless.Contains(words[index + 1]) || OptOutForms.Speech.Contains(words[index + 1])
                || OptOutWords.TextChannels.Contains(words[index + 1])))).Any();

    private static bool MayBeBoth(string header, List<string> words) =>
        OptOutLeaving.IsIn(words)
        || AgreesBesideAStop(words)
        || (Parts(header, _sides) is { Count: > 1 } sides && sides.Exists(Agrees));

    /// <summary>Whether a consent that is no thing that ends stands beside a word of stop, or before a not that is
    /// about something else: <c>Subscribe/Unsubscribe</c>, <c>Agrees to texts but no calls</c>.</summary>
    private static bool AgreesBesideAStop(List<string> words)
    {
        bool hasStop = OptOutHeader.HasStopWord(words) || words.Exists(OptOutHeader.IsStopWord);
        for (int index = 0; index < words.Count; index++)
        {
            if (OptOutNegation.IsNot(words, index))
            {
                return false;
            }

            if (IsConsent(words[index]) && (index + 1 == words.Count || !OptOutNegation.IsNot(words, index + 1)))
            {
                bool hasNot = OptOutNegation.HasNot(words);
                return hasNot || (hasStop && (!_nouns.Contains(words[index]) || words.Exists(_unless.Contains)));
            }
        }

        return false;
    }

    /// <summary>Whether a part of a header speaks of consent alone.</summary>
    private static bool Agrees(List<string> words) =>
        (words.Exists(IsConsent) || OptOutHeader.HasPair(words, "OPT", "IN") || OptOutHeader.HasPair(words, "OPTED",
        "IN"))
        && !OptOutHeader.HasStopWord(words) && !OptOutNegation.HasNot(words)
        && !words.Exists(word => OptOutHeader.IsStopWord(word) || OptOutForms.Ends.Contains(word));

    private static bool IsConsent(string word) => OptOutWords.Consent.Contains(word)
        || OptOutWords.WeakConsent.Contains(word)
        || (OptOutForms.Agreements.Contains(word) && word != "REGISTERED"); // with those who want no calls, too

    private static bool IsAside(List<string> words) => OptOutLeaving.IsIn(words) || IsCondition(words);

    /// <summary>What stands beside a question and does not change it: how to leave, that nobody has to agree, and
    /// whole sentences without a stop or a not.</summary>
    private static bool IsRemark(List<string> words) => IsAside(words)
        || ((words.Count >= LongEnough || words.TrueForAll(OptOutHeader.IsKnown))
            && !OptOutHeader.HasStopWord(words) && !OptOutNegation.HasNot(words)
            && !words.Exists(word => OptOutHeader.IsStopWord(word) || OptOutForms.Ends.Contains(word)
                || OptOutForms.Offs.Contains(word)));

    private static bool IsCondition(List<string> words) =>
        words.Exists(_conditions.Contains) && OptOutNegation.HasNot(words)
        && !OptOutHeader.HasStopWord(words)
        && !words.Exists(word => word != "SPAM"
            && (OptOutHeader.IsStopWord(word) || OptOutWords.TextChannels.Contains(word)));

    private static List<List<string>> Parts(string header, Regex ends) =>
    [
        .. ends.Split(header)
            .Select(part => OptOutHeader.WithoutAnswers(JoinedWords.Of(part)))
            .Where(static words => words.Count > 0 && !(words is ["YES"] or ["JA"] or ["OUI"] or ["SI"] or ["SIM"])),
    ];
}
