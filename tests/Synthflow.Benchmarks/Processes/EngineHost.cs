using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace Synthflow.Benchmarks.Processes;

/// <summary>The bare engine from its package, which runs where no pwsh is installed.</summary>
internal sealed class EngineHost : IScriptHost
{
    /// <inheritdoc/>
    public string Name => "bare engine";

    /// <summary>The inside of the process: runs the script without importing anything.</summary>
    public static int Run(string path)
    {
        var state = InitialSessionState.CreateDefault2();
        if (OperatingSystem.IsWindows())
        {
            state.ExecutionPolicy = Microsoft.PowerShell.ExecutionPolicy.Bypass;
        }

        using var runspace = RunspaceFactory.CreateRunspace(state);
        runspace.Open();
        using var shell = System.Management.Automation.PowerShell.Create(runspace);
        try
        {
            foreach (var output in shell.AddCommand(path).Invoke())
            {
                Console.WriteLine(output);
            }
        }
        catch (RuntimeException exception)
        {
            Console.Error.WriteLine(exception.ErrorRecord);
            return 1;
        }

        foreach (var error in shell.Streams.Error)
        {
            Console.Error.WriteLine(error);
        }

        return shell.HadErrors ? 1 : 0;
    }

    /// <inheritdoc/>
    public Task<string> RunAsync(string script, CancellationToken cancellationToken) => ScriptProcess.RunAsync(
        "dotnet", [typeof(EngineHost).Assembly.Location, "--engine"], script, cancellationToken);
}
