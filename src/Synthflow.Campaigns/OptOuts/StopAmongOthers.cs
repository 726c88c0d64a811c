namespace Synthflow.Campaigns.OptOuts;

/// <summary>A message that may mean stop: a stop word among others, or other words for it. What it means is for a
/// person to say.</summary>
/// <param name="Numbers">Every number in E.164 that it may be of; none where that cannot be read, or not for
/// sure.</param>
/// <param name="From">Whose it is, as it is written.</param>
/// <param name="Text">The message.</param>
/// <param name="Source">Where it stands.</param>
public sealed record StopAmongOthers(IReadOnlyCollection<string> Numbers, string From, string Text, string Source);
