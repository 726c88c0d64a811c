using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace Synthflow.TestSupport.Engine;

/// <summary>
/// One PowerShell session (a runspace of the real PowerShell, with all its own cmdlets) with the staged module imported.
/// </summary>
public sealed class ModuleSession : IDisposable
{
    // What a session begins with is copied for each; to make it anew takes a fifth of the time that one takes to open.
    private static readonly Lazy<InitialSessionState> _withModule = new(() => StateOf(importModule: true));
    private static readonly Lazy<InitialSessionState> _withoutModule = new(() => StateOf(importModule: false));

    private Dictionary<string, ScriptBlock> _functions = [];
    private (int Aliases, int Drives) _counts;
    private Dictionary<string, object?> _variables = [];

    /// <summary>Opens a session.</summary>
    /// <param name="host">What is shown and asked; by default one that nobody answers.</param>
    /// <param name="importModule"><see langword="false"/> where the script imports the module itself.</param>
    public ModuleSession(ScreenHost? host = null, bool importModule = true)
    {
        Host = host ?? new ScreenHost();
        Runspace = RunspaceFactory.CreateRunspace(Host, (importModule ? _withModule : _withoutModule).Value);
        Runspace.Open();
        SetVariable("ModulePath", BuiltPaths.Manifest);
    }

    /// <summary>Remembers what a new session has, for <see cref="TryReset"/>.</summary>
    public void RememberAsNew()
    {
        _functions = Children<FunctionInfo>("function:").ToDictionary(
            function => function.Name, function => function.ScriptBlock, StringComparer.OrdinalIgnoreCase);
        _counts = Counts();
        _variables = Children<PSVariable>("variable:").ToDictionary(
            variable => variable.Name, variable => (object?)variable.Value, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>
    /// Makes a session that was remembered as good as new, in a tenth of the time that a new one takes: no connection, no variable,
    /// function or answer of before. What it knows of our types stays, and PowerShell's own modules that it has loaded.
    /// </summary>
    /// <returns>Whether that was possible; else it is to be disposed.</returns>
    public bool TryReset()
    {
        if (_variables.Count == 0 || Runspace.RunspaceAvailability != RunspaceAvailability.Available)
        {
            return false;
        }

        var cleared = Run(
            "Disconnect-Synthflow; Set-StrictMode -Off; $global:PSDefaultParameterValues.Clear(); $Error.Clear(); "
            + "Get-Job | ForEach-Object { 'a job' }; $ExecutionContext.Events.Subscribers | ForEach-Object { 'a subscriber' }; "
            + "Get-Module | ForEach-Object Name");
        if (cleared.AllErrors.Count > 0
            || cleared.OutputOf<string>().Count(name => name == "Synthflow.PowerShell") != 1
            || cleared.OutputOf<string>().Any(name => name != "Synthflow.PowerShell" && !name.StartsWith("Microsoft.PowerShell.", StringComparison.Ordinal)))
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

        foreach (var function in Children<FunctionInfo>("function:"))
        {
            if (!_functions.TryGetValue(function.Name, out var before))
            {
                Runspace.SessionStateProxy.InvokeProvider.Item.Remove(
                    "function:" + WildcardPattern.Escape(function.Name), recurse: false);
            }
            else if (!ReferenceEquals(before, function.ScriptBlock))
            {
                return false;
            }
        }

        Runspace.SessionStateProxy.Path.SetLocation(Environment.CurrentDirectory);
        Host.Reset();
        return Counts() == _counts;
    }

    private static InitialSessionState StateOf(bool importModule)
    {
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

        return state;
    }

    private bool IsAsBefore(PSVariable variable) =>
        (variable.Options & (ScopedItemOptions.Constant | ScopedItemOptions.ReadOnly)) != 0
        || (_variables.TryGetValue(variable.Name, out var value) && Equals(value, variable.Value));

    private (int Aliases, int Drives) Counts() =>
        (Children<AliasInfo>("alias:").Count, Runspace.SessionStateProxy.Drive.GetAll().Count);

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
