using System.Text.Json;

namespace Synthflow.Campaigns.Journal;

/// <summary>What makes two runs the same campaign: message, agent, channel, sender, host and part of the
/// list.</summary>
internal sealed class CampaignIdentity
{
    private const string WholeList = "none";

    private bool _isMessageGiven = true;
    private IReadOnlyList<(string Parameter, string Hash)> _messageWithoutOne = [];

    /// <summary>The campaign it is of; <see langword="null"/> for one that a journal says.</summary>
    public CampaignOptions? Options { get; private init; }

    public required string Message { get; init; }

    public required string Host { get; init; }

    public required string Agent { get; init; }

    public required string Channel { get; init; }

    public required string Sender { get; init; }

    /// <summary>The part of the list, such as <c>2/8</c>; <c>none</c> for all of it.</summary>
    public required string Part { get; init; }

    public static CampaignIdentity Of(CampaignOptions options) => new()
    {
        Options = options,
        _isMessageGiven = options.InitialMessage is not null || options.TemplateSid is not null,
        _messageWithoutOne = MessageHash.WithoutOne(options),
        Message = MessageHash.Of(options),
        Host = options.Host,
        Agent = options.AgentId,
        Channel = options.Channel == Core.Channel.Sms ? "sms" : "whatsapp",
        Sender = options.FromNumber,
        Part = options.Partition?.Replace(" ", "") ?? WholeList,
    };

    public static CampaignIdentity Of(JournalRecord record) => new()
    {
        Message = record.Message ?? "",
        Host = record.Host ?? "",
        Agent = record.Agent ?? "",
        Channel = record.Channel ?? "",
        Sender = record.Sender ?? "",
        Part = record.Partition?.Replace(" ", "") ?? WholeList,
    };

    /// <summary>What differs, as people say it, and what to do about it; or <see langword="null"/>.</summary>
    public (string What, string NextStep)? DifferenceTo(CampaignIdentity journal)
    {
        var differences = new List<string>();
        Compare(differences, "agent", Agent, journal.Agent);
        Compare(differences, "channel", Channel, journal.Channel);
        Compare(differences, "sender", Sender, journal.Sender);
        Compare(differences, "host", Host, journal.Host);
        Compare(differences, "part of the list (-Partition)", Part, journal.Part);
        var nextStep = Messages.CampaignChanged_NextStep;
        if (!Same(Message, journal.Message))
        {
            var message = MessageDifferenceTo(journal.Message);
            nextStep = differences.Count == 0 ? message.NextStep : nextStep;
            differences.Insert(0, message.What);
        }

        return differences.Count == 0 ? null : (string.Join("; ", differences), nextStep);
    }

    /// <summary>Whether nothing differs but, at most, the part of the list.</summary>
    public bool IsButForItsPart(CampaignIdentity other) =>
        Same(Message, other.Message) && Same(Agent, other.Agent) && Same(Channel, other.Channel)
        && Same(Sender, other.Sender) && Same(Host, other.Host);

    /// <summary>The journal holds no text, so which parameter it is can only be found by leaving each out.</summary>
    private (string What, string NextStep) MessageDifferenceTo(string before)
    {
        foreach (var (parameter, hash) in _messageWithoutOne)
        {
            if (string.Equals(hash, before, StringComparison.OrdinalIgnoreCase))
            {
                return (
                    Text.Of(Messages.CampaignChanged_NotGivenThen, parameter),
                    Text.Of(Messages.CampaignChanged_NotGivenThen_NextStep, parameter));
            }
        }

        return _isMessageGiven
            ? (Text.Of(Messages.CampaignChanged_Message, MessageHash.Short(Message), MessageHash.Short(before)),
                Messages.CampaignChanged_NextStep)
            : (Text.Of(Messages.CampaignChanged_NoMessage, MessageHash.Short(before)),
                Messages.CampaignChanged_NoMessage_NextStep);
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteString("message", Message);
        json.WriteString("host", Host);
        json.WriteString("agent", Agent);
        json.WriteString("channel", Channel);
        json.WriteString("sender", Sender);
    }

    private static bool Same(string one, string other) =>
        string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static void Compare(List<string> differences, string name, string now, string before)
    {
        if (!Same(now, before))
        {
            differences.Add(Text.Of("the {0} is {1}, it was {2}", name, now, before));
        }
    }
}
