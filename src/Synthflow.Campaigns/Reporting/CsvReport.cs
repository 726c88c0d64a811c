using System.Globalization;
using Synthflow.Campaigns.Journal;

namespace Synthflow.Campaigns.Reporting;

/// <summary>The table of all numbers.</summary>
internal static class CsvReport
{
    public const string Header =
        "Row,PhoneNumber,Outcome,ConversationId,From,At,Attempts,StatusCode,ErrorId,Reason,Evidence,ResolvedBy";

    public static void Write(JournalReader journal, TextWriter writer)
    {
        writer.WriteLine(Header);
        foreach (var entry in journal.Entries(null))
        {
            writer.WriteLine(string.Join(
                ",",
                entry.Row.ToString(CultureInfo.InvariantCulture),
                Cell(entry.PhoneNumber),
                entry.Outcome,
                Cell(entry.ConversationId),
                Time(entry.From),
                Time(entry.At),
                entry.Attempts.ToString(CultureInfo.InvariantCulture),
                entry.StatusCode?.ToString(CultureInfo.InvariantCulture),
                Cell(entry.ErrorId),
                Cell(entry.Reason),
                Cell(entry.Evidence),
                Cell(entry.ResolvedBy)));
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

    private static string Time(DateTimeOffset? time) =>
        time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture) ?? "";
}
