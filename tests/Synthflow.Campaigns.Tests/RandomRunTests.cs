using Synthflow.Campaigns.Tests.Support;
using Synthflow.TestSupport.Servers;

namespace Synthflow.Campaigns.Tests;

/// <summary>
/// The promise, over random faults, kills, power cuts, stops, resumes, reordered and edited lists, resolves and
/// partitions: never more than one POST per number that could have started a conversation, and no outcome that is not true.
/// </summary>
public class RandomRunTests
{
    private static readonly int _scenarios = Cases.Promised(2_600);
    private static readonly int _socketScenarios = Cases.Promised(60);

    [Fact]
    public void Campaigns_OverTenThousandRandomRuns_TextNobodyTwiceAndLoseNobody()
    {
        var seed = Environment.TickCount;
        if (int.TryParse(Environment.GetEnvironmentVariable("SYNTHFLOW_SEED"), out var given))
        {
            new RandomScenario(given).Play();
            return;
        }

        var runs = 0;
        Parallel.For(0, _scenarios, new ParallelOptions { MaxDegreeOfParallelism = 4 }, index =>
        {
            var scenario = new RandomScenario(seed + index);
            scenario.Play();
            Interlocked.Add(ref runs, scenario.Runs);
        });

        Assert.True(runs >= Cases.Promised(10_000), $"only {runs} runs");
    }

    [Fact]
    public async Task Campaigns_OverHundredsOfRandomRunsOnRealSockets_TextNobodyTwiceAndLoseNobody()
    {
        var seed = Environment.TickCount;
        var runs = 0;
        for (var index = 0; index < _socketScenarios; index++)
        {
            var scenario = new RandomScenario(seed + index);
            await using var server = await LoopbackSynthflow.StartAsync(scenario.Server.Connect());
            scenario.Address = server.BaseUri;
            await Task.Run(scenario.Play);
            runs += scenario.Runs;
        }

        Assert.True(runs >= Cases.Promised(200), $"only {runs} runs");
    }
}
