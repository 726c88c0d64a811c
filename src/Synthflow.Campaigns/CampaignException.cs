namespace Synthflow.Campaigns;

/// <summary>A campaign, its journal or its report cannot go on; the message names what and where, <see
/// cref="SynthflowException.RecommendedAction"/> the next step.</summary>
public sealed class CampaignException : SynthflowException
{
    /// <summary>Says what is wrong and what to do next.</summary>
    /// <param name="errorId">The stable error id, one of <c>JournalInUse</c>, <c>JournalDamaged</c>,
    /// <c>JournalNotWritable</c>, <c>JournalNotReadable</c>, <c>ReportNotWritable</c>, <c>CampaignChanged</c>,
    /// <c>CampaignStopped</c>, <c>InvalidCampaign</c>, <c>ResolveRefused</c>.</param>
    /// <param name="message">What is wrong and where.</param>
    /// <param name="nextStep">What the reader of the message can do about it.</param>
    /// <param name="innerException">What the file system or the service said, or <see langword="null"/>.</param>
    public CampaignException(string errorId, string message, string nextStep, Exception? innerException = null)
        : base(errorId, message, innerException) => RecommendedAction = nextStep;

    /// <summary>A campaign that stopped automatically, and can be resumed.</summary>
    internal static CampaignException Stopped(string reason, string nextStep, Exception? exception) =>
        new(ErrorIds.CampaignStopped, Text.Of(Messages.CampaignStopped, reason), nextStep, exception);

    /// <summary>The journal, or <see langword="null"/> where it is not about one.</summary>
    public string? JournalPath { get; init; }

    /// <summary>The options by which the run could text more or other people than the one before, where it was refused
    /// for them: names such as <c>PhoneColumn</c>.</summary>
    public IReadOnlyList<string> ChangedOptions { get; init; } = [];

    /// <summary>The line of the journal, counted from 1, or <see langword="null"/>.</summary>
    public long? Line { get; init; }

    /// <summary>Whether the journal is not, or not whole, where it was. Going on without it would text people twice: it
    /// has to be put back first.</summary>
    public bool JournalIsGone { get; init; }

    /// <summary>Whether the attempt that could not be noted may stand in the journal all the same. Nothing was sent,
    /// but the next run cannot know that and takes the row for <see cref="CampaignOutcome.Unknown"/>.</summary>
    public bool IsAttemptInDoubt { get; init; }

    /// <inheritdoc />
    public override object? Target => JournalPath ?? base.Target;
}
