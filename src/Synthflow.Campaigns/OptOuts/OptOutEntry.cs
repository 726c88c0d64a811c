namespace Synthflow.Campaigns.OptOuts;

/// <summary>A person who asked not to be texted, as <c>Update-SynthflowOptOut</c> found it out.</summary>
public sealed class OptOutEntry
{
    /// <summary>The number in E.164; of a message to review, as it is written where that cannot be read.</summary>
    public required string PhoneNumber { get; init; }

    /// <summary>How it is known: the stop word, or error 21610, with the message or journal that shows it.</summary>
    public required string Source { get; init; }

    /// <summary>Whether it was added to the list now: false where it stood there before, and under -WhatIf.</summary>
    public bool Added { get; init; }

    /// <summary>Whether the person stood on the list before: what is neither listed nor added would be added without
    /// -WhatIf.</summary>
    public bool AlreadyListed { get; init; }

    /// <summary>Whether it only may be an opt-out, as a stop word among other words or "wrong number" is: nobody is
    /// added for that. Whoever read <see cref="Message"/> decides.</summary>
    public bool NeedsReview { get; init; }

    /// <summary>What the person wrote, where it has to be read.</summary>
    public string? Message { get; init; }

    /// <summary>The list.</summary>
    public string? Path { get; init; }

    /// <summary>The number.</summary>
    public override string ToString() => PhoneNumber;
}
