using System.Globalization;
using Synthflow.Benchmarks.Lists;
using Synthflow.Benchmarks.Processes;
using Synthflow.Benchmarks.Reporting;
using Synthflow.Benchmarks.Server;
using Synthflow.TestSupport.Engine;

namespace Synthflow.Benchmarks;

/// <summary>What a user would write instead of a campaign: Import-Csv, ForEach-Object -Parallel, Invoke-RestMethod.</summary>
internal sealed class UsersBenchmark : IBenchmark
{
    private const int Workers = 16;
    private static readonly TimeSpan _latency = TimeSpan.FromMilliseconds(150);

    /// <inheritdoc/>
    public string Name => "users";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<BenchmarkResult>> RunAsync(bool quick, CancellationToken cancellationToken)
    {
        var rows = quick ? 400 : 2_000;
        using var server = await ServerProcess.StartAsync(_latency, cancellationToken);
        using var list = await ContactFile.CreateAsync(rows, cancellationToken);
        IScriptHost host = await PwshHost.VersionAsync(cancellationToken) is null ? new EngineHost() : new PwshHost();
        var ideal = Workers / _latency.TotalSeconds;
        List<(double Rate, double Processor)> ours = [], theirs = [];
        async Task<double> CampaignAsync()
        {
            ours.Add(await MeasureAsync(host, Connect(server), Campaign(list), rows, cancellationToken));
            File.Delete(list.Path + ".journal");
            File.Delete(list.Path + ".journal.lock");
            return ours[^1].Processor;
        }

        async Task<double> LoopAsync()
        {
            theirs.Add(await MeasureAsync(host, "", Loop(server, list), rows, cancellationToken));
            return theirs[^1].Processor;
        }

        var processor = await TurnsTaken.TakeAsync(quick ? 1 : 3, CampaignAsync, LoopAsync, cancellationToken);
        var (turn, loop) = (0, 0);
        return
        [
            Result(
                rows,
                $"in {host.Name}, against the ideal of {Workers} answers each {_latency.TotalMilliseconds} ms",
                "/s",
                await TurnsTaken.TakeAsync(ours.Count, () => Task.FromResult(ours[turn++].Rate), () => Task.FromResult(ideal), cancellationToken),
                Goal.AtLeast(0.95)),
            Result(
                rows,
                $"processor time a row in {host.Name}, against Import-Csv | ForEach-Object -Parallel {{ Invoke-RestMethod }} -ThrottleLimit {Workers}",
                "ms",
                processor,
                Goal.AtMost(1d / 8)),
            Result(
                rows,
                $"that loop in {host.Name}, against the ideal",
                "/s",
                await TurnsTaken.TakeAsync(theirs.Count, () => Task.FromResult(theirs[loop++].Rate), () => Task.FromResult(ideal), cancellationToken),
                goal: null),
        ];
    }

    private static string Connect(ServerProcess server) =>
        $"""
        Import-Module -Name '{BuiltPaths.Manifest}'
        $WarningPreference = 'SilentlyContinue'
        Connect-Synthflow -BaseUri '{server.BaseUri}' -ApiKey '{OutboundRows.Key}' -SkipCheck
        """;

    private static string Campaign(ContactFile list) =>
        $$"""
        $sent = 0
        Invoke-SynthflowCampaign -Path '{{list.Path}}' -JournalPath '{{list.Path}}.journal' -Channel sms -AgentId '{{OutboundRows.AgentId}}' `
            -FromNumber '{{OutboundRows.Sender}}' -InitialMessage '{{OutboundRows.Message}}' -DefaultCountry US `
            -ThrottleLimit {{Workers}} -MaxPerSecond 1000000 6>$null | ForEach-Object { if ($_.Outcome -eq 'Sent') { $sent++ } }
        """;

    private static string Loop(ServerProcess server, ContactFile list) =>
        $$"""
        $sent = @(Import-Csv '{{list.Path}}' | ForEach-Object -ThrottleLimit {{Workers}} -Parallel {
            $body = @{
                agent_id = '{{OutboundRows.AgentId}}'; channel = 'sms'; to_number = $_.Phone; from_number = '{{OutboundRows.Sender}}'
                initial_message = '{{OutboundRows.Message}}'
            }
            Invoke-RestMethod '{{server.OutboundUri}}' -Method Post -ContentType application/json -Body (ConvertTo-Json $body) `
                -Headers @{ Authorization = 'Bearer {{OutboundRows.Key}}' }
        }).Count
        """;

    private static async Task<(double Rate, double Processor)> MeasureAsync(
        IScriptHost host, string preparation, string work, int rows, CancellationToken cancellationToken)
    {
        var output = await host.RunAsync(
            $$"""
            $ErrorActionPreference = 'Stop'
            {{preparation}}
            $process = [System.Diagnostics.Process]::GetCurrentProcess()
            $before = $process.TotalProcessorTime
            $watch = [System.Diagnostics.Stopwatch]::StartNew()
            {{work}}
            $elapsed = $watch.Elapsed.TotalSeconds
            $process.Refresh()
            if ($sent -ne {{rows}}) { throw "$sent of {{rows}} were sent." }
            [string]::Format([cultureinfo]::InvariantCulture, '{0} {1}', {{rows}} / $elapsed, ($process.TotalProcessorTime - $before).TotalMilliseconds / {{rows}})
            """,
            cancellationToken);
        var figures = output.Trim().Split(' ').Select(text => double.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        return (figures[0], figures[1]);
    }

    private BenchmarkResult Result(int rows, string what, string unit, TurnsTaken turns, Goal? goal) => new()
    {
        Name = Name,
        What = string.Create(CultureInfo.InvariantCulture, $"{rows:#,0} contacts at {_latency.TotalMilliseconds} ms, {what}"),
        Unit = unit,
        Turns = turns,
        Goal = goal,
    };
}
