namespace Synthflow.ContactLists.OptOuts.Lists;

/// <summary>What a cell or line of an opt-out list holds.</summary>
/// <param name="Numbers">For each number in it, everything in E.164 that it can be read as.</param>
/// <param name="Problem">Why it is not understood, or <see cref="PhoneNumberProblem.None"/>.</param>
/// <param name="Shown">The text to show where it is not understood.</param>
/// <param name="IsLost">Whether what is not understood has as many digits as a number.</param>
internal readonly record struct ListedCell(
    IReadOnlyList<IReadOnlyList<string>> Numbers, PhoneNumberProblem Problem, string? Shown, bool IsLost = false);
