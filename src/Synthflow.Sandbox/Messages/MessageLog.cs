using System.Globalization;

namespace Synthflow.Sandbox.Messages;

/// <summary>
/// The sender's own log. It is Twilio's and not Synthflow's: it holds a message whose answer was lost, too. Safe to use
/// from many threads.
/// </summary>
internal sealed class MessageLog(int retained, TimeProvider clock)
{
    private readonly object _gate = new();
    private readonly List<LoggedMessage> _messages = [];
    private readonly int _retained = Math.Max(1, retained);
    private long _forgotten;
    private DateTimeOffset _completeSince = clock.GetUtcNow();

    /// <summary>From when on no message is missing.</summary>
    public DateTimeOffset CompleteSince
    {
        get
        {
            lock (_gate)
            {
                return _completeSince;
            }
        }
    }

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _messages.Count;
            }
        }
    }

    public void Add(in LoggedMessage message)
    {
        lock (_gate)
        {
            _messages.Add(message);
            // A tenth at a time: moving the whole list down for every message would cost more than the message.
            if (_messages.Count > _retained + (_retained / 10))
            {
                var surplus = _messages.Count - _retained;
                // A reply is logged when its chat is looked at, so the last to go need not be the latest of them.
                _completeSince = _messages.Take(surplus).Max(gone => gone.At);
                _forgotten += surplus;
                _messages.RemoveRange(0, surplus);
            }
        }
    }

    /// <summary>Every message that is kept, by its time.</summary>
    public IReadOnlyList<SandboxMessage> All()
    {
        lock (_gate)
        {
            return [.. _messages
                .Select((message, index) => (Message: message, Number: _forgotten + index + 1))
                .OrderBy(entry => entry.Message.At)
                .ThenBy(entry => entry.Number)
                .Select(entry => Shown(entry.Message, entry.Number))];
        }
    }

    private static SandboxMessage Shown(in LoggedMessage message, long number)
    {
        var prefix = message.Line.IsWhatsApp ? "whatsapp:" : "";
        var (sender, person) = (prefix + message.Line.Sender, prefix + message.Line.Person);
        return new SandboxMessage
        {
            From = message.IsInbound ? person : sender,
            To = message.IsInbound ? sender : person,
            Body = message.Text,
            Status = message.IsInbound ? "received" : message.ErrorCode == 0 ? "delivered" : "failed",
            SentDate = message.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            NumSegments = Segments(message.Text),
            ErrorCode = message.ErrorCode == 0 ? null : message.ErrorCode,
            Sid = "SM" + number.ToString("x32", CultureInfo.InvariantCulture),
            Direction = message.IsInbound ? "inbound" : "outbound-api",
        };
    }

    /// <summary>Near enough for a sandbox: what is not ASCII counts as UCS-2.</summary>
    private static int Segments(string text)
    {
        var (one, more) = text.All(character => character < 128) ? (160, 153) : (70, 67);
        return text.Length <= one ? 1 : (text.Length + more - 1) / more;
    }
}
