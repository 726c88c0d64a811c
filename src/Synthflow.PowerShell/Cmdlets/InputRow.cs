using System.Collections;
using System.Collections.Specialized;
using System.Management.Automation;
using Synthflow.PowerShell.Loading;

namespace Synthflow.PowerShell.Cmdlets;

/// <summary>A pipeline object as a row with columns: a contact, a row of Import-Csv, a table, any object.</summary>
internal static class InputRow
{
    /// <summary>The contact inside, or null for any other object.</summary>
    public static Contact? ContactOf(PSObject? row) => row?.BaseObject as Contact;

    /// <summary>Where a row stands, as its owner counts, for messages.</summary>
    /// <param name="row">The row.</param>
    /// <param name="ordinal">Which object of the pipeline it is.</param>
    public static string Where(PSObject row, long ordinal) => ContactOf(row) is { } contact
        ? Text.Of("row {0} of {1}", contact.Row, Path.GetFileName(contact.File) ?? "the list")
        : Text.Of("input row {0}", ordinal);

    /// <summary>
    /// Whether a row says that its person opted out: a contact's mark or the result of a campaign, or what is left of
    /// them after Select-Object or a file.
    /// </summary>
    public static bool IsOptedOut(PSObject? row) =>
        row is not null
        // A contact's own mark counts whatever stands in a column of that name: the opt-out list may have set it.
        && ((ContactOf(row) is { } contact && IsMarked(row, contact)) || SaysOptedOut(row));

    /// <summary>Whether rows like this may say so.</summary>
    public static bool MayMark(PSObject row) => ContactOf(row) is not null || ListRoom.Door.MayMark(AllNamesOf(row));

    /// <summary>Whether a contact is marked as opted out: by whoever read it, or later in the pipeline
    /// (Add-Member).</summary>
    public static bool IsMarked(PSObject row, Contact contact) => contact.OptedOut
        || (row.Properties[nameof(Contact.OptedOut)] is PSNoteProperty noted
            && ListRoom.Door.IsOptOut(RowText.Of(noted.Value)));

    /// <summary>A column as text; null where the row does not have it.</summary>
    public static string? TextOf(PSObject row, string column) =>
        TryGet(row, column, out var value) ? RowText.Of(value) : null;

    /// <summary>The named columns with their values, in the order asked for; null for one that is not there.</summary>
    public static OrderedDictionary Columns(PSObject row, IEnumerable<string> columns)
    {
        var values = new OrderedDictionary(StringComparer.OrdinalIgnoreCase);
        foreach (var column in columns)
        {
            values[column] = TryGet(row, column, out var value) ? PlainValues.Of(value) : null;
        }

        return values;
    }

    /// <summary>The columns there are, for messages.</summary>
    public static string ColumnNames(PSObject row) => string.Join(", ", NamesOf(row).Take(40));

    /// <summary>The columns there are, as they are written.</summary>
    public static IEnumerable<string> NamesOf(PSObject row) => TableOf(row) is { } table
        ? table.Keys.Cast<object>().Select(static key => key.ToString() ?? "")
        : row.Properties.Select(static property => property.Name);

    /// <summary>The columns that are text, as rows of Import-Csv have them. Nothing is worked out for it: the
    /// properties of other objects may fail, or take long.</summary>
    public static IEnumerable<(string Name, string Text)> TextsOf(PSObject row)
    {
        var values = TableOf(row) is { } table
            ? table.Keys.Cast<object>().Select(key => (Name: key.ToString() ?? "", Value: (object?)table[key]))
            : row.Properties.OfType<PSNoteProperty>().Select(static one => (one.Name, Value: (object?)one.Value));
        foreach (var (name, value) in values)
        {
            if ((value is PSObject wrapped ? wrapped.BaseObject : value) is string text)
            {
                yield return (name, text);
            }
        }
    }

    /// <summary>Whether a column has white space around its name: PowerShell binds no parameter from it.</summary>
    public static bool HasSpacedName(PSObject row) =>
        NamesOf(row).Any(static name => name.Length != name.Trim().Length);

    /// <summary>The value of a column by its name as it is seen, whatever its case and its kinds of spaces, as in a
    /// file; false where the row does not have it.</summary>
    public static bool TryGet(PSObject row, string column, out object? value)
    {
        if (TableOf(row) is { } table)
        {
            var keys = table.Keys.Cast<object>().ToList();
            var place = HeaderNames.IndexOf(keys.ConvertAll(static key => key.ToString() ?? ""), column);
            if (place >= 0)
            {
                value = table[keys[place]];
                return true;
            }
        }

        var property = row.Properties[column]
            ?? row.Properties.FirstOrDefault(other => HeaderNames.AreSame(other.Name, column));
        value = property?.Value;
        return property is not null;
    }

    /// <summary>Whether a row has columns that are no properties: those of a contact or a table.</summary>
    public static bool HasTable(PSObject row) => row.BaseObject is Contact or IDictionary;

    private static bool SaysOptedOut(PSObject row)
    {
        var names = AllNamesOf(row);
        return ListRoom.Door.SayOptedOut(names, column => TextOf(row, names[column]));
    }

    /// <summary>The columns, and what was added to a table with Add-Member.</summary>
    private static string[] AllNamesOf(PSObject row) => TableOf(row) is null
        ? [.. NamesOf(row)]
        : [.. NamesOf(row), .. row.Properties.OfType<PSNoteProperty>().Select(static added => added.Name)];

    private static IDictionary? TableOf(PSObject row) => row.BaseObject switch
    {
        Contact contact => contact.Variables,
        IDictionary table => table,
        _ => null,
    };
}
