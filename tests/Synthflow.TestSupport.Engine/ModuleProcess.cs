using System.Diagnostics;

namespace Synthflow.TestSupport.Engine;

/// <summary>
/// A script in a process of its own, in the shell that a newcomer starts: for what one process can show only once, such as which
/// assemblies get loaded, and for the exact staged files (the test process has its own copies of some of them).
/// </summary>
public static class ModuleProcess
{
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(10);

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
            return await RunFileAsync(path, cancellationToken, arguments);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Runs a script file with the module imported.</summary>
    /// <returns>The exit code, and what the screen showed: output and errors.</returns>
    public static Task<(int ExitCode, string Output, string Errors)> RunFileAsync(
        string path, CancellationToken cancellationToken, params string[] arguments) =>
        StartAsync(["-NonInteractive", "-File", path, .. arguments], [], cancellationToken);

    /// <summary>Starts the shell without a script and types these lines at its prompt.</summary>
    /// <returns>The exit code, and what the screen showed: output and errors.</returns>
    public static Task<(int ExitCode, string Output, string Errors)> TypeAsync(
        IReadOnlyList<string> lines, CancellationToken cancellationToken) => StartAsync([], lines, cancellationToken);

    private static async Task<(int ExitCode, string Output, string Errors)> StartAsync(
        IReadOnlyList<string> arguments, IReadOnlyList<string> lines, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_longest);
        using var process = Process.Start(new ProcessStartInfo("dotnet", [BuiltPaths.Shell, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException("The shell did not start.");
        try
        {
            foreach (var line in lines)
            {
                await process.StandardInput.WriteLineAsync(line.AsMemory(), limit.Token);
            }

            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, await output, await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
