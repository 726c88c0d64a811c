namespace Synthflow.ContactLists.Text;

/// <summary>Lines that begin with # in a list that people keep by hand.</summary>
internal static class CommentLines
{
    private const char Comment = '#';

    internal static bool IsComment(string line) => line.TrimStart().StartsWith("#", StringComparison.Ordinal);

    /// <summary>
    /// A table without them. The lines stay, empty, so that rows keep their numbers; a # that a line break inside
    /// quotes has brought to the start of a line is part of its cell.
    /// </summary>
    /// <param name="text">The table.</param>
    /// <param name="isData">Whether a line that begins with # is a row all the same.</param>
    internal static string BlankOut(string text, Func<string, bool> isData)
    {
        char[] kept = text.ToCharArray();
        bool inQuotes = false;
        bool inComment = false;
        bool atStart = true;
        char before = '\n';
        for (int index = 0; index < kept.Length; index++)
        {
            char character = kept[index];
            bool isBreak = character == '\n';
            inComment = !isBreak
                && (inComment || (atStart && !inQuotes && character == Comment && !isData(LineAt(text, index))));
            if (inComment)
            {
                kept[index] = ' ';
            }
            else if (character == '"')
            {
                // The second of two doubled quotes opens the cell again that the first has closed.
                inQuotes = !inQuotes && before is ',' or ';' or '\t' or '|' or '\n' or '"';
            }

            atStart = !inQuotes && (isBreak || (atStart && char.IsWhiteSpace(character)));
            before = character;
        }

        return new string(kept);
    }

    private static string LineAt(string text, int start)
    {
        int end = text.IndexOf('\n', start);
        return end < 0 ? text.Substring(start) : text.Substring(start, end - start);
    }
}
