namespace Synthflow.ContactLists.Text;

/// <summary>What stands before the header: <c>sep=;</c> (Excel) and <c>#TYPE …</c> (Export-Csv of Windows
/// PowerShell).</summary>
internal readonly record struct LeadingLines
{
    private const string Separator = "sep=";
    private const string Type = "#TYPE";

    /// <summary>How many characters to leave out.</summary>
    internal int Length { get; private init; }

    /// <summary>How many rows a spreadsheet shows for them: none for <c>sep=</c>, which Excel hides.</summary>
    internal int Rows { get; private init; }

    /// <summary>The delimiter named by <c>sep=</c>, or <see langword="null"/>.</summary>
    internal char? Delimiter { get; private init; }

    internal static LeadingLines Find(string text)
    {
        var lines = default(LeadingLines);
        if (text.StartsWith("\uFEFF", StringComparison.Ordinal))
        {
            lines = lines with { Length = 1 };
        }

        while (lines.Length < text.Length)
        {
            int end = text.IndexOfAny(['\r', '\n'], lines.Length);
            string line = text.Substring(lines.Length, (end < 0 ? text.Length : end) - lines.Length);
            string bare = line.Trim('"');
            if (bare.StartsWith(Separator, StringComparison.OrdinalIgnoreCase) && bare.Length == Separator.Length + 1)
            {
                lines = lines with { Delimiter = bare[Separator.Length] };
            }
            else if (line.StartsWith(Type, StringComparison.Ordinal))
            {
                lines = lines with { Rows = lines.Rows + 1 };
            }
            else
            {
                break;
            }

            lines = lines with { Length = EndOfLine(text, end) };
        }

        return lines;
    }

    private static int EndOfLine(string text, int end)
    {
        if (end < 0)
        {
            return text.Length;
        }

        bool twoCharacters = text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n';
        return end + (twoCharacters ? 2 : 1);
    }
}
