using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Synthflow.Campaigns.Journal;

/// <summary>Writes records as lines with sequence number and checksum into a buffer. Not thread-safe.</summary>
internal sealed class RecordWriter : IDisposable
{
    // Plus signs stay plus signs, so that people and grep find a number; the file is never part of a web page.
    private static readonly JsonWriterOptions _options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private readonly TimeProvider _clock;
    private readonly Utf8JsonWriter _json = new(Stream.Null, _options);
    private MemoryStream _buffer = new();
    private long _sequence;
    private int _start;

    /// <param name="lastSequence">The sequence number of the record before.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="began">The timestamp of the run's beginning, or <see langword="null"/> for now.</param>
    public RecordWriter(long lastSequence, TimeProvider clock, long? began = null)
    {
        _sequence = lastSequence;
        _clock = clock;
        Began = began ?? clock.GetTimestamp();
    }

    /// <summary>The timestamp that <c>ms</c> counts from.</summary>
    public long Began { get; }

    /// <summary>The sequence number of the last record.</summary>
    public long LastSequence => _sequence;

    public bool IsEmpty => _buffer.Length == 0;

    public static void WriteSuffix(uint checksum, Span<byte> suffix)
    {
        ",\"crc\":\""u8.CopyTo(suffix);
        for (var digit = 0; digit < 8; digit++)
        {
            suffix[8 + digit] = "0123456789abcdef"u8[(int)(checksum >> (28 - (4 * digit))) & 15];
        }

        suffix[16] = (byte)'"';
        suffix[17] = (byte)'}';
    }

    /// <summary>Takes what was written and begins anew in the other buffer.</summary>
    public MemoryStream Swap(MemoryStream empty)
    {
        var full = _buffer;
        empty.SetLength(0);
        _buffer = empty;
        return full;
    }

    public void Campaign(CampaignIdentity identity, CampaignOptions? options)
    {
        Begin("campaign");
        _json.WriteNumber("version", 1);
        identity.Write(_json);
        if (options is not null)
        {
            WriteOptions(options);
        }

        var self = JournalHolder.OfThisProcess();
        _json.WriteNumber("process", self.ProcessId);
        _json.WriteString("machine", self.Machine);
        _json.WriteString("user", self.User);
        Finish();
    }

    public void Attempt(long row, string number, byte mark)
    {
        Begin("attempt");
        WriteElapsed();
        _json.WriteNumber("row", row);
        _json.WriteString("to", number);
        _json.WriteNumber("mark", mark);
        Finish();
    }

    public void Result(CampaignResult result)
    {
        Begin("result");
        WriteElapsed();
        _json.WriteNumber("row", result.Row);
        _json.WriteString("to", result.PhoneNumber);
        // A row that quiet hours ended between two tries is, to whoever reads on, one that was not sent.
        var outcome = result.Kind == CampaignOutcome.DeferredQuietHours ? CampaignOutcome.NotSent : result.Kind;
        _json.WriteString("outcome", outcome.ToString());
        WriteText("id", result.ConversationId);
        _json.WriteNumber("attempts", result.Attempts);
        if (result.StatusCode is { } status)
        {
            _json.WriteNumber("status", status);
        }

        WriteText("error", result.ErrorId);
        WriteText("reason", result.Reason);
        Finish();
    }

    public void Resolve(long row, string number, CampaignOutcome outcome, string evidence)
    {
        Begin("resolve");
        _json.WriteNumber("row", row);
        _json.WriteString("to", number);
        _json.WriteString("outcome", outcome.ToString());
        _json.WriteString("evidence", evidence);
        var self = JournalHolder.OfThisProcess();
        _json.WriteString("machine", self.Machine);
        _json.WriteString("user", self.User);
        Finish();
    }

    public void End(string? stoppedBy, CampaignCounts counts)
    {
        Begin("end");
        WriteElapsed();
        WriteText("reason", stoppedBy);
        _json.WriteStartObject("counts");
        foreach (var pair in counts.Occurred)
        {
            _json.WriteNumber(pair.Key.ToString(), pair.Value);
        }

        _json.WriteEndObject();
        Finish();
    }

    public void Dispose() => _json.Dispose();

    private void WriteOptions(CampaignOptions options)
    {
        _json.WriteStartObject("options");
        if (options.List is { } list)
        {
            // Always all of them: what is missing was written by a version that did not know it.
            _json.WriteString("quietHours", options.QuietHours?.ToString());
            _json.WriteString("partition", options.Partition);
            RecordedList.Of(list).Write(_json);
        }
        else
        {
            WriteText("quietHours", options.QuietHours?.ToString());
            WriteText("partition", options.Partition);
        }

        if (options.EffectivePerSecond is { } pace)
        {
            _json.WriteNumber("maxPerSecond", pace);
        }

        if (options.First is { } first)
        {
            _json.WriteNumber("first", first);
        }

        _json.WriteNumber("throttleLimit", options.ThrottleLimit);
        _json.WriteEndObject();
    }

    /// <summary>How long the run has lasted by a clock that nobody sets: two times of day may be those of two
    /// clocks.</summary>
    private void WriteElapsed() => _json.WriteNumber("ms", (long)_clock.GetElapsedTime(Began).TotalMilliseconds);

    private void WriteText(string name, string? text)
    {
        if (text is not null)
        {
            _json.WriteString(name, text);
        }
    }

    private void Begin(string type)
    {
        _start = (int)_buffer.Length;
        _buffer.Position = _start;
        _json.Reset(_buffer);
        _json.WriteStartObject();
        _json.WriteNumber("seq", ++_sequence);
        _json.WriteString("type", type);
        // Milliseconds, always three digits: a machine's log has no finer truth.
        var now = _clock.GetUtcNow().UtcDateTime;
        _json.WriteString("at", now.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
    }

    private void Finish()
    {
        _json.WriteEndObject();
        _json.Flush();
        // The closing brace moves behind the checksum.
        var end = (int)_buffer.Length - 1;
        var checksum = Crc32C.Of(_buffer.GetBuffer().AsSpan(_start, end - _start));
        _buffer.SetLength(end + RecordReader.SuffixLength + 1);
        WriteSuffix(checksum, _buffer.GetBuffer().AsSpan(end, RecordReader.SuffixLength));
        _buffer.GetBuffer()[_buffer.Length - 1] = (byte)'\n';
    }
}
