using System.Collections;
using System.Globalization;
using Synthflow.Client.Chats;

namespace Synthflow.Client.Texts;

/// <summary>Texts that nothing shown may repeat, to be taken out of whatever the service says: what a send carried, the
/// API key.</summary>
/// <remarks>A service repeats a text as it likes: on one line, in capitals, cut short, in the escapes of JSON, HTML or
/// a form, with something between its letters. So texts are compared in three forms (<see cref="ComparedAs"/>), and
/// every piece of eight characters counts. Of a shorter text the whole counts, where it stands as a word of its
/// own.</remarks>
internal sealed class HiddenText
{
    private const int ShortestPiece = 8;
    private const int MaxDepth = 8;
    private const string Mask = "…";

    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);

    private HiddenText()
    {
    }

    /// <summary>The text of one chat message.</summary>
    public static HiddenText Of(string message)
    {
        var texts = new HiddenText();
        texts.Add(message, MaxDepth);
        return texts;
    }

    /// <summary>Texts as they are.</summary>
    public static HiddenText Of(IEnumerable<string> all)
    {
        var texts = new HiddenText();
        texts.Add(all, MaxDepth);
        return texts;
    }

    /// <summary>The message and what stands in it.</summary>
    public static HiddenText Of(OutboundChatRequest request)
    {
        var texts = new HiddenText();
        texts.Add(request.InitialMessage, MaxDepth);
        texts.Add(request.TemplateVariables, MaxDepth);
        texts.Add(request.CustomVariables, MaxDepth);
        return texts;
    }

    /// <summary>Whether what an exception says, or one behind it, repeats a piece of what was sent.</summary>
    public bool StandsIn(Exception exception)
    {
        for (var current = exception; current is not null; current = current.InnerException)
        {
            if (!string.Equals(MaskIn(current.Message), current.Message, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The words with an ellipsis for every piece of what was sent, and without escapes then; as they are
    /// where they repeat nothing. Pure.</summary>
    public string MaskIn(string given)
    {
        var words = EscapedText.Decode(given);
        var isHidden = new bool[words.Length];
        foreach (var form in new[] { ComparedAs.Text, ComparedAs.Words, ComparedAs.Letters })
        {
            var said = ComparableText.Of(words, form);
            foreach (var text in _texts)
            {
                Hide(said, ComparableText.Of(EscapedText.Decode(text), form).Text, form, isHidden);
            }
        }

        if (Array.IndexOf(isHidden, true) < 0)
        {
            return given;
        }

        var masked = new System.Text.StringBuilder(words.Length);
        for (var index = 0; index < words.Length; index++)
        {
            if (!isHidden[index])
            {
                masked.Append(words[index]);
            }
            else if (index == 0 || !isHidden[index - 1])
            {
                masked.Append(Mask);
            }
        }

        return masked.ToString();
    }

    private static void Hide(ComparableText said, string sent, ComparedAs form, bool[] isHidden)
    {
        if (sent.Length == 0)
        {
            return;
        }

        if (sent.Length < ShortestPiece)
        {
            // Letters alone show no words.
            if (form != ComparedAs.Letters)
            {
                HideWords(said, sent, isHidden);
            }

            return;
        }

        // How long the piece is that ends here and there, for the character before and for this one.
        var (before, here) = (new int[sent.Length + 1], new int[sent.Length + 1]);
        for (var end = 0; end < said.Text.Length; end++)
        {
            for (var place = 0; place < sent.Length; place++)
            {
                here[place + 1] = said.Text[end] == sent[place] ? before[place] + 1 : 0;
                if (here[place + 1] >= ShortestPiece)
                {
                    // Earlier characters of a longer piece are hidden already.
                    var from = here[place + 1] == ShortestPiece ? end - ShortestPiece + 1 : end;
                    said.Mark(from, end, isHidden);
                }
            }

            (before, here) = (here, before);
        }
    }

    private static void HideWords(ComparableText said, string sent, bool[] isHidden)
    {
        for (var from = said.Text.IndexOf(sent, StringComparison.Ordinal);
            from >= 0;
            from = said.Text.IndexOf(sent, from + 1, StringComparison.Ordinal))
        {
            var end = from + sent.Length - 1;
            var isWord = (from == 0 || !IsPartOfWord(said.Text[from - 1]) || !IsPartOfWord(sent[0]))
                && (end + 1 == said.Text.Length || !IsPartOfWord(said.Text[end + 1])
                    || !IsPartOfWord(sent[sent.Length - 1]));
            if (isWord)
            {
                said.Mark(from, end, isHidden);
            }
        }
    }

    private static bool IsPartOfWord(char character) => char.IsLetterOrDigit(character);

    private void Add(object? value, int depth)
    {
        if (value is null or bool || depth == 0)
        {
            return;
        }

        if (value is IDictionary table)
        {
            foreach (DictionaryEntry entry in table)
            {
                Add(entry.Value, depth - 1);
            }
        }
        else if (value is IEnumerable list and not string)
        {
            foreach (var item in list)
            {
                Add(item, depth - 1);
            }
        }
        else if (Convert.ToString(value, CultureInfo.InvariantCulture) is { } text && text.Trim().Length > 0)
        {
            _texts.Add(text);
        }
    }
}
