using System.Collections;
using Synthflow.Campaigns;
using Synthflow.Campaigns.Journal;

namespace Synthflow.PowerShell.Results;

/// <summary>A row of the list with what became of it, before its chat is read.</summary>
internal sealed class ResultRow
{
    /// <summary>The list's own columns; <see langword="null"/> where no list is given.</summary>
    public IDictionary? Columns { get; init; }

    /// <summary>The row as a person counts it.</summary>
    public required long Row { get; init; }

    /// <summary>The number in E.164; <see langword="null"/> where the row has none that can be used.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>The person's name; <see langword="null"/> where the list has none, or there is no list.</summary>
    public string? Name { get; init; }

    /// <summary>What became of it.</summary>
    public required CampaignOutcome Outcome { get; init; }

    /// <summary>Why, or what shows it; <see langword="null"/> where there is nothing to say.</summary>
    public string? Detail { get; init; }

    /// <summary>What the journal says of the person; <see langword="null"/> where nobody tried to text them, and for a
    /// row that repeats somebody.</summary>
    public JournalEntry? Entry { get; init; }

    /// <summary>The conversation, where one was begun.</summary>
    public string? ConversationId => Entry?.ConversationId;
}
