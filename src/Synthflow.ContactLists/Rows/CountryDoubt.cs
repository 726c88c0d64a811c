using Synthflow.ContactLists.Columns;
using Synthflow.ContactLists.Numbers;

namespace Synthflow.ContactLists.Rows;

/// <summary>A column of countries that nobody named says of a row that it is of another country than the default one:
/// then its number may be that country's.</summary>
internal static class CountryDoubt
{
    /// <summary>Whether a number that was read by the default country is another person's in the row's own. Who moved
    /// keeps the number: what nobody can have there, and somebody has here, is no doubt.</summary>
    /// <param name="columns">The list's columns.</param>
    /// <param name="cells">The row.</param>
    /// <param name="cell">Its phone cell.</param>
    /// <param name="rules">By what the number was read.</param>
    /// <param name="number">What it was read as.</param>
    /// <param name="column">The column that says so.</param>
    /// <param name="other">The other number.</param>
    internal static bool Exists(
        ContactColumns columns, IReadOnlyList<string?> cells, string? cell, in NumberRules rules, string number,
        out int column, out string other)
    {
        column = -1;
        other = string.Empty;
        if (!rules.IsOpen)
        {
            return false;
        }

        foreach (var hint in Heard(columns, cells))
        {
            if (Foreign(cells, hint.Column, rules) is { } country
                && Read(cell, rules with { DefaultCountry = country }) is { } read
                && !PersonKey.IsSame(read, number) && (hint.Rank == CountryRank.Phone || IsDoubt(number, read)))
            {
                (column, other) = (hint.Column, read);
                return true;
            }
        }

        return false;
    }

    /// <summary>What a cell is in another country, whether or not anybody is known to have the number there.</summary>
    internal static string? Read(string? cell, in NumberRules rules) =>
        PhoneNumberReader.Read(cell, rules).E164 ?? PossibleNumbers.Of(cell, rules).FirstOrDefault();

    /// <summary>Who moved abroad keeps the number of home: it is one of home, and no number there begins so. What
    /// begins as numbers there do may be new there, or kept for tests, and is somebody's at home.</summary>
    private static bool IsDoubt(string number, string other) =>
        NumberPlan.IsAssigned(other) || !NumberPlan.IsAssigned(number)
        || PossibleNumbers.BeginsAsNumbersThere(other, number);

    /// <summary>All that a marked row's number can be in the countries of its other columns.</summary>
    internal static IEnumerable<string> EveryReading(
        ContactColumns columns, IReadOnlyList<string?> cells, string? cell, NumberRules rules) =>
        columns.CountryHints
            .Select(hint => Foreign(cells, hint.Column, rules))
            .OfType<string>()
            .SelectMany(country => EveryReading(cell, rules with { DefaultCountry = country }));

    /// <summary>All that a number can be in one country, whether or not anybody is known to have it.</summary>
    internal static IEnumerable<string> EveryReading(string? cell, NumberRules rules) =>
        PhoneNumberReader.EveryReading(cell, rules).Concat(PossibleNumbers.Of(cell, rules));

    private static IEnumerable<(int Column, CountryRank Rank)> Heard(
        ContactColumns columns, IReadOnlyList<string?> cells)
    {
        if (columns.CountryHints.Count == 0)
        {
            return [];
        }

        var filled = columns.CountryHints.Where(hint => RowCells.TrimmedAt(cells, hint.Column) is not null).ToList();
        return filled.Where(hint => hint.Rank == filled.Max(static one => one.Rank));
    }

    private static string? Foreign(IReadOnlyList<string?> cells, int column, in NumberRules rules) =>
        RowCells.TrimmedAt(cells, column) is { } text
        && Countries.Find(text) is { } country
        && Countries.Find(rules.DefaultCountry) != country
            ? country
            : null;
}
