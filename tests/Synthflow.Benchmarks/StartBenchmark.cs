using System.Reflection;
using Synthflow.Benchmarks.Processes;
using Synthflow.Benchmarks.Reporting;
using Synthflow.TestSupport.Engine;

namespace Synthflow.Benchmarks;

/// <summary>
/// Import-Module and the first cmdlet, each in a fresh process, against a module of the same form with one empty cmdlet.
/// </summary>
internal sealed class StartBenchmark : IBenchmark
{
    private static readonly string[] _firstCmdlets = ["Get-SynthflowConnection", "Connect-Synthflow -Sandbox"];

    /// <inheritdoc/>
    public string Name => "start";

    private static string EmptyModule =>
        typeof(StartBenchmark).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(metadata => string.Equals(metadata.Key, "EmptyModule", StringComparison.Ordinal)).Value
        ?? throw new InvalidOperationException("The build says nothing of the empty module.");

    /// <inheritdoc/>
    public async Task<IReadOnlyList<BenchmarkResult>> RunAsync(bool quick, CancellationToken cancellationToken)
    {
        IScriptHost[] hosts = (quick, await PwshHost.VersionAsync(cancellationToken)) switch
        {
            (_, null) => [new EngineHost()],
            (true, _) => [new PwshHost()],
            _ => [new PwshHost(), new EngineHost()],
        };
        var results = new List<BenchmarkResult>();
        foreach (var host in hosts)
        {
            foreach (var cmdlet in _firstCmdlets)
            {
                results.Add(new BenchmarkResult
                {
                    Name = Name,
                    What = $"Import-Module and {cmdlet} in {host.Name}, against an empty module of the same form",
                    Unit = "ms",
                    Turns = await TurnsTaken.TakeAsync(
                        quick ? 5 : 15,
                        () => TimeAsync(host, BuiltPaths.Manifest, cmdlet, cancellationToken),
                        () => TimeAsync(host, EmptyModule, "Get-Nothing", cancellationToken),
                        cancellationToken),
                    Goal = Goal.AtMost(3),
                });
            }
        }

        return results;
    }

    private static async Task<double> TimeAsync(
        IScriptHost host, string module, string cmdlet, CancellationToken cancellationToken)
    {
        var (milliseconds, _) = await TimedScript.RunAsync(
            host, "", $"Import-Module -Name '{module}'\n$null = {cmdlet}", cancellationToken);
        return milliseconds;
    }
}
