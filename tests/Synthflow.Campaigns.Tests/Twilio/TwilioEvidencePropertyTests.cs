using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.OptOuts;
using Synthflow.Campaigns.Running;
using Synthflow.Campaigns.Tests.Support;
using Synthflow.Campaigns.Twilio;

namespace Synthflow.Campaigns.Tests.Twilio;

/// <summary>For random campaigns and random logs: nobody is settled as NotSent whose message is in Twilio's truth, nobody as
/// Sent whose message is not, and no opt-out is lost.</summary>
public sealed class TwilioEvidencePropertyTests : IDisposable
{
    private const string Sender = "+15550100000";
    private static readonly string[] _stops = ["STOP", "stop.", " Stop! ", "UNSUBSCRIBE", "Abmelden", "arrêt", "BAJA", "Sair", "Uitschrijven", "«Cancella»", "stop 🛑"];
    private static readonly string[] _others = ["Yes", "please stop by on Tuesday", "1", "", "Don't stop", "fine", "the end of May", "STOP2END"];
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void RandomLogs_SettleNothingUntrue()
    {
        var settled = new Dictionary<CampaignOutcome, int>();
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            using var world = new LoggedTruth(random, Sender);
            var journal = RunCampaign(world, seed, random);
            AddTalk(world, random);
            foreach (var verdict in Verdicts(world, journal, random))
            {
                settled[verdict.Outcome] = settled.GetValueOrDefault(verdict.Outcome) + 1;
                var isThere = world.Messages.Any(message =>
                    message.To == verdict.Entry.PhoneNumber && message.From == Sender && message.Direction == "outbound-api");
                Assert.False(verdict.Outcome == CampaignOutcome.NotSent && isThere, $"seed {seed}: {verdict.Entry.PhoneNumber} {verdict.Words}");
                Assert.False(verdict.Outcome == CampaignOutcome.Sent && !isThere, $"seed {seed}: {verdict.Entry.PhoneNumber} {verdict.Words}");
            }
        }

        // Else the test would prove nothing.
        Assert.All([CampaignOutcome.Sent, CampaignOutcome.NotSent, CampaignOutcome.Unknown], outcome =>
            Assert.True(settled.GetValueOrDefault(outcome) >= 30, $"{outcome}: {settled.GetValueOrDefault(outcome)}"));
    }

    [Fact]
    public void RandomLogs_LoseNoOptOut()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            using var world = new LoggedTruth(random, Sender);
            var expected = new HashSet<string>(StringComparer.Ordinal);
            for (var index = 0; index < random.Next(40); index++)
            {
                var person = Campaign.Number(random.Next(20));
                var isStop = random.Next(3) == 0;
                var isBlocked = !isStop && random.Next(5) == 0;
                world.Add(
                    isBlocked ? Sender : random.Next(2) == 0 ? person : "whatsapp:" + person,
                    isBlocked ? person : Sender,
                    world.Now,
                    isBlocked ? "outbound-api" : "inbound",
                    isBlocked ? "Hi" : Pick(random, isStop ? _stops : _others),
                    isBlocked ? 21610 : null);
                if (isStop || isBlocked)
                {
                    expected.Add(person);
                }
            }

            var path = _folder.File("log.csv");
            File.WriteAllText(path, LoggedTruth.Csv(world.Messages));
            var finder = new OptOutFinder();
            foreach (var message in new TwilioLogReader(new TwilioLogOptions { NeedsBodies = true }).Read(path))
            {
                finder.Take(message);
            }

            Assert.Equal(expected.Order(StringComparer.Ordinal), finder.Found.Select(entry => entry.PhoneNumber).Order(StringComparer.Ordinal));
        }
    }

    private JournalReader RunCampaign(LoggedTruth world, int seed, Random random)
    {
        var path = _folder.File($"{seed}.jsonl");
        var options = Campaign.Options(workers: 1, sender: Sender, clock: world.Clock);
        using (var client = Campaign.Client(world))
        using (var runner = new CampaignRunner(client, options, CampaignJournal.Open(path, options)))
        {
            Campaign.Drive(runner, Campaign.Rows(random.Next(3, 15)));
        }

        world.Pass(TimeSpan.FromDays(random.Next(3)));
        return JournalReader.Open(path);
    }

    // The agent and the person go on talking; other senders text the same people.
    private static void AddTalk(LoggedTruth world, Random random)
    {
        foreach (var message in world.Messages.ToList())
        {
            if (random.Next(4) == 0)
            {
                world.Add(message.To, message.From, message.At + TimeSpan.FromMinutes(random.Next(600)), "inbound", "Yes");
                world.Add(message.From, message.To, message.At + TimeSpan.FromMinutes(random.Next(600)), "outbound-reply", "Fine");
            }

            if (random.Next(4) == 0)
            {
                world.Add("+15550109999", message.To, message.At, "outbound-api");
            }
        }
    }

    /// <summary>An honest log: it has everything of some senders in some time, and its owner says that time, or nothing.</summary>
    private List<TwilioVerdict> Verdicts(LoggedTruth world, JournalReader journal, Random random)
    {
        var from = journal.BeganAt - TimeSpan.FromHours(random.Next(-6, 6));
        var to = journal.LastRunAt + TimeSpan.FromHours(random.Next(0, 96));
        var isOtherAccount = random.Next(8) == 0;
        var log = world.Messages.Where(message => message.At >= from && message.At <= to
            && (!isOtherAccount || (message.From != Sender && message.To != Sender)));
        var path = _folder.File("log.csv");
        File.WriteAllText(path, LoggedTruth.Csv(log));
        var saysWindow = random.Next(4) > 0;
        var evidence = new TwilioEvidence([journal])
        {
            LogFrom = saysWindow ? from : null,
            LogTo = saysWindow ? to : null,
            Now = world.Now,
        };
        var reader = new TwilioLogReader(new TwilioLogOptions { NeedsTimes = true });
        foreach (var message in reader.Read(path))
        {
            evidence.Take(message);
        }

        return [.. evidence.Verdicts(reader.LacksPages)];
    }

    private static string Pick(Random random, string[] texts) => texts[random.Next(texts.Length)];
}
