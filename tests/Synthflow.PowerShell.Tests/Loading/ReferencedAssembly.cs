using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Synthflow.PowerShell.Tests.Loading;

/// <summary>Names and versions as they stand in assembly files, read without loading them.</summary>
internal static class ReferencedAssembly
{
    public static AssemblyName NameOf(string path) => AssemblyName.GetAssemblyName(path);

    public static IReadOnlyList<AssemblyName> ReferencesOf(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        return
        [
            .. metadata.AssemblyReferences
                .Select(handle => metadata.GetAssemblyReference(handle).GetAssemblyName()),
        ];
    }

    /// <summary>The assemblies of a folder, those of its subfolders too, by name.</summary>
    public static IReadOnlyDictionary<string, AssemblyName> In(string folder) =>
        Directory.EnumerateFiles(folder, "*.dll", SearchOption.AllDirectories)
            .Where(IsAssembly)
            .Select(NameOf)
            .ToDictionary(name => name.Name ?? string.Empty, StringComparer.OrdinalIgnoreCase);

    public static bool Satisfies(this IReadOnlyDictionary<string, AssemblyName> present, AssemblyName wanted) =>
        present.TryGetValue(wanted.Name ?? string.Empty, out var found)
        && found.Version >= wanted.Version
        && (found.GetPublicKeyToken() ?? []).SequenceEqual(wanted.GetPublicKeyToken() ?? []);

    // .NET Framework's folder holds parts of assemblies too.
    private static bool IsAssembly(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        return file.HasMetadata && file.GetMetadataReader().IsAssembly;
    }
}
