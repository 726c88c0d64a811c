using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Synthflow.Mutants;

/// <summary>A project as the build compiles it: its sources, what they refer to, what is embedded.</summary>
internal static class BuiltProject
{
    private static readonly CSharpParseOptions _language = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview);

    /// <summary>The project without any mutant, and with the switch that all of them ask.</summary>
    /// <param name="room">The project.</param>
    /// <param name="path">Its assembly, beside the tests.</param>
    public static CSharpCompilation Compilation(Room room, string path) => CSharpCompilation.Create(
        room.Project,
        Sources(room).Select(static file => Parsed(File.ReadAllText(file), file)).Append(Parsed(Switch(), "MutantSwitch.cs")),
        References(room, path),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true)
            .WithNullableContextOptions(NullableContextOptions.Enable).WithOptimizationLevel(OptimizationLevel.Debug));

    /// <summary>A source file of the project.</summary>
    public static SyntaxTree Parsed(string text, string file) => CSharpSyntaxTree.ParseText(text, _language, file);

    /// <summary>What is embedded in the assembly as it was built.</summary>
    public static List<ResourceDescription> Resources(string path)
    {
        var built = new AssemblyLoadContext("built").LoadFromStream(new MemoryStream(File.ReadAllBytes(path)));
        return [.. built.GetManifestResourceNames()
            .Select(name => new ResourceDescription(name, () => built.GetManifestResourceStream(name)!, isPublic: true))];
    }

    private static string BuiltFolder(Room room) => Path.Combine(room.Folder, "obj", Paths.Configuration, "net8.0");

    /// <summary>The sources for .NET, and those that the build made.</summary>
    private static IEnumerable<string> Sources(Room room) =>
        Directory.EnumerateFiles(room.Folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".Desktop.cs", StringComparison.Ordinal)
                && Path.GetRelativePath(room.Folder, file).Split('/', '\\')[0] is not ("obj" or "bin"))
            .Order(StringComparer.Ordinal)
            .Concat(Directory.EnumerateFiles(BuiltFolder(room), "*.cs"));

    /// <summary>What lies beside the tests, and this runtime: that of the tests.</summary>
    private static List<MetadataReference> References(Room room, string path)
    {
        var runtime = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => file.Contains("Microsoft.NETCore.App", StringComparison.Ordinal));
        var own = Directory.EnumerateFiles(Path.GetDirectoryName(path)!, "*.dll")
            .Where(file => Path.GetFileNameWithoutExtension(file) != room.Project && !Path.GetFileName(file).Contains(".Tests", StringComparison.Ordinal)
                && IsManaged(file));
        return [.. runtime.Concat(own).DistinctBy(Path.GetFileName).Select(file => MetadataReference.CreateFromFile(file))];
    }

    private static bool IsManaged(string file)
    {
        using var reader = new System.Reflection.PortableExecutable.PEReader(File.OpenRead(file));
        return reader.HasMetadata;
    }

    private static string Switch()
    {
        using var stream = typeof(BuiltProject).Assembly.GetManifestResourceStream("MutantSwitch.cs")!;
        return new StreamReader(stream).ReadToEnd();
    }
}
