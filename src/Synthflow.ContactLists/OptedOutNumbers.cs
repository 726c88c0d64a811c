using Synthflow.ContactLists.Numbers;
using Synthflow.ContactLists.OptOuts;

namespace Synthflow.ContactLists;

/// <summary>The numbers that any row of a run's lists marks as opted out.</summary>
/// <remarks>A person may stand in several rows, and only one of them may say so: whoever opted out in one row is not to
/// be written to because of another. For one thread at a time.</remarks>
public sealed class OptedOutNumbers
{
    private readonly HashSet<ulong> _numbers = [];
    private readonly Dictionary<string, OptOutColumn> _columns = new(StringComparer.OrdinalIgnoreCase);
    private IReadOnlyList<string> _unclearInFiles = [];

    /// <summary>What stands in the opt-out columns that is neither yes nor no and so counted as opted out, with how many
    /// rows; one sentence a column.</summary>
    public IReadOnlyList<string> UnclearValues =>
        [.. _unclearInFiles, .. _columns.Values.SelectMany(static column => column.Summarize())];

    /// <summary>How many different numbers there are.</summary>
    public int Count => _numbers.Count;

    /// <summary>Whether a row marked this number as opted out.</summary>
    /// <param name="phoneNumber">A number in E.164.</param>
    /// <returns><see langword="true"/> where one did.</returns>
    public bool Contains(string phoneNumber) => _numbers.Count > 0 && _numbers.Contains(PersonKey.Of(phoneNumber));

    /// <summary>Marks a number as opted out.</summary>
    /// <param name="phoneNumber">A number in E.164.</param>
    public void Add(string phoneNumber) => _numbers.Add(PersonKey.Of(phoneNumber));

    /// <summary>Whether a cell of a pipeline's row says that its person opted out; what is neither yes nor no is
    /// remembered.</summary>
    /// <param name="column">The column's header: it says what yes means.</param>
    /// <param name="cell">The cell, or <see langword="null"/>.</param>
    /// <param name="values">Which values that are neither yes nor no mean opted out; none: all of them.</param>
    /// <returns><see langword="true"/> where it says so.</returns>
    public bool IsMarked(string column, string? cell, IReadOnlyList<string> values) => ColumnOf(column, values).IsMarked(cell);

    /// <summary>Goes through a file for its opt-out column alone, before its first row is used.</summary>
    /// <param name="path">The file's full path.</param>
    /// <param name="options">How it is read afterwards; without an opt-out column nothing is read.</param>
    /// <param name="cancellationToken">Ends it between two rows.</param>
    /// <exception cref="ContactListException">The file cannot be read to its end, so nobody knows who opted
    /// out in the rest.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public void Collect(string path, ContactListOptions options, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(options.OptOutColumn))
        {
            return;
        }

        CollectFrom(ContactFileStreams.Open(path, cancellationToken), path, options, cancellationToken);
    }

    /// <summary>The same for a list that is open.</summary>
    /// <param name="stream">The list; disposed at its end.</param>
    /// <param name="path">Its name for messages.</param>
    /// <param name="options">How it is read afterwards; without an opt-out column nothing is read.</param>
    /// <param name="cancellationToken">Ends it between two rows.</param>
    /// <exception cref="ContactListException">The list cannot be read to its end.</exception>
    public void CollectFrom(Stream stream, string path, ContactListOptions options, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(options.OptOutColumn))
        {
            stream.Dispose();
            return;
        }

        using var reader = ContactFileReader.Open(stream, path, options with { SeenNumbers = null, OptedOutNumbers = this });
        try
        {
            reader.CollectOptOuts(cancellationToken);
            _unclearInFiles = [.. _unclearInFiles, .. reader.UnclearOptOuts];
        }
        catch (ContactListException exception)
        {
            string nextStep = ContactListErrors.Format(Messages.InvalidContactFile_OptOutsUnread, exception.RecommendedAction);
            throw new ContactListException(exception.ErrorId, exception.Message, nextStep, exception)
            {
                File = exception.File,
                Row = exception.Row,
            };
        }
    }

    /// <summary>A column of the pipeline's rows: the same for all of them, however often their other columns change.</summary>
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

    /// <summary>Adds every number that a cell can be read as, also one with an extension: they are all this
    /// person's.</summary>
    internal void AddAll(string? cell, in NumberRules rules)
    {
        foreach (string number in PhoneNumberReader.EveryReading(cell, rules))
        {
            _numbers.Add(PersonKey.Of(number));
        }
    }
}
