namespace Synthflow.ContactLists.Numbers;

/// <summary>Takes a cell with several numbers apart: Google writes <c>:::</c> between them, people write <c>;</c>,
/// <c>/</c> or a line break.</summary>
internal static class NumberSeparators
{
    private const int FewestDigitsOfANumber = 6;

    private static readonly char[] _separators = [':', ';', '/', '\n', '\r'];

    internal static bool MaySeparate(string text) => text.IndexOfAny(_separators) >= 0;

    /// <summary>The parts of a text, without empty ones.</summary>
    /// <param name="text">The cell's text.</param>
    /// <param name="certain">Whether they are surely several numbers. A slash also stands inside one number
    /// (<c>030/23125-000</c>): then the text as a whole comes first.</param>
    /// <returns>At least one part, unless the text is nothing but separators.</returns>
    internal static List<string> Split(string text, out bool certain)
    {
        var parts = SplitAt(text.Replace(";ext=", " ext ").Replace(":::", ";"), ';', '\n', '\r');
        certain = parts.Count > 1;
        var all = new List<string>();
        foreach (string part in parts)
        {
            var slashed = SplitAt(part, '/');
            bool several = slashed.Count > 1 && slashed.TrueForAll(IsWhole) && slashed.Skip(1).All(StartsAnew);
            certain |= several;
            all.AddRange(several || parts.Count == 1 ? slashed : [part]);
        }

        return all;
    }

    private static List<string> SplitAt(string text, params char[] separators) =>
        [.. text.Split(separators).Select(part => part.Trim()).Where(part => part.Length > 0)];

    private static bool IsWhole(string part) => part.Count(PhoneText.IsDigit) >= FewestDigitsOfANumber;

    private static bool StartsAnew(string part) =>
        part[0] is '+' or '0' || part.StartsWith("(0", StringComparison.Ordinal);
}
