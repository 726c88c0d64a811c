namespace Synthflow.HelpWriter;

/// <summary>What a cmdlet takes from the pipeline or emits into it.</summary>
internal sealed record TypeHelp(string TypeName, string Text);
