using Synthflow.Sandbox.Chats;
using Synthflow.Sandbox.Contacts;
using Synthflow.Sandbox.Messages;

namespace Synthflow.Sandbox;

/// <summary>
/// What one sandbox holds: a fixed set of agents and numbers, and the chats, messages and contacts made in it.
/// </summary>
public sealed class SandboxWorkspace
{
    /// <summary>
    /// The agent that samples and documentation use. It books an appointment: it asks for a name and a day.
    /// </summary>
    public const string DefaultAgentId = "11111111-1111-4111-8111-111111111111";

    /// <summary>A second agent, so that a list has more than one.</summary>
    public const string SecondAgentId = "22222222-2222-4222-8222-222222222222";

    /// <summary>An agent whose id is of the older kind, no UUID.</summary>
    public const string OldAgentId = "1696372226173x164740052408336400";

    /// <summary>An agent whose outbound chats cannot be read by their conversation id.</summary>
    public const string UnreadableAgentId = "44444444-4444-4444-8444-444444444444";

    /// <summary>An agent without a phone number.</summary>
    public const string WidgetAgentId = "55555555-5555-4555-8555-555555555555";

    /// <summary>
    /// The workspace's own id, as <c>GET /numbers</c> asks for it. The sandbox takes any other as well.
    /// </summary>
    public const string WorkspaceId = "33333333-3333-4333-8333-333333333333";

    /// <summary>The sender that samples and documentation use, in E.164.</summary>
    public const string DefaultSender = "+15551234567";

    /// <summary>The workspace's other sender, in E.164.</summary>
    public const string SecondSender = "+15557654321";

    internal SandboxWorkspace(SandboxOptions options)
    {
        Identifiers = new SandboxIdentifiers(options.Seed);
        Clock = options.TimeProvider;
        ShowsOneAgentAsObject = options.ShowsOneAgentAsObject;
        ContactsPerPage = Math.Max(1, options.ContactsPerPage);
        Chats = new ChatStore(options.RetainedChats);
        Messages = new MessageLog(options.RetainedMessages, options.TimeProvider);
        Person = new SimulatedPerson(options.PersonAnswersAfter, options.TimeProvider, Messages);
        if (options.HasSampleContacts)
        {
            SampleContacts.AddTo(this);
        }
    }

    /// <summary>
    /// How long the person behind an outbound chat takes for each message from now on; see
    /// <see cref="SandboxOptions.PersonAnswersAfter"/>.
    /// </summary>
    public TimeSpan? PersonAnswersAfter
    {
        get => Person.Pause;
        set => Person.Pause = value;
    }

    internal SandboxIdentifiers Identifiers { get; }

    internal TimeProvider Clock { get; }

    internal ChatStore Chats { get; }

    internal MessageLog Messages { get; }

    internal SimulatedPerson Person { get; }

    internal ContactStore Contacts { get; } = new();

    internal bool ShowsOneAgentAsObject { get; }

    internal int ContactsPerPage { get; }

    /// <summary>How many chats there are now, at most <see cref="SandboxOptions.RetainedChats"/> and a tenth.</summary>
    public int ChatCount => Chats.Count;

    /// <summary>How many contacts there are now.</summary>
    public int ContactCount => Contacts.Count;

    /// <summary>
    /// What the sender's own (Twilio) log says by now, oldest first: the messages out, those that Twilio refused, and
    /// what people wrote back. The log of the newest <see cref="SandboxOptions.RetainedMessages"/> is kept.
    /// </summary>
    public IReadOnlyList<SandboxMessage> GetTwilioLog()
    {
        CatchUp();
        return Messages.All();
    }

    /// <summary>How many messages the Twilio log holds by now.</summary>
    internal int CountMessages()
    {
        CatchUp();
        return Messages.Count;
    }

    private void CatchUp()
    {
        foreach (var chat in Chats.All())
        {
            Person.CatchUp(chat);
        }
    }
}
