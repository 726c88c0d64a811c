using System.Text;

namespace Synthflow.Client.Http;

/// <summary>
/// Hides the key in what came back: a gateway may echo the request's headers, as they
/// are or escaped once more (JSON, HTML, percent signs). Works with the header's
/// value of the very request, so it holds while the connection is closed too.
/// </summary>
internal static class KeyMask
{
    internal const string Scheme = "Bearer ";

    // Shorter strings stand in answers by chance; no service hands out keys of that length.
    internal const int ShortestKey = 8;

    private static readonly (char Character, byte[] Entity)[] _entities =
    [
        ('&', "&amp;"u8.ToArray()),
        ('<', "&lt;"u8.ToArray()),
        ('>', "&gt;"u8.ToArray()),
        ('"', "&quot;"u8.ToArray()),
        ('\'', "&apos;"u8.ToArray()),
    ];

    /// <summary>Overwrites every copy of the key in a body with asterisks.</summary>
    /// <param name="bearer">The value of the Authorization header, or <see langword="null"/>.</param>
    /// <param name="body">UTF-8, or anything that has ASCII in it.</param>
    /// <returns>Whether there was one.</returns>
    public static bool Hide(string? bearer, Span<byte> body)
    {
        var key = bearer is null ? default : bearer.AsSpan(Scheme.Length);
        if (key.Length < ShortestKey || body.Length < key.Length)
        {
            return false;
        }

        var found = false;
        ReadOnlySpan<byte> starts = [(byte)key[0], (byte)'\\', (byte)'%', (byte)'&'];
        for (var at = body.IndexOfAny(starts); at >= 0;)
        {
            var end = EndOf(key, body, at);
            if (end > 0)
            {
                body.Slice(at, end - at).Fill((byte)'*');
                found = true;
            }

            var next = end > 0 ? end : at + 1;
            var step = body.Slice(next).IndexOfAny(starts);
            at = step < 0 ? -1 : next + step;
        }

        return found;
    }

    /// <summary>
    /// Whether an exception of the network stack quotes the key: it quotes lines of the answer it cannot read.
    /// </summary>
    public static bool StandsIn(string? bearer, Exception exception) =>
        bearer is not null && Hide(bearer, Encoding.UTF8.GetBytes(exception.ToString()));

    /// <summary>Where a copy of the key that begins here ends, or 0.</summary>
    private static int EndOf(ReadOnlySpan<char> key, ReadOnlySpan<byte> body, int at)
    {
        foreach (var character in key)
        {
            // UTF-16 that claims to be UTF-8 has these between its letters.
            while (at < body.Length && body[at] == 0)
            {
                at++;
            }

            var length = LengthOf((byte)character, body.Slice(at));
            if (length == 0)
            {
                return 0;
            }

            at += length;
        }

        return at;
    }

    /// <summary>
    /// How many bytes write this character here, in whatever escape; 0 where it is another character.
    /// </summary>
    private static int LengthOf(byte character, ReadOnlySpan<byte> body)
    {
        if (body.IsEmpty)
        {
            return 0;
        }

        switch (body[0])
        {
            case (byte)'\\':
                return LengthOfBackslash(character, body);
            case (byte)'%' when IsHex(body, 1, 2, character):
                return 3;
            case (byte)'&' when LengthOfEntity(character, body) is > 0 and var length:
                return length;
            default:
                return body[0] == character ? 1 : 0;
        }
    }

    private static int LengthOfBackslash(byte character, ReadOnlySpan<byte> body)
    {
        // JSON inside JSON doubles the backslashes at each level.
        var run = 1;
        while (run < body.Length && body[run] == (byte)'\\')
        {
            run++;
        }

        if (character == (byte)'\\')
        {
            return run;
        }

        if (run < body.Length && body[run] == character)
        {
            return run + 1;
        }

        return run < body.Length && body[run] == (byte)'u' && IsHex(body, run + 1, 4, character) ? run + 5 : 0;
    }

    private static int LengthOfEntity(byte character, ReadOnlySpan<byte> body)
    {
        foreach (var (named, entity) in _entities)
        {
            if (named == character && body.StartsWith(entity))
            {
                return entity.Length;
            }
        }

        // &#43; or &#x2B; : the longest has six characters, or eight with leading zeros.
        var end = body.Slice(0, Math.Min(body.Length, 9)).IndexOf((byte)';');
        if (end < 4 - 1 || body[1] != (byte)'#')
        {
            return 0;
        }

        var value = 0;
        var isHex = body[2] is (byte)'x' or (byte)'X';
        for (var i = isHex ? 3 : 2; i < end; i++)
        {
            value = (value * (isHex ? 16 : 10)) + Digit(body[i]);
        }

        return value == character ? end + 1 : 0;
    }

    private static bool IsHex(ReadOnlySpan<byte> body, int from, int count, byte character)
    {
        if (body.Length < from + count)
        {
            return false;
        }

        var value = 0;
        foreach (var digit in body.Slice(from, count))
        {
            value = (value * 16) + Digit(digit);
        }

        return value == character;
    }

    private static int Digit(byte digit) => digit switch
    {
        >= (byte)'0' and <= (byte)'9' => digit - '0',
        >= (byte)'a' and <= (byte)'f' => digit - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => digit - 'A' + 10,
        _ => 1 << 20, // spoils the number
    };
}
