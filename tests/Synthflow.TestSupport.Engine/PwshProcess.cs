using System.Diagnostics;

namespace Synthflow.TestSupport.Engine;

/// <summary>A process of the pwsh that users install, as a .NET tool has it: the process is dotnet.</summary>
public static class PwshProcess
{
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(5);

    /// <summary>Starts pwsh without a profile and waits for its end.</summary>
    /// <param name="folder">Where it starts.</param>
    /// <param name="arguments">Those of pwsh, such as <c>-Command</c> and a script.</param>
    /// <param name="firstOnPath">A folder whose programs come before all others, or <see langword="null"/>.</param>
    /// <param name="cancellationToken">Ends the wait and the process.</param>
    /// <returns>The exit code, and what the screen showed, output and errors together.</returns>
    public static async Task<(int ExitCode, string Screen)> RunAsync(
        string folder, IEnumerable<string> arguments, string? firstOnPath, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_longest);
        var start = new ProcessStartInfo("dotnet", [BuiltPaths.Pwsh, "-NoProfile", "-NonInteractive", .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["NO_COLOR"] = "1", ["POWERSHELL_TELEMETRY_OPTOUT"] = "1", ["POWERSHELL_UPDATECHECK"] = "Off" },
        };
        if (firstOnPath is not null)
        {
            start.Environment["PATH"] = firstOnPath + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException("pwsh did not start.");
        try
        {
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, await output + await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
