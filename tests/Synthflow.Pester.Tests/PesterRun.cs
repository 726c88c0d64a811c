using System.Text.Json;
using Synthflow.TestSupport.Engine;

namespace Synthflow.Pester.Tests;

/// <summary>One run of the whole of tests/Pester, in the shell that a newcomer starts.</summary>
public static class PesterRun
{
    private static readonly Lazy<Task<IReadOnlyList<PesterResult>>> _results = new(RunAsync);

    /// <summary>The folder of the Pester tests.</summary>
    public static string Folder => Path.Combine(BuiltPaths.Repository, "tests", "Pester");

    /// <summary>What came of every test; the suite is run once, by whoever asks first.</summary>
    public static Task<IReadOnlyList<PesterResult>> ResultsAsync() => _results.Value;

    private static async Task<IReadOnlyList<PesterResult>> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("synthflow-pester-");
        try
        {
            var file = Path.Combine(folder.FullName, "results.json");
            var (exitCode, output, errors) = await ModuleProcess.RunFileAsync(
                Path.Combine(Folder, "Invoke-PesterTests.ps1"), CancellationToken.None, "-ResultPath", file);
            if (!File.Exists(file))
            {
                throw new InvalidOperationException($"Pester ended with {exitCode} and without results.\n{errors}\n{output}");
            }

            var results = JsonSerializer.Deserialize<List<PesterResult>>(await File.ReadAllTextAsync(file)) ?? [];
            return exitCode == 0 || results.Exists(result => result.Result is not ("Passed" or "Skipped"))
                ? results
                : throw new InvalidOperationException(
                    $"Pester ended with {exitCode} though no test failed.\n{errors}\n{output}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
