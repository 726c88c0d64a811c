namespace Synthflow.Core;

/// <summary>Remembers every person and the row their number first stood in, in 15 to 23 bytes each.</summary>
/// <remarks>For one thread at a time, and for the first four billion rows of all its files: rows beyond are not told
/// apart.</remarks>
public sealed class SeenNumbers
{
    private readonly NumberTable _places = new();
    private readonly List<(string? File, long Start)> _files = [];
    private long _end;

    /// <summary>How many different people there were.</summary>
    public int Count => _places.Count;

    /// <summary>Adds a number, unless its person (<see cref="PersonKey"/>) is there already.</summary>
    /// <param name="phoneNumber">A number in E.164.</param>
    /// <param name="file">The file it stands in, or <see langword="null"/>.</param>
    /// <param name="row">The row it stands in.</param>
    /// <param name="firstFile">The file of the first row with it.</param>
    /// <param name="firstRow">The first row with it.</param>
    /// <returns><see langword="true"/> where it is new.</returns>
    public bool Add(string phoneNumber, string? file, long row, out string? firstFile, out long firstRow)
    {
        if (_files.Count == 0 || !string.Equals(_files[_files.Count - 1].File, file, StringComparison.Ordinal))
        {
            _files.Add((file, _end));
        }

        // One number tells file and row: the rows of a file follow those of the file before.
        long place = Math.Min(_files[_files.Count - 1].Start + row, uint.MaxValue);
        _end = Math.Max(_end, place + 1);
        if (_places.TryAdd(PersonKey.Of(phoneNumber), (uint)place, out uint first))
        {
            firstFile = file;
            firstRow = row;
            return true;
        }

        // Not FindLastIndex: its lambda would cost every number an object, new or not.
        int index = _files.Count - 1;
        while (_files[index].Start > first)
        {
            index--;
        }

        firstFile = _files[index].File;
        firstRow = first - _files[index].Start;
        return false;
    }
}
