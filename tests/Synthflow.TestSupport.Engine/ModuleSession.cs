using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace Synthflow.TestSupport.Engine;

/// <summary>
/// One PowerShell session (a runspace of the real PowerShell, with all its own cmdlets) with the staged module imported.
/// </summary>
public sealed class ModuleSession : IDisposable
{
    /// <summary>Opens a session.</summary>
    /// <param name="host">What is shown and asked; by default one that nobody answers.</param>
    /// <param name="importModule"><see langword="false"/> where the script imports the module itself.</param>
    public ModuleSession(ScreenHost? host = null, bool importModule = true)
    {
        Host = host ?? new ScreenHost();
        var state = InitialSessionState.CreateDefault2();
        state.ThrowOnRunspaceOpenError = true;
        if (OperatingSystem.IsWindows())
        {
            state.ExecutionPolicy = Microsoft.PowerShell.ExecutionPolicy.Bypass;
        }

        if (importModule)
        {
            state.ImportPSModule([BuiltPaths.Manifest]);
        }

        Runspace = RunspaceFactory.CreateRunspace(Host, state);
        Runspace.Open();
        SetVariable("ModulePath", BuiltPaths.Manifest);
    }

    /// <summary>What the session shows and asks.</summary>
    public ScreenHost Host { get; }

    /// <summary>The engine's own object.</summary>
    public Runspace Runspace { get; }

    /// <summary>Gives the script a variable, for objects that cannot be written as text.</summary>
    public void SetVariable(string name, object? value) => Runspace.SessionStateProxy.SetVariable(name, value);

    /// <summary>Runs a script to its end; <paramref name="input"/> is what <c>$input</c> holds.</summary>
    public ScriptResult Run(string script, params object?[] input)
    {
        using var running = Start(script, input);
        return running.Finish();
    }

    /// <summary>Starts a script that another thread may stop. <c>$ModulePath</c> is the staged manifest.</summary>
    public RunningScript Start(string script, params object?[] input) => new(Runspace, script, input);

    /// <summary>
    /// Runs a script and returns what a person sees on a screen of 120 columns, errors and warnings included.
    /// </summary>
    public string Show(string script)
    {
        Host.Clear();
        using var shell = PowerShell.Create(Runspace);
        shell.AddScript(script).Commands.Commands[0]
            .MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
        shell.AddCommand("Out-Default").Invoke();
        return Host.Text;
    }

    /// <summary>Closes the session.</summary>
    public void Dispose() => Runspace.Dispose();
}
