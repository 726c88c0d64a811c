using System.Text.RegularExpressions;

namespace Synthflow.ContactLists.Numbers;

/// <summary>Takes the number out of a link or an address that is made of one: <c>tel:</c>, <c>sms:</c>, <c>callto:</c>,
/// <c>whatsapp:</c>, <c>wa.me/…</c>, <c>api.whatsapp.com/send?phone=…</c>.</summary>
/// <remarks>Of any other link nothing is read: the digits in it are a record's, a page's, anybody's.</remarks>
internal static class NumberLinks
{
    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly TimeSpan _limit = Patterns.Limit;

    /// <summary>Addresses: what follows the colon is a number, and parameters.</summary>
    private static readonly Regex _address = new(
        @"^(?<scheme>tel|sms|smsto|callto|whatsapp):(//)?(?<number>[^;?&]*)(?<rest>[;?&].*)?$", Options, _limit);

    private static readonly Regex _whatsAppPath = new(
        @"^(https?://)?(www\.)?wa\.me/(?<number>[^/?#]*)/?([?#].*)?$", Options, _limit);

    private static readonly Regex _whatsAppQuery = new(
        @"^(https?://((api|web|www|chat)\.)?whatsapp\.com|((api|web|www|chat)\.)?whatsapp\.com|whatsapp:/)/send/?\?" +
        @"(.*&)?phone=(?<number>[^&#]*)([&#].*)?$",
        Options,
        _limit);

    private static readonly Regex _context = new(@";phone-context=(?<code>[^;?]*)", Options, _limit);

    private static readonly Regex _extension = new(@";ext=(?<extension>[0-9]+)", Options, _limit);

    /// <summary>A scheme, two slashes, or the beginning that every web address has.</summary>
    private static readonly Regex _link = new(
        @"^\s*((tel|sms|smsto|mms|mmsto|callto|whatsapp|mailto|sips?|skype|viber|tg|facetime|https?|ftp|file):"
        + @"|\S*://|www\.|<a\b)|^[^\s@]*[a-z0-9]\.[a-z]{2,}(/|$)",
        Options,
        _limit);

    /// <summary>Whether a text is a link of any kind, or an address.</summary>
    internal static bool IsLink(string text) => HasLetter(text) && _link.IsMatch(text);

    /// <summary>The number in a link.</summary>
    /// <param name="link">What <see cref="IsLink"/> knows as one.</param>
    /// <param name="isWhatsApp">Whether it is one of WhatsApp's, whose numbers always begin with their country
    /// code.</param>
    /// <returns>The number as text, with <c>+</c> where the link says its country; <see langword="null"/> where the
    /// link is not made of one.</returns>
    internal static string? NumberOf(string link, out bool isWhatsApp)
    {
        string text = link.Trim();
        isWhatsApp = true;
        if (_whatsAppQuery.Match(text) is { Success: true } query)
        {
            return Plain(query);
        }

        if (_whatsAppPath.Match(text) is { Success: true } path)
        {
            return Plain(path);
        }

        if (_address.Match(text) is not { Success: true } address)
        {
            return null;
        }

        string? number = Plain(address);
        string rest = address.Groups["rest"].Value;
        isWhatsApp = string.Equals(address.Groups["scheme"].Value, "whatsapp", StringComparison.OrdinalIgnoreCase);
        if (_context.Match(rest) is { Success: true } context && !number.StartsWith("+", StringComparison.Ordinal))
        {
            // A context without a plus sign names a domain: the number is one of somebody's own telephone system.
            string code = Uri.UnescapeDataString(context.Groups["code"].Value).Trim();
            number = code.StartsWith("+", StringComparison.Ordinal) ? code + " " + number : null;
        }

        return number is not null && _extension.Match(rest) is { Success: true } extension
            ? number + " ext " + extension.Groups["extension"].Value
            : number;
    }

    private static string Plain(Match match) => Uri.UnescapeDataString(match.Groups["number"].Value).Trim();

    private static bool HasLetter(string text)
    {
        foreach (char character in text)
        {
            if (character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'))
            {
                return true;
            }
        }

        return false;
    }
}
