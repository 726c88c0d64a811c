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
        var afterTalk = 0;
        for (var seed = 0; seed < Cases.Of(400); seed++)
        {
            var random = new Random(seed);
            using var world = new LoggedTruth(random, Sender);
            var journals = RunCampaign(world, seed, random);
            AddTalk(world, random);
            foreach (var verdict in Verdicts(world, journals, random, gap: null).Verdicts)
            {
                settled[verdict.Outcome] = settled.GetValueOrDefault(verdict.Outcome) + 1;
                var sends = world.Sends.Where(message => message.To == verdict.Entry.PhoneNumber).ToList();
                Assert.False(verdict.Outcome == CampaignOutcome.NotSent && sends.Count > 0, $"seed {seed}: {verdict.Entry.PhoneNumber} {verdict.Words}");
                // What shows it is the message itself, and not what was said after it.
                Assert.False(
                    verdict.Outcome == CampaignOutcome.Sent && !sends.Exists(message => verdict.Words.Contains(message.Sid, StringComparison.Ordinal)),
                    $"seed {seed}: {verdict.Entry.PhoneNumber} {verdict.Words}");
                afterTalk += verdict.Outcome == CampaignOutcome.Sent && world.Messages.Any(message =>
                    message.From == verdict.Entry.PhoneNumber && message.To == Sender && message.At > sends[0].At) ? 1 : 0;
            }
        }

        // Else the test would prove nothing.
        Assert.All([CampaignOutcome.Sent, CampaignOutcome.NotSent, CampaignOutcome.Unknown], outcome =>
            Assert.True(settled.GetValueOrDefault(outcome) >= Cases.Of(60), $"{outcome}: {settled.GetValueOrDefault(outcome)}"));
        Assert.True(afterTalk >= Cases.Of(30), $"sent, and then talked with: {afterTalk}");
    }

    [Fact]
    public void LogThatLacksASend_ProvesNoSilence()
    {
        var (kept, unproven) = (0, 0);
        for (var seed = 0; seed < Cases.Of(200); seed++)
        {
            var random = new Random(seed);
            using var world = new LoggedTruth(random, Sender);
            var journals = RunCampaign(world, seed, random);
            AddTalk(world, random);
            // Its owner says that it has everything; a message of a send that the journal knows of is not in it.
            var sent = journals.SelectMany(journal => journal.Entries(CampaignOutcome.Sent)).Select(entry => entry.PhoneNumber).ToHashSet(StringComparer.Ordinal);
            var gap = world.Sends.Where(message => sent.Contains(message.To)).ToList();
            if (gap.Count == 0)
            {
                continue;
            }

            var lost = gap[random.Next(gap.Count)];
            var (verdicts, logFrom) = Verdicts(world, journals, random, lost);
            var known = journals.Select(journal => journal.EntryOf(lost.To)).First(entry => entry is not null)!;
            foreach (var verdict in verdicts)
            {
                // It is to be in the log: its send began in the time that the log is said to cover.
                var isMissed = known.JournalPath == verdict.Entry.JournalPath && known.From >= logFrom
                    && known.From <= verdict.Entry.From + TimeSpan.FromHours(24);
                Assert.False(verdict.Outcome == CampaignOutcome.NotSent && isMissed, $"seed {seed}: {verdict.Entry.PhoneNumber} {verdict.Words}");
                kept += verdict.Outcome == CampaignOutcome.Unknown ? 1 : 0;
                unproven += verdict.Words.Contains("is missing from it", StringComparison.Ordinal) ? 1 : 0;
            }
        }

        Assert.True(kept >= Cases.Of(60) && unproven >= Cases.Of(20) / Math.Min(Cases.Step, 2), $"{kept} stay Unknown, {unproven} because of the gap");
    }

    [Fact]
    public void RandomLogs_LoseNoOptOut()
    {
        for (var seed = 0; seed < Cases.Of(300); seed++)
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

            if (world.Messages.Count == 0)
            {
                continue;
            }

            var path = _folder.File("messages.log");
            RandomLogFile.Write(path, world.Messages, random);
            var finder = new OptOutFinder();
            foreach (var message in new TwilioLogReader(new TwilioLogOptions { NeedsBodies = true }).Read(path))
            {
                finder.Take(message);
            }

            Assert.Equal(expected.Order(StringComparer.Ordinal), finder.Found.Select(entry => entry.PhoneNumber).Order(StringComparer.Ordinal));
        }
    }

    // One journal, or one for each part.
    private List<JournalReader> RunCampaign(LoggedTruth world, int seed, Random random)
    {
        var parts = random.Next(3) == 0 ? random.Next(2, 4) : 1;
        var rows = Campaign.Rows(random.Next(3, 15)).ToList();
        var paths = new List<string>();
        for (var part = 0; part < parts; part++)
        {
            var path = _folder.File($"{seed}-{part}.jsonl");
            var place = part;
            var options = Campaign.Options(
                workers: 1,
                sender: Sender,
                clock: world.Clock,
                partition: parts == 1 ? null : $"{part + 1}/{parts}",
                isInPartition: parts == 1 ? null : number => (number[^1] - '0') % parts == place);
            using (var client = Campaign.Client(world))
            using (var runner = new CampaignRunner(client, options, CampaignJournal.Open(path, options)))
            {
                Campaign.Drive(runner, rows);
            }

            paths.Add(path);
        }

        world.Pass(TimeSpan.FromDays(random.Next(3)));
        return [.. paths.Select(JournalReader.Open)];
    }

    // The agent and the person go on talking, or did before; other senders text the same people.
    private static void AddTalk(LoggedTruth world, Random random)
    {
        foreach (var message in world.Messages.ToList())
        {
            if (random.Next(3) == 0)
            {
                var written = message.At + TimeSpan.FromMinutes(random.Next(8) == 0 ? -random.Next(30) : random.Next(1, 600));
                world.Add(message.To, message.From, written, "inbound", "Yes");
                world.Add(
                    message.From,
                    message.To,
                    written + TimeSpan.FromSeconds(random.Next(30)),
                    random.Next(2) == 0 ? "outbound-reply" : "outbound-api",
                    "Fine");
            }

            if (random.Next(4) == 0)
            {
                world.Add("+15550109999", message.To, message.At, "outbound-api");
            }
        }

        // Somebody who was not reached writes, and is answered: that answer is no send.
        for (var index = 0; index < 15; index++)
        {
            var person = Campaign.Number(index);
            if (random.Next(6) == 0 && !world.Messages.Any(message => message.To == person))
            {
                var written = world.Now - TimeSpan.FromMinutes(random.Next(48 * 60));
                world.Add(person, Sender, written, "inbound", "Hello?");
                // In the same moment: a log that begins between the two would show the answer alone.
                world.Add(Sender, person, written, "outbound-api", "Hello!");
            }
        }
    }

    /// <summary>A log has everything of some senders in some time, but for a gap, and its owner says that time, or nothing.</summary>
    private (List<TwilioVerdict> Verdicts, DateTimeOffset? LogFrom) Verdicts(
        LoggedTruth world, List<JournalReader> journals, Random random, LoggedTruth.Message? gap)
    {
        var from = journals.Min(journal => journal.BeganAt) - TimeSpan.FromHours(random.Next(-6, 6));
        var to = journals.Max(journal => journal.LastRunAt) + TimeSpan.FromHours(random.Next(0, 96));
        var isOtherAccount = random.Next(8) == 0;
        var log = world.Messages.Where(message => message.At >= from && message.At <= to && message != gap
            && (!isOtherAccount || (message.From != Sender && message.To != Sender))).ToList();
        if (log.Count == 0)
        {
            // An empty file is refused; TwilioLogTests has that.
            return ([], null);
        }

        var path = _folder.File("messages.log");
        var zone = RandomLogFile.Write(path, log, random);
        var saysWindow = random.Next(4) > 0;
        var evidence = new TwilioEvidence(journals)
        {
            LogFrom = saysWindow ? from : null,
            LogTo = saysWindow ? to : null,
            Now = world.Now,
        };
        var reader = new TwilioLogReader(new TwilioLogOptions { NeedsTimes = true, TimeZone = zone });
        foreach (var message in reader.Read(path))
        {
            evidence.Take(message);
        }

        return ([.. evidence.Verdicts(reader.LacksPages)], evidence.LogFrom);
    }

    private static string Pick(Random random, string[] texts) => texts[random.Next(texts.Length)];
}
