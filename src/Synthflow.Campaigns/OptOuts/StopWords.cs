using System.Text;

namespace Synthflow.Campaigns.OptOuts;

/// <summary>Messages that say nothing but stop, in English, German, French, Spanish, Portuguese, Italian and Dutch.</summary>
/// <remarks>The word has to stand alone: "please do not stop" asks for the opposite. Case, accents, punctuation, spaces and
/// pictures do not matter. The Italian "fine" is left out: in English it agrees.</remarks>
public static class StopWords
{
    private static readonly HashSet<string> _words = new(StringComparer.Ordinal)
    {
        // Twilio's own, and what else American carriers ask for.
        "STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "OPTOUT", "REVOKE", "REMOVE", "REMOVEME",
        "STOPP", "STOPPEN", "ABMELDEN", "ABMELDUNG", "ABBESTELLEN", "ABBRECHEN", "BEENDEN", "ENDE", "AUFHOREN", "AUFHOEREN",
        "KUNDIGEN", "KUENDIGEN", "AUSTRAGEN", "LOSCHEN", "LOESCHEN",
        "ARRET", "ARRETER", "ARRETEZ", "DESABONNER", "DESABONNEMENT", "DESINSCRIRE", "DESINSCRIPTION", "ANNULER", "FIN", "STOPPER",
        "RESILIER",
        "ALTO", "PARAR", "PARE", "PARA", "BAJA", "DARSEDEBAJA", "CANCELAR", "DETENER", "DETENGASE", "TERMINAR", "ANULAR", "NOMAS",
        "SAIR", "CANCELE", "DESCADASTRAR", "DESCADASTRE", "REMOVER", "REMOVA", "ENCERRAR", "DESINSCREVER", "FIM",
        "FERMA", "FERMARE", "FERMATI", "BASTA", "CANCELLA", "CANCELLARE", "CANCELLAMI", "DISISCRIVI", "DISISCRIVERE", "DISISCRIVIMI",
        "DISISCRIZIONE", "ANNULLA", "ANNULLARE", "ESCI",
        "AFMELDEN", "UITSCHRIJVEN", "OPZEGGEN", "ANNULEREN", "EINDE", "BEEINDIGEN", "STOPZETTEN", "VERWIJDEREN",
    };

    private static readonly int _longest = _words.Max(static word => word.Length);

    /// <summary>Whether a message is a stop word alone.</summary>
    /// <param name="text">The message, or <see langword="null"/>.</param>
    /// <returns>The word in capital letters, or <see langword="null"/>.</returns>
    public static string? AloneIn(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var letters = new StringBuilder(_longest);
        foreach (var character in Decomposed(text!)) // not null: checked; net472 lacks the annotation
        {
            if (char.IsDigit(character))
            {
                return null;
            }

            if (char.IsLetter(character))
            {
                if (letters.Length == _longest)
                {
                    return null;
                }

                letters.Append(char.ToUpperInvariant(character));
            }
        }

        var word = letters.ToString();
        return _words.Contains(word) ? word : null;
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
