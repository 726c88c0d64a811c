using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists.OptOuts.Cells;

/// <summary>Knows the rows of a campaign's results, as objects or as a file of them, whose person opted out: they may
/// be given on as a list, and are left out as those are that an exported contact's <see cref="Contact.OptedOut"/>
/// marks.</summary>
/// <remarks>Some of their columns may be gone, so that each says it by itself. The words are the module's own: other
/// lists do not have them, whatever their columns are called.</remarks>
internal sealed class ResultMarks
{
    private const string LeftOut = "SkippedOptOut";
    private const string Refused = "Rejected";

    private readonly List<int> _outcomes;
    private readonly List<int> _reasons;
    private readonly List<int> _codes;

    /// <param name="headers">The headers of a list or of one row.</param>
    internal ResultMarks(IReadOnlyList<string> headers)
    {
        _outcomes = PlacesOf(headers, IsOutcome);
        _reasons = _outcomes.Count == 0 ? [] : PlacesOf(headers, IsReason);
        _codes = PlacesOf(headers, IsCode);
    }

    /// <summary>Whether any row may say so.</summary>
    internal bool MayBe => _outcomes.Count + _codes.Count > 0;

    /// <summary>Whether a column of this name is looked at.</summary>
    internal static bool IsOne(string header) =>
        Plain(header) is var plain && (IsOutcome(plain) || IsReason(plain) || IsCode(plain));

    /// <summary>Whether a row says that its person opted out.</summary>
    /// <param name="cells">Its cells.</param>
    /// <param name="shift">How much further right they stand than their headers.</param>
    internal bool SayOptedOut(IReadOnlyList<string?> cells, int shift = 0) => MayBe && SayOptedOut(
        column => column + shift >= 0 && column + shift < cells.Count ? cells[column + shift] : null);

    /// <summary>Whether a row says that its person opted out.</summary>
    /// <param name="cellAt">The cell below a header.</param>
    internal bool SayOptedOut(Func<int, string?> cellAt)
    {
        return Any(_codes, static cell => cell is TwilioErrors.OptedOutText)
            || Any(_outcomes, static cell => IsWord(cell, LeftOut))
            || (Any(_outcomes, static cell => IsWord(cell, Refused)) && Any(_reasons, TwilioErrors.IsOptedOutIn));

        bool Any(List<int> columns, Predicate<string> says) =>
            columns.Exists(column => cellAt(column)?.Trim() is { } cell && says(cell));
    }

    private static List<int> PlacesOf(IReadOnlyList<string> headers, Predicate<string> isOne) =>
        [.. Enumerable.Range(0, headers.Count).Where(column => isOne(Plain(headers[column])))];

    /// <remarks>Rows of a pipeline are asked one by one, so that hardly a header is taken apart.</remarks>
    private static string Plain(string header) =>
        header.Trim() is { Length: > 0 } text && (char.ToUpperInvariant(text[0]) is 'O' or 'R' or 'D' or 'E' or 'T')
            ? PlainText.Of(text) : string.Empty;

    private static bool IsOutcome(string plain) => plain is "OUTCOME";

    private static bool IsReason(string plain) => plain is "REASON" or "DETAIL";

    private static bool IsCode(string plain) => plain is "ERRORCODE" or "TWILIOERRORCODE";

    private static bool IsWord(string cell, string word) =>
        string.Equals(cell, word, StringComparison.OrdinalIgnoreCase);
}
