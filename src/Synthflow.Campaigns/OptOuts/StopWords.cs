using System.Text;

namespace Synthflow.Campaigns.OptOuts;

/// <summary>Messages that say nothing but stop, in English, German, French, Spanish, Portuguese, Italian and
/// Dutch.</summary>
/// <remarks>The word has to stand alone: "please do not stop" asks for the opposite. Case, accents, punctuation, spaces
/// and pictures do not matter, nor what another program made of an accent. The Italian "fine" is left out: in English
/// it agrees.</remarks>
public static class StopWords
{
    // More than any word has: the rest of a long message need not be looked at.
    private const int MaxLetters = 40;

    // Those that are written with an accent. A log that was saved in another encoding has something else there:
    // "Arr\uFFFDt", "Arr?t", "ArrÃªt", "Arr√™t".
    private static readonly string[] _accented =
    [
        "ARRÊT", "ARRÊTER", "ARRÊTEZ", "DÉSABONNER", "DÉSABONNEMENT", "DÉSINSCRIRE", "DÉSINSCRIPTION", "RÉSILIER",
        "AUFHÖREN", "KÜNDIGEN", "LÖSCHEN", "DETÉNGASE", "NOMÁS", "BEËINDIGEN",
    ];

    private static readonly HashSet<string> _words = new(_accented.Select(PlainLetters), StringComparer.Ordinal)
    {
        // Twilio's own, and what else American carriers ask for.
        "STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "OPTOUT", "REVOKE", "REMOVE", "REMOVEME",
        "STOPP", "STOPPEN", "ABMELDEN", "ABMELDUNG", "ABBESTELLEN", "ABBRECHEN", "BEENDEN", "ENDE", "AUFHOEREN",
        "KUENDIGEN", "AUSTRAGEN", "LOESCHEN",
        "ANNULER", "FIN", "STOPPER",
        "ALTO", "PARAR", "PARE", "PARA", "BAJA", "DARSEDEBAJA", "CANCELAR", "DETENER", "TERMINAR", "ANULAR",
        "SAIR", "CANCELE", "DESCADASTRAR", "DESCADASTRE", "REMOVER", "REMOVA", "ENCERRAR", "DESINSCREVER", "FIM",
        "FERMA", "FERMARE", "FERMATI", "BASTA", "CANCELLA", "CANCELLARE", "CANCELLAMI", "DISISCRIVI", "DISISCRIVERE",
        "DISISCRIVIMI",
        "DISISCRIZIONE", "ANNULLA", "ANNULLARE", "ESCI",
        "AFMELDEN", "UITSCHRIJVEN", "OPZEGGEN", "ANNULEREN", "EINDE", "STOPZETTEN", "VERWIJDEREN",
    };

    private static readonly Dictionary<string, string> _damaged =
        _accented.ToDictionary(WithGaps, PlainLetters, StringComparer.Ordinal);

    /// <summary>Whether a message is a stop word alone.</summary>
    /// <param name="text">The message, or <see langword="null"/>.</param>
    /// <returns>The word in capital letters, or <see langword="null"/>.</returns>
    public static string? AloneIn(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var word = PlainLetters(text!); // not null: checked; net472 lacks the annotation
        return _words.Contains(word) ? word : _damaged.TryGetValue(WithGaps(text!), out var meant) ? meant : null;
    }

    /// <summary>The letters in capitals, without accents; nothing where there are digits, or more letters than any word
    /// has.</summary>
    private static string PlainLetters(string text)
    {
        var letters = new StringBuilder();
        foreach (var character in Decomposed(text))
        {
            if (char.IsDigit(character) || letters.Length > MaxLetters)
            {
                return "";
            }

            if (char.IsLetter(character))
            {
                letters.Append(char.ToUpperInvariant(character));
            }
        }

        return letters.ToString();
    }

    /// <summary>The letters that every encoding has, in capitals, with one mark for whatever else stands between
    /// two.</summary>
    private static string WithGaps(string text)
    {
        var letters = new StringBuilder();
        var isLost = false;
        foreach (var character in text)
        {
            if (char.IsDigit(character) || letters.Length > MaxLetters)
            {
                return "";
            }

            if (character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'))
            {
                letters.Append(isLost && letters.Length > 0 ? "*" : "").Append(char.ToUpperInvariant(character));
                isLost = false;
            }
            else
            {
                isLost |= character is '?' or > '\u007F';
            }
        }

        return letters.ToString();
    }

    // Full-width letters and accents become plain ones; marks are no letters.
    private static string Decomposed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKD);
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair.
            return text;
        }
    }
}
