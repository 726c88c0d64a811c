using System.Management.Automation;

namespace Synthflow.HelpWriter;

/// <summary>One way to call a cmdlet: a parameter set, its parameters in the order they are shown.</summary>
internal sealed record SyntaxHelp(IReadOnlyList<(ParameterHelp Parameter, ParameterAttribute Usage)> Parameters);
