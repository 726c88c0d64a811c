using System.Net;
using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.Running;
using Synthflow.Campaigns.Tests.Support;

namespace Synthflow.Campaigns.Tests;

/// <summary>How many tries a row had is what left this machine for it, whatever ended the row.</summary>
public sealed class AttemptCountTests
{
    [Fact]
    public void ConnectionThatIsClosedBetweenTries_LeavesTheTriesThatWere()
    {
        using var handler = new ClosingHandler();
        using var client = Campaign.Client(handler);
        handler.Close = client.Dispose;
        var options = Campaign.Options(workers: 1);
        using var runner = new CampaignRunner(client, options, CampaignJournal.Open(new MemoryDisk().Open(), options));

        var (results, summary) = Campaign.Drive(runner, Campaign.Rows(1));

        var result = Assert.Single(results);
        Assert.Equal((CampaignOutcome.NotSent, 1, "NotConnected"), (result.GetOutcome(), result.Attempts, result.ErrorId));
        Assert.Equal("CampaignStopped", summary.Failure?.Told());
        Assert.Equal(1, handler.Tries);
    }

    private sealed class ClosingHandler : HttpMessageHandler
    {
        public Action? Close { get; set; }

        public int Tries { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Tries++;
            Close?.Invoke();
            return Task.FromResult(new HttpResponseMessage((HttpStatusCode)429) { Content = new StringContent("{}") });
        }
    }
}
