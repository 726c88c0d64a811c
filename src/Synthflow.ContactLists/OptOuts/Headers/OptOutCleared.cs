namespace Synthflow.ContactLists.OptOuts.Headers;

/// <summary>Knows words beside a stop that may say that somebody is not stopped: was looked for among those who are
/// (<c>DNC scrubbed</c>), or is not any more (<c>Opt-out removed</c>).</summary>
internal static class OptOutCleared
{
    private static readonly HashSet<string> _checks = OptOutWords.Set(
        "SCRUBBED CLEARED CHECKED CLEAN CLEANED CLEANSED PASSED VERIFIED SCREENED EXEMPT NONE",
        "GEPRUFT ABGEGLICHEN BEREINIGT VERIFIE CONTROLE NETTOYE VERIFICADO COMPROBADO LIMPIO VERIFICATO CONTROLLATO",
        "LIMPO CONFERIDO GECONTROLEERD OPGESCHOOND");

    private static readonly HashSet<string> _nouns = OptOutWords.Set(
        "OPTOUT OPTOUTS OUT OUTS UNSUBSCRIBE UNSUBSCRIPTION DNC DND DNT STOP BLOCK BLOCKLIST BLACKLIST SUPPRESSION",
        "ABMELDUNG WIDERSPRUCH WERBEWIDERSPRUCH SPERRE SPERRVERMERK KONTAKTSPERRE WERBESPERRE DESABONNEMENT",
        "DESINSCRIPTION OPPOSITION BLOQUE BAJA BLOQUEO OPOSICION DISISCRIZIONE OPPOSIZIONE BLOCCO DESCADASTRO BLOQUEIO",
        "AFMELDING UITSCHRIJVING BLOKKADE");

    private static readonly HashSet<string> _ends = OptOutWords.Set(
        "REMOVED CANCELLED CANCELED REVERSED LIFTED UNDONE RELEASED AUFGEHOBEN ENTFERNT GELOSCHT LEVE LEVEE SUPPRIME",
        "SUPPRIMEE ANNULE ANNULEE LEVANTADO LEVANTADA ANULADO ANULADA ELIMINADO ELIMINADA RIMOSSO RIMOSSA ANNULLATO",
        "ANNULLATA REMOVIDO REMOVIDA CANCELADO CANCELADA OPGEHEVEN VERWIJDERD");

    /// <summary>Whether such words are there.</summary>
    internal static bool IsIn(List<string> words) => words.Exists(_checks.Contains)
        || words[words.Count - 1] is "CHECK" or "SCRUB" // and not: check here to opt out
        || IsEnded(words)
        || OptOutHeader.HasPair(words, "FREE", "OF") || OptOutHeader.HasPair(words, "UN", "SUPPRESSED");

    /// <summary>Whether a stop has ended: <c>Block removed</c>, and not <c>Blocked, removed</c>.</summary>
    internal static bool IsEnded(List<string> words)
    {
        for (int index = 0; index + 1 < words.Count; index++)
        {
            bool isApart = index + 2 < words.Count && OptOutWords.Neutral.Contains(words[index + 1]);
            if (_nouns.Contains(words[index]) && _ends.Contains(words[index + (isApart ? 2 : 1)]))
            {
                return true;
            }
        }

        return false;
    }
}
