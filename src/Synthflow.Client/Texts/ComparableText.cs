using System.Globalization;
using System.Text;

namespace Synthflow.Client.Texts;

/// <summary>A text as two tellings of it are compared: without case, accents and the kind of its spaces, and where that
/// is asked for without its punctuation or its spaces; each character knows where it stood.</summary>
internal sealed class ComparableText
{
    private readonly List<int> _places;

    private ComparableText(string text, List<int> places)
    {
        Text = text;
        _places = places;
    }

    /// <summary>The characters that are compared.</summary>
    public string Text { get; }

    public static ComparableText Of(string text, ComparedAs form)
    {
        var (compared, places) = (new StringBuilder(text.Length), new List<int>(text.Length));
        for (var index = 0; index < text.Length; index++)
        {
            foreach (var character in Simple(text[index]))
            {
                var isGap = IsGap(character, form);
                // The first of several spaces stands for all of them.
                if (!isGap
                    || (form != ComparedAs.Letters && compared.Length > 0 && compared[compared.Length - 1] != ' '))
                {
                    compared.Append(isGap ? ' ' : char.ToUpperInvariant(character));
                    places.Add(index);
                }
            }
        }

        if (compared.Length > 0 && compared[compared.Length - 1] == ' ')
        {
            compared.Length--;
        }

        return new ComparableText(compared.ToString(), places);
    }

    /// <summary>Marks what stood between two of its characters, both included.</summary>
    public void Mark(int from, int end, bool[] marks)
    {
        for (var place = _places[from]; place <= _places[end]; place++)
        {
            marks[place] = true;
        }
    }

    // Half of a surrogate pair has no simpler form, and cannot be asked for it alone.
    private static string Simple(char character)
    {
        if (character < 128 || char.IsSurrogate(character))
        {
            return character.ToString();
        }

        var simple = new StringBuilder();
        foreach (var part in Decomposed(character.ToString()))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(
                part) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
            {
                simple.Append(part);
            }
        }

        return simple.ToString();
    }

    private static string Decomposed(string character)
    {
        try
        {
            return character.Normalize(NormalizationForm.FormKD);
        }
        catch (ArgumentException)
        {
            // A code point that no character has.
            return character;
        }
    }

    private static bool IsGap(char character, ComparedAs form) => form switch
    {
        ComparedAs.Text => char.IsWhiteSpace(character) || char.IsControl(character),
        // Half of a surrogate pair is a part of a letter, or of a picture that was sent.
        _ => !char.IsLetterOrDigit(character) && !char.IsSurrogate(character),
    };
}
