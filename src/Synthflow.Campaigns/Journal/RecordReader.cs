using System.Text.Json;

namespace Synthflow.Campaigns.Journal;

/// <summary>Reads one line: <c>{"seq":7,…,"crc":"1a2b3c4d"}</c>, the checksum over all bytes before
/// <c>,"crc"</c>.</summary>
internal static class RecordReader
{
    /// <summary>The length of <c>,"crc":"1a2b3c4d"}</c>.</summary>
    public const int SuffixLength = 18;

    /// <summary>Reads a line without its line break.</summary>
    /// <param name="line">The bytes.</param>
    /// <param name="whole">Whether texts and times are wanted; without them a scan is much faster.</param>
    /// <param name="record">Is filled.</param>
    /// <returns>False where the line is damaged.</returns>
    public static bool TryRead(ReadOnlySpan<byte> line, bool whole, JournalRecord record)
    {
        record.Clear();
        if (!HasGoodChecksum(line))
        {
            return false;
        }

        try
        {
            var reader = new Utf8JsonReader(line);
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (!ReadBasics(ref reader, record) && !(whole && ReadDetails(ref reader, record)))
                {
                    reader.Read();
                    reader.Skip();
                }
            }

            if (!whole && record.Kind is (RecordKind.Campaign or RecordKind.End))
            {
                // Few, and never of interest without what they say.
                return TryRead(line, whole: true, record);
            }

            return record.Sequence > 0
                && (record.Kind is RecordKind.Campaign or RecordKind.End or RecordKind.Other || record.Number != 0);
        }
        catch (JsonException)
        {
            return false;
        }
        catch (InvalidOperationException)
        {
            // A value of another kind than its name promises.
            return false;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static bool HasGoodChecksum(ReadOnlySpan<byte> line)
    {
        if (line.Length <= SuffixLength)
        {
            return false;
        }

        var covered = line.Slice(0, line.Length - SuffixLength);
        Span<byte> suffix = stackalloc byte[SuffixLength];
        RecordWriter.WriteSuffix(Crc32C.Of(covered), suffix);
        return line.Slice(covered.Length).SequenceEqual(suffix);
    }

    private static bool ReadBasics(ref Utf8JsonReader reader, JournalRecord record)
    {
        if (reader.ValueTextEquals("seq"u8))
        {
            reader.Read();
            record.Sequence = reader.GetInt64();
        }
        else if (reader.ValueTextEquals("type"u8))
        {
            reader.Read();
            record.Kind = KindOf(ref reader);
        }
        else if (reader.ValueTextEquals("row"u8))
        {
            reader.Read();
            record.Row = reader.GetInt64();
        }
        else if (reader.ValueTextEquals("to"u8))
        {
            reader.Read();
            record.Number = PhoneNumbers.TryRead(reader.ValueSpan, out var number)
                ? number
                : throw new FormatException();
        }
        else if (reader.ValueTextEquals("outcome"u8))
        {
            reader.Read();
            record.Outcome = OutcomeOf(ref reader);
        }
        else
        {
            return false;
        }

        return true;
    }

    private static RecordKind KindOf(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("attempt"u8) ? RecordKind.Attempt
        : reader.ValueTextEquals("result"u8) ? RecordKind.Result
        : reader.ValueTextEquals("resolve"u8) ? RecordKind.Resolve
        : reader.ValueTextEquals("campaign"u8) ? RecordKind.Campaign
        : reader.ValueTextEquals("end"u8) ? RecordKind.End
        : RecordKind.Other;

    // An outcome this version does not know counts as Unknown: nobody is texted on account of it.
    private static CampaignOutcome OutcomeOf(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("Sent"u8) ? CampaignOutcome.Sent
        : reader.ValueTextEquals("NotSent"u8) ? CampaignOutcome.NotSent
        : reader.ValueTextEquals("Rejected"u8) ? CampaignOutcome.Rejected
        : reader.ValueTextEquals("AcceptedNoId"u8) ? CampaignOutcome.AcceptedNoId
        : CampaignOutcome.Unknown;

    private static bool ReadDetails(ref Utf8JsonReader reader, JournalRecord record)
    {
        var name = reader.GetString();
        reader.Read();
        switch (name)
        {
            case "at":
                record.At = reader.GetDateTimeOffset();
                break;
            case "mark":
                record.Mark = reader.TryGetByte(out var mark) ? mark : null;
                break;
            case "ms":
                record.Elapsed = reader.GetInt64();
                break;
            case "id":
                record.ConversationId = reader.GetString();
                break;
            case "attempts":
                record.Attempts = reader.GetInt32();
                break;
            case "status":
                record.StatusCode = reader.GetInt32();
                break;
            case "error":
                record.ErrorId = reader.GetString();
                break;
            case "reason":
                record.Reason = reader.GetString();
                break;
            case "evidence":
                record.Evidence = reader.GetString();
                break;
            case "user":
                record.User = reader.GetString();
                break;
            case "machine":
                record.Machine = reader.GetString();
                break;
            case "process":
                record.ProcessId = reader.GetInt32();
                break;
            case "message":
                record.Message = reader.GetString();
                break;
            case "host":
                record.Host = reader.GetString();
                break;
            case "agent":
                record.Agent = reader.GetString();
                break;
            case "channel":
                record.Channel = reader.GetString();
                break;
            case "sender":
                record.Sender = reader.GetString();
                break;
            case "options":
                ReadOptions(ref reader, record);
                break;
            case "counts":
                record.Counts = ReadCounts(ref reader);
                break;
            default:
                reader.Skip();
                break;
        }

        return true;
    }

    private static void ReadOptions(ref Utf8JsonReader reader, JournalRecord record)
    {
        var list = new RecordedList();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString() ?? "";
            reader.Read();
            switch (name)
            {
                case "partition":
                    record.Partition = reader.GetString();
                    break;
                case "quietHours":
                    record.QuietHours = reader.GetString();
                    break;
                case "throttleLimit":
                    record.ThrottleLimit = reader.GetInt32();
                    break;
                case var _ when list.TryRead(name, ref reader):
                    record.List = list;
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }
    }

    private static Dictionary<string, long> ReadCounts(ref Utf8JsonReader reader)
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString() ?? "";
            reader.Read();
            counts[name] = reader.GetInt64();
        }

        return counts;
    }
}
