namespace Synthflow.HelpWriter;

/// <summary>What the help lacks, and in which source file.</summary>
internal sealed record HelpGap(string Source, string Text);
