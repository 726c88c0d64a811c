using System.Collections.ObjectModel;
using System.Globalization;
using System.Management.Automation;

namespace Synthflow.PowerShell.Contacts;

/// <summary>
/// Shows PowerShell the columns of a contact's list as properties, so that Export-Csv writes them flat. What every
/// contact has wins over a column of the same name, in binding, too; that column is <c>List.name</c>.
/// </summary>
/// <remarks>PowerShell asks for each cell of a million rows by its name: nothing here looks further than one
/// table.</remarks>
public sealed class ContactAdapter : PSPropertyAdapter
{
    // no generics
    private static readonly Collection<string> _typeNames = [typeof(Contact).FullName!, typeof(object).FullName!];

    // Rows of one list have the same headers; the one before is nearly always the right one, on whatever thread.
    private ContactColumnsLayout? _last;

    /// <inheritdoc />
    public override Collection<string> GetTypeNameHierarchy(object baseObject) => _typeNames;

    /// <inheritdoc />
    public override Collection<PSAdaptedProperty> GetProperties(object baseObject)
    {
        var properties = new Collection<PSAdaptedProperty>();
        foreach (var (name, place) in LayoutOf((Contact)baseObject).Shown)
        {
            properties.Add(new PSAdaptedProperty(name, place));
        }

        return properties;
    }

    /// <inheritdoc />
    public override PSAdaptedProperty? GetProperty(object baseObject, string propertyName) =>
        LayoutOf((Contact)baseObject).TryFind(propertyName, out var place)
            ? new PSAdaptedProperty(propertyName, place) : null;

    /// <inheritdoc />
    public override object? GetPropertyValue(PSAdaptedProperty adaptedProperty)
    {
        var (contact, place) = ((Contact)adaptedProperty.BaseObject, (int)adaptedProperty.Tag);
        return place < ContactColumnsLayout.FirstColumn
            ? ContactFixed.Get(contact, place)
            : contact.GetCell(place - ContactColumnsLayout.FirstColumn);
    }

    /// <inheritdoc />
    public override void SetPropertyValue(PSAdaptedProperty adaptedProperty, object? value) => ContactFixed.Set(
        (Contact)adaptedProperty.BaseObject,
        (int)adaptedProperty.Tag,
        LanguagePrimitives.ConvertTo(
            value, ContactFixed.TypeOf((int)adaptedProperty.Tag), CultureInfo.InvariantCulture));

    /// <inheritdoc />
    public override bool IsGettable(PSAdaptedProperty adaptedProperty) => true;

    /// <inheritdoc />
    public override bool IsSettable(PSAdaptedProperty adaptedProperty) =>
        (int)adaptedProperty.Tag < ContactColumnsLayout.FirstColumn;

    /// <inheritdoc />
    public override string GetPropertyTypeName(PSAdaptedProperty adaptedProperty) =>
        (int)adaptedProperty.Tag is var place && place < ContactColumnsLayout.FirstColumn
            ? ContactFixed.TypeOf(place).ToString()
            : typeof(string).FullName!; // no generic type

    private ContactColumnsLayout LayoutOf(Contact contact)
    {
        var headers = contact.GetHeaders();
        var layout = _last;
        if (layout is null || !ReferenceEquals(layout.Headers, headers))
        {
            _last = layout = new ContactColumnsLayout(headers);
        }

        return layout;
    }
}
