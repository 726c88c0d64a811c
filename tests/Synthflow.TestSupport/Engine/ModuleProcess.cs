using System.Diagnostics;

namespace Synthflow.TestSupport.Engine;

/// <summary>
/// A script in a process of its own, in the demo host: for what one process can show only once, such as which
/// assemblies get loaded, and for the exact staged files (the test process has its own copies of some of them).
/// </summary>
public static class ModuleProcess
{
    /// <summary>Runs the script with the module imported; <c>$args</c> holds <paramref name="arguments"/>.</summary>
    /// <returns>The exit code, and what the screen showed: output and errors.</returns>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(
        string script, CancellationToken cancellationToken, params string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("synthflow-");
        try
        {
            var path = Path.Combine(folder.FullName, "script.ps1");
            await File.WriteAllTextAsync(path, script, cancellationToken);
            using var process = Process.Start(new ProcessStartInfo("dotnet", [BuiltPaths.Shell, path, .. arguments])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }) ?? throw new InvalidOperationException("The demo host did not start.");
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return (process.ExitCode, await output, await errors);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
