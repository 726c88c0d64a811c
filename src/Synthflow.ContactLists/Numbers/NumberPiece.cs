namespace Synthflow.ContactLists.Numbers;

/// <summary>One of the numbers of a cell.</summary>
/// <param name="Text">The piece of the cell it was read from.</param>
/// <param name="Reading">The number to send to, or why there is none.</param>
/// <param name="Numbers">Every number in E.164 that it can be read as: all of them are blocked where it is an
/// opt-out.</param>
/// <param name="IsJoined">Whether it is pieces that were read before, as one number.</param>
internal readonly record struct NumberPiece(
    string Text, PhoneNumberReading Reading, IReadOnlyList<string> Numbers, bool IsJoined = false);
