namespace Synthflow.Campaigns.Journal;

/// <summary>One line of a journal. A scan fills the same object again and again: take out what you keep.</summary>
internal sealed class JournalRecord
{
    public RecordKind Kind { get; set; }

    public long Sequence { get; set; }

    public long Row { get; set; }

    public ulong Number { get; set; }

    public CampaignOutcome Outcome { get; set; }

    /// <summary>The row's <see cref="RowMark"/>, of an attempt; <see langword="null"/> in older journals.</summary>
    public byte? Mark { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>Milliseconds since the run began, by a clock that nobody sets; <see langword="null"/> in older
    /// journals.</summary>
    public long? Elapsed { get; set; }

    public string? ConversationId { get; set; }

    public int Attempts { get; set; }

    public int? StatusCode { get; set; }

    public string? ErrorId { get; set; }

    public string? Reason { get; set; }

    public string? Evidence { get; set; }

    public string? User { get; set; }

    public string? Machine { get; set; }

    public int? ProcessId { get; set; }

    public string? Message { get; set; }

    public string? Host { get; set; }

    public string? Agent { get; set; }

    public string? Channel { get; set; }

    public string? Sender { get; set; }

    public string? Partition { get; set; }

    public string? QuietHours { get; set; }

    /// <summary>How the list was read; <see langword="null"/> where the journal's version noted nothing of
    /// it.</summary>
    public RecordedList? List { get; set; }

    public int ThrottleLimit { get; set; }

    public Dictionary<string, long>? Counts { get; set; }

    /// <summary>What the journal says of the number after this line.</summary>
    public NumberState State => Kind switch
    {
        RecordKind.Attempt => NumberState.Attempted,
        RecordKind.Resolve when Outcome == CampaignOutcome.NotSent => NumberState.ResolvedNotSent,
        RecordKind.Resolve => NumberState.ResolvedSent,
        _ => Outcome switch
        {
            CampaignOutcome.Sent => NumberState.Sent,
            CampaignOutcome.AcceptedNoId => NumberState.AcceptedNoId,
            CampaignOutcome.Rejected => NumberState.Rejected,
            CampaignOutcome.NotSent => NumberState.NotSent,
            _ => NumberState.Unknown,
        },
    };

    public void Clear()
    {
        Kind = RecordKind.Other;
        Sequence = Row = Attempts = ThrottleLimit = 0;
        Number = 0;
        Outcome = CampaignOutcome.Unknown;
        At = default;
        StatusCode = ProcessId = null;
        Elapsed = null;
        Mark = null;
        ConversationId = ErrorId = Reason = Evidence = User = Machine = null;
        Message = Host = Agent = Channel = Sender = Partition = null;
        QuietHours = null;
        List = null;
        Counts = null;
    }
}
