namespace Synthflow.Mutants;

/// <summary>How a mutant stands beside what it is a mutant of.</summary>
internal enum MutationKind
{
    /// <summary>Another expression in its place.</summary>
    Instead,

    /// <summary>The opposite of a condition.</summary>
    Not,

    /// <summary>A condition that is always true.</summary>
    Always,

    /// <summary>A condition that is never true.</summary>
    Never,

    /// <summary>Another statement in its place, or none.</summary>
    Statement,
}

/// <summary>One way to write a piece of code wrongly.</summary>
/// <param name="Kind">How it stands there.</param>
/// <param name="What">The same in words, for the report.</param>
/// <param name="Text">What stands instead.</param>
internal sealed record Mutation(MutationKind Kind, string What, string Text = "");
