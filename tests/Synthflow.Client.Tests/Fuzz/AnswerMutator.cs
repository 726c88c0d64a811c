using System.Globalization;
using System.Text;

namespace Synthflow.Client.Tests.Fuzz;

/// <summary>
/// Makes answers out of good ones: broken, cut, swollen, in other charsets. The same seed gives the same answers.
/// </summary>
public sealed class AnswerMutator(int seed)
{
    private static readonly string[] _values =
    [
        "null", "true", "{}", "[]", "\"\"", "0", "-1", "1e999", "-1e400", "NaN", "Infinity", "1.7976931348623157e308",
        "9999999999999999999999999", "0.1e-400", "\"NaN\"",
        "\"\\ud800\"", "\"\\udc00x\"", "\"\\u0000\"", "\"\\u001b[2J\"",
        "\"0001-01-01T00:00:00+14:00\"",
        "\"9999-12-31T23:59:59-14:00\"",
        "\"2026-02-30\"",
        "1763805600000",
        "-62135596800001",
        "{\"\\ud800\":1}", "{\"a\":1,\"a\":{\"a\":[]}}", "[[[[[[]]]]]]", "\"user\"", "\"{0}\"", "{\"collected\":true}",
        "{\"x\":{\"variables\":{\"\\ud800\":{\"value\":1,\"collected\":true}}}}", "{\"variables\":7}", "\"%00%n\"",
    ];

    private static readonly string[] _charsets =
    [
        "utf-8", "UTF8", "utf-16", "utf-16le", "utf-16be", "utf-32", "utf-7", "unicode-1-1-utf-7", "csUnicode11UTF7",
        "x-unicode-2-0-utf-7", "iso-8859-1", "us-ascii", "windows-1252",
        "shift_jis", "gb18030", "bogus", "\"utf-8\"", "''", "",
        "utf-8; x=1", "\u0130", "latin1", "hz-gb-2312", "x-user-defined", "65000", "0", "-1",
    ];

    private readonly Random _random = new(seed);

    public int Status { get; private set; }

    public string? ContentType { get; private set; }

    /// <summary>The next answer.</summary>
    public byte[] Next(string good)
    {
        Status = _random.Next(4) switch
        {
            0 or 1 => 200,
            2 => 200 + _random.Next(400),
            _ => new[] { 201, 204, 301, 400, 401, 404, 408, 409, 422, 429, 500, 503 }[_random.Next(12)],
        };
        ContentType = _random.Next(3) == 0 ? "application/json; charset=" + Pick(_charsets) : "application/json";
        var text = _random.Next(12) switch
        {
            0 => Deep(),
            1 => good + good,
            2 => Pick(_values),
            3 => "{\"detail\":" + Pick(_values) + ",\"response\":" + Pick(_values) + "}",
            4 => "{\"detail\":[{\"loc\":" + Pick(_values) + ",\"msg\":" + Pick(_values) + "}," + Pick(_values) + "]}",
            5 => "<html><head>" + new string('<', _random.Next(2000)) + "<!-- <script " + good,
            _ => Mutated(good),
        };
        var bytes = Encoded(text);
        return _random.Next(5) switch
        {
            0 => bytes[..(bytes.Length == 0 ? 0 : _random.Next(bytes.Length))],
            1 => Flipped(bytes),
            2 when _random.Next(4) == 0 => Noise(),
            _ => bytes,
        };
    }

    private string Deep()
    {
        var depth = _random.Next(2) == 0 ? 10_000 : _random.Next(1, 200);
        var open = _random.Next(2) == 0 ? "[" : "{\"response\":";
        return string.Concat(Enumerable.Repeat(open, depth))
            + (_random.Next(2) == 0 ? "1" + new string(open == "[" ? ']' : '}', depth) : "");
    }

    /// <summary>Values and names exchanged, doubled, left out.</summary>
    private string Mutated(string good)
    {
        var parts = good.Split(',').ToList();
        for (var i = _random.Next(1, 4); i > 0; i--)
        {
            var at = _random.Next(parts.Count);
            var colon = parts[at].IndexOf(':', StringComparison.Ordinal);
            parts[at] = _random.Next(5) switch
            {
                0 => parts[at] + "," + parts[at],
                1 => "",
                2 => colon < 0 ? Pick(_values) : parts[at][..(colon + 1)] + Pick(_values),
                3 => parts[at].Replace("\"", "", StringComparison.Ordinal),
                _ => colon < 0 ? parts[at] : parts[at][..(colon + 1)] + Pick(_values) + Closing(parts[at]),
            };
        }

        return string.Join(',', parts);
    }

    private static string Closing(string part) =>
        string.Concat(part.Reverse().TakeWhile(c => c is '}' or ']' or ' ').Reverse());

    private byte[] Encoded(string text) => _random.Next(12) switch
    {
        0 => Encoding.Unicode.GetBytes(text),
        1 => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
        2 => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)],
        3 => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
        4 => [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes(text)],
        5 => Encoding.Latin1.GetBytes(text),
        _ => Encoding.UTF8.GetBytes(text),
    };

    private byte[] Flipped(byte[] bytes)
    {
        for (var i = _random.Next(1, 6); i > 0 && bytes.Length > 0; i--)
        {
            bytes[_random.Next(bytes.Length)] = (byte)_random.Next(256);
        }

        return bytes;
    }

    private byte[] Noise()
    {
        var bytes = new byte[_random.Next(600)];
        _random.NextBytes(bytes);
        return bytes;
    }

    private string Pick(string[] from) =>
        from[_random.Next(from.Length)].Replace(
            "{0}", _random.Next().ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
