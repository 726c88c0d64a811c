using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace Synthflow.PowerShell.Loading;

/// <summary>
/// Tells PowerShell's import and removal of the module to <see cref="AdapterResolution" />: it answers while at least
/// one runspace has the module, and not a moment longer.
/// </summary>
public sealed class ModuleImports : IModuleAssemblyInitializer, IModuleAssemblyCleanup
{
    private static readonly HashSet<Guid> _runspaces = [];

    /// <summary>Called by PowerShell once it has imported the cmdlets into a runspace.</summary>
    public void OnImport()
    {
        var runspace = Runspace.DefaultRunspace;
        lock (_runspaces)
        {
            if (_runspaces.Count == 0)
            {
                AdapterResolution.Start();
                FormerTypeNames.Start();
            }

            // Import-Module again in the same runspace counts once.
            if (!_runspaces.Add(runspace.InstanceId))
            {
                return;
            }
        }

        // A runspace is more often closed than told to remove its modules.
        runspace.StateChanged += ForgetClosedRunspace;
    }

    /// <summary>Called by PowerShell when the module is removed from a runspace.</summary>
    /// <param name="psModuleInfo">The module.</param>
    public void OnRemove(PSModuleInfo psModuleInfo) => Forget(Runspace.DefaultRunspace);

    private static void ForgetClosedRunspace(object? sender, RunspaceStateEventArgs change)
    {
        if (sender is Runspace runspace
            && change.RunspaceStateInfo.State is RunspaceState.Closed or RunspaceState.Broken)
        {
            Forget(runspace);
        }
    }

    private static void Forget(Runspace runspace)
    {
        runspace.StateChanged -= ForgetClosedRunspace;
        lock (_runspaces)
        {
            if (_runspaces.Remove(runspace.InstanceId) && _runspaces.Count == 0)
            {
                AdapterResolution.Stop();
                FormerTypeNames.Stop();
            }
        }
    }
}
