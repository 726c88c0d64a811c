using System.Globalization;
using System.Text.RegularExpressions;

namespace Synthflow.Campaigns.Planning;

/// <summary>A row's cell as people read it in a message.</summary>
internal static class MessageCell
{
    private static readonly char[] _lineEnds = ['\r', '\n', '\v', '\f', '\u0085', '\u2028', '\u2029'];

    private static readonly Regex _breaks = new(
        @"\s*[\r\n\v\f\u0085\u2028\u2029]\s*", RegexOptions.CultureInvariant, Patterns.Limit);

    /// <summary>The text without spaces around it, and in one line where the column has names of people or the like;
    /// a prepared text keeps its lines.</summary>
    /// <param name="column">The column's name.</param>
    /// <param name="value">The cell.</param>
    internal static string Of(string column, object? value)
    {
        var text = (Convert.ToString(value, CultureInfo.InvariantCulture) ?? "").Trim();
        return text.IndexOfAny(_lineEnds) >= 0 && ForeignPlaceholders.IsOfPeople(column)
            ? _breaks.Replace(text, " ")
            : text;
    }
}
