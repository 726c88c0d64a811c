namespace Synthflow.ContactLists.OptOuts.Headers;

/// <summary>Knows by its words a column that says who opted out or who agreed: stop words, words of consent, and words
/// of contact or consent behind a not. Words count whole.</summary>
internal static class OptOutHeader
{
    private static readonly HashSet<string> _answers = new(
        [
            "YES NO", "Y N", "JA NEIN", "J N", "OUI NON", "O N", "SI NO", "S N", "SIM NAO", "JA NEE", "TRUE FALSE",
            "T F", "1 0", "0 1",
            "NO YES", "N Y", "NEIN JA", "NON OUI", "NO SI", "NAO SIM", "NEE JA", "FALSE TRUE",
        ],
        StringComparer.Ordinal);

    private static readonly HashSet<string> _registers = OptOutWords.Set(
        "REGISTER REGISTRY REGISTRO REGISTRE BLOCTEL ROBINSON ROBINSONLISTE OPPOSIZIONI DNC TPS CTPS",
        "BLOCKLIST BLACKLIST DENYLIST STOPLIST SPERRLISTE BELMENIETREGISTER BELMENIET");

    /// <summary>Stop words that are no contrary of subscribed.</summary>
    private static readonly HashSet<string> _notOfState = OptOutWords.Set(
        "STOP STOPSMS DND DNT DNM SPERRVERMERK SUPPRESSION LIST LISTE LISTA LIJST");

    /// <summary>How things stand.</summary>
    internal static readonly HashSet<string> States = OptOutWords.Set(
        "STATUS STATE ETAT STATUT ESTADO STATO TOESTAND ZUSTAND SITUATION SITUACION SITUACAO SITUAZIONE",
        "ESTATUS");

    private static readonly HashSet<string> _texts = OptOutWords.Set(
        "SMS MMS TEXT TEXTS TEXTING WHATSAPP MESSAGES MESSAGING NACHRICHTEN");

    private static readonly HashSet<string> _articles = OptOutWords.Set(
        "TO THE BY VIA OF FROM BE DE DES D LE LA VON VAN DA DI PER ME");

    /// <summary>What yes means in a column that is to be heeded when texting: not in one of email or post
    /// alone.</summary>
    internal static OptOutMeaning Of(string header)
    {
        var words = WithoutAnswers(JoinedWords.Of(header));
        if (!MayBeOfTexts(words))
        {
            return OptOutMeaning.None;
        }

        var meaning = OptOutQuestion.Settle(header, ref words, MeaningOf(words, SaysConsent(words)), SaysConsent);
        return meaning is OptOutMeaning.Stop or OptOutMeaning.None
            || (meaning == OptOutMeaning.Either && HasTwoSides(words))
            || OptOutSayings.IsDeclaration(words) ? meaning
            : OptOutQuestion.TellsMore(words) ? OptOutMeaning.None
            : OptOutQuestion.TellsWhen(words) ? OptOutMeaning.ConsentTime
            : meaning;
    }

    /// <summary>What yes means in a column that somebody named, whatever channel it is of.</summary>
    internal static OptOutMeaning OfNamed(string header)
    {
        var words = WithoutAnswers(JoinedWords.Of(header));
        return NeverTexted.IsHeader(words) ? OptOutMeaning.Stop
            : OptOutQuestion.Settle(header, ref words, MeaningOf(words, Says(words)), Says);

        static bool Says(List<string> words) =>
            SaysConsent(words) || words.Exists(IsConsent) || words.Exists(OptOutForms.Wants.Contains);
    }

    /// <summary>Whether a column is about being texted, or about the law of it, and about nothing else: yes and no in
    /// it say who may be, though its header does not say which of them.</summary>
    internal static bool IsAnsweredBy(string header)
    {
        var words = WithoutAnswers(JoinedWords.Of(header));
        return MayBeOfTexts(words)
            && words.Exists(word => _texts.Contains(word) || word is "MARKETING" || IsOfferOrLaw(word))
            && words.TrueForAll(word => IsKnown(word) || IsOfferOrLaw(word) || OptOutForms.Ons.Contains(word))
            && !words.TrueForAll(word => OptOutForms.Offers.Contains(word) && !OptOutForms.Harmless.Contains(word));
    }

    private static bool IsOfferOrLaw(string word) =>
        OptOutForms.Offers.Contains(word) || OptOutForms.Laws.Contains(word);

    /// <summary>Whether a column is about texts or calls by its own words.</summary>
    internal static bool IsOfTexts(string header) => JoinedWords.Of(header).Exists(OptOutWords.TextChannels.Contains);

    /// <summary>Whether a column tells how people stand and nothing else: <c>Status</c>, <c>Estado
    /// cliente</c>.</summary>
    internal static bool IsOfState(string header)
    {
        var words = JoinedWords.Of(header);
        return words.Exists(static word => States.Contains(word) && word != "STATE") // Baja is one of Mexico's
            && words.TrueForAll(static word => States.Contains(word) || OptOutWords.Neutral.Contains(word)
                || IsOfReach(word) || OptOutSayings.IsPerson(word));
    }

    /// <summary>Whether a column is not about email, post and the like alone.</summary>
    internal static bool MayBeOfTexts(string header) => MayBeOfTexts(JoinedWords.Of(header));

    /// <summary>What the words of a header of stop stop: it decides what "subscribed" in the column means.</summary>
    internal static OptOutStop StopOf(string header)
    {
        var words = JoinedWords.Of(header);
        return words.Exists(_registers.Contains) ? OptOutStop.Register
            : HasStopWord(words) && !words.Exists(_notOfState.Contains) ? OptOutStop.Subscription
            : words.TrueForAll(word => IsOfReach(word) || OptOutWords.Neutral.Contains(word) || States.Contains(word)
                || IsOpt(word) || OptOutForms.Subscriptions.Contains(word)) ? OptOutStop.Subscription
            : OptOutStop.Other;
    }

    /// <summary>Whether a word says stop, alone or about being reached.</summary>
    internal static bool IsStopWord(string word) => IsStrong(word) || IsWeak(word);

    /// <summary>Whether a word is a way to reach people, or about reaching them.</summary>
    internal static bool IsOfReach(string word) =>
        OptOutWords.TextChannels.Contains(word) || OptOutWords.Reach.Contains(word);

    /// <summary>Whether it is known what a word does to a consent beside it.</summary>
    internal static bool IsKnown(string word) => word.Length == 1 || char.IsDigit(word[0]) || IsOfReach(word)
        || IsConsent(word) || IsStopWord(word)
        || OptOutWords.Neutral.Contains(word) || OptOutWords.Between.Contains(word)
            || OptOutWords.Contact.Contains(word)
        || OptOutWords.OtherChannels.Contains(word) || OptOutWords.Times.Contains(word)
            || OptOutWords.Remarks.Contains(word)
        || OptOutForms.Agreements.Contains(word) || OptOutForms.Ends.Contains(word) || OptOutForms.Wants.Contains(word)
            || OptOutForms.Harmless.Contains(word) || OptOutForms.Speech.Contains(word)
        || OptOutSayings.IsOffer(word)
        || States.Contains(word) || word is "IN" or "OPTED" or "DONT" or "DON" or "NE" or "PAS" or "N";

    /// <summary>Whether words are not about email, post and the like alone.</summary>
    internal static bool MayBeOfTexts(List<string> words) =>
        !words.Exists(OptOutWords.OtherChannels.Contains) || words.Exists(OptOutWords.TextChannels.Contains);

    /// <remarks>A header that could mean either is never guessed: what it calls yes and no would be turned
    /// round.</remarks>
    internal static OptOutMeaning MeaningOf(List<string> words, bool saysConsent)
    {
        bool isOptIn = words.Exists(OptOutWords.Consent.Contains) || HasPair(words, "OPT", "IN")
            || HasPair(words, "OPTED", "IN");
        bool consents = saysConsent || isOptIn;
        bool ends = words.Exists(OptOutForms.Ends.Contains);
        bool isStrong = HasStopWord(words);
        if (OptOutNegation.IsForbidden(words) || words.Exists(IsDenied))
        {
            return OptOutNegation.IsOfStop(words) || (ends && consents) ? OptOutMeaning.Either : OptOutMeaning.Stop;
        }

        if (isStrong)
        {
            return isOptIn || ends || OptOutNegation.IsOfStop(words) || OptOutCleared.IsIn(words)
                ? OptOutMeaning.Either : OptOutMeaning.Stop;
        }

        if (SaysWeakStop(words) || (ends && (consents || SaysWeakConsentOnly(words))))
        {
            bool mayBeBoth = consents
                && (words.Exists(OptOutForms.Alternatives.Contains) || words.Exists(OptOutForms.Grants.Contains));
            return mayBeBoth || OptOutNegation.IsOfStop(words) || OptOutCleared.IsEnded(words)
                ? OptOutMeaning.Either : OptOutMeaning.Stop;
        }

        if (IsSwitch(words, OptOutForms.Offs))
        {
            return OptOutNegation.HasNot(words) ? OptOutMeaning.Either : OptOutMeaning.Stop;
        }

        return !consents ? IsOptState(words) ? OptOutMeaning.Either : OptOutMeaning.None
            : OptOutNegation.HasNot(words) || words.Contains("OUT") || words.Exists(IsWeak)
                || !words.TrueForAll(IsKnown)
                ? OptOutMeaning.Either
            : OptOutMeaning.Consent;
    }

    /// <summary><c>SMS disabled</c>, <c>Text messages on</c>.</summary>
    private static bool IsSwitch(List<string> words, HashSet<string> ends) =>
        words.Count > 1 && ends.Contains(words[words.Count - 1]) && words.Exists(_texts.Contains)
        && words.Take(
            words.Count - 1).All(word => IsOfReach(word) || OptOutForms.Harmless.Contains(word) || word is "IS");

    /// <summary><c>SMS Opt Status</c>: in or out, its cells tell.</summary>
    private static bool IsOptState(List<string> words) =>
        words.Exists(IsOpt)
        && words.Exists(word => States.Contains(word) || IsOfReach(word))
        && words.TrueForAll(
            word => IsOpt(word) || States.Contains(word) || IsOfReach(word) || OptOutWords.Neutral.Contains(word));

    private static bool IsOpt(string word) => word is "OPT" or "OPTED";

    private static bool HasTwoSides(List<string> words) =>
        words.Exists(IsStopWord) || HasStopWord(words) || OptOutNegation.HasNot(words) || words.Contains("OUT")
        || OptOutLeaving.IsIn(words);

    private static bool IsStrong(string word) =>
        WordForms.Has(OptOutWords.Stop, word) || OptOutForms.Compounds.Contains(word);

    private static bool IsWeak(string word) =>
        WordForms.Has(OptOutWords.WeakStop, word) || OptOutForms.Refusals.Contains(word);

    private static bool IsConsent(string word) => OptOutWords.Consent.Contains(word)
        || OptOutWords.WeakConsent.Contains(word) || OptOutForms.Subscriptions.Contains(word);

    /// <summary>Whether a stop word is there that needs no other.</summary>
    internal static bool HasStopWord(List<string> words) =>
        words.Exists(IsStrong)
        || HasPair(words, "OPT", "OUT")
        || HasPair(words, "OPT", "OUTS")
        || HasPair(words, "OPTS", "OUT")
        || HasPair(words, "OPTED", "OUT")
        || HasPair(words, "OPTING", "OUT")
        || HasPair(words, "UN", "SUBSCRIBED")
        || HasPair(words, "UN", "SUBSCRIBE")
        || HasPair(words, "DE", "BAJA")
        || OptOutSayings.IsObjection(words)
        || OptOutSayings.IsTakenOff(words)
        || (HasPair(words, "BEL", "ME") && HasPair(words, "ME", "NIET"));

    /// <summary><c>Consent (yes/no)</c> names the answers, and forbids nothing.</summary>
    internal static List<string> WithoutAnswers(List<string> words)
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
        words.Exists(IsWeak)
        && (words.TrueForAll(word => IsWeak(word) || IsAroundStop(word))
            || OptOutCompounds.IsOfLeaving(words, IsAroundStop)
            || words.Exists(IsOfReach)
            || words.Exists(OptOutWords.Consent.Contains));

    /// <summary>What stands beside a stop word that makes it no other thing's: <c>Removed from list</c>.</summary>
    private static bool IsAroundStop(string word) => IsOfReach(word) || IsConsent(word) || char.IsDigit(word[0])
        || OptOutWords.Neutral.Contains(word) || OptOutForms.Asked.Contains(word) || OptOutForms.Wants.Contains(word)
        || OptOutForms.Sayings.Contains(word) || OptOutSayings.IsPerson(word);

    /// <summary><c>Unconsented</c>, <c>unerwünscht</c>.</summary>
    private static bool IsDenied(string word) =>
        !IsStrong(word) && word.StartsWith("UN", StringComparison.Ordinal) && word.Substring(2) is { Length: > 0 } rest
        && (OptOutWords.Consent.Contains(rest) || OptOutWords.WeakConsent.Contains(rest) || rest is "WILLING"
            or "WANTED");

    private static bool SaysConsent(List<string> words) =>
        (words.Exists(OptOutWords.WeakConsent.Contains)
            && (words.Exists(IsOfReach) || (words.Count == 1 && words[0] is not ("OK" or "ACCEPTED"))))
        || (words.Exists(OptOutForms.Subscriptions.Contains)
            && words.Exists(word => _texts.Contains(word) || word is "MARKETING"))
        || (words.Exists(OptOutForms.Agreements.Contains) && words.Exists(IsOfReach))
        || IsGiven(words)
        || IsSwitch(words, OptOutForms.Ons)
        || IsTextMarketing(words)
        || IsWish(words);

    /// <summary><c>Permission expired</c>, and not <c>Accepted quote expired</c>.</summary>
    private static bool SaysWeakConsentOnly(List<string> words) =>
        words.Exists(OptOutWords.WeakConsent.Contains) && words.TrueForAll(IsKnown);

    /// <summary><c>Permission given</c>, and not <c>Photo permission given</c>.</summary>
    private static bool IsGiven(List<string> words) =>
        words.Exists(OptOutForms.Givable.Contains) && words.Exists(OptOutForms.Given.Contains)
        && words.TrueForAll(word => OptOutForms.Givable.Contains(word) || OptOutForms.Given.Contains(word)
            || OptOutWords.Neutral.Contains(word) || OptOutForms.Harmless.Contains(word)
            || OptOutWords.Not.Contains(word));

    /// <summary><c>Wants SMS</c>, <c>May we text</c>, <c>Darf kontaktiert werden</c>: no other word is there.</summary>
    private static bool IsWish(List<string> words) =>
        (words.Exists(OptOutForms.Wants.Contains) || HasPair(words, "D", "LIKE")
            || (words.Contains("WOULD") && words.Contains("LIKE")))
        && !HasPair(words, "WILL", "CALL") // tickets that wait at the door
        && !HasPair(words, "WISH", "LIST") // of a shop
        && words.Exists(
            word => OptOutWords.Contact.Contains(word) || _texts.Contains(word) || OptOutWords.Reach.Contains(word))
        && words.TrueForAll(
            word => OptOutForms.Wants.Contains(word) || OptOutWords.Contact.Contains(word) || IsOfReach(word)
            || OptOutForms.Harmless.Contains(word) || OptOutForms.Speech.Contains(word)
            || OptOutSayings.IsOffer(word) || _articles.Contains(word));

    /// <summary><c>SMS Marketing</c> says of each person whether there is to be any.</summary>
    private static bool IsTextMarketing(List<string> words) =>
        words.Count > 1 && words.Contains("MARKETING") && words.Exists(OptOutWords.TextChannels.Contains)
        && words.TrueForAll(word => IsOfReach(word) || word is "STATUS" or "STATE" or "ENABLED" or "C");

    internal static bool HasPair(List<string> words, string first, string second)
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
