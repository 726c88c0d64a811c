namespace Synthflow.ContactLists.OptOuts.Headers;

/// <summary>What people say of themselves in forms: that they object, that they want to be off a list.</summary>
internal static class OptOutSayings
{
    private static readonly HashSet<string> _people = OptOutWords.Set(
        "I WE US ME MY YOU YOUR OUR THEM ICH WIR UNS MIR MICH JE J NOUS VOUS NOS VOS YO ME MI EU IO CI IK WIJ ONS",
        "MAAK MIJ");

    /// <summary>Who objects, in person: without them an objection may be another thing's.</summary>
    private static readonly HashSet<string> _persons = OptOutWords.Set("I M ME MI NOUS NOS CI");

    private static readonly HashSet<string> _subjects = OptOutWords.Set(
        "I YOU WE ICH SIE WIR JE J NOUS VOUS YO USTED EU VOCE IO LEI IK");

    private static readonly HashSet<string> _objects = OptOutWords.Set(
        "OBJECT OBJECTED OPPOSE OPPOSONS OPPOSER OPONGO OPONEMOS OPONHO OPPONGO OPPONIAMO");

    private static readonly HashSet<string> _takes = OptOutWords.Set(
        "RETIRER RETIREZ RETIRAR RETIRENME QUITAR QUITENME TOGLIERE TOGLIMI TOGLIETEMI TIRAR STREICHEN GESTRICHEN",
        "HALEN",
        "ENLEVER ENLEVEZ SORTIR SAIR SAIU SALIR SALIO USCIRE USCITO SORTI");

    private static readonly HashSet<string> _lists = OptOutWords.Set("LIST LISTS LISTE LISTA LISTAS LIJST");

    private static readonly HashSet<string> _offers = OptOutWords.Set(
        "ALERT ALERTS NOTIFICATION NOTIFICATIONS UPDATES REMINDERS OFFERS DEALS NEWS OFFRES",
        "ANGEBOTE OFERTAS OFFERTE AANBIEDINGEN",
        "ERINNERUNGEN RAPPELS RECORDATORIOS LEMBRETES PROMEMORIA HERINNERINGEN");

    /// <summary>Whether a word is who speaks or who is spoken of.</summary>
    internal static bool IsPerson(string word) => _people.Contains(word);

    /// <summary>Whether a word is what people sign up for.</summary>
    internal static bool IsOffer(string word) => _offers.Contains(word);

    /// <summary><c>I object to the use of my data</c>, <c>Je m'oppose</c>, <c>Me opongo</c>: not objects and
    /// opponents.</summary>
    internal static bool IsObjection(List<string> words)
    {
        for (int index = 1; index < words.Count; index++)
        {
            if (_objects.Contains(words[index]) && _persons.Contains(words[index - 1])
                && !OptOutNegation.IsNot(words, index - 1))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether somebody says it in person, so that no word in it makes it a column that tells more of a
    /// consent: <c>By submitting this form you agree to receive SMS</c>.</summary>
    internal static bool IsDeclaration(List<string> words) => words.Exists(_subjects.Contains);

    /// <summary><c>Take me off your list</c>, <c>Retirer de la liste</c>, <c>Saiu da lista</c>.</summary>
    internal static bool IsTakenOff(List<string> words) =>
        (words.Exists(_lists.Contains)
            && (words.Exists(_takes.Contains)
                || (words.Contains("OFF") && words.Exists(static word => word is "TAKE" or "TAKEN" or "GET" or "GOT"))))
        || (OptOutHeader.HasPair(words, "TAKE", "ME") && OptOutHeader.HasPair(words, "ME", "OFF"));
}
