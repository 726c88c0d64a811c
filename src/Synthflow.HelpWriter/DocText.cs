using System.Management.Automation;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Synthflow.HelpWriter;

/// <summary>Doc comments as the plain text of a manual page: paragraphs without markup, each on one line.</summary>
internal sealed partial class DocText(Assembly cmdlets)
{
    /// <summary>The paragraphs of an element; empty where it is missing or says nothing.</summary>
    public IReadOnlyList<string> Paragraphs(XElement? element)
    {
        if (element is null)
        {
            return [];
        }

        var paragraphs = new List<string>();
        var running = new StringBuilder();
        foreach (var node in element.Nodes())
        {
            if (node is XElement { Name.LocalName: "para" or "list" or "code" } block)
            {
                Flush();
                paragraphs.AddRange(Block(block));
            }
            else
            {
                running.Append(Inline(node));
            }
        }

        Flush();
        return paragraphs;

        void Flush()
        {
            var text = Collapse(running.ToString());
            running.Clear();
            if (text.Length > 0)
            {
                paragraphs.Add(text);
            }
        }
    }

    /// <summary>The element on one line.</summary>
    public string Line(XElement? element) => string.Join(" ", Paragraphs(element));

    /// <summary>Lines as they stand, without the indentation they share.</summary>
    public static string Code(XElement element)
    {
        var lines = element.Value.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n')
            .Select(line => line.TrimEnd())
            .SkipWhile(line => line.Length == 0)
            .Reverse().SkipWhile(line => line.Length == 0).Reverse()
            .ToList();
        // The first line may follow the tag without indentation.
        var indentation = lines.Where((line, index) => line.Length > 0 && (index > 0 || line[0] == ' '))
            .Select(line => line.Length - line.TrimStart().Length)
            .DefaultIfEmpty(0)
            .Min();
        return string.Join(
            '\n', lines.Select(line => line[Math.Min(indentation, line.Length - line.TrimStart().Length)..]));
    }

    /// <summary>What a cref names, as a user knows it: a cmdlet, a parameter, a type.</summary>
    public string NameOf(string cref)
    {
        var id = cref[(cref.IndexOf(':', StringComparison.Ordinal) + 1)..];
        var parent = id[..Math.Max(id.LastIndexOf('.'), 0)];
        return CmdletName(id) is { } cmdlet ? cmdlet
            : CmdletName(parent) is not null ? "-" + id[(parent.Length + 1)..]
            : id[(parent.Length == 0 ? 0 : parent.Length + 1)..];
    }

    private static string Collapse(string text) => WhiteSpace().Replace(text, " ").Trim();

    [GeneratedRegex(
        @"\s+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WhiteSpace();

    private IEnumerable<string> Block(XElement block) => block.Name.LocalName switch
    {
        "code" => [Code(block)],
        "list" => [string.Join('\n', block.Elements("item").Select((item, index) => Item(block, item, index)))],
        _ => Paragraphs(block),
    };

    private string Item(XElement list, XElement item, int index)
    {
        var isNumbered = string.Equals((string?)list.Attribute("type"), "number", StringComparison.Ordinal);
        var mark = isNumbered ? $"{index + 1}. " : "- ";
        var term = item.Element("term") is { } named ? Line(named) + ": " : string.Empty;
        return mark + term + Line(item.Element("description") ?? item);
    }

    private string Inline(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" or "seealso" } reference => Reference(reference),
        XElement { Name.LocalName: "paramref" or "typeparamref" } reference =>
            (string?)reference.Attribute("name") ?? string.Empty,
        XElement { Name.LocalName: "br" } => " ",
        XElement element => string.Concat(element.Nodes().Select(Inline)),
        _ => string.Empty,
    };

    private string Reference(XElement reference)
    {
        if ((string?)reference.Attribute("langword") is { } word)
        {
            return word is "null" or "true" or "false" ? "$" + word : word;
        }

        if ((string?)reference.Attribute("href") is { } address)
        {
            return reference.Value.Length > 0 ? $"{reference.Value} ({address})" : address;
        }

        return reference.Value.Length > 0
            ? reference.Value
            : NameOf((string?)reference.Attribute("cref") ?? string.Empty);
    }

    private string? CmdletName(string typeName) =>
        cmdlets.GetType(typeName)?.GetCustomAttribute<CmdletAttribute>() is { } cmdlet
            ? $"{cmdlet.VerbName}-{cmdlet.NounName}"
            : null;
}
