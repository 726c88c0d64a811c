namespace Synthflow.Campaigns;

/// <summary>What became of one row, as <c>Invoke-SynthflowCampaign</c> emits it.</summary>
public sealed class CampaignResult
{
    /// <summary>The row as a person counts it.</summary>
    public required long Row { get; init; }

    /// <summary>The person's name, or <see langword="null"/>.</summary>
    public string? Name { get; init; }

    /// <summary>The number in E.164, or <see langword="null"/> where the row has no usable one.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>What became of it, as a word: the name of a <see cref="CampaignOutcome"/>.</summary>
    public string Outcome => OutcomeNames.Of(Kind);

    /// <summary>Synthflow's id of the conversation where one was begun, by this run or an earlier one.</summary>
    public string? ConversationId { get; init; }

    /// <summary>When this outcome was known, in UTC; of AlreadySent, when the earlier run sent it.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>How many times this run tried; 0 where it did not.</summary>
    public int Attempts { get; init; }

    /// <summary>The stable error id where something failed (<c>OutcomeUnknown</c>, <c>RateLimited</c>, …).</summary>
    public string? ErrorId { get; init; }

    /// <summary>The HTTP status of the last answer, or <see langword="null"/>.</summary>
    public int? StatusCode { get; init; }

    /// <summary>Why, in a few words, or <see langword="null"/>.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether an earlier run had this outcome and nothing was sent now.</summary>
    public bool FromEarlierRun { get; init; }

    /// <summary>What came in through the pipeline, or <see langword="null"/>.</summary>
    public object? InputObject { get; init; }

    /// <summary>What became of it. Until somebody says otherwise: Unknown.</summary>
    internal CampaignOutcome Kind { get; init; }

    /// <summary>Whether the person has the message, or may have.</summary>
    internal bool MayHaveArrived =>
        Kind is CampaignOutcome.Sent or CampaignOutcome.AcceptedNoId or CampaignOutcome.Unknown;

    /// <summary>What became of it, for programs.</summary>
    /// <remarks>A method and no property: files and JSON of a result have the word alone.</remarks>
    public CampaignOutcome GetOutcome() => Kind;

    /// <summary>The row, its number and what became of it: <c>row 2: +12025550101 Sent</c>.</summary>
    public override string ToString() => Text.Of("row {0}: {1} {2}", Row, PhoneNumber ?? "no number", Outcome);

    /// <summary>The same result with the word that its journal lacks it.</summary>
    internal CampaignResult NotInJournal(string words) => new()
    {
        Row = Row,
        Name = Name,
        PhoneNumber = PhoneNumber,
        Kind = Kind,
        ConversationId = ConversationId,
        At = At,
        Attempts = Attempts,
        ErrorId = ErrorId ?? ErrorIds.JournalNotWritable,
        StatusCode = StatusCode,
        Reason = Reason is null
            ? words
            : Text.Of("{0}; {1}", Reason.TrimEnd('.', ' '), words),
        FromEarlierRun = FromEarlierRun,
        InputObject = InputObject,
    };
}
