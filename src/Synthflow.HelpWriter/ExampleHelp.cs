namespace Synthflow.HelpWriter;

/// <summary>One example: what it shows, the commands, what to know about them.</summary>
internal sealed record ExampleHelp(string Title, string Code, IReadOnlyList<string> Remarks);
