using System.Management.Automation;

namespace Synthflow.PowerShell.Chats;

/// <summary>A chat that a caller asked for.</summary>
/// <param name="Id">Its id.</param>
/// <param name="IsConversation">
/// Whether that is the id of a conversation that was started: Synthflow does not promise that it is a chat's.
/// </param>
/// <param name="Source">What it was taken from; <see langword="null"/> for an id on the command line.</param>
internal sealed record ChatToRead(Guid Id, bool IsConversation, PSObject? Source);
