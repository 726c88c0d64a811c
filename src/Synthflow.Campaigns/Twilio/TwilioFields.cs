using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Synthflow.Campaigns.Twilio;

/// <summary>The fields of one message, whatever their names are spelled like: <c>date_sent</c>, <c>Date Sent</c>,
/// <c>dateSent</c>.</summary>
internal sealed class TwilioFields
{
    private static readonly Dictionary<string, int> _places = new(StringComparer.Ordinal)
    {
        ["SID"] = SidField, ["MESSAGESID"] = SidField, ["SMSSID"] = SidField,
        ["FROM"] = FromField, ["FROMNUMBER"] = FromField,
        ["TO"] = ToField, ["TONUMBER"] = ToField,
        ["BODY"] = BodyField, ["MESSAGEBODY"] = BodyField,
        ["STATUS"] = StatusField, ["MESSAGESTATUS"] = StatusField,
        ["DIRECTION"] = DirectionField,
        ["ERRORCODE"] = ErrorField,
        ["DATESENT"] = SentField, ["SENTDATE"] = SentField,
        ["DATECREATED"] = CreatedField, ["CREATEDDATE"] = CreatedField,
    };

    private const int SidField = 0;
    private const int FromField = 1;
    private const int ToField = 2;
    private const int BodyField = 3;
    private const int StatusField = 4;
    private const int DirectionField = 5;
    private const int ErrorField = 6;
    private const int SentField = 7;
    private const int CreatedField = 8;
    private const int Fields = 9;

    // 30003, and what spreadsheets and people make of it: 30003.0, Error 30003.
    private static readonly Regex _errorCode = new(
        @"(?<!\d)(?<code>\d{5})(?!\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Limit);

    // What becomes of a message that the sender wrote.
    private static readonly HashSet<string> _sentStates = new(StringComparer.OrdinalIgnoreCase)
    {
        "accepted", "scheduled", "canceled", "queued", "sending", "sent", "delivered", "undelivered", "failed", "read",
        "partially_delivered",
    };

    // What Twilio did not refuse, at least not yet.
    private static readonly HashSet<string> _sentWell = new(StringComparer.OrdinalIgnoreCase)
    {
        "accepted", "scheduled", "canceled", "queued", "sending", "sent", "delivered", "read", "received", "receiving",
    };

    private readonly string?[] _values = new string?[Fields];
    private readonly HashSet<int> _named = [];

    /// <summary>The place of a field, or -1 for one that nobody needs.</summary>
    public static int PlaceOf(string name) => _places.TryGetValue(Plain(name), out var place) ? place : -1;

    /// <summary>What a table lacks, in Twilio's words; empty where it has everything.</summary>
    public static string Missing(IReadOnlyCollection<int> places, TwilioLogOptions options)
    {
        var missing = new List<string>();
        Require(FromField, "From");
        Require(ToField, "To");
        if (options.NeedsTimes)
        {
            Require(SidField, "Sid");
            if (!places.Contains(SentField) && !places.Contains(CreatedField))
            {
                missing.Add("DateSent");
            }
        }

        if (options.NeedsBodies)
        {
            Require(BodyField, "Body");
            Require(ErrorField, "ErrorCode");
            if (!places.Contains(DirectionField) && !places.Contains(StatusField))
            {
                missing.Add("Direction");
            }
        }

        return string.Join(", ", missing);

        void Require(int place, string name)
        {
            if (!places.Contains(place))
            {
                missing.Add(name);
            }
        }
    }

    /// <summary>Whether a field says who, or when, and somebody asks for that.</summary>
    public static bool IsAddressOrTime(int place, TwilioLogOptions options) =>
        place is FromField or ToField || (options.NeedsTimes && place is SentField or CreatedField);

    /// <summary>Whether a field says what, or why not, and somebody asks for that.</summary>
    public static bool IsTextOrError(int place, TwilioLogOptions options) =>
        options.NeedsBodies && place is BodyField or ErrorField;

    /// <summary>What a message that names its own fields lacks, so that it cannot be understood; empty where it has
    /// everything.</summary>
    /// <remarks>What only some messages have, such as an error, may be left out of the others.</remarks>
    public string Missing(TwilioLogOptions options)
    {
        var isOutbound = IsOutbound();
        var isRefused = !IsInbound() && !_sentWell.Contains(_values[StatusField]?.Trim() ?? "");
        var needed = new HashSet<int>(_named) { SidField, SentField };
        needed.UnionWith(isOutbound ? [BodyField] : []);
        needed.UnionWith(isRefused ? [] : [ErrorField]);
        return Missing(needed, options);
    }

    /// <summary>The fields that are there, with or without a value.</summary>
    public IReadOnlyCollection<int> Named => _named;

    public void Clear() => Array.Clear(_values, 0, _values.Length);

    public void Set(int place, string? value)
    {
        _named.Add(place);
        if (place >= 0 && _values[place] is null && !string.IsNullOrWhiteSpace(value))
        {
            _values[place] = value;
        }
    }

    /// <summary>The message; else what is wrong with it, and the next step.</summary>
    public TwilioMessage? Read(string where, TwilioLogOptions options, out (string What, string NextStep) problem)
    {
        problem = default;
        if (!TwilioAddress.TryRead(_values[FromField], out var from)
            || !TwilioAddress.TryRead(_values[ToField], out var to))
        {
            problem = (Messages.TwilioLogNotReadable_LostDigits, Messages.TwilioLogNotReadable_LostDigits_NextStep);
            return null;
        }

        var earliest = DateTimeOffset.MaxValue;
        var latest = DateTimeOffset.MinValue;
        foreach (var place in new[] { SentField, CreatedField })
        {
            if (options.NeedsTimes && _values[place] is { } text
                && !TakeTime(text, options, ref earliest, ref latest, out problem))
            {
                return null;
            }
        }

        var hasTime = latest > DateTimeOffset.MinValue;
        return new TwilioMessage
        {
            Sid = _values[SidField]?.Trim(),
            From = from,
            To = to,
            Body = _values[BodyField],
            Status = _values[StatusField]?.Trim(),
            Direction = _values[DirectionField]?.Trim(),
            ErrorCode = ErrorCode(),
            IsInbound = IsInbound(),
            IsOutbound = IsOutbound(),
            Earliest = hasTime ? earliest : DateTimeOffset.MinValue,
            Latest = hasTime ? latest : DateTimeOffset.MaxValue,
            Where = where,
        };
    }

    private int? ErrorCode() => _errorCode.Match(_values[ErrorField] ?? "") is { Success: true } match
        ? int.Parse(match.Groups["code"].Value, CultureInfo.InvariantCulture)
        : null;

    // The console says incoming, the API inbound. Only these words: "In uscita" and "Inviato" are Italian for what was
    // sent.
    private bool IsInbound() => Says(DirectionField, "INBOUND", "INCOMING")
        || (!Says(DirectionField, "OUTBOUND", "OUTGOING") && Says(StatusField, "RECEIVED", "RECEIVING"));

    private bool IsOutbound() => Says(DirectionField, "OUTBOUND", "OUTGOING")
        || (string.IsNullOrWhiteSpace(_values[DirectionField])
            && _sentStates.Contains(_values[StatusField]?.Trim() ?? ""));

    private bool Says(int place, string word, string other)
    {
        var said = Plain(_values[place] ?? "");
        return said.StartsWith(word, StringComparison.Ordinal) || said.StartsWith(other, StringComparison.Ordinal);
    }

    /// <summary>Letters and digits in capitals: names are compared so.</summary>
    public static string Plain(string words)
    {
        var plain = new StringBuilder(words.Length);
        foreach (var character in words)
        {
            if (char.IsLetterOrDigit(character))
            {
                plain.Append(char.ToUpperInvariant(character));
            }
        }

        return plain.ToString();
    }

    private static bool TakeTime(
        string text,
        TwilioLogOptions options,
        ref DateTimeOffset earliest,
        ref DateTimeOffset latest,
        out (string What, string NextStep) problem)
    {
        problem = default;
        var shown = Text.Harmless(text, 40);
        if (!TwilioTimes.TryRead(text, out var local, out var offset))
        {
            problem = (Text.Of(Messages.TwilioLogNotReadable_Time, shown), Messages.TwilioLogNotReadable_Time_NextStep);
            return false;
        }

        if (offset is null && options.TimeZone is null)
        {
            problem = (
                Text.Of(Messages.TwilioLogNotReadable_NoOffset, shown),
                Messages.TwilioLogNotReadable_NoOffset_NextStep);
            return false;
        }

        var (first, last) = offset is { } known
            ? (TwilioTimes.At(local, known), TwilioTimes.At(local, known))
            : TwilioTimes.InZone(local, options.TimeZone!); // one of the two is there: checked above
        earliest = first < earliest ? first : earliest;
        latest = last > latest ? last : latest;
        return true;
    }
}
