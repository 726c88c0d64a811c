using System.Management.Automation;

namespace Synthflow.HelpWriter;

/// <summary>One parameter; <see cref="Usage" /> differs from one parameter set to the next.</summary>
internal sealed record ParameterHelp
{
    public required string Name { get; init; }

    public required Type Type { get; init; }

    public required IReadOnlyList<string> Text { get; init; }

    public required IReadOnlyList<string> Aliases { get; init; }

    public required IReadOnlyList<string> Values { get; init; }

    public required bool Wildcards { get; init; }

    public required string DefaultValue { get; init; }

    /// <summary>The attribute for each parameter set; the key of "every set" is <c>__AllParameterSets</c>.</summary>
    public required IReadOnlyDictionary<string, ParameterAttribute> Usage { get; init; }

    public string TypeName => TypeNames.Short(Type);

    public bool IsSwitch => Type == typeof(SwitchParameter);
}
