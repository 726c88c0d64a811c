using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Synthflow.Mutants;

/// <summary>A project compiled with all its mutants.</summary>
internal sealed class MutatedAssembly
{
    private readonly Room _room;
    private readonly CSharpCompilation _plain;
    private readonly List<SyntaxTree> _trees;
    private readonly Dictionary<(string File, TextSpan Span, string What), int> _ids = [];
    private readonly Dictionary<string, MutantWriter> _writers = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> _left = [];
    private readonly HashSet<int> _good = [];

    private MutatedAssembly(Room room, string path)
    {
        _room = room;
        _plain = BuiltProject.Compilation(room, path);
        var files = room.Files.Select(room.PathOf).ToHashSet(StringComparer.Ordinal);
        _trees = [.. _plain.SyntaxTrees.Where(tree => files.Contains(tree.FilePath))];
    }

    /// <summary>Those that are compiled.</summary>
    public IReadOnlyList<Mutant> Mutants { get; private set; } = [];

    /// <summary>Those that are no code, each with what the compiler says of it.</summary>
    public IReadOnlyList<(Mutant Mutant, string Why)> LeftOut { get; private set; } = [];

    /// <summary>Compiles; what does not compile is left out, until the rest does.</summary>
    /// <param name="room">What to mutate.</param>
    /// <param name="path">Where the assembly goes.</param>
    /// <param name="known">What is known not to compile: to find that out takes longer than all the rest.</param>
    /// <param name="isCompiled">Whether it is compiled; else all is taken for code that is not known to be none.</param>
    public static MutatedAssembly Write(Room room, string path, Tried known, bool isCompiled)
    {
        var assembly = new MutatedAssembly(room, path);
        assembly.Compile(path, known, isCompiled);
        return assembly;
    }

    private void Compile(string path, Tried known, bool isCompiled)
    {
        WithMutants();
        var all = Numbered();
        foreach (var mutant in all)
        {
            if (known.Knows(_room, mutant, out var why) && why is not null)
            {
                _left[mutant.Id] = why;
            }
        }

        List<ResourceDescription> resources = isCompiled ? BuiltProject.Resources(path) : [];
        while (isCompiled)
        {
            var compilation = WithMutants();
            using var stream = File.Create(path);
            var result = compilation.Emit(stream, manifestResources: resources);
            if (result.Success)
            {
                break;
            }

            LeaveOut([.. result.Diagnostics.Where(static problem => problem.Severity == DiagnosticSeverity.Error)]);
        }

        Mutants = [.. all.Where(mutant => !_left.ContainsKey(mutant.Id))];
        LeftOut = [.. all.Where(mutant => _left.ContainsKey(mutant.Id)).Select(mutant => (mutant, _left[mutant.Id]))];
        foreach (var (mutant, why) in LeftOut.Where(one => !known.Knows(_room, one.Mutant, out _)))
        {
            known.Add(_room, mutant, why);
        }
    }

    private CSharpCompilation WithMutants()
    {
        var compilation = _plain;
        foreach (var tree in _trees)
        {
            compilation = compilation.ReplaceSyntaxTree(tree, Written(tree, _left.ContainsKey, out var writer));
            _writers[tree.FilePath] = writer;
        }

        return compilation;
    }

    /// <summary>Several read the same: each gets its number among them, by its place. Those that do not compile count, too,
    /// so that the others keep their numbers.</summary>
    private List<Mutant> Numbered()
    {
        var all = _room.Files.SelectMany(file => _writers[_room.PathOf(file)].Mutants).DistinctBy(static mutant => mutant.Id).ToList();
        foreach (var same in all.GroupBy(static mutant => (mutant.File, mutant.What)))
        {
            foreach (var (mutant, before) in same.Select(static (mutant, before) => (mutant, before)))
            {
                mutant.Nth = before + 1;
            }
        }

        return all;
    }

    /// <summary>The compiler may complain far from the mutant (at the name of a method that does not end in a return any more), so
    /// each one in that member is compiled alone: only what is wrong by itself is left out.</summary>
    private void LeaveOut(List<Diagnostic> wrong)
    {
        var before = _left.Count;
        foreach (var problem in wrong)
        {
            foreach (var (id, tree) in Around(problem).Where(one => !_left.ContainsKey(one.Id) && _good.Add(one.Id)))
            {
                if (WrongAlone(id, tree) is { } why)
                {
                    _left[id] = why;
                }
            }
        }

        if (_left.Count == before)
        {
            // Each is right by itself, all of them together are not.
            var together = wrong.SelectMany(problem => Around(problem).Select(one => (one.Id, Why: problem.ToString()))).ToList();
            if (together.Count == 0)
            {
                throw new InvalidOperationException(string.Join("\n", wrong));
            }

            together.ForEach(one => _left[one.Id] = "together: " + one.Why);
        }
    }

    private string? WrongAlone(int id, SyntaxTree tree)
    {
        var alone = Written(tree, other => other != id, out _);
        return _plain.ReplaceSyntaxTree(tree, alone).GetSemanticModel(alone).GetDiagnostics()
            .Where(static problem => problem.Severity == DiagnosticSeverity.Error).Select(static problem => problem.ToString()).FirstOrDefault();
    }

    private SyntaxTree Written(SyntaxTree tree, Func<int, bool> isLeft, out MutantWriter writer)
    {
        var model = _plain.GetSemanticModel(tree);
        writer = new MutantWriter(Path.GetRelativePath(_room.Folder, tree.FilePath), _ids, isLeft, model);
        return BuiltProject.Parsed(writer.Write(tree.GetRoot()), tree.FilePath);
    }

    /// <summary>Every mutant in the member where the compiler complains.</summary>
    private IEnumerable<(int Id, SyntaxTree Tree)> Around(Diagnostic problem)
    {
        var member = problem.Location.SourceTree?.GetRoot().FindNode(problem.Location.SourceSpan).AncestorsAndSelf()
            .FirstOrDefault(static node => node is MemberDeclarationSyntax);
        return member is not null && _trees.Find(tree => tree.FilePath == member.SyntaxTree.FilePath) is { } tree
            ? _writers[tree.FilePath].Between(member.FullSpan.Start, member.FullSpan.End).Select(id => (id, tree))
            : [];
    }
}
