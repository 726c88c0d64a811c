namespace Synthflow.ContactLists.OptOuts.Headers;

/// <summary>Finds the nots of a header, and what they are about.</summary>
internal static class OptOutNegation
{
    private static readonly HashSet<string> _contracted = OptOutWords.Set(
        "DON DOESN DIDN WON HASN HAVEN ISN WASN AREN SHOULDN MUSTN CAN COULDN WOULDN");

    private static readonly HashSet<string> _frenchEnds = OptOutWords.Set("PAS PLUS JAMAIS AUCUN AUCUNE");

    private static readonly HashSet<string> _more = OptOutWords.Set(
        "CANNOT CANT DOESNT DIDNT WONT ISNT HASNT MUSTNT SHOULDNT AUCUN AUCUNE NESSUN NESSUNA NESSUNO NENHUM NENHUMA",
        "NINGUN NINGUNA NINGUNO KEINERLEI KEINEM");

    /// <summary>What stands between a not and the list or the stop that somebody is not in.</summary>
    private static readonly HashSet<string> _listing = OptOutWords.Set(
        "IN INTO LIST LISTE LISTA LIJST LISTED REGISTERED REGISTER REGISTRY REGISTRO REGISTRE EINGETRAGEN EINTRAG IM",
        "DER",
        "AUF INSCRIT INSCRITE INSCRITO INSCRITA INSCRITOS AU SUR AUX EN SUSCRITO SUSCRITA DADO DADA AL ISCRITTO",
        "ISCRITTA",
        "NEL NELLA DELLE NO NA INGESCHREVEN AANGEMELD HET");

    /// <summary>Whether a word is a not.</summary>
    internal static bool IsNot(List<string> words, int index) => words[index] switch
    {
        // A not only where it begins: more texts, please.
        "PLUS" => index == 0 && words.Count > 1 && words[1] is "DE" or "D" or "AUCUN" or "AUCUNE",
        "N" => words.FindIndex(index, _frenchEnds.Contains) > 0,
        var word => OptOutWords.Not.Contains(word) || _more.Contains(word)
            || (_contracted.Contains(word) && index + 1 < words.Count && words[index + 1] == "T"),
    };

    /// <summary>Whether there is any not.</summary>
    internal static bool HasNot(List<string> words)
    {
        for (int index = 0; index < words.Count; index++)
        {
            if (IsNot(words, index))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a not is about being reached, or about consent.</summary>
    internal static bool IsForbidden(List<string> words)
    {
        for (int index = 0; index < words.Count; index++)
        {
            if (!IsNot(words, index))
            {
                continue;
            }

            int verb = index + 1;
            while (verb < words.Count && IsBetween(words[verb]) && !OptOutWords.Contact.Contains(words[verb]))
            {
                verb++;
            }

            if ((verb < words.Count && OptOutWords.Contact.Contains(words[verb]) && !IsNumberSign(words, index))
                || IsNotAllowed(words, index)
                || IsNotWanted(words, index))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>Not opted out</c>, <c>Consent not withdrawn</c>.</summary>
    internal static bool IsOfStop(List<string> words)
    {
        for (int index = 0; index < words.Count; index++)
        {
            for (int next = index + 1; IsNot(words, index) && next < words.Count; next++)
            {
                string word = words[next];
                if (OptOutHeader.IsStopWord(word) || OptOutForms.Ends.Contains(word) || IsPairOut(words, next)
                    || (word == "BEL" && next + 1 < words.Count && words[next + 1] == "ME"))
                {
                    return true;
                }

                if (!IsBetween(word) && !OptOutWords.Neutral.Contains(word) && !_listing.Contains(word))
                {
                    break;
                }
            }
        }

        return false;
    }

    private static bool IsBetween(string word) =>
        OptOutWords.Between.Contains(word) || OptOutForms.Wants.Contains(word);

    private static bool IsPairOut(List<string> words, int index) =>
        words[index] is "OPT" or "OPTED" or "OPTING" && index + 1 < words.Count && words[index + 1] == "OUT";

    /// <summary><c>SMS not allowed</c>: the way to reach people stands before the not.</summary>
    private static bool IsNotAllowed(List<string> words, int not) =>
        not + 1 < words.Count
        && (OptOutForms.Agreements.Contains(words[not + 1]) || OptOutWords.WeakConsent.Contains(words[not + 1])
            || OptOutWords.Consent.Contains(words[not + 1]))
        && words.Exists(OptOutHeader.IsOfReach);

    /// <summary><c>Does not want</c>, <c>N'accepte pas</c>: nothing else is spoken of.</summary>
    private static bool IsNotWanted(List<string> words, int not)
    {
        bool isWanted = false;
        for (int index = not + 1; index < words.Count; index++)
        {
            string word = words[index];
            isWanted |= OptOutForms.Wants.Contains(word) || OptOutForms.Agreements.Contains(word)
                || OptOutWords.WeakConsent.Contains(word) || OptOutWords.Consent.Contains(word);
            if (!OptOutHeader.IsKnown(word))
            {
                return false;
            }
        }

        return isWanted && words.Take(not).All(OptOutHeader.IsKnown) && !IsNumberSign(words, not);
    }

    /// <summary><c>No of calls</c> counts; <c>Contact No</c> and <c>Mobile No (WhatsApp)</c> are numbers.</summary>
    private static bool IsNumberSign(List<string> words, int index) => words[index] == "NO" && index + 1 < words.Count
        && (words[index + 1] is "OF" or "DE" || (index > 0 && words[index - 1]
            is "PHONE" or "MOBILE" or "CELL" or "CONTACT" or "TEL" or "TELEPHONE" or "WHATSAPP" or "SMS" or "CUSTOMER"
                or "CLIENT"));
}
