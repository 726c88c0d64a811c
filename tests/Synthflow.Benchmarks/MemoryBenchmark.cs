using System.Globalization;
using Synthflow.Benchmarks.Lists;
using Synthflow.Benchmarks.Processes;
using Synthflow.Benchmarks.Reporting;
using Synthflow.Benchmarks.Server;
using Synthflow.TestSupport.Engine;

namespace Synthflow.Benchmarks;

/// <summary>
/// A long campaign in a fresh process, and how long its full journal takes to read; against fixed limits, which are meant for
/// 1,000,000 rows.
/// </summary>
internal sealed class MemoryBenchmark(int? rowsAskedFor) : IBenchmark
{
    private const double MaxMegabytes = 250;
    private const double MaxSeconds = 5;

    /// <inheritdoc/>
    public string Name => "memory";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<BenchmarkResult>> RunAsync(bool quick, CancellationToken cancellationToken)
    {
        var rows = rowsAskedFor ?? (quick ? 100_000 : 1_000_000);
        using var server = await ServerProcess.StartAsync(TimeSpan.Zero, cancellationToken);
        using var list = await ContactFile.CreateAsync(rows, cancellationToken);
        IScriptHost host = await PwshHost.VersionAsync(cancellationToken) is null ? new EngineHost() : new PwshHost();
        var journal = list.Path + ".journal";
        var connect =
            $"""
            Import-Module -Name '{BuiltPaths.Manifest}'
            $WarningPreference = 'SilentlyContinue'
            Connect-Synthflow -BaseUri '{server.BaseUri}' -ApiKey '{OutboundRows.Key}' -SkipCheck
            """;
        var campaign =
            $"""
            Invoke-SynthflowCampaign -JournalPath '{journal}' -Channel sms -AgentId '{OutboundRows.AgentId}' `
                -FromNumber '{OutboundRows.Sender}' -InitialMessage '{OutboundRows.Message}' -DefaultCountry US `
                -ThrottleLimit 16 -MaxPerSecond 1000000 6>$null
            """;
        try
        {
            var whole = $"{campaign} -Path '{list.Path}' | Out-Null";
            var (_, planned) = await TimedScript.RunAsync(host, connect, whole.Replace("6>$null", "-WhatIf 6>$null", StringComparison.Ordinal), cancellationToken);
            var (_, peak) = await TimedScript.RunAsync(host, connect, whole, cancellationToken);
            var (_, resumed) = await TimedScript.RunAsync(host, connect, whole, cancellationToken);
            // The journal is read for the plan, and again under its lock; a row it knows sends nothing.
            var again = $$"""
                $again = [pscustomobject]@{ Phone = '+12012000000' } | {{campaign}}
                if ($again.Outcome -ne 'AlreadySent') { throw "The row was $($again.Outcome)." }
                """;
            var (scan, _) = await TimedScript.RunAsync(host, connect, again, cancellationToken);
            return
            [
                await AgainstAsync(
                    $"peak memory of a campaign of {Count(rows)} rows in {host.Name}", "MB", peak, MaxMegabytes),
                await AgainstAsync(
                    $"peak memory of going on with all of them in {host.Name}", "MB", resumed, MaxMegabytes),
                await AgainstAsync(
                    $"peak memory of -WhatIf with them in {host.Name}", "MB", planned, MaxMegabytes),
                await AgainstAsync(
                    $"going on with its journal, one row from the pipeline in {host.Name}",
                    "s",
                    scan / 1000,
                    MaxSeconds),
            ];
        }
        finally
        {
            File.Delete(journal);
            File.Delete(journal + ".lock");
        }

        Task<BenchmarkResult> AgainstAsync(string what, string unit, double figure, double limit) =>
            LimitAsync(what + ", against the limit", unit, figure, limit, cancellationToken);
    }

    private static string Count(int rows) => rows.ToString("#,0", CultureInfo.InvariantCulture);

    private async Task<BenchmarkResult> LimitAsync(
        string what, string unit, double figure, double limit, CancellationToken cancellationToken) => new()
    {
        Name = Name,
        What = what,
        Unit = unit,
        Turns = await TurnsTaken.TakeAsync(
            1, () => Task.FromResult(figure), () => Task.FromResult(limit), cancellationToken),
        Goal = Goal.AtMost(1),
    };
}
