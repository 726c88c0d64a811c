using System.Globalization;

namespace Synthflow.Campaigns.Reporting;

/// <summary>The table of all rows: the list's own columns first, where it is given.</summary>
internal static class CsvReport
{
    public const string Header =
        "Row,PhoneNumber,Outcome,ConversationId,From,At,Attempts,StatusCode,ErrorId,Reason,Evidence,ResolvedBy";

    private const string RepliesHeader = ",Replied,FirstReplyAt,LastReply";

    /// <summary>The module's own columns: a header of the list with one of these names is called otherwise.</summary>
    public static IReadOnlyList<string> Columns { get; } = [.. (Header + RepliesHeader).Split(',')];

    public static void Write(ReportInput input, TextWriter writer)
    {
        var hasHeader = false;
        input.Rows(row =>
        {
            WriteHeader();
            WriteRow(input, row, writer);
        });
        WriteHeader();

        void WriteHeader()
        {
            if (!hasHeader)
            {
                hasHeader = true;
                writer.Write(string.Concat(input.Columns().Select(static name => Cell(name) + ",")));
                writer.WriteLine(Header + (input.HasReplies ? RepliesHeader : ""));
            }
        }
    }

    /// <summary>A cell that no spreadsheet takes for a formula (OWASP, "CSV Injection").</summary>
    public static string Cell(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var isFormula = text![0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n'; // not null: seen before
        var cell = isFormula ? "'" + text : text;
        return cell.IndexOfAny([',', '"', '\r', '\n', ';', '\t']) >= 0
            ? string.Concat("\"", cell.Replace("\"", "\"\""), "\"")
            : cell;
    }

    private static void WriteRow(ReportInput input, ReportRow row, TextWriter writer)
    {
        foreach (var cell in row.Cells)
        {
            writer.Write(Cell(cell));
            writer.Write(',');
        }

        var entry = row.Entry;
        writer.Write(string.Join(
            ",",
            row.Row.ToString(CultureInfo.InvariantCulture),
            Cell(row.PhoneNumber),
            row.Outcome.ToString(),
            Cell(entry?.ConversationId),
            Time(entry?.From),
            Time(entry?.At),
            entry?.Attempts.ToString(CultureInfo.InvariantCulture),
            entry?.StatusCode?.ToString(CultureInfo.InvariantCulture),
            Cell(entry?.ErrorId),
            Cell(entry?.Reason ?? row.Reason),
            Cell(entry?.Evidence),
            Cell(entry?.ResolvedBy)));
        if (input.HasReplies)
        {
            writer.Write(row.Reply is { } reply
                ? string.Join(",", "", reply.Replied ? "True" : "False", Time(reply.FirstAt), Cell(reply.Last))
                : ",,,");
        }

        writer.WriteLine();
    }

    private static string Time(DateTimeOffset? time) =>
        time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture) ?? "";
}
