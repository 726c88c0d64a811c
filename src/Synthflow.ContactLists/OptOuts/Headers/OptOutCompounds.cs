namespace Synthflow.ContactLists.OptOuts.Headers;

/// <summary>What German and Dutch make one word of, and other languages put side by side: a stop or a consent, and
/// what the column says of it: <c>Abmeldedatum</c>, <c>Einwilligungsstatus</c>, <c>Fecha baja</c>.</summary>
/// <remarks>Contracts and visits are ended and cancelled as well: <c>Kündigungsdatum</c> and <c>Cancellation date</c>
/// say nothing of texts.</remarks>
internal static class OptOutCompounds
{
    private static readonly Dictionary<string, string> _germanHeads = new(StringComparer.Ordinal)
    {
        ["DATUM"] = "DATE", ["ZEITPUNKT"] = "TIME", ["STATUS"] = "STATUS", ["KENNZEICHEN"] = "FLAG", ["KZ"] = "FLAG",
        ["VERMERK"] = "FLAG", ["GRUND"] = "REASON", ["ART"] = "TYPE", ["INFO"] = "NOTE",
    };

    private static readonly Dictionary<string, string> _dutchHeads = new(StringComparer.Ordinal)
    {
        ["DATUM"] = "DATE", ["MOMENT"] = "TIME", ["TIJD"] = "TIME", ["TIJDSTIP"] = "TIME", ["STATUS"] = "STATUS",
        ["REDEN"] = "REASON",
    };

    private static readonly (HashSet<string> Starts, string Word, Dictionary<string, string> Heads)[] _starts =
    [
        (OptOutWords.Set("ABMELDE ABMELDUNGS"), "ABMELDUNG", _germanHeads),
        (OptOutWords.Set("ABBESTELL ABBESTELLUNGS"), "ABBESTELLUNG", _germanHeads),
        (OptOutWords.Set("AUSTRAGE AUSTRAGUNGS"), "AUSGETRAGEN", _germanHeads),
        (OptOutWords.Set("SPERR SPERRUNGS"), "GESPERRT", _germanHeads),
        (OptOutWords.Set("WERBESPERR KONTAKTSPERR"), "KONTAKTSPERRE", _germanHeads),
        (OptOutWords.Set("WIDERRUFS"), "WIDERRUF", _germanHeads),
        (OptOutWords.Set("WIDERSPRUCHS WERBEWIDERSPRUCHS"), "WIDERSPRUCH", _germanHeads),
        (OptOutWords.Set("STOPP"), "STOPP", _germanHeads),
        (OptOutWords.Set("EINWILLIGUNGS EINWILLIGE ZUSTIMMUNGS"), "EINWILLIGUNG", _germanHeads),
        (OptOutWords.Set("AFMELD AFMELDINGS"), "AFMELDING", _dutchHeads),
        (OptOutWords.Set("UITSCHRIJF UITSCHRIJVINGS"), "UITSCHRIJVING", _dutchHeads),
        (OptOutWords.Set("BLOKKEER BLOKKERINGS"), "GEBLOKKEERD", _dutchHeads),
        (OptOutWords.Set("TOESTEMMINGS"), "TOESTEMMING", _dutchHeads),
    ];

    private static readonly Dictionary<string, string[]> _compounds = _starts
        .SelectMany(static one =>
            from start in one.Starts
            from head in one.Heads
            select (Whole: start + head.Key, Words: new[] { one.Word, head.Value }))
        .Where(static one => !OptOutHeader.IsStopWord(one.Whole)) // Sperrvermerk
        .ToDictionary(static one => one.Whole, static one => one.Words, StringComparer.Ordinal);

    /// <summary>Who leaves, is blocked or taken out: not what is cancelled, declined or bounced, as visits and mails
    /// are.</summary>
    private static readonly HashSet<string> _leaves = OptOutWords.Set(
        "STOP STOPPED STOPP BLOCK BLOCKED BLOCKS REMOVED REMOVAL EXCLUDED EXCLUSION SPERRE GESTOPPT BLOCKIERT",
        "AUSGESCHLOSSEN AUSSCHLUSS OPPOSITION EXCLU EXCLUE BLOQUE BLOQUEE BLOCAGE BAJA BAJAS EXCLUIDO EXCLUSAO",
        "BLOQUEADO BLOQUEO BLOQUEIO OPOSICION OPOSICAO REVOCA ESCLUSIONE ESCLUSO BLOCCATO GEBLOKKEERD",
        "UITGESLOTEN REVOCACION REVOGACAO");

    private static readonly HashSet<string> _heads = OptOutWords.Set(
        "DATE DATUM FECHA DATA HORA REASON GRUND RAISON MOTIF MOTIVO REDEN STATUS STATUT ESTADO STATO ESTATUS ETAT");

    /// <summary>The words that are one here.</summary>
    internal static IEnumerable<string> Wholes => _compounds.Keys;

    /// <summary>The two words of a compound, or the word.</summary>
    internal static IEnumerable<string> Of(string word) => _compounds.TryGetValue(word, out var two) ? two : [word];

    /// <summary>Whether words say when or why people left, and nothing else: <c>Fecha baja</c>.</summary>
    internal static bool IsOfLeaving(List<string> words, Predicate<string> isAround) =>
        words.Exists(_leaves.Contains) && words.Exists(_heads.Contains)
        && words.TrueForAll(word => _leaves.Contains(word) || _heads.Contains(word) || isAround(word));
}
