using Microsoft.Extensions.Time.Testing;
using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.Tests.Support;
using Synthflow.Campaigns.Twilio;
using Synthflow.Sandbox;
using Synthflow.Sandbox.Faults;

namespace Synthflow.Campaigns.Tests.Twilio;

/// <summary>Messages of Twilio's log that look like the send in doubt, or hide it: it stays Unknown then.</summary>
public sealed class LoggedEdgesTests : IDisposable
{
    private const string Sender = "+15550100000";
    private const string InDoubt = "+12025550103";
    private const string WithoutLastDigit = "+1202555010";
    private const string Other = "+12025550177";
    private const string OfAnotherPart = "+12025550188";

    private static readonly DateTimeOffset _noon = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();
    private readonly SandboxHandler _sandbox = new();
    private readonly FakeTimeProvider _clock = new(_noon);

    public void Dispose() => _folder.Dispose();

    /// <summary>What the others are told from: with nothing odd in it, a whole log settles the send.</summary>
    [Fact]
    public void WholeLog_SettlesTheSend_EitherWay()
    {
        Send(InDoubt, Fault.LoseAnswer());
        Send(Other, null);

        Assert.Equal(CampaignOutcome.NotSent, VerdictBy(To(Other)));
        Assert.Equal(CampaignOutcome.Sent, VerdictBy(To(Other), To(InDoubt)));
    }

    [Fact]
    public void MessageToANumberThatLacksItsEnd_MayBeTheSend()
    {
        Send(InDoubt, Fault.LoseAnswer());
        Send(Other, null);

        Assert.Equal(CampaignOutcome.Unknown, VerdictBy(To(Other), To(WithoutLastDigit)));
    }

    /// <summary>Nobody was texted for that row: the message is somebody else's, whose last digit is lost.</summary>
    [Fact]
    public void MessageToANumberThatWasRejected_MayBeTheSend()
    {
        Send(InDoubt, Fault.LoseAnswer());
        Send(WithoutLastDigit, Fault.Status(400, "{}"));
        Send(Other, null);

        Assert.Equal(CampaignOutcome.Unknown, VerdictBy(To(Other), To(WithoutLastDigit)));
    }

    /// <summary>What follows it may be the agent's answer, and the campaign's own message may never have left.</summary>
    [Fact]
    public void MessageAfterAReplyFromANumberThatLacksItsEnd_MayBeAnAnswer()
    {
        Send(InDoubt, Fault.LoseAnswer());
        var reply = new TwilioMessage
        {
            Sid = "SM9", From = Address(WithoutLastDigit), To = Address(Sender), IsInbound = true, Where = "line 9",
            Earliest = _noon.AddSeconds(-30), Latest = _noon.AddSeconds(-30),
        };

        Assert.Equal(CampaignOutcome.Unknown, VerdictBy(reply, To(InDoubt)));
    }

    /// <summary>One number can write both ways: a WhatsApp message is none of a campaign by SMS.</summary>
    [Fact]
    public void MessageOfTheOtherChannel_IsNoMessageOfTheCampaign()
    {
        Send(InDoubt, Fault.LoseAnswer());
        var evidence = Evidence(To(InDoubt, "whatsapp:"));

        Assert.Single(evidence.WithoutMessages);
        Assert.Equal(CampaignOutcome.Unknown, Assert.Single(evidence.Verdicts(lacksPages: false)).Outcome);
    }

    /// <summary>One log has all of a sender's messages: where it lacks another part's, it proves nothing of this one's.</summary>
    [Fact]
    public void LogWithoutASendOfAnotherPart_IsNotWhole()
    {
        Send(InDoubt, Fault.LoseAnswer());
        Send(Other, null);
        Send(OfAnotherPart, null, "second.jsonl");

        var verdict = Assert.Single(Evidence(["spring.jsonl", "second.jsonl"], To(Other)).Verdicts(lacksPages: false));
        Assert.Equal((InDoubt, CampaignOutcome.Unknown), (verdict.Entry.PhoneNumber, verdict.Outcome));
        Assert.Contains(OfAnotherPart, verdict.Words, StringComparison.Ordinal);
        Assert.Equal(CampaignOutcome.NotSent, Assert.Single(
            Evidence(["spring.jsonl", "second.jsonl"], To(Other), To(OfAnotherPart)).Verdicts(lacksPages: false)).Outcome);
    }

    [Theory]
    [InlineData("+15550100009", Channel.Sms, "api.us.synthflow.ai")]
    [InlineData(Sender, Channel.WhatsApp, "api.us.synthflow.ai")]
    [InlineData(Sender, Channel.Sms, "sandbox.invalid")]
    public void LogWithoutASendOfAnotherSender_MayBeWhole(string sender, Channel channel, string host)
    {
        Send(InDoubt, Fault.LoseAnswer());
        Send(Other, null);
        Send(OfAnotherPart, null, "second.jsonl", Campaign.Options(workers: 1, clock: _clock, sender: sender, channel: channel, host: host));

        Assert.Equal(CampaignOutcome.NotSent, Assert.Single(
            Evidence(["spring.jsonl", "second.jsonl"], To(Other)).Verdicts(lacksPages: false)).Outcome);
    }

    private static TwilioAddress Address(string text) =>
        TwilioAddress.TryRead(text, out var address) ? address : throw new ArgumentException(text);

    private static TwilioMessage To(string number, string channel = "") => new()
    {
        Sid = "SM" + number.TrimStart('+'),
        From = Address(channel + Sender),
        To = Address(channel + number),
        Status = "delivered",
        Direction = "outbound-api",
        IsOutbound = true,
        Where = "line 2",
        Earliest = _noon,
        Latest = _noon,
    };

    /// <summary>A row of its own run: all of them are one campaign.</summary>
    private void Send(string number, Fault? fault, string journal = "spring.jsonl", CampaignOptions? options = null)
    {
        if (fault is not null)
        {
            _sandbox.Faults.Next(fault);
        }

        options ??= Campaign.Options(workers: 1, clock: _clock, sender: Sender);
        Campaign.Run(_sandbox, CampaignJournal.Open(_folder.File(journal), options), options, [Campaign.Row(2, number, "Ada")]);
    }

    private TwilioEvidence Evidence(params TwilioMessage[] log) => Evidence(["spring.jsonl"], log);

    private TwilioEvidence Evidence(string[] journals, params TwilioMessage[] log)
    {
        var evidence = new TwilioEvidence(journals.Select(journal => JournalReader.Open(_folder.File(journal))))
        {
            LogFrom = _noon.AddHours(-1), LogTo = _noon.AddHours(25),
        };
        Array.ForEach(log, evidence.Take);
        return evidence;
    }

    private CampaignOutcome VerdictBy(params TwilioMessage[] log)
    {
        var verdict = Assert.Single(Evidence(log).Verdicts(lacksPages: false));
        Assert.Equal(InDoubt, verdict.Entry.PhoneNumber);
        return verdict.Outcome;
    }
}
