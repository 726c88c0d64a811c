namespace Synthflow.PowerShell.Contacts;

/// <summary>The properties of the contacts of one list: what every contact has, then the list's columns. A column with the
/// name of what every contact has is not shown apart from it.</summary>
internal sealed class ContactColumnsLayout
{
    /// <summary>From here on a place is that of a column.</summary>
    public const int FirstColumn = 100;

    private readonly Dictionary<string, int> _places = new(StringComparer.OrdinalIgnoreCase);

    public ContactColumnsLayout(IReadOnlyList<string> headers)
    {
        Headers = headers;
        for (var place = 0; place < ContactFixed.Names.Length; place++)
        {
            _places[ContactFixed.Names[place]] = place;
        }

        var shown = Enumerable.Range(0, ContactFixed.ShownCount).ToList();
        for (var column = 0; column < headers.Count; column++)
        {
            if (!_places.TryGetValue(headers[column], out var place))
            {
                _places[headers[column]] = place = FirstColumn + column;
            }

            if (!shown.Contains(place))
            {
                shown.Add(place);
            }
        }

        Shown = [.. shown.Select(place => (NameOf(place), place))];
    }

    public IReadOnlyList<string> Headers { get; }

    /// <summary>What is written to a file, in its order.</summary>
    public IReadOnlyList<(string Name, int Place)> Shown { get; }

    public bool TryFind(string name, out int place) => _places.TryGetValue(name, out place);

    private string NameOf(int place) => place < FirstColumn ? ContactFixed.Names[place] : Headers[place - FirstColumn];
}
