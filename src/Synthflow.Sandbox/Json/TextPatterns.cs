namespace Synthflow.Sandbox.Json;

/// <summary>
/// The two patterns the service checks, by hand: a first regular expression would cost more than a send.
/// </summary>
internal static class TextPatterns
{
    private const string ContentSidMark = "HX";
    private const int ContentSidLength = 34;

    /// <summary>E.164 with a plus: 7 to 15 digits, the first not 0.</summary>
    public static bool IsPhoneNumber(string text) =>
        text.Length is >= 8 and <= 16 && text[0] == '+' && text[1] != '0'
        && text.Skip(1).All(character => character is >= '0' and <= '9');

    /// <summary>The id of a Twilio content template: <c>HX</c> and 32 hexadecimal digits.</summary>
    public static bool IsContentSid(string text) =>
        text.Length == ContentSidLength && text.StartsWith(ContentSidMark, StringComparison.Ordinal)
        && text.Skip(ContentSidMark.Length).All(character =>
            character is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F'));
}
