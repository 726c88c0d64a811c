using System.ComponentModel;
using System.Diagnostics;

namespace Synthflow.Benchmarks.Processes;

/// <summary>The pwsh on the PATH: what users have.</summary>
internal sealed class PwshHost : IScriptHost
{
    /// <inheritdoc/>
    public string Name => "pwsh";

    /// <summary>Its version, or <see langword="null"/> where there is none on the PATH.</summary>
    public static async Task<string?> VersionAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo("pwsh", ["--version"]) { RedirectStandardOutput = true });
            var line = process is null ? null : await process.StandardOutput.ReadLineAsync(cancellationToken);
            return line?.Split(' ')[^1];
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public Task<string> RunAsync(string script, CancellationToken cancellationToken) => ScriptProcess.RunAsync(
        "pwsh", ["-NoProfile", "-NonInteractive", "-ExecutionPolicy", "Bypass", "-File"], script, cancellationToken);
}
