using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Fleet;

/// <summary>samples/worker.ps1 in a process of its own, as an engine starts it.</summary>
public sealed class WorkerProcess : IDisposable
{
    /// <summary>Long enough for a machine that does other things too; a worker that hangs still ends the test.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly List<JsonElement> _lines = [];
    private readonly List<string> _other = [];
    private readonly Task _reading;

    private WorkerProcess(Process process)
    {
        _process = process;
        _reading = Task.WhenAll(ReadAsync(process.StandardOutput), ReadAsync(process.StandardError));
    }

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    /// <summary>What it wrote that is no JSON line.</summary>
    public string Other
    {
        get
        {
            lock (_lines)
            {
                return string.Join('\n', _other);
            }
        }
    }

    public static string Script => Path.Combine(BuiltPaths.Module, "samples", "worker.ps1");

    /// <summary>Starts a worker with nothing of this process's own Synthflow or engine variables.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="environment">Its settings.</param>
    /// <param name="starter">A program, with arguments, that starts the worker instead of this process.</param>
    public static WorkerProcess Start(
        string folder, IEnumerable<KeyValuePair<string, string>> environment, params string[] starter) =>
        StartCommand(folder, environment, [.. starter, "dotnet", BuiltPaths.Shell, "-NonInteractive", "-File", Script]);

    /// <summary>Starts a command as it stands in a sample: <c>pwsh.dll</c> and the worker are those that were built here.</summary>
    public static WorkerProcess StartSample(
        string folder, IEnumerable<KeyValuePair<string, string>> environment, IEnumerable<string> command) =>
        StartCommand(folder, environment, [.. command.Select(word => Path.GetFileName(word) switch
        {
            "pwsh.dll" => BuiltPaths.Shell,
            "worker.ps1" => Script,
            _ => word,
        })]);

    /// <summary>Starts a command as it is.</summary>
    public static WorkerProcess StartCommand(
        string folder, IEnumerable<KeyValuePair<string, string>> environment, string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(IsSetting).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException("The worker did not start.");
        process.StandardInput.Close();
        return new WorkerProcess(process);
    }

    /// <summary>The JSON lines so far.</summary>
    public IReadOnlyList<JsonElement> Lines()
    {
        lock (_lines)
        {
            return [.. _lines];
        }
    }

    /// <summary>The first line of a step, once it is there.</summary>
    public async Task<JsonElement> LineAsync(string step)
    {
        var limit = Stopwatch.StartNew();
        while (true)
        {
            foreach (var line in Lines().Where(line => line.GetProperty("step").GetString() == step))
            {
                return line;
            }

            Assert.False(HasExited, $"The worker ended before '{step}'. " + Other + string.Join('\n', Lines()));
            Assert.True(limit.Elapsed < Longest, $"No '{step}' within its limit. " + Other);
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Kill -TERM, as pods, services and batch systems end programs.</summary>
    public Task TerminateAsync() => SignalAsync("TERM");

    /// <summary>Kill with a signal.</summary>
    /// <param name="signal">Its name without SIG.</param>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", ["-" + signal, Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Kill -9.</summary>
    public void Kill() => _process.Kill(entireProcessTree: true);

    /// <summary>Its exit code, once it has ended and all it wrote is read.</summary>
    /// <param name="longest">How long that may take; <see cref="Longest"/> where nothing is said.</param>
    public async Task<int> EndAsync(TimeSpan? longest = null)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(longest ?? Longest);
        await _process.WaitForExitAsync(limit.Token);
        await _reading.WaitAsync(limit.Token);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private static bool IsSetting(string name) =>
        name.StartsWith("SYNTHFLOW_", StringComparison.Ordinal)
        || name is "JOB_COMPLETION_INDEX" or "AWS_BATCH_JOB_ARRAY_INDEX" or "SLURM_ARRAY_TASK_ID";

    private async Task ReadAsync(StreamReader reader)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            var json = Parse(line);
            lock (_lines)
            {
                if (json is { } step)
                {
                    _lines.Add(step);
                }
                else
                {
                    _other.Add(line);
                }
            }
        }
    }

    private static JsonElement? Parse(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
