using System.Text;

namespace Synthflow.ContactLists;

/// <summary>The headers of a contact list, for whoever has to name one of its columns.</summary>
public static class ListHeaders
{
    private const int LongestLine = 64 * 1024;
    private static readonly char[] _delimiters = [',', ';', '\t', '|'];

    /// <summary>The headers in their order, as <c>Import-SynthflowContact</c> names them.</summary>
    /// <param name="path">The list's full path.</param>
    /// <exception cref="ContactListException">The file cannot be opened, or is no list.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<string> Of(string path)
    {
        try
        {
            using var reader = ContactFileReader.Open(path, new ContactListOptions());
            return reader.Columns.Headers;
        }
        catch (ContactListException) when (File.Exists(path))
        {
            // Most likely no column was found to hold phone numbers: then somebody is about to name it.
            return FirstLine(path);
        }
    }

    private static IReadOnlyList<string> FirstLine(string path)
    {
        using var stream = ContactFileStreams.Open(path);
        using var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        var start = new char[LongestLine];
        int length = reader.ReadBlock(start, 0, start.Length);
        string text = new(start, 0, length);
        // Workbooks and other files that are no text have no line to be read.
        string line = text.IndexOf('\0') >= 0 ? "" : text.Split('\r', '\n')[0];
        char delimiter = _delimiters.OrderByDescending(candidate => line.Count(character => character == candidate)).First();
        return [.. Cells(line, delimiter).Where(cell => cell.Length > 0)];
    }

    private static IEnumerable<string> Cells(string line, char delimiter)
    {
        var cell = new StringBuilder();
        bool isQuoted = false;
        foreach (char character in line)
        {
            if (character == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (character == delimiter && !isQuoted)
            {
                yield return cell.ToString().Trim();
                cell.Clear();
            }
            else
            {
                cell.Append(character);
            }
        }

        yield return cell.ToString().Trim();
    }
}
