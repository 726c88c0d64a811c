using System.Collections;
using System.Globalization;

namespace Synthflow.Core;

/// <summary>A name of a table with its value, as PowerShell shows tables of ours at the prompt: an entry of .NET's own
/// would be shown by a view that steers the terminal with whatever a person wrote.</summary>
public sealed class TextTableEntry
{
    private const int MaxCharacters = 100_000;

    private TextTableEntry(DictionaryEntry entry)
    {
        Name = Convert.ToString(entry.Key, CultureInfo.InvariantCulture) ?? "";
        Value = entry.Value;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The value, as it is.</summary>
    public object? Value { get; }

    /// <summary>Both as one text, harmless to a terminal: <c>plan=gold</c>. PowerShell shows it where the table is
    /// within another object.</summary>
    public override string ToString() =>
        Text.Harmless(Name + "=" + Convert.ToString(Value, CultureInfo.InvariantCulture), MaxCharacters);

    /// <summary>The entries of a table, whatever it shows at the prompt.</summary>
    internal static IEnumerable<DictionaryEntry> Of(IDictionary table)
    {
        foreach (DictionaryEntry entry in table)
        {
            yield return entry;
        }
    }

    /// <summary>The entries of a table as PowerShell shows them.</summary>
    internal static IEnumerator Shown(IDictionary table) =>
        Of(table).Select(static entry => new TextTableEntry(entry)).GetEnumerator();
}
