using System.Reflection;
using Synthflow.PowerShell.Tests.Support;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Conventions;

/// <summary>
/// PowerShell reads the types of the cmdlet assembly before the module has hooked in what finds the adapter: a cmdlet
/// that has an adapter type as base, interface, field or parameter would not load.
/// </summary>
public sealed class CmdletsHoldNoAdapterTypes
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    private static readonly HashSet<string> _adapter =
    [
        .. Directory.EnumerateFiles(Path.Combine(BuiltPaths.Module, "bin", "net8.0", "lists"), "*.dll")
            .Select(path => Path.GetFileNameWithoutExtension(path)),
    ];

    [Fact]
    public void EveryType_BaseAndInterfaces_AreNotTheAdapters()
    {
        Assert.True(_adapter.Count > 3, $"{_adapter.Count} files of the adapter");
        using var session = new LentSession();
        var wrong =
            from type in AllTypes()
            from inherited in type.GetInterfaces().Prepend(type.BaseType ?? typeof(object))
            where IsAdapters(inherited)
            select $"{type.FullName}: {inherited.FullName}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void EveryType_StructFields_AreNotTheAdapters()
    {
        using var session = new LentSession();
        var wrong =
            from type in AllTypes()
            from field in type.GetFields(Declared)
            where field.FieldType.IsValueType && IsAdapters(field.FieldType)
            select $"{type.FullName}.{field.Name}: {field.FieldType}";
        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(CmdletTypes.Names), MemberType = typeof(CmdletTypes))]
    public void Cmdlet_FieldsAndParameters_AreNotTheAdapters(string name)
    {
        using var session = new LentSession();
        var cmdlet = CmdletTypes.Named(name);
        // Nested types too: what the compiler makes of async methods, iterators and lambdas keeps locals in fields.
        var types = cmdlet.GetNestedTypes(Declared).Prepend(cmdlet).ToList();
        var fields = types.SelectMany(
            type => type.GetFields(Declared), (type, field) => (Member: $"{type.Name}.{field.Name}", field.FieldType));
        var properties = types.SelectMany(
            type => type.GetProperties(Declared),
            (type, property) => (Member: $"{type.Name}.{property.Name}", property.PropertyType));
        Assert.Empty(
            fields.Concat(properties).Where(member => IsAdapters(member.Item2)).Select(member => member.Member));
    }

    private static Type[] AllTypes() => Assembly.LoadFrom(BuiltPaths.CmdletAssembly).GetTypes();

    private static bool IsAdapters(Type type) =>
        _adapter.Contains(type.Assembly.GetName().Name ?? string.Empty)
        || (type.HasElementType && IsAdapters(type.GetElementType() ?? typeof(object)))
        || type.GenericTypeArguments.Any(IsAdapters);
}
