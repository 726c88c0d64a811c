using Synthflow.Sandbox.Faults;
using Synthflow.Sandbox.Messages;

namespace Synthflow.Sandbox;

/// <summary>
/// What a user does with a sandbox beside talking to it: read the sender's log, order faults, make people quicker.
/// Thread-safe.
/// </summary>
public sealed class SandboxControls
{
    private readonly SandboxHandler _sandbox;

    internal SandboxControls(SandboxHandler sandbox) => _sandbox = sandbox;

    /// <summary>How many messages the log holds so far, both ways.</summary>
    public int MessageCount => _sandbox.Workspace.CountMessages();

    /// <summary>From when on the log holds every message.</summary>
    public DateTimeOffset LogFrom => _sandbox.Workspace.Messages.CompleteSince;

    /// <summary>
    /// How long people take for each message they write, from now on; null: nobody answers. A number that ends in 0
    /// never answers, one that ends in 9 writes STOP.
    /// </summary>
    public TimeSpan? PeopleAnswerAfter
    {
        get => _sandbox.Workspace.PersonAnswersAfter;
        set => _sandbox.Workspace.PersonAnswersAfter = value;
    }

    /// <summary>How many ordered faults still wait for their send.</summary>
    public int FaultsPending => _sandbox.Faults.Pending;

    /// <summary>
    /// The sender's own log by now, oldest first, with the columns of a Twilio console export:
    /// <c>$connection.Sandbox.GetTwilioLog() | Export-Csv messages.csv -NoTypeInformation</c>.
    /// </summary>
    /// <remarks>A method and no property, so that tables and JSON of a connection stay small.</remarks>
    public IReadOnlyList<SandboxMessage> GetTwilioLog() => _sandbox.Workspace.GetTwilioLog();

    /// <summary>The next outbound sends meet these faults, one each.</summary>
    public void OrderFault(params SandboxFault[] faults) => _sandbox.Faults.Next(
        SandboxOperation.StartOutboundChat, [.. (faults ?? []).Select(OrderedFaults.Of)]);

    /// <summary>How much is in the log.</summary>
    public override string ToString() =>
        MessageCount is var count && count == 1 ? "1 message" : count + " messages";
}
