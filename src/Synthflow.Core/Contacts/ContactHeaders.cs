using System.Collections;

namespace Synthflow.Core;

/// <summary>The headers of a list, and which of its columns a contact has under the same name as they stand: the column
/// Name that its Name is read from, the column Email that its Email is.</summary>
internal sealed class ContactHeaders : IReadOnlyList<string>
{
    private readonly IReadOnlyList<string> _headers;
    private readonly HashSet<int> _same = [];

    /// <param name="headers">The headers, each different from the others in more than case.</param>
    /// <param name="name">The place of the one column that names are read from, or -1.</param>
    /// <param name="email">The place of the column that email addresses are read from, or -1.</param>
    public ContactHeaders(IReadOnlyList<string> headers, int name, int email)
    {
        _headers = headers;
        AddWhereCalled(name, nameof(Contact.Name));
        AddWhereCalled(email, nameof(Contact.Email));
    }

    /// <summary>The headers as they are written, in the same order; some may repeat others.</summary>
    public IReadOnlyList<string> Written { get; init; } = [];

    /// <inheritdoc/>
    public int Count => _headers.Count;

    /// <inheritdoc/>
    public string this[int index] => _headers[index];

    /// <summary>Whether a contact's own property of that name is this column, so that it need not be shown
    /// twice.</summary>
    public bool IsPropertyItself(int column) => _same.Contains(column);

    /// <summary>The places of the columns with the header of this one, where it is the first of them.</summary>
    public IEnumerable<int> RepeatsOf(int column)
    {
        int[] same = [.. Enumerable.Range(0, Written.Count).Where(place =>
            string.Equals(Written[place], Written[column], StringComparison.OrdinalIgnoreCase))];
        return same.FirstOrDefault() == column && Written[column].Length > 0 ? same.Skip(1) : [];
    }

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => _headers.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void AddWhereCalled(int place, string property)
    {
        if (place >= 0 && string.Equals(_headers[place], property, StringComparison.OrdinalIgnoreCase))
        {
            _same.Add(place);
        }
    }
}
