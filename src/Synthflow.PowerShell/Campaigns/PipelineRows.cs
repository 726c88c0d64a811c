using System.Collections;
using System.Management.Automation;
using System.Runtime.CompilerServices;
using Synthflow.Campaigns;
using Synthflow.Client;
using Synthflow.ContactLists;
using Synthflow.PowerShell.Contacts;
using Synthflow.PowerShell.Cmdlets;

namespace Synthflow.PowerShell.Campaigns;

/// <summary>Makes campaign rows of pipeline objects: contacts as they are, all others by the code that reads lists.</summary>
internal sealed class PipelineRows(IContactListParameters parameters, OptOutsOfRows optOuts)
{
    // Typed as object: PowerShell looks through this assembly's types before the parsers can be loaded.
    private object? _reader;
    private long _ordinal;
    private int _choicesSaid;

    /// <summary>The row; null for an object with nothing in it.</summary>
    /// <exception cref="ContactListException">No property of the object holds a phone number, or a column that was named is
    /// not there.</exception>
    public CampaignRow? RowOf(PSObject input, ICampaignListener say)
    {
        _ordinal++;
        RequireColumns(input.BaseObject);
        return input.BaseObject is not Contact contact ? ReadRow(input, _ordinal, CellsOf(input), input, say)
            // Another number than the one that was read: the contact's columns are a row like any other.
            : !string.IsNullOrEmpty(parameters.PhoneColumn) ? ReadRow(input, contact.Row, CellsOf(contact.Variables), contact, say)
            : RowOf(contact);
    }

    /// <summary>Whether rows like this can say that their person opted out: a later one may say it of an earlier one's
    /// number.</summary>
    public static bool MayCarryMark(PSObject input) =>
        InputRow.ContactOf(input) is not null || InputRow.TryGet(input, nameof(Contact.OptedOut), out _);

    /// <summary>A bare number or the file itself has properties too (Length), but no row.</summary>
    private static void RequireColumns(object given)
    {
        if (given is string or FileSystemInfo || given.GetType().IsPrimitive)
        {
            throw new CampaignException(
                ErrorIds.InvalidCampaign,
                Text.Of(
                    Core.Messages.InvalidCampaign,
                    Text.Of(Messages.InvalidCampaign_NotARow, Text.Harmless(LanguagePrimitives.ConvertTo<string>(given), 80))),
                Messages.InvalidCampaign_NotARow_NextStep);
        }
    }

    private CampaignRow RowOf(Contact contact)
    {
        _ = ColumnOf(contact, parameters.CountryColumn);
        var optedOut = contact.OptedOut || OptOutMark.IsSet(ColumnOf(contact, parameters.OptOutColumn));
        if (optedOut && contact.PhoneNumber is { } number)
        {
            optOuts.Add(number);
        }

        var problem = contact is { DuplicateOfRow: null, OptedOut: false } ? contact.Problem : null;
        return CampaignInput.RowOf(contact, problem, contact, optedOut, ColumnOf(contact, parameters.NameColumn));
    }

    /// <summary>A column of the list that the contact was read from; null where none is named.</summary>
    private static string? ColumnOf(Contact contact, string? column)
    {
        if (string.IsNullOrEmpty(column))
        {
            return null;
        }

        return InputRow.TryGet(PSObject.AsPSObject(contact), column!, out var value) // string.IsNullOrEmpty tells nothing on net472
            ? TextOf(value)
            : throw new ContactListException(
                ErrorIds.InvalidContactFile,
                Text.Of(
                    Core.Messages.InvalidContactFile,
                    Core.Messages.InvalidContactFile_List,
                    Text.Of(
                        Core.Messages.InvalidContactFile_NoSuchColumn,
                        Text.Harmless(column!, 80),
                        Text.Harmless(string.Join(", ", contact.Variables.Keys.Cast<object>())))),
                Core.Messages.InvalidContactFile_NoSuchColumn_NextStep,
                null);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private CampaignRow? ReadRow(
        PSObject input, long place, List<KeyValuePair<string, string?>> cells, object inputObject, ICampaignListener say)
    {
        var reader = (ContactObjectReader)(_reader ??= new ContactObjectReader(ContactListSettings.Of(parameters) with
        {
            OptedOutNumbers = optOuts.Numbers(),
            HeededOptOutColumn = nameof(Contact.OptedOut), // by InputRow.IsOptedOut
        }));
        var read = reader.Read(place, cells);
        for (; _choicesSaid < reader.Choices.Count; _choicesSaid++)
        {
            say.Chosen(reader.Choices[_choicesSaid]);
        }

        if (read is not { } row)
        {
            return null;
        }

        foreach (var warning in row.Warnings)
        {
            say.Warned(warning);
        }

        var isMarked = InputRow.IsOptedOut(input);
        if (isMarked && row.Contact.PhoneNumber is { } number)
        {
            optOuts.Add(number);
        }

        return CampaignInput.RowOf(row.Contact, CampaignInput.ProblemOf(row), inputObject, isMarked);
    }

    private static List<KeyValuePair<string, string?>> CellsOf(IDictionary table)
    {
        var cells = new List<KeyValuePair<string, string?>>(table.Count);
        foreach (DictionaryEntry entry in table)
        {
            cells.Add(new KeyValuePair<string, string?>(TextOf(entry.Key), TextOf(entry.Value)));
        }

        return cells;
    }

    private static List<KeyValuePair<string, string?>> CellsOf(PSObject input)
    {
        if (input.BaseObject is IDictionary table)
        {
            return CellsOf(table);
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

    private static string TextOf(object? value) => value is null ? "" : LanguagePrimitives.ConvertTo<string>(value);
}
