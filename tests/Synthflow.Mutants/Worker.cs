using System.Diagnostics;
using System.Globalization;

namespace Synthflow.Mutants;

/// <summary>A process of a test project that runs test classes with one mutant after the other.</summary>
internal sealed class Worker(Room room, string tests) : IDisposable
{
    private Process? _process;

    /// <summary>Runs classes.</summary>
    /// <param name="mutant">The mutant that is on, or -1.</param>
    /// <param name="count">How many mutants there are, where those that are asked for are to be told; else 0.</param>
    /// <param name="classes">The classes.</param>
    /// <param name="limit">After this long it counts as failed: a mutant may never end.</param>
    public Answer Run(int mutant, int count, IEnumerable<string> classes, TimeSpan limit)
    {
        // What a mutant left running may have ended the process after its answer.
        if (_process is { HasExited: true })
        {
            Restart();
        }

        var process = _process ??= Start();
        try
        {
            process.StandardInput.WriteLine(string.Join(
                '|', [mutant.ToString(CultureInfo.InvariantCulture), count.ToString(CultureInfo.InvariantCulture), .. classes]));
            process.StandardInput.Flush();
        }
        catch (IOException)
        {
            Restart();
            return new Answer(false, [], "The process had ended.", Ended: false);
        }

        var reading = process.StandardOutput.ReadLineAsync();
        if (reading.Wait(limit) && reading.Result is { } line)
        {
            var parts = line.Split('|', 3);
            return new Answer(parts[0] == "0", [.. parts[1].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)], parts[2]);
        }

        Restart();
        return new Answer(false, [], "It did not end, or ended the process.", Ended: false);
    }

    /// <summary>The next run is in a process of its own.</summary>
    public void Restart()
    {
        if (_process is { } process)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit(TimeSpan.FromSeconds(30));
            process.Dispose();
        }

        _process = null;
    }

    public void Dispose() => Restart();

    private Process Start() => Process.Start(new ProcessStartInfo("dotnet")
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        ArgumentList = { "exec", tests },
        Environment =
        {
            ["DOTNET_STARTUP_HOOKS"] = typeof(Worker).Assembly.Location,
            ["MUTANTS_TESTS"] = tests,
            ["MUTANTS_PROJECT"] = room.Project,
            ["DOTNET_TieredPGO"] = "0",
        },
    })!;

    /// <summary>What came of a run.</summary>
    /// <param name="Passed">Whether every test passed.</param>
    /// <param name="Seen">The mutants whose code was reached.</param>
    /// <param name="Text">What the tests said where one did not.</param>
    /// <param name="Ended">Whether it came to its end.</param>
    internal sealed record Answer(bool Passed, IReadOnlyList<int> Seen, string Text, bool Ended = true);
}
