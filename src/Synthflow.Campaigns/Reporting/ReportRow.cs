using Synthflow.Campaigns.Journal;

namespace Synthflow.Campaigns.Reporting;

/// <summary>A row of a report: of the campaign's list, or a number of its journals.</summary>
public sealed class ReportRow
{
    /// <summary>The cells of the list, in the order of <see cref="ReportInput.Columns"/>; empty without a
    /// list.</summary>
    public IReadOnlyList<string?> Cells { get; init; } = [];

    /// <summary>The row as a person counts it.</summary>
    public required long Row { get; init; }

    /// <summary>The number in E.164, or <see langword="null"/> where the row has none that can be used.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>What became of it.</summary>
    public required CampaignOutcome Outcome { get; init; }

    /// <summary>Why, where no journal says anything of it.</summary>
    public string? Reason { get; init; }

    /// <summary>What the journals say; <see langword="null"/> where nobody tried to text this row.</summary>
    public JournalEntry? Entry { get; init; }

    /// <summary>What the person wrote back; <see langword="null"/> where no chat was read.</summary>
    public ReportReply? Reply { get; init; }

    /// <summary>A number of a journal, without a list.</summary>
    public static ReportRow Of(JournalEntry entry) => new()
    {
        Row = entry.Row,
        PhoneNumber = entry.PhoneNumber,
        Outcome = entry.GetOutcome(),
        Entry = entry,
    };
}
