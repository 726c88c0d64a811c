using System.Management.Automation;
using Synthflow.Campaigns;
using Synthflow.PowerShell.Contacts;
using Synthflow.PowerShell.Cmdlets;
using Synthflow.PowerShell.Loading;

namespace Synthflow.PowerShell.Campaigns;

/// <summary>Makes campaign rows of pipeline objects: contacts as they are, all others by the code that reads
/// lists.</summary>
/// <remarks>The first objects are held until there are as many as a file's columns are found by, or no more: which
/// column has the phone numbers is for the cells to say, and one row says little. Objects with other properties are
/// rows of the same list.</remarks>
/// <param name="options">How to read them.</param>
/// <param name="optOuts">Takes the numbers that a row marks as opted out.</param>
/// <param name="say">Hears what was chosen and what is to be looked at.</param>
/// <param name="found">Takes the column that was found for the phone numbers.</param>
/// <param name="take">Takes each row, and whether rows like it can bear a mark; false where it is enough.</param>
internal sealed class PipelineRows(
    ContactListOptions options, IOptedOutNumbers optOuts, ICampaignListener say, FoundColumns found,
    Func<CampaignRow, bool, bool> take)
{
    private const int MaxLookedAt = 1000;

    private readonly List<Given> _waiting = [];
    private readonly Lazy<IRowProblems> _problems = new(static () => ListRoom.Door.CollectProblems());
    private IContactObjects? _reader;
    private long _ordinal;
    private bool _hasSeenOne;

    /// <summary>Takes the rows that cannot be used; null for none.</summary>
    public ProblemFile? ProblemFile { get; set; }

    /// <summary>Takes an object; its row, and those before it, go on when their columns are known.</summary>
    /// <exception cref="ContactListException">No property of the objects holds a phone number, or a column that was
    /// named is not there.</exception>
    public void Add(PSObject input)
    {
        _ordinal++;
        RequireColumns(input.BaseObject);
        var contact = input.BaseObject as Contact;
        if (contact is not null && string.IsNullOrEmpty(options.PhoneColumn))
        {
            ReadWaiting(mayBearMark: true);
            SawOnce(contact);
            _ = take(RowOf(input, contact), true);
            return;
        }

        // Another number than the one that was read: the contact's columns are a row like any other.
        var given = contact is null
            ? new Given(input, _ordinal, ObjectCells.Of(input), input)
            : new Given(input, contact.Row, ObjectCells.Of(contact.Variables), contact);
        _waiting.Add(given);
        if (_reader is not null || _waiting.Count == MaxLookedAt)
        {
            ReadWaiting();
        }
    }

    /// <summary>The rest, after the last object; and what there is to say of those that cannot be used.</summary>
    /// <inheritdoc cref="Add"/>
    public void Finish()
    {
        ReadWaiting();
        if (_reader is { } reader)
        {
            SayProblems(reader);
        }
    }

    /// <summary>A bare number or a folder has properties too, but no row.</summary>
    private static void RequireColumns(object given)
    {
        if (given is System.Collections.IList { Count: var count } and not byte[])
        {
            throw new CampaignException(
                ErrorIds.InvalidCampaign,
                Text.Of(Core.Messages.InvalidCampaign, Text.Of(Messages.InvalidCampaign_Array, count)),
                Messages.InvalidCampaign_Array_NextStep);
        }

        if (given is string or FileSystemInfo || given.GetType().IsPrimitive)
        {
            throw new CampaignException(
                ErrorIds.InvalidCampaign,
                Text.Of(
                    Core.Messages.InvalidCampaign,
                    Text.Of(Messages.InvalidCampaign_NotARow,
                        Text.Harmless(LanguagePrimitives.ConvertTo<string>(given), 80))),
                Messages.InvalidCampaign_NotARow_NextStep);
        }
    }

    private CampaignRow RowOf(PSObject input, Contact contact)
    {
        _ = ColumnOf(contact, options.CountryColumn);
        var optedOut = InputRow.IsMarked(input, contact) || IsMarkedByColumn(contact);
        if (optedOut && contact.PhoneNumber is { } number)
        {
            optOuts.Add(number);
            MarkedContact.AddWithoutCountry(contact, options.NumberFormat, optOuts);
        }

        var problem = contact is { DuplicateOfRow: null, OptedOut: false } ? contact.Problem : null;
        return CampaignInput.RowOf(contact, problem, contact, optedOut, ColumnOf(contact, options.NameColumn));
    }

    private bool IsMarkedByColumn(Contact contact)
    {
        var isMarked = ColumnOf(contact, options.OptOutColumn) is { } cell && IsStop(cell);
        // A list may have several columns of one name; all but the first got a number.
        for (var place = 2; !string.IsNullOrEmpty(options.OptOutColumn)
            && InputRow.TryGet(
                PSObject.AsPSObject(contact), Text.Of("{0} {1}", options.OptOutColumn!.Trim(), place), out var other);
            place++)
        {
            isMarked |= ObjectCells.TextOf(other) is { } text && IsStop(text);
        }

        return isMarked;

        // there is a cell
        bool IsStop(string text) => optOuts.IsMarked(options.OptOutColumn!, text, options.OptOutValues);
    }

    /// <summary>Whether an object is marked beside its cells, which whoever reads them looks at: a contact, and a table
    /// to which the mark was added (Add-Member).</summary>
    private bool IsMarked(PSObject input) =>
        InputRow.ContactOf(input) is { } contact ? InputRow.IsMarked(input, contact)
        : InputRow.HasTable(input)
            && input.Properties[nameof(Contact.OptedOut)] is PSNoteProperty added
            && optOuts.IsMarked(nameof(Contact.OptedOut), ObjectCells.TextOf(added.Value), []);

    /// <summary>A column of the list that the contact was read from; null where none is named.</summary>
    private static string? ColumnOf(Contact contact, string? column)
    {
        if (string.IsNullOrEmpty(column))
        {
            return null;
        }

        // string.IsNullOrEmpty tells nothing on net472
        return InputRow.TryGet(PSObject.AsPSObject(contact), column!, out var value)
            ? ObjectCells.TextOf(value)
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

    /// <param name="mayBearMark">Whether a row after them is known to be able to bear a mark. Where one of the waiting
    /// rows is, all of them count so: ConvertFrom-Json leaves the property out where nobody opted out.</param>
    private void ReadWaiting(bool mayBearMark = false)
    {
        if (_waiting.Count == 0)
        {
            return;
        }

        Given[] rows = [.. _waiting];
        _waiting.Clear();
        // A later row may say it of an earlier one's number.
        mayBearMark |= Array.Exists(rows, static row => InputRow.MayMark(row.Input));
        var reader = _reader ??= NewReader(rows);
        foreach (var row in rows)
        {
            if (!Read(reader, row, mayBearMark))
            {
                return;
            }
        }
    }

    private IContactObjects NewReader(Given[] rows)
    {
        var reader = ListRoom.Door.ReadObjects(options with { OptedOutNumbers = optOuts });
        reader.Choose([.. rows.Select(static row => row.Cells)]);
        found.Phone ??= reader.PhoneColumn;
        foreach (var choice in reader.Choices)
        {
            say.Chosen(choice);
        }

        return reader;
    }

    private bool Read(IContactObjects reader, Given given, bool mayBearMark)
    {
        var isMarked = IsMarked(given.Input);
        if (reader.Read(given.Place, given.Cells, isMarked) is not { } row)
        {
            return true;
        }

        foreach (var warning in row.Warnings)
        {
            say.Warned(warning);
        }

        SawOnce(row.Contact);
        if (row.Problem is { } problem)
        {
            _ = _problems.Value.Add(problem, row.Contact, keep: false);
            ProblemFile?.Add(null, row);
        }

        return take(
            CampaignInput.RowOf(row.Contact, CampaignInput.ProblemOf(row), given.InputObject, isMarked),
            mayBearMark);
    }

    private void SawOnce(Contact row)
    {
        if (!_hasSeenOne)
        {
            _hasSeenOne = true;
            ProblemFile?.Saw(row);
        }
    }

    private void SayProblems(IContactObjects reader)
    {
        foreach (var sentence in _problems.Value.Sentences())
        {
            say.Warned(sentence);
        }

        if (reader.LikelyCause() is { } cause)
        {
            say.Warned(cause);
        }
    }

    /// <summary>An object that waits for its columns to be found.</summary>
    private sealed class Given(
        PSObject input, long place, List<KeyValuePair<string, string?>> cells, object inputObject)
    {
        public PSObject Input { get; } = input;

        public long Place { get; } = place;

        public List<KeyValuePair<string, string?>> Cells { get; } = cells;

        public object InputObject { get; } = inputObject;
    }
}
