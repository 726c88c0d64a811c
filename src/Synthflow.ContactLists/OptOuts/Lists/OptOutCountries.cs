using Synthflow.ContactLists.Columns;
using Synthflow.ContactLists.Numbers;

namespace Synthflow.ContactLists.OptOuts.Lists;

/// <summary>The columns of an opt-out list that say of which country the numbers beside them are.</summary>
internal sealed class OptOutCountries
{
    private readonly int[] _columns;

    private OptOutCountries(int[] columns) => _columns = columns;

    /// <summary>Finds the columns: by a word for country, or because every cell is one.</summary>
    internal static OptOutCountries Of(IReadOnlyList<string> headers, IReadOnlyList<string[]> sample) =>
        new([.. Enumerable.Range(0, headers.Count).Where(column => IsCountry(
            headers[column], RowCells.OfColumn(sample, column)))]);

    /// <summary>The countries of a row's cell.</summary>
    internal IEnumerable<ReadingCountry> Of(string[] cells, int column) =>
        _columns.Where(country => country != column).SelectMany(country => OfCell(cells[country]));

    /// <summary>The countries that a line without headers names.</summary>
    internal static IEnumerable<ReadingCountry> OfLine(string line) => OptOutCells.OfLine(line)
        .Where(static cell => cell.Any(char.IsLetter))
        .SelectMany(OfCell);

    private static bool IsCountry(string header, IEnumerable<string> cells)
    {
        if (CodeHeaders.MayBeOfFirstDigits(header))
        {
            return true;
        }

        var filled = cells.Where(static cell => !string.IsNullOrWhiteSpace(cell)).ToList();
        return filled.Count > 0 && filled.TrueForAll(static cell => Countries.Find(cell) is not null);
    }

    private static IEnumerable<ReadingCountry> OfCell(string cell)
    {
        string text = cell.Trim();
        if (Countries.Find(text) is { } country)
        {
            yield return new ReadingCountry(country, string.Empty);
        }

        // Also one that no country has: what is made of it is blocked, and never texted.
        if (CallingCodeCell.DigitsOf(text) is { } code)
        {
            yield return new ReadingCountry(null, "+" + code + " ");
        }
    }
}
