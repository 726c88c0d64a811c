using System.Collections;
using System.Collections.Specialized;
using System.Management.Automation;
using Synthflow.Client.Contacts;

namespace Synthflow.PowerShell.Pipeline;

/// <summary>A pipeline object as a row with columns: a contact, a row of Import-Csv, a table, any object.</summary>
internal static class InputRow
{
    /// <summary>The contact inside, or null for any other object.</summary>
    public static Contact? ContactOf(PSObject? row) => row?.BaseObject as Contact;

    /// <summary>Whether a row says that its person opted out: a contact's mark, or what is left of it after Select-Object or a
    /// file.</summary>
    public static bool IsOptedOut(PSObject? row) =>
        row is not null
        // A contact's own mark counts whatever stands in a column of that name: the opt-out list may have set it.
        && (ContactOf(row) is { OptedOut: true }
            || (TryGet(row, nameof(Contact.OptedOut), out var mark) && OptOutMark.IsSet(LanguagePrimitives.ConvertTo<string>(mark))));

    /// <summary>A column as text; null where the row does not have it.</summary>
    public static string? TextOf(PSObject row, string column) =>
        TryGet(row, column, out var value) ? LanguagePrimitives.ConvertTo<string>(value) : null;

    /// <summary>The named columns with their values, in the order asked for.</summary>
    /// <param name="row">The pipeline object.</param>
    /// <param name="columns">The columns' names, whatever their case.</param>
    /// <param name="missing">The first column that the row does not have, or null.</param>
    public static OrderedDictionary Columns(PSObject row, IEnumerable<string> columns, out string? missing)
    {
        var values = new OrderedDictionary(StringComparer.OrdinalIgnoreCase);
        missing = null;
        foreach (var column in columns)
        {
            if (!TryGet(row, column, out var value))
            {
                missing ??= column;
            }

            values[column] = PlainValues.Of(value);
        }

        return values;
    }

    /// <summary>The columns there are, for messages.</summary>
    public static string ColumnNames(PSObject row)
    {
        var names = TableOf(row) is { } table
            ? table.Keys.Cast<object>().Select(static key => key.ToString())
            : row.Properties.Select(static property => property.Name);
        return string.Join(", ", names.Take(40));
    }

    /// <summary>The value of a column, whatever its case; false where the row does not have it.</summary>
    public static bool TryGet(PSObject row, string column, out object? value)
    {
        if (TableOf(row) is { } table)
        {
            foreach (DictionaryEntry entry in table)
            {
                if (string.Equals(entry.Key.ToString(), column, StringComparison.OrdinalIgnoreCase))
                {
                    value = entry.Value;
                    return true;
                }
            }
        }

        var property = row.Properties[column];
        value = property?.Value;
        return property is not null;
    }

    private static IDictionary? TableOf(PSObject row) => row.BaseObject switch
    {
        Contact contact => contact.Variables,
        IDictionary table => table,
        _ => null,
    };
}
