using System.Management.Automation.Host;

namespace Synthflow.PowerShell.Cmdlets;

/// <summary>What a host throws that has no screen, or nobody to ask: a job, a runbook, -NonInteractive.</summary>
internal static class HostFaults
{
    /// <summary>Whether that is what went wrong. PSHost itself documents NotImplementedException for what a host
    /// lacks.</summary>
    public static bool IsOfTheHost(Exception exception) => exception
        is HostException or InvalidOperationException or NotImplementedException or NotSupportedException
            or IOException;
}
