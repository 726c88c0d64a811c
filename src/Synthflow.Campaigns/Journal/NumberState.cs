namespace Synthflow.Campaigns.Journal;

/// <summary>What a journal says of one number. Only None, NotSent and ResolvedNotSent may be sent to.</summary>
internal enum NumberState : byte
{
    None = 0,
    Attempted,
    Sent,
    AcceptedNoId,
    Rejected,
    NotSent,
    Unknown,
    ResolvedSent,
    ResolvedNotSent,
}
