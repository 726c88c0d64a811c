namespace Synthflow.PowerShell.Contacts;

/// <summary>The properties of the contacts of one list: what every contact has, then the list's columns. A column with
/// the name of what every contact has is <c>List.name</c> beside it, unless both are the same cell.</summary>
internal sealed class ContactColumnsLayout
{
    /// <summary>From here on a place is that of a column.</summary>
    public const int FirstColumn = 100;

    private readonly Dictionary<string, int> _places = new(StringComparer.OrdinalIgnoreCase);

    public ContactColumnsLayout(IReadOnlyList<string> headers)
    {
        Headers = headers;
        var shown = new List<(string Name, int Place)>();
        for (var place = 0; place < ContactFixed.Names.Length; place++)
        {
            _places[ContactFixed.Names[place]] = place;
            if (place < ContactFixed.ShownCount)
            {
                shown.Add((ContactFixed.Names[place], place));
            }
        }

        var names = new ColumnNames(ContactFixed.Names);
        for (var column = 0; column < headers.Count; column++)
        {
            // What a file has under the plain name is what the property of that name says.
            var isOwn = _places.TryGetValue(headers[column], out var own) && own < FirstColumn;
            if (isOwn && own >= ContactFixed.ShownCount)
            {
                shown.Add((ContactFixed.Names[own], own));
            }

            if (!isOwn || headers is not ContactHeaders known || !known.IsPropertyItself(column))
            {
                var name = names.Take(headers[column], ColumnNames.OfList);
                _places[name] = FirstColumn + column;
                shown.Add((name, FirstColumn + column));
            }
        }

        Shown = shown;
    }

    public IReadOnlyList<string> Headers { get; }

    /// <summary>What is written to a file, in its order.</summary>
    public IReadOnlyList<(string Name, int Place)> Shown { get; }

    public bool TryFind(string name, out int place) => _places.TryGetValue(name, out place);
}
