using System.Globalization;
using System.Text;
using Synthflow.Client.Chats;

namespace Synthflow.PowerShell.Transcripts;

/// <summary>Chats as text. Pure.</summary>
internal static class TranscriptText
{
    /// <summary>The ending of a file's name.</summary>
    public static string Extension(TranscriptFormat format) => format switch
    {
        TranscriptFormat.Csv => ".csv",
        TranscriptFormat.Json => ".json",
        _ => ".md",
    };

    /// <summary>The format of a file: what is asked for, else what its name says, and never a guess.</summary>
    /// <exception cref="SynthflowException"><c>TranscriptNotWritable</c>: its ending says no format, or it has none and
    /// may be meant as a folder.</exception>
    public static TranscriptFormat Of(string path, TranscriptFormat? given) =>
        (given, Path.GetExtension(path).ToUpperInvariant()) switch
        {
            (_, "" or ".") => throw WholeFile.NotWritable(
                path, Messages.TranscriptNotWritable_NoEnding, Messages.TranscriptNotWritable_NoEnding_NextStep),
            ({ } format, _) => format,
            (_, ".CSV") => TranscriptFormat.Csv,
            (_, ".JSON") => TranscriptFormat.Json,
            (_, ".MD" or ".MARKDOWN") => TranscriptFormat.Markdown,
            (_, var ending) => throw WholeFile.NotWritable(
                path,
                Text.Of(Messages.TranscriptNotWritable_Ending, Text.Harmless(ending.ToLowerInvariant(), 30)),
                Messages.TranscriptNotWritable_Ending_NextStep),
        };

    public static string Write(IReadOnlyList<Chat> chats, TranscriptFormat format) => format switch
    {
        TranscriptFormat.Csv => Csv(chats),
        TranscriptFormat.Json => "[" + string.Join(",\n", chats.Select(static chat => chat.GetRawJson())) + "]\n",
        _ => string.Join("\n", chats.Select(Markdown)),
    };

    private static string Markdown(Chat chat)
    {
        var page = new StringBuilder()
            .Append("# Chat ").Append(chat.ChatId).Append("\n\n")
            .Append("- Status: ").Append(Plain(chat.Status)).Append('\n')
            .Append("- Started: ").Append(Time(chat.StartedAt)).Append('\n');
        foreach (System.Collections.DictionaryEntry variable in chat.Variables)
        {
            page.Append("- ").Append(Plain(variable.Key.ToString())).Append(": ")
                .Append(Plain(Convert.ToString(variable.Value, CultureInfo.InvariantCulture))).Append('\n');
        }

        foreach (var message in chat.Messages)
        {
            page.Append("\n**").Append(Plain(message.Speaker)).Append("** ").Append(Time(message.At)).Append("\n\n");
            foreach (var line in message.Text.Replace("\r\n", "\n").Split('\n', '\r'))
            {
                page.Append("> ").Append(Plain(line)).Append('\n');
            }
        }

        return page.ToString();
    }

    private static string Csv(IReadOnlyList<Chat> chats)
    {
        var table = new StringBuilder("ChatId,Status,Turn,At,Speaker,Text,State\n");
        foreach (var chat in chats)
        {
            foreach (var message in chat.Messages)
            {
                table.Append(string.Join(
                    ",",
                    Cell(chat.ChatId),
                    Cell(chat.Status),
                    message.Turn?.ToString(CultureInfo.InvariantCulture),
                    Time(message.At),
                    Cell(message.Speaker),
                    Cell(message.Text),
                    Cell(message.State))).Append('\n');
            }
        }

        return table.ToString();
    }

    /// <summary>A cell that no spreadsheet takes for a formula (OWASP, "CSV Injection").</summary>
    private static string Cell(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        // Some spreadsheets look behind the space in front of it.
        var first = text!.TrimStart(' ', '\u00A0').FirstOrDefault(); // not empty: seen before
        var isFormula = first is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n';
        var cell = isFormula ? "'" + text : text;
        return cell.IndexOfAny([',', '"', '\r', '\n', ';', '\t']) >= 0
            ? string.Concat("\"", cell.Replace("\"", "\"\""), "\"")
            : cell;
    }

    /// <summary>Words that Markdown shows as they are: no heading, link, image or tag comes of them.</summary>
    private static string Plain(string? text)
    {
        var plain = new StringBuilder();
        foreach (var character in Text.Harmless(text ?? "", int.MaxValue / 2))
        {
            if (character is '\\' or '`' or '*' or '_' or '{' or '}' or '[' or ']' or '<' or '>' or '#' or '!' or '|'
                or '&' or '~')
            {
                plain.Append('\\');
            }

            plain.Append(character);
        }

        return plain.ToString();
    }

    private static string Time(DateTimeOffset? time) =>
        time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "";
}
