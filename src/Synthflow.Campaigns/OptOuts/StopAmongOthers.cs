namespace Synthflow.Campaigns.OptOuts;

/// <summary>A message with a stop word among others: what it means is for a person to say.</summary>
/// <param name="PhoneNumber">Whose it is, in E.164, or <see langword="null"/> where that cannot be read.</param>
/// <param name="From">Whose it is, as it is written.</param>
/// <param name="Text">The message.</param>
public sealed record StopAmongOthers(string? PhoneNumber, string From, string Text);
