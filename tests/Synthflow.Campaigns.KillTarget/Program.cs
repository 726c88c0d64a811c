using System.Collections.Specialized;
using System.Globalization;
using Synthflow.Campaigns;
using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.KillTarget;
using Synthflow.Campaigns.Running;
using Synthflow.Client;

// Arguments: base address, journal, rows, workers, point:ordinal. Prints one line per result, and an error's id.
var kill = KillPoint.Parse(args[4]);
var options = new CampaignOptions
{
    AgentId = "11111111-1111-4111-8111-111111111111",
    Channel = Channel.Sms,
    FromNumber = "+15550100000",
    Host = "api.us.synthflow.ai",
    InitialMessage = "Hi {Name|there}",
    ThrottleLimit = int.Parse(args[3], CultureInfo.InvariantCulture),
    MaxPerSecond = double.PositiveInfinity,
    Probe = kill,
};
try
{
    using var client = new SynthflowClient(
        new SynthflowClientOptions { BaseUri = SynthflowHosts.Checked(new Uri(args[0])) },
        ApiKey.From("key-of-nobody"),
        null);
    using var runner = new CampaignRunner(
        client, options, CampaignJournal.Open(new KillingFile(DiskJournalFile.Open(args[1]), kill), options));
    var results = new List<CampaignResult>();
    for (var index = 0; index < int.Parse(args[2], CultureInfo.InvariantCulture); index++)
    {
        var row = new CampaignRow
        {
            Row = index + 2,
            PhoneNumber = $"+1555{1000000 + index}",
            Variables = new OrderedDictionary { ["Name"] = "Ada" },
        };
        while (!runner.TryAdd(row))
        {
            Print();
        }
    }

    runner.Complete();
    while (!runner.IsFinished)
    {
        Print();
    }

    return runner.GetSummary().Failure is null ? 0 : 3;

    void Print()
    {
        runner.Take(results, Timeout.InfiniteTimeSpan, CancellationToken.None);
        results.ForEach(result => Console.WriteLine($"{result.PhoneNumber} {result.Outcome}"));
        results.Clear();
    }
}
catch (CampaignException exception)
{
    Console.WriteLine(exception.ErrorId);
    Console.WriteLine(exception.Message);
    return 2;
}
