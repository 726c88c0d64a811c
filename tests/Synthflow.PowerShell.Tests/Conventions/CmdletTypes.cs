using System.Management.Automation;
using System.Reflection;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Conventions;

/// <summary>The cmdlet classes of the staged module, as rows for theories.</summary>
public static class CmdletTypes
{
    private static readonly Type[] _types = Load();

    public static TheoryData<string> Names => [.. _types.Select(type => type.Name)];

    public static IReadOnlyList<Type> All => _types;

    public static Type Named(string name) =>
        _types.Single(type => string.Equals(type.Name, name, StringComparison.Ordinal));

    public static CmdletAttribute Attribute(Type type) =>
        type.GetCustomAttribute<CmdletAttribute>()
            ?? throw new ArgumentException($"{type} is no cmdlet.", nameof(type));

    public static string CommandName(Type type) => $"{Attribute(type).VerbName}-{Attribute(type).NounName}";

    private static Type[] Load()
    {
        // The session loads the assembly, and has what answers for the adapter while its types are read.
        using var session = new ModuleSession();
        Type[] cmdlets =
        [
            .. Assembly.LoadFrom(BuiltPaths.CmdletAssembly).GetExportedTypes()
                .Where(type => !type.IsAbstract && typeof(Cmdlet).IsAssignableFrom(type)),
        ];
        // A rule about no cmdlet would hold for ever.
        return cmdlets.Length > 20 ? cmdlets : throw new InvalidOperationException($"{cmdlets.Length} cmdlets found.");
    }
}
