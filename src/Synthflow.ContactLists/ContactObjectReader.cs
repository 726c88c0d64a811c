
namespace Synthflow.ContactLists;

/// <summary>Makes contacts of objects from the pipeline (Import-Csv rows and the like), by the same rules as of files.
/// For one thread at a time.</summary>
/// <remarks>Objects after one another usually have the same properties. Where they change, the columns are found anew;
/// numbers seen before stay seen.</remarks>
public sealed class ContactObjectReader
{
    private readonly ContactListOptions _options;
    private readonly List<string> _choices = [];
    private string[] _names = [];
    private ContactRowReader? _rows;

    /// <summary>A reader for the objects of one pipeline.</summary>
    /// <param name="options">How to read.</param>
    public ContactObjectReader(ContactListOptions options)
    {
        _options = options with
        {
            SeenNumbers = options.SeenNumbers ?? new SeenNumbers(),
            OptedOutNumbers = options.OptedOutNumbers ?? new OptedOutNumbers(),
        };
    }

    /// <summary>What was chosen so far and why, one sentence each.</summary>
    public IReadOnlyList<string> Choices => _choices;

    /// <summary>Reads one object.</summary>
    /// <param name="row">Its place in the pipeline as the caller counts it.</param>
    /// <param name="values">Its properties in order, as text.</param>
    /// <returns>The contact or the problem; <see langword="null"/> where the object is blank, belongs to another part
    /// of the list or is a duplicate to be left out.</returns>
    /// <exception cref="ContactListException">No property holds a phone number, or a named one is not
    /// there.</exception>
    public ContactRow? Read(long row, IReadOnlyList<KeyValuePair<string, string?>> values)
    {
        string?[] cells = [.. values.Select(pair => pair.Value)];
        IReadOnlyList<string> warnings = [];
        if (_rows is null || !HasNames(values))
        {
            _names = [.. values.Select(pair => pair.Key)];
            string[] sample = [.. cells.Select(cell => cell ?? string.Empty)];
            var columns = ContactColumns.Detect(_names, [sample], _options, file: null);
            _rows = new ContactRowReader(columns, _options, file: null);
            _choices.AddRange(columns.Choices);
            warnings = columns.Warnings;
        }

        return _rows.Read(row, cells) is { } result
            ? warnings.Count == 0 ? result : result with { Warnings = [.. warnings, .. result.Warnings] }
            : null;
    }

    private bool HasNames(IReadOnlyList<KeyValuePair<string, string?>> values)
    {
        if (values.Count != _names.Length)
        {
            return false;
        }

        for (int column = 0; column < _names.Length; column++)
        {
            if (!string.Equals(values[column].Key, _names[column], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }
}
