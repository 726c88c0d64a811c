using System.Management.Automation;
using System.Reflection;
using Synthflow.PowerShell.Tests.Conventions;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Architecture;

/// <summary>
/// A helper may know that a cmdlet shows, asks and writes for it, and takes what else it needs: none holds or takes a cmdlet
/// that has parameters, so that each can be used by another cmdlet, and says itself what it depends on.
/// </summary>
public sealed class HelpersTakeNoCmdlet
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    [Fact]
    public void NoHelper_HoldsOrTakesACmdletWithParameters()
    {
        using var session = new ModuleSession();
        var helpers = Assembly.LoadFrom(BuiltPaths.CmdletAssembly).GetTypes().Where(type => !IsOfACmdlet(type)).ToList();
        Assert.True(helpers.Count > 150, $"{helpers.Count} types");
        Assert.Empty(
            from type in helpers
            from member in MembersOf(type)
            where IsSpecific(member.Type)
            select $"{type.FullName}.{member.Name}: {member.Type.Name}");
    }

    [Fact]
    public void CmdletWithParameters_IsSeen_WhereverItStands()
    {
        using var session = new ModuleSession();
        var cmdlet = CmdletTypes.All[0];
        Assert.True(IsSpecific(cmdlet));
        Assert.True(IsSpecific(cmdlet.MakeArrayType()));
        Assert.True(IsSpecific(typeof(List<>).MakeGenericType(cmdlet)));
        Assert.False(IsSpecific(typeof(PSCmdlet)));
        Assert.Contains(MembersOf(typeof(Sample)), member => member is { Name: "given", Type.Name: nameof(PSCmdlet) });
        Assert.Contains(MembersOf(typeof(Sample)), member => member is { Name: "_held", Type.Name: nameof(PSCmdlet) });
    }

    private static IEnumerable<(string Name, Type Type)> MembersOf(Type type) =>
    [
        .. type.GetFields(Declared).Select(field => (field.Name, field.FieldType)),
        .. type.GetMethods(Declared).Select(method => (method.Name, method.ReturnType)),
        .. type.GetMethods(Declared).Concat<MethodBase>(type.GetConstructors(Declared))
            .SelectMany(method => method.GetParameters())
            .Select(parameter => (parameter.Name ?? "", parameter.ParameterType)),
    ];

    private static bool IsSpecific(Type type) =>
        (typeof(Cmdlet).IsAssignableFrom(type) && HasParameters(type))
        || (type.HasElementType && IsSpecific(type.GetElementType() ?? typeof(object)))
        || type.GenericTypeArguments.Any(IsSpecific);

    private static bool HasParameters(Type type) => type.GetProperties().Any(property =>
        property.IsDefined(typeof(ParameterAttribute), inherit: true));

    // What the compiler makes of a cmdlet's lambdas and iterators is the cmdlet's own.
    private static bool IsOfACmdlet(Type type) => typeof(Cmdlet).IsAssignableFrom(type)
        || (type.DeclaringType is { } outer && IsOfACmdlet(outer));

    private sealed class Sample(PSCmdlet? held)
    {
        private readonly PSCmdlet? _held = held;

        public PSCmdlet? Take(PSCmdlet? given) => given ?? _held;
    }
}
