using Synthflow.PowerShell.Tests.Support;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Campaigns;

/// <summary>Two campaigns at once that send from one number over one connection keep that number's pace together.</summary>
public sealed class SharedPaceTests : IDisposable
{
    private const int Rows = 12;
    private const int PerSecond = 6;

    private readonly CampaignSession _session = new();

    public void Dispose() => _session.Dispose();

    [Fact]
    public void TwoCampaigns_OfOneSender_SendAtItsPaceTogether()
    {
        List("a.csv", 1000);
        List("b.csv", 2000);
        using var other = new ModuleSession();
        other.SetVariable("c", _session.RunWell("Get-SynthflowConnection").Single<object>());
        other.Runspace.SessionStateProxy.Path.SetLocation(_session.Folder.FullName);
        using var second = other.Start(Campaign("b"));
        using var first = _session.Sandbox.Start("$c = Get-SynthflowConnection\n" + Campaign("a"));
        Assert.Equal((Rows, Rows), (Sent(first), Sent(second)));

        var times = _session.RunWell("$sandbox.Requests.Of('StartOutboundChat').ForEach('At')").OutputOf<DateTimeOffset>();
        Assert.Equal(2 * Rows, times.Count);
        // Each at its own pace would have ended after half the time. A busy machine only makes it longer.
        var least = TimeSpan.FromSeconds(((2.0 * Rows) - 2) / PerSecond * 0.7);
        Assert.True(times.Max() - times.Min() >= least, $"{2 * Rows} messages in {times.Max() - times.Min()}, not in {least}");
    }

    private static string Campaign(string name) =>
        $"Invoke-SynthflowCampaign -Path {name}.csv -JournalPath {name}.jsonl -AgentId {SandboxSession.Agent} -Channel sms "
        + $"-FromNumber {SandboxSession.Sender} -InitialMessage Hi -MaxPerSecond {PerSecond} -Connection $c -InformationAction Ignore";

    private static int Sent(RunningScript script)
    {
        var result = script.Finish();
        Assert.Empty(result.AllErrors);
        return result.Output.Count(row => Equals(row.Properties["Outcome"].Value, "Sent"));
    }

    private void List(string name, int from) => _session.Folder.Write(
        name, "Phone\n" + string.Concat(Enumerable.Range(from, Rows).Select(number => $"+1202555{number}\n")));
}
