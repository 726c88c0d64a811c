using Synthflow.Benchmarks;
using Synthflow.Benchmarks.Processes;
using Synthflow.Benchmarks.Reporting;
using Synthflow.Benchmarks.Server;

// The other sides of a benchmark run in processes of their own, which are this same program.
switch (args)
{
    case ["--server", .. var rest]:
        return await AnswerServer.RunAsync(rest);
    case ["--engine", var script]:
        return EngineHost.Run(script);
}

IBenchmark[] benchmarks =
[
    new PipelineBenchmark(),
    new CampaignBenchmark(),
    new WaitingBenchmark(),
    new UsersBenchmark(),
    new StartBenchmark(),
    new ListsBenchmark(),
    new MemoryBenchmark(RowsOf(args)),
    new ResultsBenchmark(),
];
var quick = args.Contains("--quick", StringComparer.Ordinal);
var names = args.Where(argument => !argument.StartsWith('-')).ToList();
var known = benchmarks.Select(benchmark => benchmark.Name);
if (names.Except(known, StringComparer.Ordinal).FirstOrDefault() is { } unknown)
{
    await Console.Error.WriteLineAsync(
        $"There is no benchmark '{unknown}'. There are: "
            + $"{string.Join(", ", known)}.");
    return 2;
}

using var stopping = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    stopping.Cancel();
};

Console.WriteLine(await Machine.DescribeAsync(stopping.Token));
Console.WriteLine();
Console.WriteLine(ResultTable.Header);
foreach (var benchmark in benchmarks.Where(one => names.Count == 0 || names.Contains(one.Name, StringComparer.Ordinal)))
{
    foreach (var result in await benchmark.RunAsync(quick, stopping.Token))
    {
        Console.WriteLine(ResultTable.Row(result));
    }
}

return 0;

// --rows=3000000: how memory grows with the list.
static int? RowsOf(string[] args) => args.FirstOrDefault(one => one.StartsWith("--rows=", StringComparison.Ordinal)) is { } rows
    ? int.Parse(rows.AsSpan("--rows=".Length), System.Globalization.CultureInfo.InvariantCulture)
    : null;
