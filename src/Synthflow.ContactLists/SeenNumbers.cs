using Synthflow.ContactLists.Numbers;

namespace Synthflow.ContactLists;

/// <summary>Remembers every number and the row it first stood in: 8 bytes for the number, 8 for the row.</summary>
/// <remarks>For one thread at a time.</remarks>
public sealed class SeenNumbers
{
    private const int RowBits = 40;
    private const long RowMask = (1L << RowBits) - 1;

    private readonly Dictionary<ulong, long> _places = [];
    private readonly List<string?> _files = [];

    /// <summary>How many different numbers there were.</summary>
    public int Count => _places.Count;

    /// <summary>Adds a number, unless it is there already.</summary>
    /// <param name="phoneNumber">A number in E.164.</param>
    /// <param name="file">The file it stands in, or <see langword="null"/>.</param>
    /// <param name="row">The row it stands in.</param>
    /// <param name="firstFile">The file of the first row with it.</param>
    /// <param name="firstRow">The first row with it.</param>
    /// <returns><see langword="true"/> where it is new.</returns>
    public bool Add(string phoneNumber, string? file, long row, out string? firstFile, out long firstRow)
    {
        ulong number = PackedNumber.Of(phoneNumber);
        if (_places.TryGetValue(number, out long place))
        {
            firstFile = _files[(int)(place >> RowBits)];
            firstRow = place & RowMask;
            return false;
        }

        if (_files.Count == 0 || !string.Equals(_files[_files.Count - 1], file, StringComparison.Ordinal))
        {
            _files.Add(file);
        }

        _places.Add(number, ((long)(_files.Count - 1) << RowBits) | row);
        firstFile = file;
        firstRow = row;
        return true;
    }
}
