namespace Synthflow.Campaigns.Journal;

/// <summary>What a journal says of one number in the end.</summary>
public sealed class JournalEntry
{
    /// <summary>The journal's full path.</summary>
    public required string JournalPath { get; init; }

    /// <summary>The row it stood in when it was sent.</summary>
    public required long Row { get; init; }

    /// <summary>The number in E.164.</summary>
    public required string PhoneNumber { get; init; }

    /// <summary>What became of it, as a word; what the operator found out where that was recorded.</summary>
    public string Outcome => OutcomeNames.Of(Kind);

    /// <summary>Synthflow's id of the conversation, or <see langword="null"/>.</summary>
    public string? ConversationId { get; init; }

    /// <summary>When the send began, in UTC, also where the operator recorded later what became of it.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>When the outcome was known, in UTC. For a send that was cut off: when the journal was last written in
    /// that run, so that it left, if it did, between the two.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>How many times it was tried.</summary>
    public int Attempts { get; init; }

    /// <summary>The HTTP status of the last answer, or <see langword="null"/>.</summary>
    public int? StatusCode { get; init; }

    /// <summary>The stable error id, or <see langword="null"/>.</summary>
    public string? ErrorId { get; init; }

    /// <summary>Why, in a few words, or <see langword="null"/>.</summary>
    public string? Reason { get; init; }

    /// <summary>What the operator gave as evidence, or <see langword="null"/> where nobody resolved it.</summary>
    public string? Evidence { get; init; }

    /// <summary>Who resolved it: user and machine, or <see langword="null"/>.</summary>
    public string? ResolvedBy { get; init; }

    /// <summary>What became of it. Until somebody says otherwise: Unknown.</summary>
    internal CampaignOutcome Kind { get; init; }

    /// <summary>The <see cref="RowMark"/> of the row that was sent; <see langword="null"/> in older journals.</summary>
    internal byte? Mark { get; init; }

    /// <summary>Whether it was refused because the person opted out.</summary>
    internal bool IsOptedOut => Reason is { } reason && TwilioErrors.IsOptedOutIn(reason);

    /// <summary>What became of it, for programs.</summary>
    /// <remarks>A method and no property: files and JSON of an entry have the word alone.</remarks>
    public CampaignOutcome GetOutcome() => Kind;

    /// <summary>Whether it is of this row of its number, and not of another one, as the name in it says.</summary>
    /// <returns><see langword="null"/> where the journal does not say.</returns>
    public bool? IsOf(CampaignRow row) => Mark is { } mark ? mark == RowMark.Of(row) : null;

    /// <summary>The row, its number and what became of it: <c>row 2: +12025550101 Sent</c>.</summary>
    public override string ToString() => Text.Of("row {0}: {1} {2}", Row, PhoneNumber, Outcome);

    /// <summary>The same entry once somebody recorded what was found out.</summary>
    internal JournalEntry ResolvedAs(CampaignOutcome outcome, string evidence)
    {
        var self = JournalHolder.OfThisProcess();
        return new JournalEntry
        {
            JournalPath = JournalPath,
            Row = Row,
            PhoneNumber = PhoneNumber,
            Kind = outcome,
            ConversationId = ConversationId,
            From = From,
            At = DateTimeOffset.UtcNow,
            Attempts = Attempts,
            Mark = Mark,
            StatusCode = StatusCode,
            Evidence = evidence,
            ResolvedBy = Text.Of("{0} on {1}", self.User, self.Machine),
        };
    }
}
