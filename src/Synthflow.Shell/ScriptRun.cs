using System.Management.Automation;
using System.Management.Automation.Runspaces;
using Microsoft.PowerShell;

namespace Synthflow.Shell;

/// <summary>One script on the PowerShell engine, with the staged module imported.</summary>
public sealed class ScriptRun : IDisposable
{
    private readonly ScriptHost _host = new();
    private readonly Runspace _runspace;

    public ScriptRun(string moduleFolder)
    {
        // Without Microsoft.PowerShell.Utility and .Management: they are not in the engine's package.
        var state = InitialSessionState.CreateDefault2();
        if (OperatingSystem.IsWindows())
        {
            state.ExecutionPolicy = ExecutionPolicy.Bypass;
        }

        state.ThrowOnRunspaceOpenError = true;
        state.ImportPSModule([moduleFolder]);
        _runspace = RunspaceFactory.CreateRunspace(_host, state);
        // Ctrl+C reaches the script as it does in pwsh: its cmdlets are stopped and clean up after themselves.
        Console.CancelKeyPress += StopScript;
    }

    private PowerShell? Running { get; set; }

    /// <summary>
    /// Runs the script and returns the exit code: what it said with <c>exit</c>, or 1 after a terminating error.
    /// </summary>
    public int Execute(string scriptPath, IReadOnlyList<string> scriptArguments)
    {
        try
        {
            _runspace.Open();
            _host.ShowColors(_runspace);
            Invoke(shell => shell.AddCommand(scriptPath).AddArguments(scriptArguments));
        }
        catch (PipelineStoppedException)
        {
            return 130;
        }
        catch (RuntimeException exception)
        {
            ShowError(exception.ErrorRecord);
            return 1;
        }

        // 'exit 3' ends the script and leaves its code here.
        return _host.ExitCode ?? (_runspace.SessionStateProxy.GetVariable("LASTEXITCODE") is int code ? code : 0);
    }

    public void Dispose()
    {
        Console.CancelKeyPress -= StopScript;
        _runspace.Dispose();
    }

    private void Invoke(Action<PowerShell> addCommands, params object[] input)
    {
        using var shell = PowerShell.Create(_runspace);
        Running = shell;
        addCommands(shell);
        foreach (var command in shell.Commands.Commands)
        {
            // Out-Default shows errors in their place among the output, as the console host does.
            command.MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
        }

        shell.AddCommand("Out-Default");
        shell.Invoke(input);
        Running = null;
    }

    private void ShowError(ErrorRecord error)
    {
        var shown = PSObject.AsPSObject(error);
        // How the console host tells Out-Default that an object is an error to show, not output.
        shown.Properties.Add(new PSNoteProperty("writeErrorStream", value: true));
        Invoke(_ => { }, shown);
    }

    private void StopScript(object? sender, ConsoleCancelEventArgs arguments)
    {
        arguments.Cancel = true;
        Running?.BeginStop(callback: null, state: null);
    }
}
