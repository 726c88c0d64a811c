namespace Synthflow.ContactLists.Columns;

/// <summary>Which column of a list has the people's phone numbers.</summary>
/// <param name="Best">The column.</param>
/// <param name="Others">The others that could be meant.</param>
/// <param name="ByCells">Whether its cells decided, and not its header.</param>
/// <param name="Doubtful">Columns that may as well be the people's, where the best one is named for somebody else:
/// nobody is guessed.</param>
internal sealed record PhoneChoice(
    PhoneColumn Best, IReadOnlyList<PhoneColumn> Others, bool ByCells, IReadOnlyList<PhoneColumn> Doubtful);
