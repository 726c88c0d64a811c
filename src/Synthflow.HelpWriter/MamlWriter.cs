using System.Globalization;
using System.Management.Automation;
using System.Xml.Linq;

namespace Synthflow.HelpWriter;

/// <summary>MAML, the form in which Get-Help reads a binary module's help.</summary>
internal static class MamlWriter
{
    private static readonly XNamespace s_maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace s_command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace s_dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    // Get-Help itself leaves none.
    private static readonly string[] s_gapBeforeNextExample = [string.Empty, string.Empty];

    public static XDocument Write(IEnumerable<CmdletHelp> cmdlets) => new(
        new XElement(
            XNamespace.Get("http://msh") + "helpItems",
            new XAttribute("schema", "maml"),
            cmdlets.Select(Command)));

    private static XElement Command(CmdletHelp cmdlet) => new(
        s_command + "command",
        new XAttribute(XNamespace.Xmlns + "maml", s_maml),
        new XAttribute(XNamespace.Xmlns + "command", s_command),
        new XAttribute(XNamespace.Xmlns + "dev", s_dev),
        new XElement(
            s_command + "details",
            new XElement(s_command + "name", cmdlet.Name),
            new XElement(s_command + "verb", cmdlet.Verb),
            new XElement(s_command + "noun", cmdlet.Noun),
            Description([cmdlet.Synopsis])),
        Description(cmdlet.Description),
        new XElement(s_command + "syntax", cmdlet.Syntax.Select(syntax => SyntaxItem(cmdlet.Name, syntax))),
        new XElement(s_command + "parameters", cmdlet.Parameters.Select(Parameter)),
        new XElement(s_command + "inputTypes", cmdlet.Inputs.Select(input => Typed("inputType", input))),
        new XElement(s_command + "returnValues", cmdlet.Outputs.Select(output => Typed("returnValue", output))),
        // An empty element would still show its heading.
        cmdlet.Notes.Count == 0 ? null : new XElement(s_maml + "alertSet", new XElement(s_maml + "alert", Paragraphs(cmdlet.Notes))),
        new XElement(s_command + "examples", cmdlet.Examples.Select(Example)),
        new XElement(s_command + "relatedLinks", cmdlet.Links.Select(Link)));

    private static XElement SyntaxItem(string name, SyntaxHelp syntax) => new(
        s_command + "syntaxItem",
        new XElement(s_maml + "name", name),
        syntax.Parameters.Select(each => new XElement(
            s_command + "parameter",
            Attributes(each.Parameter, each.Usage),
            new XElement(s_maml + "name", each.Parameter.Name),
            each.Parameter.IsSwitch ? null : each.Parameter.Values.Count > 0 ? ValueGroup(each.Parameter) : Value(each.Parameter))));

    private static XElement Parameter(ParameterHelp parameter) => new(
        s_command + "parameter",
        Attributes(parameter, Loosest(parameter)),
        new XElement(s_maml + "name", parameter.Name),
        Description(parameter.Text),
        Value(parameter),
        new XElement(s_dev + "type", new XElement(s_maml + "name", parameter.TypeName)),
        new XElement(s_dev + "defaultValue", DefaultValue(parameter)));

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

    private static string PipelineInput(ParameterAttribute usage) => (usage.ValueFromPipeline, usage.ValueFromPipelineByPropertyName) switch
    {
        (true, true) => "True (ByValue, ByPropertyName)",
        (true, false) => "True (ByValue)",
        (false, true) => "True (ByPropertyName)",
        _ => "False",
    };

    private static XElement Value(ParameterHelp parameter) => new(
        s_command + "parameterValue",
        new XAttribute("required", !parameter.IsSwitch),
        new XAttribute("variableLength", parameter.Type.IsArray),
        parameter.TypeName);

    private static XElement ValueGroup(ParameterHelp parameter) => new(
        s_command + "parameterValueGroup",
        parameter.Values.Select(value => new XElement(
            s_command + "parameterValue",
            new XAttribute("required", value: false),
            new XAttribute("variableLength", value: false),
            value)));

    private static XElement Typed(string name, TypeHelp type) => new(
        s_command + name,
        new XElement(s_dev + "type", new XElement(s_maml + "name", type.TypeName)),
        Description([type.Text]));

    private static XElement Example(ExampleHelp example, int index) => new(
        s_command + "example",
        new XElement(s_maml + "title", $"---- Example {(index + 1).ToString(CultureInfo.InvariantCulture)}: {example.Title} ----"),
        new XElement(s_dev + "code", example.Code),
        new XElement(s_dev + "remarks", Paragraphs([.. example.Remarks, .. s_gapBeforeNextExample])));

    private static XElement Link(LinkHelp link) => new(
        s_maml + "navigationLink",
        new XElement(s_maml + "linkText", link.Text),
        new XElement(s_maml + "uri", link.Uri));

    private static XElement Description(IEnumerable<string> paragraphs) => new(s_maml + "description", Paragraphs(paragraphs));

    private static IEnumerable<XElement> Paragraphs(IEnumerable<string> paragraphs) =>
        paragraphs.Select(paragraph => new XElement(s_maml + "para", paragraph));
}
