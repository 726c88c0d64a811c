using System.Management.Automation;

namespace Synthflow.HelpWriter;

/// <summary>The ways to call a cmdlet: one per parameter set, the default one first.</summary>
internal static class SyntaxReader
{
    public static IEnumerable<SyntaxHelp> Read(CmdletAttribute cmdlet, IReadOnlyList<ParameterHelp> parameters)
    {
        // A default set may have no parameter of its own, and is a way to write the command all the same.
        var sets = parameters.SelectMany(parameter => parameter.Usage.Keys)
            .Append(cmdlet.DefaultParameterSetName ?? ParameterAttribute.AllParameterSets)
            .Where(name => !IsEverySet(name))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .OrderBy(name => !string.Equals(name, cmdlet.DefaultParameterSetName, StringComparison.OrdinalIgnoreCase))
            .DefaultIfEmpty(ParameterAttribute.AllParameterSets);
        return sets.Select(set => new SyntaxHelp([.. Parameters(parameters, set)]));
    }

    // As Get-Command -Syntax has it: by position, then what must be given, then the rest as declared.
    private static IEnumerable<(ParameterHelp Parameter, ParameterAttribute Usage)> Parameters(
        IReadOnlyList<ParameterHelp> parameters, string set) =>
        parameters
            .Select(parameter => (Parameter: parameter, Usage: UsageIn(parameter, set)))
            .Where(each => each.Usage is { DontShow: false })
            .Select(each => (each.Parameter, Usage: each.Usage ?? new ParameterAttribute()))
            .OrderBy(each => each.Usage.Position < 0 ? int.MaxValue : each.Usage.Position)
            .ThenBy(each => !each.Usage.Mandatory);

    private static ParameterAttribute? UsageIn(ParameterHelp parameter, string set) =>
        parameter.Usage.FirstOrDefault(usage => string.Equals(usage.Key, set, StringComparison.OrdinalIgnoreCase)).Value
            ?? parameter.Usage.FirstOrDefault(usage => IsEverySet(usage.Key)).Value;

    private static bool IsEverySet(string name) =>
        string.Equals(name, ParameterAttribute.AllParameterSets, StringComparison.Ordinal);
}
