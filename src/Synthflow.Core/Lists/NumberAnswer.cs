namespace Synthflow.Core;

/// <summary>What became of a text that should be a phone number.</summary>
public readonly record struct NumberAnswer
{
    /// <summary>The number in E.164, or <see langword="null"/> where it cannot be used.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>Why not: a half sentence about the number (<c>it has too few digits</c>); empty where it can be
    /// used.</summary>
    public string Reason { get; init; }

    /// <summary>What its owner can do about it, as a sentence; empty where it can be used.</summary>
    public string NextStep { get; init; }

    /// <summary>Whether it can be read as more than one number, and nothing tells which is meant.</summary>
    public bool IsInDoubt { get; init; }
}
