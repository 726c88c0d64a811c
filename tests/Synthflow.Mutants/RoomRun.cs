using System.Diagnostics;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Synthflow.Mutants;

/// <summary>Tries the mutants of a room on the test classes that reach them: first those that killed others of the file,
/// then the quick ones.</summary>
internal sealed class RoomRun(Room room, Options options, Tried tried, HashSet<string> equivalent, TextWriter log)
{
    private readonly Dictionary<(string File, string Test), int> _kills = [];

    private sealed record TestClass(string Name, TimeSpan Time, HashSet<int> Reaches, HashSet<string> Files)
    {
        /// <summary>What runs once a process is seen in the class that came first, though others need it as well: for such a mutant
        /// every class counts that reaches its file.</summary>
        public bool MaySee(Mutant mutant) => mutant.IsStatic ? Files.Contains(mutant.File) : Reaches.Contains(mutant.Id);
    }

    /// <summary>Every mutant that was tried, now or before, each with who killed it.</summary>
    public IReadOnlyList<Mutant> Run()
    {
        var folder = Copy();
        var leftOut = new Tried(Path.Combine(Paths.Work, "left-out.tsv"));
        var assembly = MutatedAssembly.Write(room, Path.Combine(folder, room.Project + ".dll"), leftOut, isCompiled: !options.ReportOnly);
        var meant = assembly.Mutants.GroupBy(static mutant => mutant.File).SelectMany(static file => file.Select(static (mutant, place) => (mutant, place)))
            .Join(
                assembly.Mutants.CountBy(static mutant => mutant.File), static one => one.mutant.File, static file => file.Key,
                static (one, file) => (Mutant: one.mutant, one.place, Of: file.Value))
            .Where(one => IsMeant(one.Mutant, one.place, one.Of)).Select(static one => one.Mutant).ToList();
        log.WriteLine($"{room.Project}: {assembly.Mutants.Count} mutants, {assembly.LeftOut.Count} that do not compile, {meant.Count} to try");
        if (meant.Count > 0)
        {
            Try(meant, folder, assembly.Mutants.ToDictionary(static mutant => mutant.Id, static mutant => mutant.File));
        }

        return [.. assembly.Mutants.Where(mutant => options.IsNamed(mutant.File) && WasTried(mutant))];
    }

    /// <param name="mutant">The mutant.</param>
    /// <param name="place">Its place in its file, from 0.</param>
    /// <param name="of">How many its file has.</param>
    private bool IsMeant(Mutant mutant, int place, int of) => !options.ReportOnly && options.IsNamed(mutant.File) && (WasTried(mutant)
        ? options.Lived && mutant.KilledBy is null && !equivalent.Contains(mutant.Key)
        : options.IsInSample(place, of));

    private bool WasTried(Mutant mutant)
    {
        var known = tried.Knows(room, mutant, out var killedBy);
        mutant.KilledBy = killedBy;
        return known;
    }

    private void Try(List<Mutant> meant, string folder, IReadOnlyDictionary<int, string> files)
    {
        using var worker = new Worker(room, Path.Combine(folder, room.Tests + ".dll"));
        var classes = Look(worker, Path.Combine(folder, room.Tests + ".dll"), files);
        var began = Stopwatch.StartNew();
        for (var i = 0; i < meant.Count; i++)
        {
            Try(worker, meant[i], classes);
            tried.Add(room, meant[i], meant[i].KilledBy);
            log.WriteLine($"{i + 1}/{meant.Count} {began.Elapsed:hh\\:mm\\:ss} line {meant[i].Line} #{meant[i].Id} {meant[i].Key}: {meant[i].KilledBy ?? "LIVES"}");
        }
    }

    private void Try(Worker worker, Mutant mutant, List<TestClass> classes)
    {
        if (mutant.IsStatic)
        {
            worker.Restart();
        }

        foreach (var test in classes.Where(test => test.MaySee(mutant))
            .OrderBy(test => test.Time / (1 + _kills.GetValueOrDefault((mutant.File, test.Name)))))
        {
            var limit = (test.Time * 4) + TimeSpan.FromSeconds(20);
            var answer = worker.Run(mutant.Id, 0, [test.Name], limit);
            if (answer.Passed)
            {
                continue;
            }

            if (mutant.IsStatic)
            {
                worker.Restart();
            }

            // A test that fails without the mutant as well has not seen it.
            if (worker.Run(-1, 0, [test.Name], limit * 2).Passed)
            {
                mutant.KilledBy = test.Name.Split('.')[^1] + (answer.Ended ? "" : ", which did not end");
                _kills[(mutant.File, test.Name)] = _kills.GetValueOrDefault((mutant.File, test.Name)) + 1;
                break;
            }
        }

        if (mutant.IsStatic)
        {
            worker.Restart();
        }
    }

    /// <summary>How long each class takes, and which mutants it reaches.</summary>
    private List<TestClass> Look(Worker worker, string tests, IReadOnlyDictionary<int, string> files)
    {
        var count = files.Keys.Max() + 1;
        var classes = new List<TestClass>();
        foreach (var name in ClassesOf(tests).Where(options.IsAsked))
        {
            var clock = Stopwatch.StartNew();
            var answer = worker.Run(-1, count, [name], options.LongestClass);
            log.WriteLine($"{name}: {clock.Elapsed.TotalSeconds:0.0} s, reaches {answer.Seen.Count}{(answer.Passed ? "" : ", FAILS and is left out: " + answer.Text)}");
            if (answer.Passed && answer.Seen.Count > 0)
            {
                classes.Add(new TestClass(name, clock.Elapsed, [.. answer.Seen], [.. answer.Seen.Select(id => files[id])]));
            }
        }

        return classes;
    }

    /// <summary>Read from the file's tables: loading the assembly would hold it.</summary>
    private static List<string> ClassesOf(string tests)
    {
        using var file = new PEReader(File.OpenRead(tests));
        var reader = file.GetMetadataReader();
        return [.. reader.TypeDefinitions.Select(reader.GetTypeDefinition)
            .Where(type => (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public
                && reader.GetString(type.Name).EndsWith("Tests", StringComparison.Ordinal))
            .Select(type => reader.GetString(type.Namespace) + "." + reader.GetString(type.Name))
            .Where(static name => !_slow.Contains(name.Split('.')[^1]))
            .Order(StringComparer.Ordinal)];
    }

    // Other processes and programs run code that is not mutated; the fault matrix takes minutes, and for each mutant again.
    private static readonly HashSet<string> _slow =
        new(StringComparer.Ordinal) { "KilledProcessTests", "MonoTests", "ReportScreenshotTests", "FaultMatrixTests" };

    private string Copy()
    {
        var from = Path.Combine(Paths.Repository, "tests", room.Tests, "bin", Paths.Configuration, "net10.0");
        var to = Path.Combine(Paths.Work, room.Tests);
        if (Directory.Exists(to) && options.ReportOnly)
        {
            // Another run may be using it.
            return to;
        }

        if (Directory.Exists(to))
        {
            Directory.Delete(to, recursive: true);
        }

        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return to;
    }
}
