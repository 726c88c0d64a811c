using Synthflow.ContactLists.OptOuts.Headers;
using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists.OptOuts.Cells;

/// <summary>How the cells of a column are read whose header does not ask who opted out: the same word says it in one
/// column and not in another.</summary>
internal sealed class CellSense
{
    private const int FewestDigitsOfADay = 4;
    private const int LongestCell = 400;

    private static readonly HashSet<string> _prefers =
        OptOutWords.Set("PREFERENCE PREFERENCES PREFERS PREFER PREFERRED");

    private static readonly HashSet<string> _contacts = OptOutWords.Set(
        "CONTACT CONTACTS COMMUNICATION COMMUNICATIONS REMINDER REMINDERS MESSAGING TEXT TEXTS SMS");

    private static readonly HashSet<string> _errors = OptOutWords.Set(
        "ERROR ERRORS ERR FAILURE FEHLER ERREUR ERRORE ERRO FOUT");

    private readonly bool _isState;
    private readonly bool _isOfNumber;
    private readonly bool _isPreference;
    private readonly bool _isOfContact;
    private readonly bool _isOffer;
    private readonly bool _isError;

    /// <param name="header">The column's header.</param>
    internal CellSense(string header)
    {
        var words = JoinedWords.Of(header);
        _isState = OptOutHeader.IsOfState(header);
        IsOfNever = NeverTexted.IsHeader(words);
        _isOfNumber = NeverTexted.IsOfNumber(words);
        _isPreference = words.Exists(_prefers.Contains)
            && words.TrueForAll(word => _prefers.Contains(word) || _contacts.Contains(word));
        _isOfContact = _isPreference && words.Exists(_contacts.Contains);
        _isOffer = words.Exists(OptOutSayings.IsOffer) && OptOutHeader.IsOfTexts(header)
            && !words.Exists(OptOutHeader.States.Contains) && OptOutHeader.IsAnsweredBy(header);
        _isError = words.Exists(_errors.Contains);
    }

    /// <summary>Whether yes means that a person is never to be texted.</summary>
    internal bool IsOfNever { get; }

    /// <summary>Whether each cell has to be looked at, whatever words it has.</summary>
    internal bool IsOfAnyCell => IsOfNever || _isPreference || _isOffer || _isError;

    /// <summary>What a cell says of a person who is not to be texted, or <see langword="null"/>.</summary>
    internal string? RequestIn(string cell) => UnusedOptOuts.RequestIn(cell, _isState)
        ?? (cell.Length > LongestCell ? null
            : SaysByHeader(cell.Trim()) ? cell.Trim()
            : OptOutParts.Of(cell).FirstOrDefault(SaysNever));

    /// <summary>Whether a cell names no wish of the person, but why they are never to be texted.</summary>
    internal static bool IsNever(string request) =>
        PlainText.Words(request) is var words && (NeverTexted.IsPerson(words) || NeverTexted.IsWrongNumber(words));

    private bool SaysByHeader(string cell) =>
        (IsOfNever && (OptOutAnswers.Of(cell) == OptOutAnswer.Yes || IsDay(cell)))
        || (_isPreference && PlainText.Words(cell) is ["NO", "CONTACT"] or ["NOCONTACT"])
        || (_isOfContact && PlainText.Words(cell) is ["NONE"])
        || (_isOffer && OptOutAnswers.SaysStop(cell))
        || (_isError && IsBlocked(cell));

    private bool SaysNever(string part) => char.IsLetter(part[0]) && PlainText.Words(part) is var words
        && ((_isState && NeverTexted.IsPerson(words)) || (!_isOfNumber && NeverTexted.IsWrongNumber(words)));

    private static bool IsDay(string cell) =>
        !cell.Any(char.IsLetter) && cell.Count(char.IsDigit) >= FewestDigitsOfADay
        && cell.Any(static one => one is >= '1' and <= '9');

    /// <summary>Twilio's words and its number of the same: the person said stop to the sender.</summary>
    private static bool IsBlocked(string cell) => PlainText.Words(cell) is var words
        && (words.Contains(TwilioErrors.OptedOutText) || OptOutHeader.HasPair(words, "UNSUBSCRIBED", "RECIPIENT"));
}
