namespace Synthflow.ContactLists.Numbers;

/// <summary>How long the parts of a number are that stand in cells of their own.</summary>
internal static class NumberParts
{
    internal const int MaxAreaCodeDigits = 6;

    /// <summary>Fewer digits behind a code are no number.</summary>
    internal const int MinDigits = 4;
}
