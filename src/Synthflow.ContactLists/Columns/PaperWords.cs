using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists.Columns;

/// <summary>Headers that have a word for a phone, and count papers or things: <c>Telephone Order No</c>, <c>Contrato
/// móvil</c>.</summary>
/// <remarks>The last word of a name says what it is in English (<c>Order Phone</c> is a phone), the first one in
/// Spanish (<c>Teléfono pedido</c> is one, too).</remarks>
internal static class PaperWords
{
    /// <summary>Contracts for the telephone itself, in whatever order.</summary>
    private static readonly HashSet<string> _contracts = PlainText.SetOf(
        "contrato contratto contrat vertrag vertragsnr vertragsnummer imei");

    /// <summary>English words for what has a number of its own.</summary>
    private static readonly HashSet<string> _english = PlainText.SetOf(
        "ref refs invoice invoices case cases order orders",
        "ticket tickets policy claim contract serial sku account acct",
        "license licence passport registration interview consultation lot sim");

    /// <summary>Whose number it is, and not whose paper: <c>Mobile No of Account Holder</c>.</summary>
    private static readonly HashSet<string> _holders = PlainText.SetOf("of for holder owner holders owners");

    private static readonly HashSet<string> _between = PlainText.SetOf("de del du di do da van der des");

    /// <summary>Whether a header with a word for a phone names the number of a paper.</summary>
    internal static bool AreMeant(List<string> words) =>
        words.Exists(_contracts.Contains)
        || words.Exists(IsNumberOfPaper)
        || (!words.Exists(_holders.Contains) && words.FindLastIndex(_english.Contains) > words.FindIndex(IsPhone)
            && !IsPhone(words[words.Count - 1]))
        || SaysNumberOfPaper(words);

    private static bool IsPhone(string word) => PhoneWords.Phone.Contains(word) || PhoneWords.Mobile.Contains(word);

    /// <summary><c>Auftragsnummer</c>, <c>Kontonr</c>.</summary>
    private static bool IsNumberOfPaper(string word) => PhoneWords.Ids.Contains(word)
        && (word.EndsWith("NUMMER", StringComparison.Ordinal) || word.EndsWith("NR", StringComparison.Ordinal));

    /// <summary><c>Número de pedido móvil</c>; but <c>Number Order Phone</c> is no English.</summary>
    private static bool SaysNumberOfPaper(List<string> words)
    {
        int number = words.FindIndex(PhoneWords.Number.Contains);
        if (number < 0 || IsPhone(words[number]))
        {
            return false;
        }

        int next = words.FindIndex(number + 1, word => !_between.Contains(word));
        return next > number && PhoneWords.Ids.Contains(words[next]) && !_english.Contains(words[next]);
    }
}
