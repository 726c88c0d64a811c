using System.Globalization;

namespace Synthflow.Benchmarks.Processes;

/// <summary>A piece of script timed inside a fresh process, its start not counted.</summary>
internal static class TimedScript
{
    /// <summary>Runs <paramref name="work"/> after <paramref name="preparation"/>.</summary>
    /// <returns>How long the work took, in milliseconds, and the most memory the process had, in megabytes.</returns>
    public static async Task<(double Milliseconds, double PeakMegabytes)> RunAsync(
        IScriptHost host, string preparation, string work, CancellationToken cancellationToken)
    {
        // Only of the engine itself: the bare engine has no Measure-Command.
        var output = await host.RunAsync(
            $$"""
            $ErrorActionPreference = 'Stop'
            {{preparation}}
            $watch = [System.Diagnostics.Stopwatch]::StartNew()
            {{work}}
            "$($watch.Elapsed.TotalMilliseconds) $([System.Diagnostics.Process]::GetCurrentProcess().PeakWorkingSet64 / 1MB)"
            """,
            cancellationToken);
        // The last line: -WhatIf says on the screen, and so before it, what it would do.
        var figures = output.Trim().Split('\n')[^1].Split(' ')
            .Select(text => double.Parse(text, CultureInfo.InvariantCulture))
            .ToArray();
        return (figures[0], figures[1]);
    }
}
