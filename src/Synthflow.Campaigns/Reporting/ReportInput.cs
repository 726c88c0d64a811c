using Synthflow.Campaigns.Journal;

namespace Synthflow.Campaigns.Reporting;

/// <summary>What a report is made of.</summary>
public sealed class ReportInput
{
    /// <summary>The journals of one campaign, in the order of their parts.</summary>
    public required IReadOnlyList<JournalReader> Journals { get; init; }

    /// <summary>Parts that have no journal here, such as <c>3/8</c>.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>Whether the rows are those of the campaign's list.</summary>
    public bool HasList { get; init; }

    /// <summary>Whether chats were read, so that a row without a reply is one that nobody answered.</summary>
    public bool HasReplies { get; init; }

    /// <summary>The names of the list's own columns, once its first row is known.</summary>
    public Func<IReadOnlyList<string>> Columns { get; init; } = static () => [];

    /// <summary>Gives the rows, one after the other, to whoever writes them.</summary>
    public required Action<Action<ReportRow>> Rows { get; init; }

    /// <summary>One journal alone: its numbers in the order in which their outcomes came.</summary>
    public static ReportInput Of(JournalReader journal, IReadOnlyList<string>? missing = null) => new()
    {
        Journals = [journal],
        Missing = missing ?? [],
        Rows = take =>
        {
            foreach (var entry in journal.Entries(null))
            {
                take(ReportRow.Of(entry));
            }
        },
    };
}
