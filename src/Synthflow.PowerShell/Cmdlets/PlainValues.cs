using System.Collections;
using System.Collections.Specialized;
using System.Management.Automation;

namespace Synthflow.PowerShell.Cmdlets;

/// <summary>Values of PowerShell as plain ones: wrappers taken off, objects with properties as tables.</summary>
internal static class PlainValues
{
    // The client refuses what is nested more deeply, with the value's name; here it only has to end.
    private const int MaxDepth = 40;

    public static IDictionary? Table(IDictionary? table) => table is null ? null : Table(table, MaxDepth);

    public static object? Of(object? value) => Of(value, MaxDepth);

    private static object? Of(object? value, int depth)
    {
        if (depth == 0)
        {
            return value;
        }

        var inner = value is PSObject wrapped ? wrapped.BaseObject : value;
        switch (inner)
        {
            case null or string:
                return inner;
            case PSCustomObject:
                var table = new OrderedDictionary(StringComparer.Ordinal);
                foreach (var property in ((PSObject)value!).Properties) // only a wrapper has a PSCustomObject inside
                {
                    table[property.Name] = Of(property.Value, depth - 1);
                }

                return table;
            case IDictionary dictionary:
                return Table(dictionary, depth);
            case IEnumerable list:
                return list.Cast<object?>().Select(item => Of(item, depth - 1)).ToArray();
            default:
                return inner;
        }
    }

    private static OrderedDictionary Table(IDictionary table, int depth)
    {
        var plain = new OrderedDictionary(StringComparer.Ordinal);
        foreach (DictionaryEntry entry in table)
        {
            plain[LanguagePrimitives.ConvertTo<string>(entry.Key)] = Of(entry.Value, depth - 1);
        }

        return plain;
    }
}
