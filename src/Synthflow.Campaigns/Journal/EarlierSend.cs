namespace Synthflow.Campaigns.Journal;

/// <summary>A send of an earlier run.</summary>
/// <param name="ConversationId">Synthflow's id of the conversation; <see langword="null"/> where it was recorded by
/// hand or from a log.</param>
/// <param name="At">When it was known to be sent; of one that was recorded later, when it began.</param>
internal readonly record struct EarlierSend(string? ConversationId, DateTimeOffset At);
