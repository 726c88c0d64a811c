using System.Collections;
using System.Collections.Specialized;
using System.Globalization;

namespace Synthflow.Core;

/// <summary>
/// Names and values that read as one text: <c>Export-Csv</c> and string interpolation show
/// <c>plan=gold; since=2026</c>. Names are looked up without regard to case.
/// </summary>
public sealed class TextTable : OrderedDictionary, IEnumerable
{
    /// <summary>An empty table.</summary>
    public TextTable()
        : base(StringComparer.OrdinalIgnoreCase)
    {
    }

    /// <summary>Every name with its value, with <c>; </c> between them.</summary>
    public override string ToString() => string.Join(
        "; ",
        TextTableEntry.Of(this).Select(static entry =>
            Convert.ToString(entry.Key, CultureInfo.InvariantCulture) + "="
            + Convert.ToString(entry.Value, CultureInfo.InvariantCulture)));

    // This one is PowerShell's alone, for the screen; scripts and programs have GetEnumerator.
    IEnumerator IEnumerable.GetEnumerator() => TextTableEntry.Shown(this);
}
