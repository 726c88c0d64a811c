using System.Collections;
using System.Management.Automation;
using Synthflow.PowerShell.Cmdlets;

namespace Synthflow.PowerShell.Campaigns;

/// <summary>The properties of a pipeline object as cells: their names in order, and their values as text.</summary>
internal static class ObjectCells
{
    public static List<KeyValuePair<string, string?>> Of(IDictionary table)
    {
        var cells = new List<KeyValuePair<string, string?>>(table.Count);
        foreach (DictionaryEntry entry in table)
        {
            cells.Add(new KeyValuePair<string, string?>(TextOf(entry.Key), TextOf(entry.Value)));
        }

        return cells;
    }

    public static List<KeyValuePair<string, string?>> Of(PSObject input)
    {
        if (input.BaseObject is IDictionary table)
        {
            return Of(table);
        }

        var cells = new List<KeyValuePair<string, string?>>();
        foreach (var property in input.Properties)
        {
            if (property.IsGettable)
            {
                cells.Add(new KeyValuePair<string, string?>(property.Name, TextOf(property)));
            }
        }

        return cells;
    }

    private static string TextOf(PSPropertyInfo property)
    {
        try
        {
            return TextOf(property.Value);
        }
        catch (GetValueException)
        {
            // A property that cannot say its value has none; one bad row must not end the others.
            return "";
        }
    }

    public static string TextOf(object? value) => RowText.Of(value);
}
