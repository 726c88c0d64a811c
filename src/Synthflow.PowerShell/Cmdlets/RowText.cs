using System.Collections;
using System.Management.Automation;
using System.Xml;

namespace Synthflow.PowerShell.Cmdlets;

/// <summary>A property of a pipeline object as the text of a cell. PowerShell's own text of a list of objects is empty,
/// and that of a table is the name of its type: a tag that says who unsubscribed would be lost.</summary>
internal static class RowText
{
    // What is nested more deeply is hardly a value; objects may also have themselves inside.
    private const int MaxDepth = 8;
    private const int MaxCharacters = 100_000;

    /// <summary>Objects and tables with their names and values (<c>@{name=vip}</c>), in lists one after the other; all
    /// else as PowerShell writes it.</summary>
    public static string Of(object? value)
    {
        var left = MaxCharacters;
        return Of(value, MaxDepth, ref left);
    }

    private static string Of(object? value, int depth, ref int left)
    {
        string text = depth == 0 || left <= 0 ? Plain(value)
            : PairsOf(value) is { } pairs ? OfPairs(pairs, depth, ref left)
            : ItemsOf(value) is { } items ? OfItems(items, depth, ref left)
            : Plain(value);
        left -= text.Length;
        return text;
    }

    private static string OfPairs(IEnumerable<KeyValuePair<string, object?>> pairs, int depth, ref int left)
    {
        var parts = new List<string>();
        foreach (var pair in pairs)
        {
            parts.Add(pair.Key + "=" + Of(pair.Value, depth - 1, ref left));
        }

        return "@{" + string.Join("; ", parts) + "}";
    }

    private static string OfItems(object?[] items, int depth, ref int left)
    {
        var parts = new List<string>(items.Length);
        foreach (var item in items)
        {
            parts.Add(Of(item, depth - 1, ref left));
        }

        return string.Join(", ", parts);
    }

    /// <summary>The properties of an object that was made of them and has no text of its own, or of a table; null for
    /// all else.</summary>
    private static IEnumerable<KeyValuePair<string, object?>>? PairsOf(object? value) => value switch
    {
        PSObject { BaseObject: PSCustomObject } made => made.Methods["ToString"] is PSScriptMethod ? null : Of(made),
        PSObject wrapped => PairsOf(wrapped.BaseObject),
        IDictionary table => Of(table),
        _ => null,
    };

    private static IEnumerable<KeyValuePair<string, object?>> Of(PSObject made) => made.Properties
        .Select(static property => new KeyValuePair<string, object?>(property.Name, ValueOf(property)));

    private static IEnumerable<KeyValuePair<string, object?>> Of(IDictionary table)
    {
        foreach (DictionaryEntry entry in table)
        {
            yield return new KeyValuePair<string, object?>(Plain(entry.Key), entry.Value);
        }
    }

    /// <summary>The items of a list that has more than plain values; null for all else.</summary>
    private static object?[]? ItemsOf(object? value)
    {
        var inner = value is PSObject wrapped ? wrapped.BaseObject : value;
        return inner is IEnumerable list and not (string or XmlNode)
            && list.Cast<object?>().ToArray() is var items && Array.Exists(items, IsNested)
            ? items
            : null;
    }

    private static bool IsNested(object? item)
    {
        var inner = item is PSObject wrapped ? wrapped.BaseObject : item;
        return inner is PSCustomObject or (IEnumerable and not (string or XmlNode));
    }

    private static object? ValueOf(PSPropertyInfo property)
    {
        try
        {
            return property.Value;
        }
        catch (GetValueException)
        {
            // A property that cannot say its value has none; one bad row must not end the others.
            return null;
        }
    }

    private static string Plain(object? value) =>
        value is null ? "" : LanguagePrimitives.ConvertTo<string>(value) ?? "";
}
