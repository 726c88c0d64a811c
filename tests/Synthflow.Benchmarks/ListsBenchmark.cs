using Synthflow.Benchmarks.Lists;
using Synthflow.Benchmarks.Processes;
using Synthflow.Benchmarks.Reporting;
using Synthflow.TestSupport.Engine;

namespace Synthflow.Benchmarks;

/// <summary>A long contact list through Import-SynthflowContact, against Import-Csv, each in a fresh process.</summary>
internal sealed class ListsBenchmark : IBenchmark
{
    /// <inheritdoc/>
    public string Name => "lists";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<BenchmarkResult>> RunAsync(bool quick, CancellationToken cancellationToken)
    {
        var rows = quick ? 100_000 : 1_000_000;
        var turns = quick ? 3 : 5;
        using var list = await ContactFile.CreateAsync(rows, cancellationToken);
        using var tenth = await ContactFile.CreateAsync(rows / 10, cancellationToken);
        IScriptHost host = await PwshHost.VersionAsync(cancellationToken) is null ? new EngineHost() : new PwshHost();
        var (reference, read) = host is PwshHost
            ? ("Import-Csv", $"Import-Csv -LiteralPath '{list.Path}'")
            : ("a loop that makes PSObjects", $"[{typeof(CsvObjects).FullName}]::Read('{list.Path}')");

        async Task<double> RateAsync(string preparation, string script, string end = "Out-Null")
        {
            var (time, _) = await TimedScript.RunAsync(host, preparation, script + " | " + end, cancellationToken);
            return rows / time * 1000;
        }

        var export = $"Export-Csv -LiteralPath '{list.Path}.out' -NoTypeInformation";

        async Task<double> MemoryAsync(ContactFile file) =>
            (await TimedScript.RunAsync(host, ImportModule, Import(file) + " | Out-Null", cancellationToken)).PeakMegabytes;

        return
        [
            new BenchmarkResult
            {
                Name = Name,
                What = $"{rows:#,0} rows through Import-SynthflowContact in {host.Name}, against {reference}",
                Unit = "rows/s",
                Turns = await TurnsTaken.TakeAsync(
                    turns, () => RateAsync(ImportModule, Import(list)), () => RateAsync("", read), cancellationToken),
                Goal = Goal.AtLeast(3),
            },
            new BenchmarkResult
            {
                Name = Name,
                What = $"{rows:#,0} rows through Import-SynthflowContact | Export-Csv, against {reference} | Export-Csv",
                Unit = "rows/s",
                Turns = await TurnsTaken.TakeAsync(
                    quick ? 2 : 3,
                    () => RateAsync(ImportModule, Import(list), export),
                    () => RateAsync("", read, export),
                    cancellationToken),
                Goal = Goal.AtLeast(0.83),
            },
            new BenchmarkResult
            {
                Name = Name,
                What = $"peak memory of the process with {rows:#,0} rows, against {rows / 10:#,0}",
                Unit = "MB",
                Turns = await TurnsTaken.TakeAsync(
                    quick ? 1 : 3, () => MemoryAsync(list), () => MemoryAsync(tenth), cancellationToken),
            },
        ];
    }

    private static string ImportModule => $"Import-Module -Name '{BuiltPaths.Manifest}'";

    private static string Import(ContactFile file) =>
        $"Import-SynthflowContact -LiteralPath '{file.Path}' -DefaultCountry US";
}
