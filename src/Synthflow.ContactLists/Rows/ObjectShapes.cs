namespace Synthflow.ContactLists.Rows;

/// <summary>The properties that the objects of a pipeline have, as the columns of one list. For one thread at a
/// time.</summary>
internal sealed class ObjectShapes
{
    private readonly List<string> _names = [];
    private string[] _last = [];
    private int[] _places = [];

    /// <summary>Every name so far, in the order in which they first came.</summary>
    internal IReadOnlyList<string> Names => _names;

    /// <summary>The cells of an object in the order of <see cref="Names"/>, which grow where it has others.</summary>
    /// <param name="values">Its properties; two may be of one name.</param>
    /// <returns>As many as there are names; null where it has no such property.</returns>
    internal string?[] CellsOf(IReadOnlyList<KeyValuePair<string, string?>> values)
    {
        if (!IsLast(values))
        {
            _places = PlacesOf(values);
            _last = [.. values.Select(pair => pair.Key)];
        }

        var cells = new string?[_names.Count];
        for (int value = 0; value < values.Count; value++)
        {
            cells[_places[value]] = values[value].Value;
        }

        return cells;
    }

    /// <summary>Whether the object that was last asked about has the property, empty or not.</summary>
    /// <param name="place">Its place in <see cref="Names"/>.</param>
    internal bool LastHad(int place) => Array.IndexOf(_places, place) >= 0;

    // Objects after one another usually have the same properties.
    private bool IsLast(IReadOnlyList<KeyValuePair<string, string?>> values)
    {
        if (values.Count != _last.Length)
        {
            return false;
        }

        for (int value = 0; value < values.Count; value++)
        {
            if (!string.Equals(values[value].Key, _last[value], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Names are compared as PowerShell compares them. A table may have two keys that differ in case alone:
    /// two columns.</summary>
    private int[] PlacesOf(IReadOnlyList<KeyValuePair<string, string?>> values)
    {
        var places = new int[values.Count];
        var taken = new HashSet<int>();
        for (int value = 0; value < values.Count; value++)
        {
            string name = values[value].Key;
            int place = _names.FindIndex(known => string.Equals(known, name, StringComparison.Ordinal));
            if (place < 0 || taken.Contains(place))
            {
                place = Enumerable.Range(0, _names.Count)
                    .Where(known => !taken.Contains(known)
                        && !values.Any(other => string.Equals(other.Key, _names[known], StringComparison.Ordinal))
                        && string.Equals(_names[known], name, StringComparison.OrdinalIgnoreCase))
                    .DefaultIfEmpty(-1)
                    .First();
            }

            if (place < 0)
            {
                place = _names.Count;
                _names.Add(name);
            }

            taken.Add(place);
            places[value] = place;
        }

        return places;
    }
}
