using Synthflow.ContactLists.Numbers;
using Synthflow.ContactLists.OptOuts.Marked;

namespace Synthflow.ContactLists.OptOuts.Lists;

/// <summary>Tells the comments of an opt-out list from its data: whoever stands behind a # in an export
/// (<c>#1001,+1…</c>, <c>Apt #4</c>) opted out like the others.</summary>
/// <param name="rules">By what numbers are read.</param>
internal sealed class OptOutComments(NumberRules rules)
{
    private const char Comment = '#';

    private readonly NumberRules _rules = rules;

    /// <summary>Whether a line that begins with # is a row of a table: it has cells, and a number in one of
    /// them.</summary>
    internal bool IsRow(string line) => OptOutCells.OfLine(line) is { Length: > 1 } cells
        && (Array.Exists(cells, IsNumber) || Array.Exists(cells, IsLost));

    /// <summary>Whether a number can be read from a line of a table in any way.</summary>
    internal bool HasNumber(string line) => Array.Exists(OptOutCells.OfLine(line), MayBeNumber) || IsRow(line);

    /// <summary>A line of a plain list without its comment: <c>+12025550101 # in May</c>.</summary>
    internal string Without(string line)
    {
        int comment = line.IndexOf(Comment);
        if (comment < 0)
        {
            return line.Trim();
        }

        string before = line.Substring(0, comment).Trim();
        string[] after = [.. OptOutCells.OfLine(line.Substring(comment)).Skip(1)];

        // Where a number alone stands before it, words follow, as Update-SynthflowOptOut writes them.
        bool isTable = OptOutCells.OfLine(before).Length > 1;
        return Array.Exists(after, isTable ? MayBeNumber : IsNumber) ? line.Trim() : before;
    }

    private bool IsNumber(string cell) => OptOutCells.Read(cell, _rules).Numbers.Count > 0;

    /// <summary>As many digits as a number has, and nothing but digits and signs.</summary>
    private bool IsLost(string cell) =>
        !cell.Any(char.IsLetter) && !LookAlikes.IsDate(cell.Trim().TrimStart(Comment, ' '))
        && OptOutCells.Read(cell, _rules).Problem is not (PhoneNumberProblem.None or PhoneNumberProblem.Empty)
        && cell.Count(char.IsDigit) >= OptOutCells.MinDigits;

    private bool MayBeNumber(string cell)
    {
        var marked = MarkedCell.Read(cell.Trim().TrimStart(Comment, ' '), _rules, elseCountry: null);
        return marked.Numbers.Count > 0 || IsNumber(cell);
    }
}
