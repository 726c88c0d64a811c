using System.Text;
using Synthflow.Campaigns.Files;

namespace Synthflow.Campaigns.OptOuts;

/// <summary>The bytes of an opt-out list, and how a line is added in its own encoding and line ends.</summary>
internal sealed class OptOutText
{
    private const int MinDigits = 6;

    private const int LongestComment = 200;

    // What parts the cells of a table: a number between two of them would be a cell, and so somebody who opted out.
    private static readonly char[] _cellEnds = [',', ';', '|'];

    private readonly byte[] _bytes;
    private readonly Encoding _encoding;
    private readonly string _text;

    private OptOutText(byte[] bytes, Encoding encoding, string text)
    {
        _bytes = bytes;
        _encoding = encoding;
        _text = text;
        Lines = [.. text.Replace("\r\n", "\n").Replace('\r', '\n').Split('\n').Select(WithoutComment)];
        IsTable = text.StartsWith("PK\u0003\u0004", StringComparison.Ordinal) || LooksLikeTable(Lines);
    }

    /// <summary>The lines without their comments.</summary>
    public IReadOnlyList<string> Lines { get; }

    /// <summary>Whether it is a workbook, or a table with a header, by its content.</summary>
    public bool IsTable { get; }

    public static OptOutText Of(byte[]? content)
    {
        var bytes = content ?? [];
        using var reader = new StreamReader(
            new MemoryStream(bytes),
            TextKind.EncodingOf(bytes.Length > 0 ? bytes[0] : -1, bytes.Length > 1 ? bytes[1] : -1),
            detectEncodingFromByteOrderMarks: true);
        var text = reader.ReadToEnd();
        return new OptOutText(bytes, reader.CurrentEncoding, text.TrimStart('\uFEFF'));
    }

    /// <summary>A text as the comment of one line, with nothing in it that a list would be read for.</summary>
    public static string Comment(string text)
    {
        var comment = Text.Harmless(text, LongestComment);
        var cells = comment.Split(_cellEnds);
        return cells.Skip(1).Any(static cell => cell.Count(char.IsDigit) >= MinDigits)
            ? string.Join(" ", cells)
            : comment;
    }

    /// <summary>The list with lines added at its end.</summary>
    public byte[] With(IEnumerable<string> lines)
    {
        var end = _text.Contains("\r\n") ? "\r\n" : "\n";
        var added = new StringBuilder();
        if (_text.Length > 0 && _text[_text.Length - 1] is not ('\n' or '\r'))
        {
            added.Append(end);
        }

        foreach (var line in lines)
        {
            added.Append(line).Append(end);
        }

        return [.. _bytes, .. _encoding.GetBytes(added.ToString())];
    }

    private static string WithoutComment(string line)
    {
        var comment = line.IndexOf('#');
        return (comment < 0 ? line : line.Substring(0, comment)).Trim();
    }

    // The reader of opt-out lists takes a first line without a number for a header.
    private static bool LooksLikeTable(IReadOnlyList<string> lines) =>
        lines.FirstOrDefault(static line => line.Length > 0) is { } first && first.Count(char.IsDigit) < MinDigits;
}
