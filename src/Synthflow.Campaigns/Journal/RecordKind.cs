namespace Synthflow.Campaigns.Journal;

/// <summary>The kinds of lines in a journal.</summary>
internal enum RecordKind
{
    Other = 0,
    Campaign,
    Attempt,
    Result,
    Resolve,
    End,
}
