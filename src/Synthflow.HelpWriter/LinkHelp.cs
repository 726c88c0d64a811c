namespace Synthflow.HelpWriter;

/// <summary>A related cmdlet or page; <see cref="Uri" /> is empty for a cmdlet.</summary>
internal sealed record LinkHelp(string Text, string Uri);
