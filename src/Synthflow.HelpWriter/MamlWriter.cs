using System.Globalization;
using System.Management.Automation;
using System.Xml.Linq;

namespace Synthflow.HelpWriter;

/// <summary>MAML, the form in which Get-Help reads a binary module's help.</summary>
internal static class MamlWriter
{
    private static readonly XNamespace _maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace _command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace _dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    // Get-Help itself leaves none.
    private static readonly string[] _gapBeforeNextExample = [string.Empty, string.Empty];

    /// <param name="cmdlets">The cmdlets.</param>
    /// <param name="address">Where help is on the web, {0} for a cmdlet's name; empty where nowhere.</param>
    public static XDocument Write(IEnumerable<CmdletHelp> cmdlets, string address) => new(
        new XElement(
            XNamespace.Get("http://msh") + "helpItems",
            new XAttribute("schema", "maml"),
            cmdlets.Select(cmdlet => Command(cmdlet, address))));

    private static XElement Command(CmdletHelp cmdlet, string address) => new(
        _command + "command",
        new XAttribute(XNamespace.Xmlns + "maml", _maml),
        new XAttribute(XNamespace.Xmlns + "command", _command),
        new XAttribute(XNamespace.Xmlns + "dev", _dev),
        new XElement(
            _command + "details",
            new XElement(_command + "name", cmdlet.Name),
            new XElement(_command + "verb", cmdlet.Verb),
            new XElement(_command + "noun", cmdlet.Noun),
            Description([cmdlet.Synopsis])),
        Description(cmdlet.Description),
        new XElement(_command + "syntax", cmdlet.Syntax.Select(syntax => SyntaxItem(cmdlet.Name, syntax))),
        new XElement(_command + "parameters", cmdlet.Parameters.Select(Parameter)),
        new XElement(_command + "inputTypes", cmdlet.Inputs.Select(input => Typed("inputType", input))),
        new XElement(_command + "returnValues", cmdlet.Outputs.Select(output => Typed("returnValue", output))),
        // An empty element would still show its heading.
        cmdlet.Notes.Count == 0
            ? null
            : new XElement(_maml + "alertSet", new XElement(_maml + "alert", Paragraphs(cmdlet.Notes))),
        new XElement(_command + "examples", cmdlet.Examples.Select(Example)),
        new XElement(_command + "relatedLinks", OnlineLink(cmdlet, address), cmdlet.Links.Select(Link)));

    // Get-Help -Online opens the first link that has an address.
    private static XElement? OnlineLink(CmdletHelp cmdlet, string address) => address.Length == 0
        ? null
        : Link(new LinkHelp("Online version:", address.Replace("{0}", cmdlet.Name, StringComparison.Ordinal)));

    private static XElement SyntaxItem(string name, SyntaxHelp syntax) => new(
        _command + "syntaxItem",
        new XElement(_maml + "name", name),
        syntax.Parameters.Select(each => new XElement(
            _command + "parameter",
            Attributes(each.Parameter, each.Usage),
            new XElement(_maml + "name", each.Parameter.Name),
            each.Parameter.IsSwitch ? null
                : each.Parameter.Values.Count > 0 ? ValueGroup(each.Parameter)
                : Value(each.Parameter))));

    private static XElement Parameter(ParameterHelp parameter) => new(
        _command + "parameter",
        Attributes(parameter, Loosest(parameter)),
        new XElement(_maml + "name", parameter.Name),
        Description(parameter.Text),
        Value(parameter),
        new XElement(_dev + "type", new XElement(_maml + "name", parameter.TypeName)),
        new XElement(_dev + "defaultValue", DefaultValue(parameter)));

    private static string DefaultValue(ParameterHelp parameter) =>
        parameter.DefaultValue.Length > 0 ? parameter.DefaultValue : parameter.IsSwitch ? "False" : "None";

    // Where the sets differ, the parameter is shown as the set that asks for the least.
    private static ParameterAttribute Loosest(ParameterHelp parameter) =>
        parameter.Usage.Values.OrderBy(usage => usage.Mandatory).ThenByDescending(usage => usage.Position).First();

    private static IEnumerable<XAttribute> Attributes(ParameterHelp parameter, ParameterAttribute usage) =>
    [
        new("required", usage.Mandatory),
        new("variableLength", parameter.Type.IsArray),
        new("globbing", parameter.Wildcards),
        new("pipelineInput", PipelineInput(usage)),
        new("position", usage.Position < 0 ? "named" : usage.Position.ToString(CultureInfo.InvariantCulture)),
        new("aliases", parameter.Aliases.Count == 0 ? "none" : string.Join(", ", parameter.Aliases)),
    ];

    private static string PipelineInput(ParameterAttribute usage) => (
        usage.ValueFromPipeline,
        usage.ValueFromPipelineByPropertyName) switch
    {
        (true, true) => "True (ByValue, ByPropertyName)",
        (true, false) => "True (ByValue)",
        (false, true) => "True (ByPropertyName)",
        _ => "False",
    };

    private static XElement Value(ParameterHelp parameter) => new(
        _command + "parameterValue",
        new XAttribute("required", !parameter.IsSwitch),
        new XAttribute("variableLength", parameter.Type.IsArray),
        parameter.TypeName);

    private static XElement ValueGroup(ParameterHelp parameter) => new(
        _command + "parameterValueGroup",
        parameter.Values.Select(value => new XElement(
            _command + "parameterValue",
            new XAttribute("required", value: false),
            new XAttribute("variableLength", value: false),
            value)));

    private static XElement Typed(string name, TypeHelp type) => new(
        _command + name,
        new XElement(_dev + "type", new XElement(_maml + "name", type.TypeName)),
        Description([type.Text]));

    private static XElement Example(ExampleHelp example, int index) => new(
        _command + "example",
        new XElement(
            _maml + "title",
            $"---- Example {(index + 1).ToString(CultureInfo.InvariantCulture)}: {example.Title} ----"),
        new XElement(_dev + "code", example.Code),
        new XElement(_dev + "remarks", Paragraphs([.. example.Remarks, .. _gapBeforeNextExample])));

    private static XElement Link(LinkHelp link) => new(
        _maml + "navigationLink",
        new XElement(_maml + "linkText", link.Text),
        new XElement(_maml + "uri", link.Uri));

    private static XElement Description(IEnumerable<string> paragraphs) =>
        new(_maml + "description", Paragraphs(paragraphs));

    private static IEnumerable<XElement> Paragraphs(IEnumerable<string> paragraphs) =>
        paragraphs.Select(paragraph => new XElement(_maml + "para", paragraph));
}
