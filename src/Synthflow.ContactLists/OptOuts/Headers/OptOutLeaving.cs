namespace Synthflow.ContactLists.OptOuts.Headers;

/// <summary>Knows words that say how or when people can leave, and not that somebody did: <c>Reply STOP to opt out</c>,
/// <c>Widerruf jederzeit möglich</c>.</summary>
internal static class OptOutLeaving
{
    private const int WordsToTheStop = 5;

    private static readonly HashSet<string> _verbs = OptOutWords.Set(
        "END LEAVE QUIT EXIT FINISH CANCEL STOP WITHDRAW REVOKE REMOVE OPT ABZUMELDEN ABZUBESTELLEN ABMELDEN AUSTRAGEN",
        "KUNDIGEN BEENDEN ABBESTELLEN RETIRER ANNULER ARRETER REVOQUER OPPOSER RESILIER STOPPER CANCELAR REVOCAR",
        "RETIRAR",
        "ANULAR DEJAR SALIR TERMINAR REVOGAR SAIR REMOVER ENCERRAR CANCELLARTI CANCELLARSI CANCELLARMI CANCELLARE",
        "REVOCARE DISISCRIVERTI DISDIRE ANNULLARE RITIRARE USCIRE DESABONNER DESINSCRIRE INTREKKEN OPZEGGEN STOPPEN",
        "STOPZETTEN AFMELDEN AF BAJA");

    /// <summary>They have to stand before the stop.</summary>
    private static readonly HashSet<string> _can = OptOutWords.Set(
        "MAY CAN COULD KANN KANNST KONNEN KONNT PEUT PEUX PUIS PEUVENT POUVEZ PUEDE PUEDES PUEDO PUEDEN PODRA PODRE",
        "PODE",
        "PODEM POSSO PUO PUOI POSSONO KAN KUNT KUNNEN");

    private static readonly HashSet<string> _always = OptOutWords.Set(
        "ANYTIME WHENEVER JEDERZEIT ALTIJD MOMENT MOMENTO QUIERA QUIERAS QUISER MOGLICH POSSIBLE POSIBLE POSSIBILE",
        "POSSIVEL",
        "MOGELIJK");

    /// <summary>Adjectives that say both.</summary>
    private static readonly HashSet<string> _revocable = OptOutWords.Set(
        "REVOCABLE REVOKABLE WIDERRUFBAR WIDERRUFLICH KUNDBAR REVOCABILE REVOGAVEL INTREKBAAR HERROEPBAAR CANCELLABLE");

    private static readonly HashSet<string> _keywords = OptOutWords.Set(
        "STOP STOPP ALTO ARRET BAJA SAIR CANCEL END QUIT UIT");

    private static readonly HashSet<string> _to = OptOutWords.Set("TO FOR ZUM ZUR UM POUR PARA PER OM VOOR");

    /// <summary>Whether words speak of leaving as of something that can be done.</summary>
    internal static bool IsIn(List<string> words) =>
        words.Exists(_revocable.Contains)
        || (words.Exists(IsLeave) && (words.Exists(_always.Contains) || OptOutHeader.HasPair(words, "ANY", "TIME")
            || IsPossible(words) || IsKeyword(words)));

    private static bool IsLeave(string word) =>
        _verbs.Contains(word) || OptOutHeader.IsStopWord(word) || OptOutForms.Ends.Contains(word);

    /// <summary><c>You may opt out</c>; not <c>May not be contacted</c>, nor <c>May we remove you?</c> and <c>May
    /// 2026</c>.</summary>
    private static bool IsPossible(List<string> words)
    {
        for (int index = 0; index < words.Count; index++)
        {
            bool isDutch = words[index] == "KAN";
            var near = words.Skip(index + 1).Take(WordsToTheStop).ToList();
            if (_can.Contains(words[index])
                && !OptOutNegation.HasNot(near) && !near.Contains("T") && !near.Contains("WE")
                && ((near.Exists(IsLeave) && !(near.Count > 0 && char.IsDigit(near[0][0])))
                    || (isDutch && words.Take(index).Any(IsLeave))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>STOP to end</c>, <c>STOP pour se désabonner</c>.</summary>
    private static bool IsKeyword(List<string> words)
    {
        for (int index = 0; index + 1 < words.Count; index++)
        {
            if (_keywords.Contains(words[index]) && _to.Contains(words[index + 1])
                && words.Skip(index + 2).Take(WordsToTheStop).Any(IsLeave))
            {
                return true;
            }
        }

        return false;
    }
}
