using Synthflow.ContactLists.Columns;
using Synthflow.ContactLists.Numbers;

namespace Synthflow.ContactLists.Rows;

/// <summary>A calling code or an area code that stands in a cell beside a row's number: without it the number is
/// another person's.</summary>
internal static class CodeDoubt
{
    private const string Trunk = "0";

    /// <summary>Whether a number makes another one together with the code beside it.</summary>
    /// <param name="columns">The list's columns.</param>
    /// <param name="cells">The row.</param>
    /// <param name="cell">Its phone cell.</param>
    /// <param name="rules">By what the number was read.</param>
    /// <param name="number">What it was read as.</param>
    /// <param name="column">The column with the code.</param>
    /// <param name="other">The other number.</param>
    internal static bool Exists(
        ContactColumns columns, IReadOnlyList<string?> cells, string? cell, in NumberRules rules, string number,
        out int column, out string other)
    {
        (column, other) = (-1, string.Empty);
        if (!rules.IsOpen || columns.CallingCodes.Count + columns.AreaCodes.Count == 0
            || Countries.Find(rules.DefaultCountry) is not { } region || string.IsNullOrEmpty(cell))
        {
            return false;
        }

        foreach (int hint in columns.CallingCodes)
        {
            if (RegionOf(cells, hint, NumberPlan.CodeOf(region)) is { } abroad
                && CountryDoubt.Read(cell, rules with { DefaultCountry = abroad }) is { } read
                && !PersonKey.IsSame(read, number))
            {
                (column, other) = (hint, read);
                return true;
            }
        }

        foreach (int hint in columns.AreaCodes)
        {
            if (RowCells.At(cells, hint) is { } text && AreaCodeCell.Of(text) is { } code
                // string.IsNullOrEmpty tells the compiler nothing on net472
                && WithAreaCode(code, cell!, region, number) is { } read)
            {
                (column, other) = (hint, read);
                return true;
            }
        }

        return false;
    }

    /// <summary>All that a marked row's number can be together with the codes beside it.</summary>
    internal static IEnumerable<string> EveryReading(
        ContactColumns columns, IReadOnlyList<string?> cells, string? cell, NumberRules rules) =>
        columns.CallingCodes.Select(hint => RegionOf(cells, hint, own: 0)).OfType<string>()
            .SelectMany(region => CountryDoubt.EveryReading(cell, rules with { DefaultCountry = region }))
            .Concat(columns.AreaCodes.Select(
                hint => RowCells.At(cells, hint) is { } text ? AreaCodeCell.Of(text) : null).OfType<string>()
                .SelectMany(code => PhoneNumberReader.EveryReading(code + " " + cell, rules)));

    private static string? RegionOf(IReadOnlyList<string?> cells, int column, int own) =>
        RowCells.At(cells, column) is { } text && CallingCodeCell.Of(text, out _) is > 0 and var code && code != own
            ? CallingCodes.RegionOf(code)
            : null;

    /// <summary>The number with an area code, where it is one of the country and the other lacks it.</summary>
    private static string? WithAreaCode(string code, string cell, string region, string number)
    {
        // A number with a zero, a plus sign or a bracket before it has its area code; so has a mobile phone's.
        string bare = cell.TrimStart();
        if (CallingCodes.Of(number.Substring(1), out int length) != NumberPlan.CodeOf(region))
        {
            return null;
        }

        string national = number.Substring(1 + length);
        bool isWhole = bare.Length == 0 || !PhoneText.IsDigit(bare[0])
            || bare.StartsWith(Trunk, StringComparison.Ordinal)
            || national.TrimStart('0').StartsWith(code.TrimStart('0'), StringComparison.Ordinal);
        if (isWhole || bare.Any(char.IsLetter)
            || SingleNumber.ValidAtHome(bare, region).Exists(static one => NumberPlan.IsMobile(one.E164)))
        {
            return null;
        }

        var whole = SingleNumber.ValidAtHome(code + " " + bare, region)
            .Find(one => !PersonKey.IsSame(one.E164, number));
        return whole.Exists ? whole.E164 : null;
    }
}
