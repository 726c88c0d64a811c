using System.Reflection;

namespace Synthflow.TestSupport.Engine;

/// <summary>Where the build put things, as the build itself says: no test guesses from its working folder.</summary>
public static class BuiltPaths
{
    /// <summary>The root of the repository.</summary>
    public static string Repository => Metadata("RepositoryFolder");

    /// <summary>The version folder of the staged module.</summary>
    public static string Module => Metadata("ModuleFolder");

    /// <summary>The staged manifest: what Import-Module is given.</summary>
    public static string Manifest => Path.Combine(Module, "Synthflow.PowerShell.psd1");

    /// <summary>PowerShell as the newcomer starts it, to be run with dotnet.</summary>
    public static string Shell => Metadata("ShellAssembly");

    /// <summary>The pwsh.dll of the .NET tool PowerShell, to be run with dotnet; beside it lies its program.</summary>
    public static string Pwsh => Metadata("Pwsh");

    /// <summary>The staged cmdlet assembly for PowerShell 7.</summary>
    public static string CmdletAssembly => Path.Combine(Module, "bin", "net8.0", "Synthflow.PowerShell.dll");

    /// <summary>The C# files under a folder of the repository, none of them generated.</summary>
    /// <exception cref="InvalidOperationException">There is none: a rule about no file would hold for ever.</exception>
    public static IReadOnlyList<string> SourceFiles(string folder)
    {
        var root = Path.Combine(Repository, folder);
        var files = Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Where(path => !Path.GetRelativePath(root, path).Split(Path.DirectorySeparatorChar, '/').Any(part => part is "bin" or "obj"))
            .ToList();
        return files.Count > 0 ? files : throw new InvalidOperationException($"No source file under {root}.");
    }

    private static string Metadata(string key) =>
        typeof(BuiltPaths).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .First(metadata => string.Equals(metadata.Key, key, StringComparison.Ordinal)).Value
            ?? throw new InvalidOperationException($"The build says nothing for {key}.");
}
