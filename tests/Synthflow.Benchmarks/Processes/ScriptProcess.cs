using System.Diagnostics;

namespace Synthflow.Benchmarks.Processes;

/// <summary>One process that runs one script file.</summary>
internal static class ScriptProcess
{
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments; the script's path is added.</param>
    /// <param name="script">The script's text.</param>
    /// <param name="cancellationToken">Ends the wait and the process.</param>
    public static async Task<string> RunAsync(
        string program, IEnumerable<string> arguments, string script, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("synthflow-bench-");
        try
        {
            var path = Path.Combine(folder.FullName, "script.ps1");
            await File.WriteAllTextAsync(path, script, cancellationToken);
            using var process = Process.Start(new ProcessStartInfo(program, [.. arguments, path])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }) ?? throw new InvalidOperationException($"{program} did not start.");
            try
            {
                process.StandardInput.Close();
                var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
                var errors = await process.StandardError.ReadToEndAsync(cancellationToken);
                await process.WaitForExitAsync(cancellationToken);
                return process.ExitCode == 0 && errors.Length == 0
                    ? await output
                    : throw new InvalidOperationException(
                        $"{program} ended with {process.ExitCode}: {errors}{await output}");
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                throw;
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
