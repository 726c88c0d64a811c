using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace Synthflow.TestSupport.Engine;

/// <summary>
/// One PowerShell session (a runspace of the real PowerShell, with all its own cmdlets) with the staged module imported.
/// </summary>
public sealed class ModuleSession : IDisposable
{
    private readonly List<string> _functions;
    private readonly Dictionary<string, object?> _variables;

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
        _functions = [.. Children<CommandInfo>("function:").Select(function => function.Name)];
        _variables = Children<PSVariable>("variable:").ToDictionary(
            variable => variable.Name, variable => (object?)variable.Value, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>
    /// Makes the session as good as new, in a tenth of the time that a new one takes: no connection, no variable, function or
    /// answer of before. What it knows of our types stays.
    /// </summary>
    /// <returns>Whether that was possible; else it is to be disposed.</returns>
    public bool TryReset()
    {
        if (Runspace.RunspaceAvailability != RunspaceAvailability.Available)
        {
            return false;
        }

        var cleared = Run(
            "Disconnect-Synthflow; Set-StrictMode -Off; $global:PSDefaultParameterValues.Clear(); $Error.Clear(); "
            + "Get-Module | ForEach-Object Name");
        if (cleared.AllErrors.Count > 0 || !cleared.OutputOf<string>().Contains("Synthflow.PowerShell", StringComparer.Ordinal))
        {
            return false;
        }

        // Not ResetRunspaceState: after that $? is always true.
        foreach (var variable in Children<PSVariable>("variable:").Where(variable => !IsAsBefore(variable)).ToList())
        {
            if (_variables.TryGetValue(variable.Name, out var value))
            {
                variable.Value = value;
            }
            else
            {
                Runspace.SessionStateProxy.PSVariable.Remove(variable);
            }
        }

        foreach (var name in Children<CommandInfo>("function:").Select(function => function.Name).Except(_functions, StringComparer.OrdinalIgnoreCase))
        {
            Runspace.SessionStateProxy.InvokeProvider.Item.Remove("function:" + WildcardPattern.Escape(name), recurse: false);
        }

        Runspace.SessionStateProxy.Path.SetLocation(Environment.CurrentDirectory);
        Host.Reset();
        return true;
    }

    private bool IsAsBefore(PSVariable variable) =>
        (variable.Options & (ScopedItemOptions.Constant | ScopedItemOptions.ReadOnly)) != 0
        || (_variables.TryGetValue(variable.Name, out var value) && Equals(value, variable.Value));

    private List<T> Children<T>(string drive) =>
        [.. Runspace.SessionStateProxy.InvokeProvider.ChildItem.Get(drive, recurse: false).Select(item => (T)item.BaseObject)];

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
