namespace Synthflow.ContactLists.Numbers;

/// <summary>One number that a text can be read as.</summary>
/// <param name="E164">The number.</param>
/// <param name="Kind">What the text's first digits are taken for.</param>
/// <param name="CountryCode">The number's country code.</param>
/// <param name="IsValid">Whether its country has such numbers; else its length alone is possible.</param>
/// <param name="HasOldDigit">Whether a digit that is no longer dialled was dropped, or a new one added.</param>
internal readonly record struct Candidate(
    string E164, ReadingKind Kind, int CountryCode, bool IsValid, bool HasOldDigit = false)
{
    /// <summary>Whether there is one: the default is none.</summary>
    internal bool Exists => E164 is not null;
}
