namespace Synthflow.PowerShell.Chats;

/// <summary>Numbers of one pipeline, each with the row it stood in first.</summary>
internal sealed class RowsByNumber
{
    private readonly Dictionary<string, string> _rows = new(StringComparer.Ordinal);

    public string? FirstOf(string number) => _rows.TryGetValue(number, out var row) ? row : null;

    public void Add(string number, string row)
    {
        if (!_rows.ContainsKey(number))
        {
            _rows.Add(number, row);
        }
    }

    public void Remove(string number) => _rows.Remove(number);
}
