namespace Synthflow.HelpWriter;

/// <summary>All that the help of one cmdlet says.</summary>
internal sealed record CmdletHelp
{
    public required Type Type { get; init; }

    public required string Verb { get; init; }

    public required string Noun { get; init; }

    public required string Synopsis { get; init; }

    public required IReadOnlyList<string> Description { get; init; }

    public required IReadOnlyList<ParameterHelp> Parameters { get; init; }

    public required IReadOnlyList<SyntaxHelp> Syntax { get; init; }

    public required IReadOnlyList<TypeHelp> Inputs { get; init; }

    public required IReadOnlyList<TypeHelp> Outputs { get; init; }

    public required IReadOnlyList<string> Notes { get; init; }

    public required IReadOnlyList<ExampleHelp> Examples { get; init; }

    public required IReadOnlyList<LinkHelp> Links { get; init; }

    public string Name => $"{Verb}-{Noun}";
}
