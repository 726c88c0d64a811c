using System.Text.RegularExpressions;
using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists.Columns;

/// <summary>Columns that say of each row what kind of number stands beside them: Google's
/// <c>Phone 1 - Label</c>.</summary>
internal static class PhoneKinds
{
    private static readonly HashSet<string> _labels = new(
        [
            "TYPE", "LABEL", "KIND", "TYP", "TIPO", "SOORT", "ART", "LIBELLE", "ETIQUETA", "ETIQUETTE", "ETICHETTA",
            "BESCHRIFTUNG", "CATEGORY",
        ],
        StringComparer.Ordinal);

    private static readonly HashSet<string> _values = new(
        ["VALUE", "WERT", "VALOR", "VALEUR", "VALORE", "WAARDE", "NUMBER", "NUMMER", "NUMERO", "NO", "NR"],
        StringComparer.Ordinal);

    /// <summary><c>Type de téléphone</c> is of <c>Téléphone</c>.</summary>
    private static readonly HashSet<string> _between = new(
        ["DE", "DU", "DES", "DEL", "DI", "DO", "DA", "DELLA", "VAN", "OF", "THE"], StringComparer.Ordinal);

    private static readonly Regex _figures = new(
        @"(?<=[0-9])(?=\p{L})|(?<=\p{L})(?=[0-9])", RegexOptions.CultureInvariant, Patterns.Limit);

    /// <summary>Each number column with the column of its kind.</summary>
    /// <param name="headers">The headers.</param>
    /// <param name="cellsOf">A column's cells in the sample.</param>
    /// <param name="place">The number column that was chosen.</param>
    /// <returns>The chosen column and its sisters, in the list's order; empty where it has no such column.</returns>
    internal static IReadOnlyList<(int Number, int Kind)> Find(
        IReadOnlyList<string> headers, Func<int, IEnumerable<string>> cellsOf, int place)
    {
        var pairs = new List<(int Number, int Kind)>();
        var words = headers.Select(WordsOf).ToList();
        var labels = Labels(words);
        for (int column = 0; column < headers.Count; column++)
        {
            if ((PhoneHeader.Of(headers[column]).Claim >= PhoneClaim.Place
                    || (column == place && PhoneHeader.BesideAbout(headers[column]).Claim >= PhoneClaim.Place))
                && KindOf(words, labels, column, out bool isNamed) is var kind and >= 0
                && AreKinds(cellsOf(kind), isNamed))
            {
                pairs.Add((column, kind));
            }
        }

        return pairs.Exists(pair => pair.Number == place) ? pairs : [];
    }

    /// <summary>The columns with type or label in their names, the first of each by the rest of its name: a list may
    /// have thousands of columns.</summary>
    private static Dictionary<string, int> Labels(List<List<string>> words)
    {
        var labels = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int column = 0; column < words.Count; column++)
        {
            if (words[column].Exists(_labels.Contains) && StemOf(words[column]) is var stem
                && !labels.ContainsKey(stem))
            {
                labels.Add(stem, column);
            }
        }

        return labels;
    }

    /// <summary>Whether a header may be that of a column of kinds.</summary>
    internal static bool IsLabel(string header) => WordsOf(header).Exists(_labels.Contains);

    /// <summary>The words of a header, and its figures apart: <c>Phone1Type</c> and <c>PhoneType1</c> are of
    /// <c>Phone 1</c>.</summary>
    private static List<string> WordsOf(string header)
    {
        var words = PlainText.Words(_figures.Replace(header, " "));

        // Apple's cards have item1.TEL and item1.X-ABLabel.
        int apple = words.IndexOf("ABLABEL");
        if (apple > 0 && words[apple - 1] == "X")
        {
            words[apple - 1] = "TEL";
            words[apple] = "LABEL";
        }

        for (int index = words.Count - 1; index >= 0; index--)
        {
            // Telefonart, phonetype.
            string word = words[index];
            if (_labels.FirstOrDefault(
                label => word.Length > label.Length && word.EndsWith(label, StringComparison.Ordinal)
                && PhoneWords.Phone.Contains(word.Substring(0, word.Length - label.Length))) is { } found)
            {
                words[index] = word.Substring(0, word.Length - found.Length);
                words.Insert(index + 1, found);
            }
        }

        return words;
    }

    private static string StemOf(List<string> words) =>
        string.Join(" ", words.Where(
            word => !_labels.Contains(word) && !_values.Contains(word) && !_between.Contains(word)));

    /// <summary>The column named like the number's with type or label in it, or one called so alone right beside
    /// it.</summary>
    private static int KindOf(List<List<string>> words, Dictionary<string, int> labels, int number, out bool isNamed)
    {
        string stem = string.Join(
            " ", words[number].Where(word => !_values.Contains(word) && !_between.Contains(word)));
        isNamed = labels.TryGetValue(stem, out int named);
        if (isNamed)
        {
            return named;
        }

        // Phone 1, Type 1.
        string figures = string.Concat(words[number].Where(static word => word.All(char.IsDigit)));
        if (figures.Length > 0 && labels.TryGetValue(figures, out named))
        {
            return named;
        }

        int[] beside = [number - 1, number + 1];
        return beside.Where(column => column >= 0 && column < words.Count)
            .Where(column => words[column].Count > 0 && words[column].TrueForAll(_labels.Contains))
            .DefaultIfEmpty(-1)
            .First();
    }

    /// <summary>Whether labels stand in it. (One that is named like its number may be empty so far: a second number is
    /// rare.) A column called <c>Type</c> alone that has nothing but teachers and shops says who is in each
    /// row.</summary>
    private static bool AreKinds(IEnumerable<string> cells, bool isNamed)
    {
        int filled = 0;
        int kinds = 0;
        int people = 0;
        foreach (string cell in cells.Where(cell => !string.IsNullOrWhiteSpace(cell)))
        {
            filled++;
            var claim = PhoneHeader.OfLabel(cell);
            kinds += claim == PhoneClaim.None ? 0 : 1;
            people += claim == PhoneClaim.SomeoneElse && PhoneWords.Of(cell).Exists(PhoneWords.AtWork.Contains) ? 1 : 0;
        }

        return filled == 0 ? isNamed : kinds >= filled * PhoneCells.MinShare && (isNamed || kinds > people);
    }
}
