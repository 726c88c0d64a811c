using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;
using Synthflow.PowerShell.Errors;

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

    /// <summary>The connection that a cmdlet was given, else this runspace's; ends the cmdlet where there is
    /// none.</summary>
    public static SynthflowConnection Require(Cmdlet cmdlet, SynthflowConnection? given)
    {
        var connection = given ?? Current;
        if (connection is null || connection.IsClosed)
        {
            var (message, nextStep) = connection is null
                ? (Messages.NotConnected, Messages.NotConnected_NextStep)
                : (Core.Messages.NotConnected_Wiped, Core.Messages.NotConnected_Wiped_NextStep);
            cmdlet.ThrowTerminatingError(ErrorRecords.Invalid(ErrorIds.NotConnected, message, nextStep, null));
        }

        return connection!; // ThrowTerminatingError does not come back
    }

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
