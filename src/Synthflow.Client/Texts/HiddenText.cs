using System.Text.Json;

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
    private const string Mask = "…";

    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);

    private HiddenText()
    {
    }

    /// <summary>Texts as they are.</summary>
    public static HiddenText Of(IEnumerable<string> all)
    {
        var texts = new HiddenText();
        foreach (var text in all)
        {
            texts.Add(text);
        }

        return texts;
    }

    /// <summary>What a body tells of a person: the message, all variables and metadata, as they were written (a date
    /// has another text there than it has by itself).</summary>
    /// <param name="body">A body of <see cref="Json.RequestBody"/>.</param>
    public static HiddenText InBody(byte[] body)
    {
        var texts = new HiddenText();
        // What was written may be written so deep.
        using var sent = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 1000 });
        foreach (var name in new[] { "message", "initial_message", "custom_variables", "metadata", "contact_metadata" })
        {
            texts.AddValues(sent.RootElement, name);
        }

        if (sent.RootElement.TryGetProperty("template", out var template))
        {
            texts.AddValues(template, "variables");
        }

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

    private void AddValues(JsonElement owner, string name)
    {
        if (owner.TryGetProperty(name, out var value))
        {
            AddValues(value);
        }
    }

    private void AddValues(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in value.EnumerateObject())
                {
                    AddValues(property.Value);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    AddValues(item);
                }

                break;
            case JsonValueKind.String:
                Add(value.GetString()!);
                break;
            case JsonValueKind.Number:
                Add(value.GetRawText());
                break;
            default:
                // Yes, no and nothing tell nothing of anybody by themselves.
                break;
        }
    }

    private void Add(string text)
    {
        if (text.Trim().Length > 0)
        {
            _texts.Add(text);
        }
    }
}
