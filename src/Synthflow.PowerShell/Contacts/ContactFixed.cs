using System.Reflection;

namespace Synthflow.PowerShell.Contacts;

/// <summary>What every contact has, whatever its list looks like.</summary>
internal static class ContactFixed
{
    /// <summary>How many of the names go to files. The others are there for who asks: a file has them as columns, or
    /// they are looked up in tables for each number.</summary>
    public const int ShownCount = 6;

    /// <summary>The names, those of files first.</summary>
    public static readonly string[] Names =
    [
        nameof(Contact.Row), nameof(Contact.Name), nameof(Contact.PhoneNumber), nameof(Contact.Problem),
        nameof(Contact.DuplicateOfRow), nameof(Contact.OptedOut),
        nameof(Contact.Email), nameof(Contact.Country), nameof(Contact.TimeZones), nameof(Contact.File),
        nameof(Contact.Variables),
    ];

    private static readonly PropertyInfo[] _properties =
        [.. Names.Select(static name => typeof(Contact).GetProperty(name)!)]; // the names are its own

    public static object? Get(Contact contact, int place) => place switch
    {
        0 => contact.Row,
        1 => contact.Name,
        2 => contact.PhoneNumber,
        3 => contact.Problem,
        4 => contact.DuplicateOfRow,
        5 => contact.OptedOut,
        _ => _properties[place].GetValue(contact),
    };

    public static void Set(Contact contact, int place, object? value) => _properties[place].SetValue(contact, value);

    public static Type TypeOf(int place) => _properties[place].PropertyType;
}
