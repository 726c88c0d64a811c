namespace Synthflow.Core;

/// <summary>What became of one row of a list.</summary>
/// <param name="Contact">The row as a contact; without a phone number where there is a problem.</param>
/// <param name="Problem">Why the row cannot be used, or <see langword="null"/>. A repeated or opted-out number is no
/// problem of this kind: it is marked on the contact.</param>
/// <param name="Warnings">What was mended for the first time in this list, one sentence each.</param>
public readonly record struct ContactRow(Contact Contact, ContactRowProblem? Problem, IReadOnlyList<string> Warnings);
