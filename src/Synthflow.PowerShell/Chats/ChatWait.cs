using Synthflow.Client;
using Synthflow.Client.Chats;

namespace Synthflow.PowerShell.Chats;

/// <summary>One chat that is waited for, and what it looked like when the wait began.</summary>
internal sealed class ChatWait(ChatToRead chat, WaitUntil until)
{
    // Any reply to a conversation that was started is one that came since.
    private int? _turnsBefore = chat.IsConversation ? 0 : null;

    public ChatToRead Chat => chat;

    /// <summary>What the last look met, where it met anything.</summary>
    public SynthflowException? LastFailure { get; set; }

    /// <summary>Whether the wait for it is over.</summary>
    public bool IsOver(Chat now)
    {
        LastFailure = null;
        // Whatever is not "ongoing" is an end; what no status says is none.
        var isEnded = now.Status is { Length: > 0 } status
            && !string.Equals(status, "ongoing", StringComparison.OrdinalIgnoreCase);
        var turns = Replies.In(now).Count;
        var before = _turnsBefore ??= turns;
        return isEnded || (until == WaitUntil.Reply && turns > before);
    }

    /// <summary>Whether looking again cannot help: the service says that it has no such chat, or refuses the
    /// look.</summary>
    public static bool IsLasting(SynthflowException failure) =>
        failure.Delivery == Delivery.Rejected || failure.ErrorId == ErrorIds.NotConnected;
}
