using System.Collections;
using System.Management.Automation;
using System.Runtime.CompilerServices;
using Synthflow.Campaigns;
using Synthflow.Client.Contacts;
using Synthflow.ContactLists;
using Synthflow.PowerShell.Contacts;

namespace Synthflow.PowerShell.Campaigns;

/// <summary>Makes campaign rows of pipeline objects: contacts as they are, all others by the code that reads lists.</summary>
internal sealed class PipelineRows(IContactListParameters parameters)
{
    private string[] _headers = [];

    // Typed as object: PowerShell looks through this assembly's types before the parsers can be loaded.
    private object? _reader;
    private long _ordinal;

    /// <summary>The row; null for an object with nothing in it.</summary>
    /// <exception cref="ContactListException">No column of the objects holds phone numbers.</exception>
    public CampaignRow? RowOf(PSObject input, ICampaignListener say)
    {
        _ordinal++;
        return input.BaseObject is Contact contact
            ? CampaignInput.RowOf(contact, contact is { DuplicateOfRow: null, OptedOut: false } ? contact.Problem : null, contact)
            : ReadRow(input, say);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private CampaignRow? ReadRow(PSObject input, ICampaignListener say)
    {
        var cells = CellsOf(input);
        var headers = cells.Select(static cell => cell.Name).ToArray();
        if (_reader is null || !headers.SequenceEqual(_headers, StringComparer.OrdinalIgnoreCase))
        {
            _headers = headers;
            _reader = ReaderFor(headers, cells.Select(static cell => cell.Text).ToArray(), say);
        }

        if (((ContactRowReader)_reader).Read(_ordinal, cells.Select(static cell => cell.Text).ToArray()) is not { } row)
        {
            return null;
        }

        foreach (var warning in row.Warnings)
        {
            say.Warned(warning);
        }

        return CampaignInput.RowOf(row.Contact, CampaignInput.ProblemOf(row), input);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private object ReaderFor(string[] headers, string[] sample, ICampaignListener say)
    {
        var options = new ContactListOptions
        {
            PhoneColumn = parameters.PhoneColumn,
            NameColumn = parameters.NameColumn,
            CountryColumn = parameters.CountryColumn,
            DefaultCountry = parameters.DefaultCountry,
            OptOutColumn = parameters.OptOutColumn,
        };
        var columns = ContactColumns.Detect(headers, [sample], options, null);
        foreach (var choice in columns.Choices)
        {
            say.Chosen(choice);
        }

        foreach (var warning in columns.Warnings)
        {
            say.Warned(warning);
        }

        return new ContactRowReader(columns, options, null);
    }

    private static List<(string Name, string Text)> CellsOf(PSObject input)
    {
        var cells = new List<(string, string)>();
        if (input.BaseObject is IDictionary table)
        {
            foreach (DictionaryEntry entry in table)
            {
                cells.Add((TextOf(entry.Key), TextOf(entry.Value)));
            }

            return cells;
        }

        foreach (var property in input.Properties)
        {
            if (property.IsGettable)
            {
                cells.Add((property.Name, TextOf(property.Value)));
            }
        }

        return cells;
    }

    private static string TextOf(object? value) => value is null ? "" : LanguagePrimitives.ConvertTo<string>(value);
}
