using System.Management.Automation;
using System.Reflection;
using System.Xml.Linq;

namespace Synthflow.HelpWriter;

/// <summary>One cmdlet's help, from its class and doc comments.</summary>
internal sealed class CmdletReader(DocComments comments)
{
    public static bool IsCmdlet(Type type) =>
        type is { IsAbstract: false } && type.GetCustomAttribute<CmdletAttribute>() is not null;

    public CmdletHelp Read(Type type)
    {
        var text = new DocText(type.Assembly);
        var comment = comments.Of(type);
        var cmdlet = type.GetCustomAttribute<CmdletAttribute>()
            ?? throw new ArgumentException($"{type} is no cmdlet.", nameof(type));
        List<ParameterHelp> own = [.. new ParameterReader(comments, text).Read(type)];
        List<ParameterHelp> all =
            [.. own, .. cmdlet.SupportsShouldProcess ? ParameterReader.ShouldProcessParameters() : []];
        return new CmdletHelp
        {
            Type = type,
            Verb = cmdlet.VerbName,
            Noun = cmdlet.NounName,
            Synopsis = text.Line(comment.Element("summary")),
            Description = text.Paragraphs(comment.Element("remarks")),
            Parameters = [.. all.OrderBy(parameter => parameter.Name, StringComparer.Ordinal)],
            Syntax = [.. SyntaxReader.Read(cmdlet, all)],
            Inputs = [.. Inputs(own)],
            Outputs = [.. Outputs(type, text)],
            Notes = text.Paragraphs(comment.Element("notes")),
            Examples = [.. comment.Elements("example").Select(example => Example(example, text))],
            Links = [.. comment.Elements("seealso").Select(link => Link(link, text))],
        };
    }

    private static ExampleHelp Example(XElement example, DocText text)
    {
        var title = new XElement(
            "title", example.Nodes().TakeWhile(node => node is not XElement { Name.LocalName: "code" }));
        var remarks = new XElement("remarks", example.Elements("code").FirstOrDefault()?.NodesAfterSelf());
        return new ExampleHelp(
            text.Line(title),
            example.Element("code") is { } code ? DocText.Code(code) : string.Empty,
            text.Paragraphs(remarks));
    }

    private static LinkHelp Link(XElement link, DocText text)
    {
        if ((string?)link.Attribute("href") is { } address)
        {
            return new LinkHelp(link.Value.Length > 0 ? link.Value : address, address);
        }

        return new LinkHelp(text.NameOf((string?)link.Attribute("cref") ?? string.Empty), string.Empty);
    }

    private static IEnumerable<TypeHelp> Inputs(List<ParameterHelp> parameters)
    {
        foreach (var parameter in parameters.Where(each => each.Usage.Values.Any(usage => usage.ValueFromPipeline)))
        {
            yield return new TypeHelp(parameter.TypeName, $"Bound to -{parameter.Name}.");
        }

        var named = parameters
            .Where(each => each.Usage.Values.Any(usage => usage.ValueFromPipelineByPropertyName))
            .ToList();
        if (named.Count > 0)
        {
            var names = named.Select(parameter => parameter.Aliases.Count == 0
                ? parameter.Name
                : $"{parameter.Name} (or {string.Join(", ", parameter.Aliases)})");
            yield return new TypeHelp(
                "Any object", $"Its properties are bound by their name: {string.Join("; ", names)}.");
        }
    }

    private IEnumerable<TypeHelp> Outputs(Type type, DocText text) =>
        type.GetCustomAttributes<OutputTypeAttribute>()
            .SelectMany(attribute => attribute.Type)
            .Where(output => output.Type != typeof(void))
            .DistinctBy(output => output.Name, StringComparer.Ordinal)
            .Select(output => new TypeHelp(
                output.Name,
                output.Type is null ? string.Empty : text.Line(comments.Of(output.Type).Element("summary"))))
            .DefaultIfEmpty(new TypeHelp("None", string.Empty));
}
