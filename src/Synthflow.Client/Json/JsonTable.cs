using System.Collections;
using System.Collections.Specialized;
using System.Globalization;

namespace Synthflow.Client.Json;

/// <summary>An object of JSON: its names in their order. It reads as one text where a file has one cell for
/// it.</summary>
/// <remarks>Names that differ by case alone are two entries.</remarks>
internal sealed class JsonTable() : OrderedDictionary(StringComparer.Ordinal), IEnumerable
{
    /// <summary>Every name with its value, with <c>; </c> between them; what is within stands in brackets.</summary>
    public override string ToString() => string.Join(
        "; ", TextTableEntry.Of(this).Select(static entry => Text.Of("{0}={1}", entry.Key, Inner(entry.Value))));

    // For the screen: as TextTable.
    IEnumerator IEnumerable.GetEnumerator() => TextTableEntry.Shown(this);

    private static string Inner(object? value) => value switch
    {
        JsonTable table => Text.Of("{{{0}}}", table),
        object?[] list => Text.Of("[{0}]", string.Join(", ", list.Select(Inner))),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
