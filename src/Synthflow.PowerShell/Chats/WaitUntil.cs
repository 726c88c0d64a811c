namespace Synthflow.PowerShell.Chats;

/// <summary>What Wait-SynthflowChat waits for.</summary>
public enum WaitUntil
{
    /// <summary>The chat is not ongoing any more.</summary>
    Ended,

    /// <summary>The person has written since the wait began, or the chat ended.</summary>
    Reply,
}
