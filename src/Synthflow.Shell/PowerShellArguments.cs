using System.Management.Automation;

namespace Synthflow.Shell;

/// <summary>Arguments for the command last added, by position.</summary>
internal static class PowerShellArguments
{
    public static PowerShell AddArguments(this PowerShell shell, IEnumerable<string> values)
    {
        foreach (var value in values)
        {
            shell.AddArgument(value);
        }

        return shell;
    }
}
