using Synthflow.ContactLists.Numbers;
using Synthflow.ContactLists.OptOuts.Cells;

namespace Synthflow.ContactLists.OptOuts.Marked;

/// <summary>The numbers that any row of a run's lists marks as opted out.</summary>
/// <remarks>A person may stand in several rows, and only one of them may say so: whoever opted out in one row is not to
/// be written to because of another. For one thread at a time.</remarks>
public sealed class OptedOutNumbers : IOptedOutNumbers
{
    private readonly HashSet<ulong> _numbers = [];
    private readonly Dictionary<string, OptOutColumn> _columns = new(StringComparer.OrdinalIgnoreCase);
    private HomeNumbers? _withoutCountry;
    private IReadOnlyList<string> _unclearInFiles = [];

    /// <inheritdoc/>
    public IReadOnlyList<string> UnclearValues =>
        [.. _unclearInFiles, .. _columns.Values.SelectMany(static column => column.Summarize())];

    /// <summary>How many different numbers there are.</summary>
    public int Count => _numbers.Count;

    /// <inheritdoc/>
    public bool Contains(string phoneNumber) =>
        (_numbers.Count > 0 && _numbers.Contains(PersonKey.Of(phoneNumber)))
        || _withoutCountry?.MayHave(phoneNumber) == true;

    /// <inheritdoc/>
    public void Add(string phoneNumber) => _numbers.Add(PersonKey.Of(phoneNumber));

    /// <inheritdoc/>
    public void AddWithoutCountry(string text, NumberFormat format) =>
        (_withoutCountry ??= new HomeNumbers(defaultCountry: null, format)).Add(text);

    /// <inheritdoc/>
    public bool IsMarked(string column, string? cell, IReadOnlyList<string> values)
    {
        var answers = ColumnOf(column, values);
        if (!answers.IsMarked(cell))
        {
            return false;
        }

        if (answers.MayHaveNumber(cell))
        {
            AddNumbersIn(cell!, new NumberRules(DefaultCountry: null, NumberFormat.Auto)); // it has some
        }

        return true;
    }

    /// <summary>Adds the numbers that a cell of an opt-out column has itself. Its row is somebody else's, so that what
    /// is written without a country may be of each.</summary>
    internal void AddNumbersIn(string cell, in NumberRules rules)
    {
        foreach (string number in MarkedCell.Read(cell, rules, elseCountry: null).Numbers)
        {
            Add(number);
        }

        AddWithoutCountry(LookAlikes.WithoutDates(cell), rules.Format);
    }

    /// <summary>The numbers of a run, or new ones where its options have none.</summary>
    internal static OptedOutNumbers Of(ContactListOptions options) =>
        (OptedOutNumbers?)options.OptedOutNumbers ?? new();

    /// <summary>Adds what a file's opt-out column has that is neither yes nor no.</summary>
    internal void AddUnclear(IEnumerable<string> sentences) => _unclearInFiles = [.. _unclearInFiles, .. sentences];

    /// <summary>A column of the pipeline's rows: the same for all of them, however often their other columns
    /// change.</summary>
    internal OptOutColumn ColumnOf(string? header, IReadOnlyList<string> values)
    {
        if (header is null)
        {
            return new OptOutColumn(null, values);
        }

        if (!_columns.TryGetValue(header, out var column))
        {
            _columns[header] = column = new OptOutColumn(header, values);
        }

        return column;
    }
}
