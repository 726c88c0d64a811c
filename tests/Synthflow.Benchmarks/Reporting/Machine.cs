using System.Runtime.InteropServices;
using Synthflow.Benchmarks.Processes;

namespace Synthflow.Benchmarks.Reporting;

/// <summary>The kind of machine, without anything that names it.</summary>
public static class Machine
{
    /// <summary>Cores, system, runtime, engine and pwsh in one line.</summary>
    public static async Task<string> DescribeAsync(CancellationToken cancellationToken)
    {
        var engine = typeof(System.Management.Automation.PowerShell).Assembly.GetName().Version;
        var pwsh = await PwshHost.VersionAsync(cancellationToken);
        return $"{Environment.ProcessorCount} cores ({RuntimeInformation.ProcessArchitecture}), "
            + $"{RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}, "
            + $"engine {engine?.ToString(3)}, {(pwsh is null ? "no pwsh" : $"pwsh {pwsh}")}";
    }
}
