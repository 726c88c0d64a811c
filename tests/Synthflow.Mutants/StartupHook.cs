using System.Reflection;
using System.Runtime.Loader;

#pragma warning disable CA1050, MA0047 // .NET looks for a startup hook outside of any namespace

/// <summary>
/// Begins in the process of a test project before its own Main, and runs its tests as often as it is told to: each run
/// with another mutant and without starting again.
/// </summary>
/// <remarks>A line in is <c>mutant|what to run</c>, a line out the exit code, or the mutants that were seen.</remarks>
internal static class StartupHook
{
    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable("MUTANTS_TESTS") is not { Length: > 0 } path)
        {
            return;
        }

        // Only this process: what the tests start is not meant.
        Environment.SetEnvironmentVariable("MUTANTS_TESTS", null);
        Environment.SetEnvironmentVariable("DOTNET_STARTUP_HOOKS", null);
        var tests = AssemblyLoadContext.Default.LoadFromAssemblyPath(path);
        var runner = Assembly.Load("xunit.v3.runner.inproc.console").GetType("Xunit.Runner.InProc.SystemConsole.ConsoleRunner")!;
        var mutated = Assembly.Load(Environment.GetEnvironmentVariable("MUTANTS_PROJECT")!).GetType("MutantSwitch")!;
        var (active, seen) = (mutated.GetField("Active")!, mutated.GetField("Seen")!);
        var answers = Console.Out;
        Console.SetOut(TextWriter.Null);
        while (Console.In.ReadLine() is { } line)
        {
            var parts = line.Split('|');
            var (mutant, count) = (int.Parse(parts[0]), int.Parse(parts[1]));
            active.SetValue(null, mutant);
            seen.SetValue(null, count > 0 ? new bool[count] : null);
            using var text = new StringWriter();
            string[] arguments = [.. parts.Skip(2).SelectMany(name => new[] { "-class", name }), "-parallelMode", "none", "-stopOnFail", "-noColor"];
            var run = Activator.CreateInstance(runner, arguments, tests)!;
            var exit = ((Task<int>)runner.GetMethod("EntryPoint")!.Invoke(run, [TextReader.Null, text])!).GetAwaiter().GetResult();
            active.SetValue(null, -1);
            var places = seen.GetValue(null) is bool[] all ? string.Join(',', all.Select((was, id) => was ? id : -1).Where(id => id >= 0)) : "";
            seen.SetValue(null, null);
            answers.WriteLine($"{exit}|{places}|{(exit == 0 ? "" : text.ToString().ReplaceLineEndings(" "))}");
            answers.Flush();
        }

        Environment.Exit(0);
    }
}
