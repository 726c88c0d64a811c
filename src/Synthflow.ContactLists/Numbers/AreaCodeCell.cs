using System.Text.RegularExpressions;

namespace Synthflow.ContactLists.Numbers;

/// <summary>An area code in a cell of its own: <c>0171</c>, <c>(030)</c>, <c>347</c>.</summary>
internal static class AreaCodeCell
{
    private static readonly Regex _code = new(
        @"^\s*[('\u2019]?\s*(?<code>0?[1-9][0-9]{1,4}|0[1-9])(\.0)?\s*\)?[\s/-]*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        Patterns.Limit);

    /// <summary>Its digits, or nothing.</summary>
    internal static string? Of(string cell) =>
        _code.Match(cell) is { Success: true } match ? match.Groups["code"].Value : null;

    /// <summary>Whether it has the zero that is dialled before it: numbers of customers and shops hardly have
    /// one.</summary>
    internal static bool HasTrunkZero(string cell) => Of(cell) is { } code && code[0] == '0';
}
