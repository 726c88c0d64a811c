namespace Synthflow.ContactLists.OptOuts.Headers;

/// <summary>Knows columns and cells of people who are not to be texted though they never said so: who died, who goes to
/// court over texts (the lists of services that look for them), and whose number is another person's.</summary>
internal static class NeverTexted
{
    private static readonly HashSet<string> _people = OptOutWords.Set(
        "LITIGATOR LITIGATORS DECEASED VERSTORBEN VERSTORBENE VERSTORBENER GESTORBEN DECEDE DECEDEE FALLECIDO",
        "FALLECIDA DIFUNTO DIFUNTA FALECIDO FALECIDA DECEDUTO DECEDUTA DEFUNTO DEFUNTA OVERLEDEN");

    private static readonly HashSet<string> _deaths = OptOutWords.Set(
        "DEATH STERBEDATUM STERBETAG TODESDATUM TODESTAG DECES FALLECIMIENTO DEFUNCION FALECIMENTO OBITO DECESSO",
        "OVERLIJDEN OVERLIJDENSDATUM");

    private static readonly HashSet<string> _beside = OptOutWords.Set("TCPA KNOWN SERIAL INDICATOR Y N YN NPSP");

    private static readonly HashSet<string> _wrongNumbers = new(
        [
            "WRONG NUMBER", "FALSCHE NUMMER", "FALSCHE RUFNUMMER", "FALSCHE TELEFONNUMMER", "FAUX NUMERO",
            "MAUVAIS NUMERO", "NUMERO EQUIVOCADO", "NUMERO ERRONEO", "NUMERO ERRADO", "NUMERO SBAGLIATO",
            "NUMERO ERRATO", "VERKEERD NUMMER", "VERKEERDE NUMMER", "FOUT NUMMER",
        ],
        StringComparer.Ordinal);

    private static readonly HashSet<string> _ofWrongNumbers =
        new(_wrongNumbers.SelectMany(static pair => pair.Split(' ')), StringComparer.Ordinal);

    /// <summary>Columns about the number itself: what they say takes its row away anyway.</summary>
    private static readonly HashSet<string> _numbers = OptOutWords.Set(
        "PHONE MOBILE CELL TELEFON TELEPHONE TELEFONO TELEFONE TELEFOON HANDY MOVIL CELULAR CELLULARE MOBIEL NUMBER",
        "NUMMER RUFNUMMER NUMERO LINE");

    /// <summary>Whether a column says it of each person, by yes and no or by a day: <c>Deceased</c>, <c>TCPA
    /// Litigator</c>, <c>Date of Death</c>.</summary>
    internal static bool IsHeader(List<string> words) =>
        words.Exists(static word => IsOfPeople(word) || _deaths.Contains(word))
        && words.TrueForAll(static word => IsOfPeople(word) || _deaths.Contains(word) || IsBeside(word)
            || OptOutWords.Times.Contains(word));

    /// <summary>Whether a cell says it, where its column tells how people stand.</summary>
    internal static bool IsPerson(List<string> words) =>
        words.Exists(IsOfPeople) && words.TrueForAll(static word => IsOfPeople(word) || IsBeside(word));

    /// <summary>Whether a cell says that the number is another person's, and nothing else.</summary>
    internal static bool IsWrongNumber(List<string> words)
    {
        int pair = Enumerable.Range(0, Math.Max(0, words.Count - 1))
            .Where(index => _wrongNumbers.Contains(words[index] + " " + words[index + 1])).DefaultIfEmpty(-1).First();
        return pair >= 0
            && words.Where((_, index) => index < pair || index > pair + 1)
                .All(static word => IsBeside(word) || word is "PHONE" or "IT" or "S" or "THIS");
    }

    /// <summary>Whether a column is about the number.</summary>
    internal static bool IsOfNumber(List<string> words) => words.Exists(_numbers.Contains);

    /// <summary>Whether a cell with a word in it may say so.</summary>
    internal static bool MayHave(string word) => IsOfPeople(word) || IsBeside(word) || _ofWrongNumbers.Contains(word)
        || word is "PHONE" or "IT" or "S" or "THIS";

    private static bool IsOfPeople(string word) => _people.Contains(word);

    private static bool IsBeside(string word) =>
        _beside.Contains(word) || OptOutWords.Neutral.Contains(word) || OptOutSayings.IsPerson(word);
}
