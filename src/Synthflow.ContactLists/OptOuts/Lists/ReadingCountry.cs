namespace Synthflow.ContactLists.OptOuts.Lists;

/// <summary>A row's country, for numbers without <c>+</c> in it.</summary>
/// <param name="Country">The country, or <see langword="null"/> where the list has its calling code.</param>
/// <param name="Before">What stands before the number then: <c>+33</c>; else nothing.</param>
internal readonly record struct ReadingCountry(string? Country, string Before);
