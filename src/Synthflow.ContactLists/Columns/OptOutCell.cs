namespace Synthflow.ContactLists.Columns;

/// <summary>Reads a cell of an opt-out column.</summary>
public static class OptOutCell
{
    private static readonly HashSet<string> _no = new(StringComparer.OrdinalIgnoreCase)
    {
        "0", "false", "no", "n", "f", "off", "-", "none", "null", "n/a",
        "falsch", "nein", "faux", "non", "falso", "não",
        "nao", "nee", "onwaar", "unchecked", "opted in", "opt-in", "optin", "subscribed",
    };

    /// <param name="cell">The cell's text, or <see langword="null"/>.</param>
    /// <summary>Whether the person opted out. What is not known to mean no means yes: a date, an x, a remark.</summary>
    public static bool IsOptOut(string? cell)
    {
        string? text = cell?.Trim();
        return !string.IsNullOrEmpty(text) && !_no.Contains(text!); // string.IsNullOrEmpty tells nothing on net472.
    }
}
