using Synthflow.Campaigns;
using Synthflow.Campaigns.Files;
using Synthflow.PowerShell.Contacts;
using Synthflow.PowerShell.Loading;

namespace Synthflow.PowerShell.Campaigns;

/// <summary>Rows of a contact file, one after the other, as a campaign takes them.</summary>
internal static class CampaignInput
{
    /// <summary>Reads a file to its end, or until <paramref name="add"/> says that it is enough.</summary>
    /// <param name="list">The file, as it was first read.</param>
    /// <param name="path">Its path.</param>
    /// <param name="options">How to read it.</param>
    /// <param name="say">Takes what was chosen and what was mended; null to read in silence.</param>
    /// <param name="add">Takes a row; false ends the reading.</param>
    /// <param name="problems">Takes the rows that cannot be used, where they are told of.</param>
    /// <param name="headers">Takes the headers as they are written, before the first row.</param>
    /// <exception cref="ContactListException">The file cannot be read.</exception>
    public static void ReadFile(
        AgreedFile list,
        string path,
        ContactListOptions options,
        ICampaignListener? say,
        Func<CampaignRow, bool> add,
        ProblemFile? problems = null,
        Action<IReadOnlyList<string>>? headers = null)
    {
        var groups = ListRoom.Door.CollectProblems();
        // The campaign knows the people it came to; a second table of the same numbers would only take memory.
        using var reader = ListRoom.Door.Open(list.OpenRead(), path, options with { TellsDuplicates = false });
        foreach (var choice in reader.Choices)
        {
            say?.Chosen(choice);
        }

        foreach (var warning in reader.Warnings)
        {
            say?.Warned(warning);
        }

        headers?.Invoke(reader.WrittenHeaders);
        foreach (var row in ProblemFile.Seen(problems, reader.ReadRows()))
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
    public static AgreedFile OpenList(string path, CancellationToken stopped) =>
        AgreedFile.Open(path, file => ListRoom.Door.OpenFile(file, stopped));

    /// <summary>The column that the phone numbers of a list are taken from.</summary>
    /// <exception cref="ContactListException">The list cannot be read.</exception>
    public static string PhoneColumnOf(AgreedFile list, string path, ContactListOptions options)
    {
        using var reader = ListRoom.Door.Open(list.OpenRead(), path, options);
        return reader.PhoneColumn;
    }

    /// <summary>A contact as a campaign takes it.</summary>
    public static CampaignRow RowOf(
        Contact contact, string? problem, object? inputObject, bool optedOut = false, string? name = null) => new()
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
    public static string? ProblemOf(in ContactRow row) => row.Problem switch
    {
        null => null,
        { Column: { } column } problem => column + ": " + problem.Reason,
        var problem => problem.Reason,
    };
}
