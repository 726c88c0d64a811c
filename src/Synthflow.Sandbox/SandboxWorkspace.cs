using Synthflow.Sandbox.Agents;
using Synthflow.Sandbox.Chats;
using Synthflow.Sandbox.Contacts;
using Synthflow.Sandbox.Numbers;

namespace Synthflow.Sandbox;

/// <summary>
/// What one sandbox holds: its agents and numbers from the start, and the chats and contacts made in it.
/// </summary>
public sealed class SandboxWorkspace
{
    /// <summary>
    /// The agent that samples and documentation use. It books an appointment: it asks for a name and a day.
    /// </summary>
    public const string DefaultAgentId = "11111111-1111-4111-8111-111111111111";

    /// <summary>A second agent, so that a list has more than one.</summary>
    public const string SecondAgentId = "22222222-2222-4222-8222-222222222222";

    /// <summary>
    /// The workspace's own id, as <c>GET /numbers</c> asks for it. The sandbox takes any other as well.
    /// </summary>
    public const string WorkspaceId = "33333333-3333-4333-8333-333333333333";

    /// <summary>The sender that samples and documentation use, in E.164.</summary>
    public const string DefaultSender = "+15551234567";

    internal SandboxWorkspace(SandboxOptions options)
    {
        Identifiers = new SandboxIdentifiers(options.Seed);
        Clock = options.TimeProvider;
        Chats = new ChatStore(options.RetainedChats);
        Person = new SimulatedPerson(options.PersonAnswersAfter, options.TimeProvider);
    }

    internal SandboxIdentifiers Identifiers { get; }

    internal TimeProvider Clock { get; }

    internal ChatStore Chats { get; }

    internal SimulatedPerson Person { get; }

    internal ContactStore Contacts { get; } = new();

    internal IReadOnlyList<SandboxAgent> Agents { get; } =
    [
        new(DefaultAgentId, "Appointment booking", "Asks for a name and a day, and books it.", DefaultSender),
        new(SecondAgentId, "Delivery reminder", "Agrees a day for a delivery.", "+15557654321"),
    ];

    internal IReadOnlyList<SandboxNumber> Numbers { get; } =
    [
        new(DefaultSender, "PN00000000000000000000000000000001", IsAvailable: false),
        new("+15557654321", "PN00000000000000000000000000000002", IsAvailable: false),
        new("+15550001000", Sid: null, IsAvailable: true),
    ];

    /// <summary>How many chats there are now, at most <see cref="SandboxOptions.RetainedChats"/> and a tenth.</summary>
    public int ChatCount => Chats.Count;

    /// <summary>How many contacts there are now.</summary>
    public int ContactCount => Contacts.Count;
}
