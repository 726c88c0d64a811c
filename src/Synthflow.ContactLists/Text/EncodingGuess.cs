using System.Globalization;
using System.Text;
using UtfUnknown;

namespace Synthflow.ContactLists.Text;

/// <summary>Guesses which letters the bytes of a text mean that is not Unicode: the guess by which its words are
/// words.</summary>
/// <remarks>A detector knows languages, but needs more text than a short list has; how words are made tells the rest:
/// <c>£ukasz</c> and <c>Îëüãà</c> are none.</remarks>
internal static class EncodingGuess
{
    /// <summary>How sure the detector has to be before Windows-1252, which most such lists are in, stands
    /// back.</summary>
    private const float WesternConfidence = 0.55F;

    /// <summary>Text in its own encoding has hardly a word that is none.</summary>
    private const double MaxOddWords = 0.1;

    /// <summary>Any two bytes make a Chinese character: a word or two prove nothing.</summary>
    private const int MinAsianWords = 3;

    private const int LongestExample = 40;

    /// <summary>What is tried where the detector does not think of it.</summary>
    private static readonly (int CodePage, float Confidence)[] _always =
        [(1250, 0.1F), (1251, 0.1F), (1253, 0.05F), (1254, 0.05F)];

    private static readonly (int CodePage, float Confidence)[] _asian = [(936, 0.01F), (932, 0.01F)];

    /// <summary>The Windows code pages that have the same letters and more.</summary>
    private static readonly Dictionary<string, int> _windows = new(StringComparer.OrdinalIgnoreCase)
    {
        ["iso-8859-1"] = 1252, ["iso-8859-7"] = 1253, ["iso-8859-9"] = 1254, ["iso-8859-8"] = 1255,
        ["iso-8859-6"] = 1256,
        ["iso-8859-13"] = 1257,
    };

    /// <summary>The likeliest encoding of bytes that are not UTF-8: Windows-1252 where no other makes words of
    /// them.</summary>
    internal static Encoding Of(ArraySegment<byte> sample)
    {
        var best = TextEncodings.WesternEuropean;
        double bestOdd = Math.Max(ShareOfOddWords(Words(sample, best), out int count), MaxOddWords);
        float bestConfidence = WesternConfidence;
        foreach (var (encoding, confidence) in Candidates(sample, withAsian: count >= MinAsianWords))
        {
            // Letters of two bytes may take a quote with them: every byte has to fit.
            if (!encoding.IsSingleByte && !IsWhole(sample, encoding))
            {
                continue;
            }

            double odd = ShareOfOddWords(Words(sample, encoding), out _);
            if (odd <= MaxOddWords && (odd < bestOdd || (odd <= bestOdd && confidence > bestConfidence)))
            {
                (best, bestOdd, bestConfidence) = (encoding, odd, confidence);
            }
        }

        return best;
    }

    /// <summary>What to tell the owner of a list whose encoding was guessed; <see langword="null"/> where it is
    /// known.</summary>
    internal static string? Warning(ArraySegment<byte> sample, Encoding encoding, string? name)
    {
        if (encoding is UTF8Encoding or UnicodeEncoding or UTF32Encoding || encoding.CodePage == Encoding.UTF8.CodePage)
        {
            return null;
        }

        return ContactListErrors.WithNextStep(
            ContactListErrors.Format(
                Messages.ContactWarning_EncodingGuess,
                ContactListErrors.NameOf(name),
                encoding.WebName,
                ShownText.Shorten(Words(sample, encoding).FirstOrDefault(), LongestExample)),
            Messages.ContactWarning_EncodingGuess_NextStep);
    }

    private static IEnumerable<(Encoding Encoding, float Confidence)> Candidates(
        ArraySegment<byte> sample, bool withAsian)
    {
        byte[] bytes = [.. sample];
        foreach (var found in CharsetDetector.DetectFromBytes(bytes).Details ?? [])
        {
            string name = found.EncodingName ?? string.Empty;
            bool isUsual = name.StartsWith("windows-", StringComparison.OrdinalIgnoreCase)
                || name.StartsWith("iso-8859-", StringComparison.OrdinalIgnoreCase)
                || name is "shift-jis" or "euc-jp" or "euc-kr" or "big5" or "gb18030" or "ibm850" or "ibm852"
                    or "ibm866" or "koi8-r"
                    or "cp949";
            var encoding = isUsual ? TextEncodings.ByName(_windows.TryGetValue(name, out int page)
                ? page.ToString(CultureInfo.InvariantCulture)
                : name) : null;
            if (encoding is not null)
            {
                yield return (encoding, found.Confidence);
            }
        }

        foreach (var (codePage, confidence) in withAsian ? _always.Concat(_asian) : _always)
        {
            if (TextEncodings.ByName(codePage.ToString(CultureInfo.InvariantCulture)) is { } encoding)
            {
                yield return (encoding, confidence);
            }
        }
    }

    private static bool IsWhole(ArraySegment<byte> sample, Encoding encoding)
    {
        try
        {
            var strict = (Encoding)encoding.Clone();
            strict.DecoderFallback = DecoderFallback.ExceptionFallback;

            // Not empty: it is not UTF-8. The sample may end in the middle of a letter.
            _ = strict.GetDecoder().GetCharCount(sample.Array!, sample.Offset, sample.Count, flush: false);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>The words with letters beyond ASCII in them.</summary>
    private static IEnumerable<string> Words(ArraySegment<byte> sample, Encoding encoding)
    {
        string text = encoding.GetString(sample.Array!, sample.Offset, sample.Count); // not empty: it is not UTF-8
        int start = -1;
        bool isForeign = false;
        for (int index = 0; index <= text.Length; index++)
        {
            char character = index < text.Length ? text[index] : ' ';
            if (character > '\u007F' || char.IsLetter(character) || character == '\'')
            {
                start = start < 0 ? index : start;
                isForeign |= character > '\u007F';
            }
            else if (start >= 0)
            {
                if (isForeign)
                {
                    yield return text.Substring(start, index - start);
                }

                start = -1;
                isForeign = false;
            }
        }
    }

    private static double ShareOfOddWords(IEnumerable<string> words, out int count)
    {
        count = 0;
        int odd = 0;
        foreach (string word in words)
        {
            count++;
            odd += IsOdd(word) ? 1 : 0;
        }

        return count == 0 ? 0 : odd / (double)count;
    }

    private static bool IsOdd(string word)
    {
        int letters = 0;
        int latin = 0;
        int foreignLatin = 0;
        for (int index = 0; index < word.Length; index++)
        {
            char character = word[index];
            if (character is '\'' or '\u2019' or '\u20AC' or '\u00AD' or '\u00A0')
            {
                continue;
            }

            if (!char.IsLetter(character)
                && CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
            {
                // A price or a dash may stand alone, not beside letters.
                return word.Length > 1 || char.IsControl(character) || character == '\uFFFD';
            }

            letters++;
            bool isLatin = character < '\u0250' || character is >= '\u1E00' and <= '\u1EFF';
            latin += isLatin ? 1 : 0;
            foreignLatin += isLatin && character > '\u007F' ? 1 : 0;
            char before = index > 0 ? word[index - 1] : ' ';
            if (char.IsUpper(character) && char.IsLower(before) && (character > '\u007F' || before > '\u007F'))
            {
                return true;
            }
        }

        return (latin > 0 && latin < letters) || (letters >= 3 && foreignLatin * 10 > letters * 6);
    }
}
