using System.Runtime.CompilerServices;
using Synthflow.Campaigns;
using Synthflow.Campaigns.Files;
using Synthflow.ContactLists;
using Synthflow.PowerShell.Contacts;

namespace Synthflow.PowerShell.Campaigns;

/// <summary>Rows of a contact file, one after the other, as a campaign takes them.</summary>
/// <remarks>Pushed and not pulled: an iterator would hold types of the third-party side in its fields.</remarks>
internal static class CampaignInput
{
    /// <summary>Reads a file to its end, or until <paramref name="add"/> says that it is enough.</summary>
    /// <param name="list">The file, as it was first read.</param>
    /// <param name="path">Its path.</param>
    /// <param name="parameters">How to read it.</param>
    /// <param name="say">Takes what was chosen and what was mended; null to read in silence.</param>
    /// <param name="add">Takes a row; false ends the reading.</param>
    /// <param name="problems">Takes the rows that cannot be used, where they are told of.</param>
    /// <param name="headers">Takes the headers as they are written, before the first row.</param>
    /// <exception cref="ContactListException">The file cannot be read.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void ReadFile(
        AgreedFile list,
        string path,
        IContactListParameters parameters,
        ICampaignListener? say,
        Func<CampaignRow, bool> add,
        ProblemFile? problems = null,
        Action<IReadOnlyList<string>>? headers = null)
    {
        var groups = new RowProblemGroups();
        // The campaign knows the people it came to; a second table of the same numbers would only take memory.
        var options = ContactListSettings.Of(parameters) with { TellsDuplicates = false };
        using var reader = ContactFileReader.Open(list.OpenRead(), path, options);
        foreach (var choice in reader.Choices)
        {
            say?.Chosen(choice);
        }

        foreach (var warning in reader.Warnings)
        {
            say?.Warned(warning);
        }

        headers?.Invoke(reader.Columns.WrittenHeaders);
        foreach (var row in reader.ReadRows())
        {
            foreach (var warning in row.Warnings)
            {
                say?.Warned(warning);
            }

            if (row.Problem is { } problem && say is not null)
            {
                _ = groups.Add(problem, row.Contact, keep: false);
                problems?.Add(reader, row);
            }

            if (!add(RowOf(row.Contact, ProblemOf(row), row.Contact)))
            {
                return;
            }
        }

        foreach (var sentence in groups.Sentences())
        {
            say?.Warned(sentence);
        }

        if (say is not null && reader.LikelyCause() is { } cause)
        {
            say.Warned(cause);
        }
    }

    /// <summary>Opens a list once for plan, question and sends.</summary>
    /// <exception cref="ContactListException">It cannot be opened.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static AgreedFile OpenList(string path, CancellationToken stopped) =>
        AgreedFile.Open(path, file => ContactFiles.Open(file, stopped));

    /// <summary>A contact as a campaign takes it.</summary>
    public static CampaignRow RowOf(Contact contact, string? problem, object? inputObject, bool optedOut = false, string? name = null) => new()
    {
        Row = contact.Row,
        PhoneNumber = contact.PhoneNumber,
        Name = name ?? contact.Name,
        Variables = contact.Variables,
        TimeZones = contact.PhoneNumber is null ? null : () => contact.TimeZones,
        Problem = problem,
        OptedOut = contact.OptedOut || optedOut,
        DuplicateOfRow = contact.DuplicateOfRow,
        InputObject = inputObject,
    };

    /// <summary>Why a row cannot be used, with the column it stands in; or null.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static string? ProblemOf(in ContactRow row) => row.Problem switch
    {
        null => null,
        { Column: { } column } problem => column + ": " + problem.Reason,
        var problem => problem.Reason,
    };

    /// <summary>Whether a number is in a part such as 2/8; null for no part.</summary>
    /// <exception cref="FormatException">It is not written so.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Func<string, bool>? PartOf(string? partition) =>
        partition is null ? null : Partition.Parse(partition).Contains;

    /// <summary>How many parts there are; 1 where the list is not shared.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int CountOfParts(string? partition) => partition is null ? 1 : Partition.Parse(partition).Count;

    /// <summary>Whether a row without a number is a part's to report; null for no part.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Func<long, bool>? RowsOf(string? partition) =>
        partition is null ? null : Partition.Parse(partition).ContainsRow;
}
