namespace Synthflow.PowerShell.Chats;

/// <summary>The numbers of one pipeline that were or may have been texted, each with the row it stood in.</summary>
internal sealed class RepeatedNumbers
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
