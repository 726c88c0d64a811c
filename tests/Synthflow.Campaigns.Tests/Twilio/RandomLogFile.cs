using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Synthflow.Campaigns.Tests.Twilio;

/// <summary>Writes a log in any of the shapes Twilio gives out: CSV, JSON, JSON lines, packed or not, its times in UTC, with
/// offsets, or without in a zone that has to be said; directions in several languages, and a CSV saved in other encodings.</summary>
internal static class RandomLogFile
{
    private static readonly TimeZoneInfo _newYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    // What messages to us and from us are called; Twilio's own words are kept where there are none.
    private static readonly (string Inbound, string Outbound)?[] _tongues =
        [null, null, null, ("Incoming", "Outgoing API"), ("In entrata", "In uscita"), ("Ricevuto", "Inviato"), ("Eingehend", "Ausgehend")];

    private static readonly Encoding[] _encodings =
        [Encoding.UTF8, Encoding.UTF8, Encoding.GetEncoding("iso-8859-1"), new UnicodeEncoding(bigEndian: false, byteOrderMark: false)];

    /// <summary>Writes it.</summary>
    /// <returns>The zone of its times, where they say no offset.</returns>
    public static TimeZoneInfo? Write(string path, IEnumerable<LoggedTruth.Message> log, Random random)
    {
        var tongue = _tongues[random.Next(_tongues.Length)];
        var messages = log.Select(message => tongue is not { } words
            ? message
            : message with { Direction = message.Direction == "inbound" ? words.Inbound : words.Outbound }).ToList();
        // The console shows the newest first, the bulk export the oldest.
        if (random.Next(2) == 0)
        {
            messages.Reverse();
        }

        var times = random.Next(5);
        string Time(DateTimeOffset at) => times switch
        {
            0 => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            1 => at.ToOffset(TimeSpan.FromMinutes(30 * random.Next(-20, 24))).ToString("yyyy-MM-dd HH:mm:sszzz", CultureInfo.InvariantCulture),
            2 => at.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture),
            _ => TimeZoneInfo.ConvertTime(at, _newYork).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        };
        var kind = random.Next(3);
        var text = kind switch
        {
            0 => Csv(messages, Time, random),
            1 => Json(messages, Time, random),
            _ => string.Join('\n', messages.Select(message => JsonSerializer.Serialize(Fields(message, Time, random)))) + "\n",
        };
        var isPacked = random.Next(3) == 0;
        using var file = File.Create(path);
        using Stream stream = isPacked ? new GZipStream(file, CompressionMode.Compress) : file;
        stream.Write((kind == 0 ? _encodings[random.Next(_encodings.Length)] : Encoding.UTF8).GetBytes(text));
        return times >= 3 ? _newYork : null;
    }

    private static string Csv(List<LoggedTruth.Message> messages, Func<DateTimeOffset, string> time, Random random)
    {
        var delimiter = random.Next(2) == 0 ? ',' : ';';
        string[] header = random.Next(2) == 0
            ? ["From", "To", "Body", "Status", "SentDate", "ErrorCode", "Sid", "Direction"]
            : ["from", "TO", "body", "status", "Date Sent", "error_code", "SID", "direction"];
        var text = new StringBuilder().AppendJoin(delimiter, header).Append('\n');
        foreach (var message in messages)
        {
            var cells = new object?[]
            {
                message.From, message.To, message.Body, Status(message), time(message.At), message.Error, message.Sid, message.Direction,
            };
            text.AppendJoin(delimiter, cells.Select(cell => '"' + $"{cell}".Replace("\"", "\"\"", StringComparison.Ordinal) + '"')).Append('\n');
        }

        return text.ToString();
    }

    private static string Json(List<LoggedTruth.Message> messages, Func<DateTimeOffset, string> time, Random random)
    {
        var list = messages.Select(message => Fields(message, time, random)).ToList();
        return random.Next(2) == 0
            ? JsonSerializer.Serialize(list)
            : JsonSerializer.Serialize(new Dictionary<string, object?> { ["messages"] = list, ["next_page_uri"] = null });
    }

    private static Dictionary<string, object?> Fields(LoggedTruth.Message message, Func<DateTimeOffset, string> time, Random random) => new()
    {
        ["sid"] = message.Sid,
        ["from"] = message.From,
        ["to"] = message.To,
        ["body"] = message.Body,
        ["status"] = Status(message),
        ["direction"] = message.Direction,
        [random.Next(2) == 0 ? "date_sent" : "dateSent"] = time(message.At),
        ["error_code"] = message.Error,
    };

    private static string Status(LoggedTruth.Message message) =>
        message.Direction is "inbound" or "Incoming" ? "received" : message.Direction.StartsWith("In ", StringComparison.Ordinal) ? "consegnato" : message.Error is null ? "delivered" : "undelivered";
}
