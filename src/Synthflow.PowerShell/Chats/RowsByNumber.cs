namespace Synthflow.PowerShell.Chats;

/// <summary>People of one pipeline by their numbers, each with the row they stood in first.</summary>
internal sealed class RowsByNumber
{
    private readonly Dictionary<ulong, string> _rows = [];

    public string? FirstOf(string number) => _rows.TryGetValue(PersonKey.Of(number), out var row) ? row : null;

    public void Add(string number, string row)
    {
        var person = PersonKey.Of(number);
        if (!_rows.ContainsKey(person))
        {
            _rows.Add(person, row);
        }
    }

    public void Remove(string number) => _rows.Remove(PersonKey.Of(number));
}
