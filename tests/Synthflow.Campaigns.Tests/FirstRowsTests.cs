using Synthflow.Campaigns.Running;
using Synthflow.Campaigns.Tests.Support;
using Synthflow.Sandbox;

namespace Synthflow.Campaigns.Tests;

/// <summary>Who is among the first rows is for the list to say, as the plan does, and not for the quickest worker.</summary>
public sealed class FirstRowsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void FirstRows_AreTexted_HoweverLongTheirWorkersTake(int first)
    {
        var sandbox = new SandboxHandler();
        var disk = new MemoryDisk();
        using var others = new ManualResetEventSlim();

        var (results, _) = Campaign.Run(
            sandbox,
            disk,
            Campaign.Options(first: first, probe: new SlowFirst(first, others)),
            Campaign.Rows(first + 4));

        Assert.Equal(
            Enumerable.Range(2, first).Select(row => (long)row),
            results.Where(result => result.GetOutcome() == CampaignOutcome.Sent).Select(result => result.Row).OrderBy(row => row));
    }

    /// <summary>Keeps the workers of the first rows back until that of another row has come by, or for half a second.</summary>
    private sealed class SlowFirst(int first, ManualResetEventSlim others) : ICampaignProbe
    {
        private readonly string[] _first = [.. Enumerable.Range(0, first).Select(Campaign.Number)];

        public void Pass(CampaignPoint point, string? phoneNumber)
        {
            if (point != CampaignPoint.Taken)
            {
                return;
            }

            if (_first.Contains(phoneNumber))
            {
                others.Wait(TimeSpan.FromSeconds(0.5), TestContext.Current.CancellationToken);
                Thread.Sleep(20); // the other one goes on meanwhile, to where it would take the first one's place
            }
            else
            {
                others.Set();
            }
        }
    }
}
