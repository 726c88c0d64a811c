using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Synthflow.Client;

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

    private readonly string?[] _values = new string?[Fields];

    /// <summary>The place of a field, or -1 for one that nobody needs.</summary>
    public static int PlaceOf(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var character in name)
        {
            if (char.IsLetterOrDigit(character))
            {
                plain.Append(char.ToUpperInvariant(character));
            }
        }

        return _places.TryGetValue(plain.ToString(), out var place) ? place : -1;
    }

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

    public void Clear() => Array.Clear(_values, 0, _values.Length);

    public void Set(int place, string? value)
    {
        if (place >= 0 && _values[place] is null && !string.IsNullOrWhiteSpace(value))
        {
            _values[place] = value;
        }
    }

    /// <summary>The message; else what is wrong with it, and the next step.</summary>
    public TwilioMessage? Read(string where, TwilioLogOptions options, out (string What, string NextStep) problem)
    {
        problem = default;
        if (!TwilioAddress.TryRead(_values[FromField], out var from) || !TwilioAddress.TryRead(_values[ToField], out var to))
        {
            problem = (Messages.TwilioLogNotReadable_LostDigits, Messages.TwilioLogNotReadable_LostDigits_NextStep);
            return null;
        }

        var earliest = DateTimeOffset.MaxValue;
        var latest = DateTimeOffset.MinValue;
        foreach (var place in new[] { SentField, CreatedField })
        {
            if (options.NeedsTimes && _values[place] is { } text && !TakeTime(text, options, ref earliest, ref latest, out problem))
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

    // The console says incoming, the API inbound; in whatever language the rest is, a received message is one.
    private bool IsInbound() => Begins(DirectionField, "in") || (!Begins(DirectionField, "out") && Begins(StatusField, "receiv"));

    private bool IsOutbound() => Begins(DirectionField, "out")
        || (string.IsNullOrWhiteSpace(_values[DirectionField]) && _sentStates.Contains(_values[StatusField]?.Trim() ?? ""));

    private bool Begins(int place, string word) =>
        _values[place]?.Trim().StartsWith(word, StringComparison.OrdinalIgnoreCase) ?? false;

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
            problem = (Text.Of(Messages.TwilioLogNotReadable_NoOffset, shown), Messages.TwilioLogNotReadable_NoOffset_NextStep);
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
