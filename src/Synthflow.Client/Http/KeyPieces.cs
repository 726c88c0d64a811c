using System.Text;
using Synthflow.Client.Texts;

namespace Synthflow.Client.Http;

/// <summary>Hides the key in words that are shown: also a piece of it, in another case, with something between its
/// letters, or in Base64 or hexadecimal digits.</summary>
/// <remarks>What an answer holds as data is not touched by this: there <see cref="KeyMask"/> hides the whole key alone,
/// since a piece of eight characters may be a word that somebody wrote.</remarks>
internal static class KeyPieces
{
    /// <summary>The words with an ellipsis for every piece of the key.</summary>
    /// <param name="bearer">The value of the Authorization header, or <see langword="null"/>.</param>
    /// <param name="words">The words, or <see langword="null"/>.</param>
    public static string? Mask(string? bearer, string? words) =>
        words is null || TellingsOf(bearer) is not { } key ? words : key.MaskIn(words);

    /// <summary>Whether what an exception says, or one behind it, repeats a piece of the key.</summary>
    public static bool StandsIn(string? bearer, Exception exception) => TellingsOf(bearer)?.StandsIn(exception) == true;

    private static HiddenText? TellingsOf(string? bearer) =>
        bearer is null || bearer.Length < KeyMask.Scheme.Length + KeyMask.ShortestKey
            ? null
            : HiddenText.Of(Tellings(bearer.Substring(KeyMask.Scheme.Length)));

    private static IEnumerable<string> Tellings(string key)
    {
        yield return key;
        var bytes = Encoding.ASCII.GetBytes(key);
        yield return BitConverter.ToString(bytes).Replace("-", "");

        // What stands before the key (Basic, a name and a colon) moves it by a byte or two, and its ends are mixed with
        // what is beside it.
        for (var before = 0; before < 3; before++)
        {
            var text = Convert.ToBase64String([.. new byte[before], .. bytes]).TrimEnd('=');
            yield return text.Substring(before == 0 ? 0 : before + 1, text.Length - (before == 0 ? 0 : before + 1) - 1);
        }
    }
}
