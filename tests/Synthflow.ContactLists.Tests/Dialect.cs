using System.Text;

namespace Synthflow.ContactLists.Tests;

/// <summary>One way to write a table as a file.</summary>
public sealed record Dialect(
    string Encoding, char Delimiter, string LineEnd, bool QuotesEverything, bool SeparatorLine, bool FinalNewline)
{
    internal static readonly string[] Encodings = ["utf-8", "utf-8 with mark", "utf-16", "utf-16BE", "windows-1252"];
    internal static readonly char[] Delimiters = [',', ';', '\t', '|'];
    internal static readonly string[] LineEnds = ["\n", "\r\n", "\r", Mixed];

    private const string Mixed = "one after the other";

    internal byte[] Write(IEnumerable<string[]> rows)
    {
        var text = new StringBuilder();
        if (SeparatorLine)
        {
            text.Append("sep=").Append(Delimiter).Append(LineEndAt(0));
        }

        int written = 0;
        foreach (string[] row in rows)
        {
            text.Append(written > 0 ? LineEndAt(written) : string.Empty).AppendJoin(Delimiter, row.Select(Quote));
            written++;
        }

        text.Append(FinalNewline ? LineEndAt(written) : string.Empty);
        var encoding = Encoding switch
        {
            "utf-8" => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            "utf-8 with mark" => System.Text.Encoding.UTF8,
            "windows-1252" => CodePagesEncodingProvider.Instance.GetEncoding(1252)
                ?? System.Text.Encoding.GetEncoding(1252),
            _ => System.Text.Encoding.GetEncoding(Encoding),
        };
        return [.. encoding.GetPreamble(), .. encoding.GetBytes(text.ToString())];
    }

    private string LineEndAt(int row) => LineEnd == Mixed ? LineEnds[row % 3] : LineEnd;

    private string Quote(string cell)
    {
        bool needsQuotes = QuotesEverything || cell.IndexOfAny([Delimiter, '"', '\r', '\n']) >= 0;
        return needsQuotes ? "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : cell;
    }
}
