using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Synthflow.Mutants;

/// <summary>A project compiled with all its mutants, as the build compiles it.</summary>
internal sealed class MutatedAssembly
{
    private MutatedAssembly(IReadOnlyList<Mutant> mutants, int leftOut)
    {
        Mutants = mutants;
        LeftOut = leftOut;
    }

    public IReadOnlyList<Mutant> Mutants { get; }

    /// <summary>How many were no code that compiles.</summary>
    public int LeftOut { get; }

    /// <summary>Compiles; what does not compile is left out, until the rest does.</summary>
    /// <param name="room">What to mutate.</param>
    /// <param name="path">Where the assembly goes.</param>
    public static MutatedAssembly Write(Room room, string path)
    {
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview);
        var references = References(room, path);
        var resources = Resources(path);
        var sources = Sources(room)
            .Select(file => (file, Tree: CSharpSyntaxTree.ParseText(File.ReadAllText(file), options, file)))
            .Append(("MutantSwitch.cs", CSharpSyntaxTree.ParseText(Switch(), options, "MutantSwitch.cs")))
            .ToList();
        var mutated = room.Files.Select(room.PathOf).ToHashSet(StringComparer.Ordinal);
        var ids = new Dictionary<(string File, TextSpan Span, string What), int>();
        var left = new HashSet<int>();
        while (true)
        {
            var writers = new Dictionary<string, MutantWriter>(StringComparer.Ordinal);
            var trees = sources.Select(source => mutated.Contains(source.Item1)
                ? CSharpSyntaxTree.ParseText(Written(source.Item1, source.Item2), options, source.Item1)
                : source.Item2).ToList();
            var compilation = CSharpCompilation.Create(
                room.Project,
                trees,
                references,
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true)
                    .WithNullableContextOptions(NullableContextOptions.Enable).WithOptimizationLevel(OptimizationLevel.Debug));
            using var stream = File.Create(path);
            var result = compilation.Emit(stream, manifestResources: resources);
            if (result.Success)
            {
                var mutants = room.Files.SelectMany(file => writers[room.PathOf(file)].Mutants)
                    .DistinctBy(mutant => mutant.Id).ToList();
                foreach (var same in mutants.GroupBy(mutant => (mutant.File, mutant.What)))
                {
                    foreach (var (mutant, before) in same.Select(static (mutant, before) => (mutant, before)))
                    {
                        mutant.Nth = before + 1;
                    }
                }

                return new MutatedAssembly(mutants, left.Count);
            }

            var wrong = result.Diagnostics.Where(problem => problem.Severity == DiagnosticSeverity.Error).ToList();
            var blamed = wrong.Select(problem => InnermostOf(problem, writers)).OfType<int>().ToHashSet();
            if (blamed.Count == 0)
            {
                // A mistake that shows elsewhere, such as a variable that is not set any more.
                blamed = [.. wrong.SelectMany(problem => AllAround(problem, writers))];
            }

            if (blamed.Count == 0)
            {
                throw new InvalidOperationException(string.Join("\n", wrong));
            }

            left.UnionWith(blamed);

            string Written(string file, SyntaxTree tree)
            {
                var writer = writers[file] = new MutantWriter(Path.GetRelativePath(room.Folder, file), ids, left);
                return writer.Write(tree.GetRoot());
            }
        }
    }

    private static int? InnermostOf(Diagnostic problem, Dictionary<string, MutantWriter> writers) =>
        writers.GetValueOrDefault(problem.Location.SourceTree?.FilePath ?? "")?.At(problem.Location.SourceSpan.Start);

    private static IEnumerable<int> AllAround(Diagnostic problem, Dictionary<string, MutantWriter> writers)
    {
        var tree = problem.Location.SourceTree;
        var member = tree?.GetRoot().FindNode(problem.Location.SourceSpan).AncestorsAndSelf()
            .FirstOrDefault(static node => node is Microsoft.CodeAnalysis.CSharp.Syntax.MemberDeclarationSyntax);
        return member is null ? [] : writers.GetValueOrDefault(tree!.FilePath)?.Between(member.FullSpan.Start, member.FullSpan.End) ?? [];
    }

    private static string BuiltFolder(Room room) => Path.Combine(room.Folder, "obj", Paths.Configuration, "net8.0");

    /// <summary>The sources for .NET, and those that the build made.</summary>
    private static IEnumerable<string> Sources(Room room) =>
        Directory.EnumerateFiles(room.Folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".Desktop.cs", StringComparison.Ordinal)
                && Path.GetRelativePath(room.Folder, file).Split('/', '\\')[0] is not ("obj" or "bin"))
            .Concat(Directory.EnumerateFiles(BuiltFolder(room), "*.cs"));

    /// <summary>Those of the assembly as it was built.</summary>
    private static List<ResourceDescription> Resources(string path)
    {
        var built = new AssemblyLoadContext("built").LoadFromStream(new MemoryStream(File.ReadAllBytes(path)));
        return [.. built.GetManifestResourceNames()
            .Select(name => new ResourceDescription(name, () => built.GetManifestResourceStream(name)!, isPublic: true))];
    }

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
        using var stream = typeof(MutatedAssembly).Assembly.GetManifestResourceStream("MutantSwitch.cs")!;
        return new StreamReader(stream).ReadToEnd();
    }
}
