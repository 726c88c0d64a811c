using Synthflow.ContactLists.Numbers;
using Synthflow.ContactLists.OptOuts;
using Synthflow.ContactLists.Rows;
using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists;

/// <summary>Makes contacts of objects from the pipeline (Import-Csv rows and the like), by the same rules as of files.
/// For one thread at a time.</summary>
/// <remarks>Objects after one another usually have the same properties. Where they change, the columns are found anew;
/// numbers seen before stay seen.</remarks>
public sealed class ContactObjectReader : IContactObjects
{
    private readonly ContactListOptions _options;
    private readonly OptedOutNumbers _optedOut;
    private readonly List<string> _choices = [];
    private string[] _names = [];
    private List<string[]> _sample = [];
    private ContactColumns? _columns;
    private ContactRowReader? _rows;
    private IReadOnlyList<string> _held = [];

    /// <summary>A reader for the objects of one pipeline.</summary>
    /// <param name="options">How to read.</param>
    public ContactObjectReader(ContactListOptions options)
    {
        _optedOut = OptedOutNumbers.Of(options);
        _options = options with { SeenNumbers = options.SeenNumbers ?? new SeenNumbers(), OptedOutNumbers = _optedOut };
    }

    /// <summary>What was chosen so far and why, one sentence each.</summary>
    public IReadOnlyList<string> Choices => _choices;

    /// <inheritdoc/>
    public string? PhoneColumn => _columns?.PhoneHeader;

    /// <summary>Why most of the objects could not be used, and the parameter that settles it; to be asked for after the last
    /// one.</summary>
    /// <returns>One sentence, or <see langword="null"/> where they have no cause in common.</returns>
    public string? LikelyCause() => _columns is { } columns && _rows is { } rows
        ? Rows.LikelyCause.Of(columns, _sample, _options, rows.Counts)
        : null;

    /// <summary>Finds the columns by the first objects, as a file's are found by its first rows: their cells decide.</summary>
    /// <param name="objects">The objects with their properties in order, as text; all have the same properties, and there is
    /// at least one. They are to be read afterwards.</param>
    /// <exception cref="ContactListException">No property holds a phone number, or a named one is not there.</exception>
    public void Choose(IReadOnlyList<IReadOnlyList<KeyValuePair<string, string?>>> objects)
    {
        _names = [.. objects[0].Select(pair => pair.Key)];
        _sample = [.. objects.Select(values => (string[])[.. values.Select(pair => pair.Value ?? string.Empty)])];
        var columns = ContactColumns.Detect(_names, _sample, _options, file: null);
        var evidence = ColumnEvidence.Of(_sample.Select(row => (
            RowCells.At(row, columns.Phone), RowCountry.Of(row, columns.Country, _options.DefaultCountry))));
        _columns = columns;
        _rows = new ContactRowReader(
            columns, _options, file: null, evidence, _optedOut.ColumnOf(columns.OptOutHeader, _options.OptOutValues))
        {
            RefusesUnreadOptOuts = true,
        };
        _choices.AddRange(columns.Choices);
        var read = _options.NumberFormat == NumberFormat.Auto
            ? evidence.Warning(ShownText.Header(columns.Headers[columns.Phone]))
            : null;
        _held = read is null ? columns.Warnings : [read, .. columns.Warnings];
    }

    /// <summary>Reads one object.</summary>
    /// <param name="row">Its place in the pipeline as the caller counts it.</param>
    /// <param name="values">Its properties in order, as text. Where they are others than before and nothing was chosen by
    /// them, this object alone decides.</param>
    /// <param name="isMarked">Whether the object says by other means than the opt-out column that its person opted out.</param>
    /// <returns>The contact or the problem; <see langword="null"/> where the object is blank, belongs to another part
    /// of the list or is a duplicate to be left out.</returns>
    /// <exception cref="ContactListException">No property holds a phone number, or a named one is not
    /// there; or somebody opted out whose number cannot be read.</exception>
    public ContactRow? Read(long row, IReadOnlyList<KeyValuePair<string, string?>> values, bool isMarked = false)
    {
        if (_rows is null || !HasNames(values))
        {
            Choose([values]);
        }

        if (_rows!.Read(row, [.. values.Select(pair => pair.Value)], isMarked) is not { } result) // set by Choose
        {
            return null;
        }

        var warnings = _held;
        _held = [];
        return warnings.Count == 0 ? result : result with { Warnings = [.. warnings, .. result.Warnings] };
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
