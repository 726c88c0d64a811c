using Synthflow.ContactLists.OptOuts;

namespace Synthflow.ContactLists.Columns;

/// <summary>Reads a cell of an opt-out column.</summary>
public static class OptOutCell
{
    /// <summary>Whether the person opted out. What is not known to mean no means yes: a date, an x, a remark.</summary>
    /// <param name="cell">The cell's text, or <see langword="null"/>.</param>
    public static bool IsOptOut(string? cell) => OptOutAnswers.Of(cell) is OptOutAnswer.Yes or OptOutAnswer.Unclear;
}
