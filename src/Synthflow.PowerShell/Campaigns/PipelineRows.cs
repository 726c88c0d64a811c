using System.Collections;
using System.Management.Automation;
using System.Runtime.CompilerServices;
using Synthflow.Campaigns;
using Synthflow.Client.Contacts;
using Synthflow.ContactLists;
using Synthflow.PowerShell.Contacts;
using Synthflow.PowerShell.Pipeline;

namespace Synthflow.PowerShell.Campaigns;

/// <summary>
/// Makes campaign rows of pipeline objects: contacts as they are, all others by the code that reads lists.
/// </summary>
internal sealed class PipelineRows(IContactListParameters parameters)
{
    // Typed as object: PowerShell looks through this assembly's types before the parsers can be loaded.
    private object? _reader;
    private long _ordinal;
    private int _choicesSaid;

    /// <summary>The row; null for an object with nothing in it.</summary>
    /// <exception cref="ContactListException">No property of the object holds a phone number.</exception>
    public CampaignRow? RowOf(PSObject input, ICampaignListener say)
    {
        _ordinal++;
        return input.BaseObject is Contact contact
            ? CampaignInput.RowOf(
                contact, contact is { DuplicateOfRow: null, OptedOut: false } ? contact.Problem : null, contact)
            : ReadRow(input, say);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private CampaignRow? ReadRow(PSObject input, ICampaignListener say)
    {
        var reader = (ContactObjectReader)(_reader ??= new ContactObjectReader(CampaignInput.OptionsOf(parameters)));
        var read = reader.Read(_ordinal, CellsOf(input));
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

        return CampaignInput.RowOf(row.Contact, CampaignInput.ProblemOf(row), input, InputRow.IsOptedOut(input));
    }

    private static List<KeyValuePair<string, string?>> CellsOf(PSObject input)
    {
        var cells = new List<KeyValuePair<string, string?>>();
        if (input.BaseObject is IDictionary table)
        {
            foreach (DictionaryEntry entry in table)
            {
                cells.Add(new KeyValuePair<string, string?>(TextOf(entry.Key), TextOf(entry.Value)));
            }

            return cells;
        }

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
