namespace Synthflow.ContactLists.Numbers;

/// <summary>By what a text is read as a phone number, besides its own digits.</summary>
/// <param name="DefaultCountry">The country of numbers without <c>+</c> (a code or name, see
/// <see cref="Countries.Find"/>), or <see langword="null"/>.</param>
/// <param name="Format">How digits without a <c>+</c> are meant.</param>
/// <param name="Evidence">What the other cells of the column tell, or <see langword="null"/> for a number by
/// itself.</param>
public readonly record struct NumberRules(
    string? DefaultCountry, NumberFormat Format = NumberFormat.Auto, ColumnEvidence? Evidence = null)
{
    /// <summary>Whether a row may say that digits without a mark are meant otherwise than by the default country:
    /// nothing is open where a format says how they are meant.</summary>
    internal bool IsOpen => Format == NumberFormat.Auto && DefaultCountry is not null;
}
