using Synthflow.ContactLists.Columns;
using Synthflow.ContactLists.Numbers;

namespace Synthflow.ContactLists.OptOuts.Lists;

/// <summary>The columns of an opt-out list that are of numbers: a cell of theirs that cannot be read is somebody who would be
/// texted, and stops everything.</summary>
internal static class StrictColumns
{
    private const double NumberShare = 0.5;

    /// <summary>Finds them: by a word for phone, or because half of the cells are numbers. Every list has one: where there is no
    /// such, it is the column with most numbers, unless most of its cells are words.</summary>
    /// <param name="headers">The headers.</param>
    /// <param name="sample">The first rows.</param>
    /// <param name="rules">By what numbers are read.</param>
    /// <returns>For each column whether it is one.</returns>
    internal static bool[] Of(IReadOnlyList<string> headers, IReadOnlyList<string[]> sample, NumberRules rules)
    {
        var columns = headers.Select((_, column) => Count(RowCells.OfColumn(sample, column), rules)).ToList();
        bool[] isStrict = [.. headers.Select((header, column) =>
            HeaderWords.PhoneRank(header) > 0 || columns[column].Numbers >= Math.Max(1, columns[column].Filled * NumberShare))];
        if (!isStrict.Contains(true)
            && columns.FindIndex(column => column.Numbers == columns.Max(static other => other.Numbers)) is var most
            && columns[most] is { Numbers: > 0 } found
            && found.Numbers + found.Lost >= found.Filled * NumberShare)
        {
            isStrict[most] = true;
        }

        return isStrict;
    }

    /// <summary>How many cells have anything in them, a number, and what may be a number and cannot be read.</summary>
    private static (int Filled, int Numbers, int Lost) Count(IEnumerable<string> cells, in NumberRules rules)
    {
        var (filled, numbers, lost) = (0, 0, 0);
        foreach (string cell in cells.Where(static cell => !string.IsNullOrWhiteSpace(cell)))
        {
            var read = OptOutCells.Read(cell, rules);
            filled++;
            numbers += read.Numbers.Count > 0 ? 1 : 0;
            lost += read is { Numbers.Count: 0, IsLost: true } ? 1 : 0;
        }

        return (filled, numbers, lost);
    }
}
