using System.Reflection;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Loading;

public sealed class ReferencesAreMet
{
    private static readonly string[] _givenByTheHost = ["System.Management.Automation"];

    public static TheoryData<string, string> Assemblies =>
    [
        .. from target in new[] { "net472", "net8.0" }
           from path in Directory.EnumerateFiles(Folder(target), "*.dll", SearchOption.AllDirectories)
           select new TheoryDataRow<string, string>(target, Path.GetRelativePath(Folder(target), path)),
    ];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void StagedAssembly_References_AreBesideItOrInTheRuntime(string target, string assembly)
    {
        var beside = ReferencedAssembly.In(Folder(target));
        var missing = ReferencedAssembly.ReferencesOf(Path.Combine(Folder(target), assembly))
            .Where(wanted => !_givenByTheHost.Contains(wanted.Name, StringComparer.Ordinal))
            .Where(wanted => !beside.Satisfies(wanted) && !IsInRuntime(target, wanted))
            .Select(wanted => $"{wanted.Name} {wanted.Version}");
        Assert.Empty(missing);
    }

    [Theory]
    [InlineData("System.Text.Json")]
    [InlineData("System.Text.Encodings.Web")]
    [InlineData("System.Memory")]
    [InlineData("System.Management.Automation")]
    public void StagedNet8_Assemblies_HaveNoneThatPowerShellBrings(string name) =>
        Assert.DoesNotContain(name, ReferencedAssembly.In(Folder("net8.0")).Keys);

    private static string Folder(string target) => Path.Combine(BuiltPaths.Module, "bin", target);

    private static bool IsInRuntime(string target, AssemblyName wanted) =>
        string.Equals(target, "net472", StringComparison.Ordinal) ? NetFramework.Satisfies(wanted) : IsInNet8(wanted);

    // Whatever .NET 8 has, this later runtime has too; the version says whether it is .NET 8's or a later one's.
    private static bool IsInNet8(AssemblyName wanted) =>
        wanted.Version <= new Version(8, 0, 0, 0)
        && File.Exists(Path.Combine(
            Path.GetDirectoryName(typeof(object).Assembly.Location) ?? string.Empty, wanted.Name + ".dll"));

    private static IReadOnlyDictionary<string, AssemblyName> NetFramework { get; } = ReferencedAssembly.In(
        typeof(ReferencesAreMet).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .First(metadata => string.Equals(metadata.Key, "NetFrameworkFolder", StringComparison.Ordinal))
            .Value ?? string.Empty);
}
