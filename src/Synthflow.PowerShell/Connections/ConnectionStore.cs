using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;

namespace Synthflow.PowerShell.Connections;

/// <summary>The connection of each runspace.</summary>
/// <remarks>
/// Never process-wide: jobs of Azure Automation share a process, and a static once let one tenant's runbook use
/// another's key (https://github.com/microsoftgraph/msgraph-sdk-powershell/issues/2543).
/// </remarks>
internal static class ConnectionStore
{
    private static readonly ConditionalWeakTable<Runspace, Slot> _slots = new();

    /// <summary>This runspace's connection, or null.</summary>
    public static SynthflowConnection? Current => SlotOfThisRunspace().Connection;

    /// <summary>Makes a connection this runspace's; closes the one before unless somebody may hold it.</summary>
    public static void Set(SynthflowConnection? connection)
    {
        var slot = SlotOfThisRunspace();
        var before = slot.Connection;
        slot.Connection = connection;
        if (before is { IsShared: false } && !ReferenceEquals(before, connection))
        {
            before.Close();
        }
    }

    private static Slot SlotOfThisRunspace() => _slots.GetValue(Runspace.DefaultRunspace, static runspace =>
    {
        var slot = new Slot();
        runspace.StateChanged += (_, change) =>
        {
            if (change.RunspaceStateInfo.State is RunspaceState.Closed or RunspaceState.Broken)
            {
                slot.Connection?.Close();
                slot.Connection = null;
            }
        };
        return slot;
    });

    private sealed class Slot
    {
        public SynthflowConnection? Connection { get; set; }
    }
}
