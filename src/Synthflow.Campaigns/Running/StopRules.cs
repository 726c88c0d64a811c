namespace Synthflow.Campaigns.Running;

/// <summary>Decides when a campaign stops by itself, because going on would only add to the damage.</summary>
internal sealed class StopRules
{
    private const int MaxUnknown = 5;
    private const int MaxRejected = 10;

    // Not in the contract: a list should not be walked through to its end while the network is gone.
    private const int MaxNotSent = 20;

    private readonly string _journalPath;
    private readonly object _lock = new();
    private CampaignOutcome _last;
    private string? _lastReason;
    private int _inRow;

    /// <param name="journalPath">The journal, for the command that lets refused rows be sent again.</param>
    public StopRules(string journalPath) => _journalPath = journalPath;

    /// <summary>Takes an outcome; gives the reason to stop, or <see langword="null"/>.</summary>
    public CampaignException? Judge(CampaignResult result, SynthflowException? error)
    {
        if (error is not null && WholeCampaign(error) is { } reason)
        {
            return Stop(reason, error, NextStepOf(result, error));
        }

        lock (_lock)
        {
            var words = result.Kind is CampaignOutcome.Rejected
                ? Text.Of("{0} {1} {2}", result.ErrorId, result.StatusCode, RefusalWords.Constant(result.Reason))
                : null;
            var same = result.Kind == _last && string.Equals(words, _lastReason, StringComparison.Ordinal);
            (_last, _lastReason) = (result.Kind, words);
            _inRow = same ? _inRow + 1 : 1;
            return (result.Kind, _inRow) switch
            {
                (CampaignOutcome.Unknown, >= MaxUnknown) =>
                    Stop(Text.Of(Messages.CampaignStopped_Unknown, _inRow), error),
                (CampaignOutcome.AcceptedNoId, >= MaxUnknown) =>
                    Stop(Text.Of(Messages.CampaignStopped_NoId, _inRow), error),
                (CampaignOutcome.Rejected, >= MaxRejected) =>
                    Stop(Text.Of(Messages.CampaignStopped_Rejected, _inRow, result.Reason), error,
                        NextStepOf(result, error)),
                (CampaignOutcome.NotSent, >= MaxNotSent) =>
                    Stop(Text.Of(Messages.CampaignStopped_NotSent, _inRow, result.Reason), error,
                        NextStepOf(result, error)),
                _ => null,
            };
        }
    }

    /// <summary>What a failure says of the campaign (key, payment, address), where every row would get the
    /// same.</summary>
    private static string? WholeCampaign(SynthflowException error)
    {
        if (string.Equals(error.ErrorId, ErrorIds.NotConnected, StringComparison.Ordinal))
        {
            return Messages.CampaignStopped_NotConnected;
        }

        // Every further row would be refused as this one, and an attempt would be noted for nothing.
        if (error is { StatusCode: 429, AskedToWait: { } wait })
        {
            return Text.Of(Messages.CampaignStopped_RateLimited, error.StatusCode, Text.Duration(wait));
        }

        return error.StatusCode switch
        {
            401 or 403 => Text.Of(Messages.CampaignStopped_ApiKey, error.StatusCode),
            402 => Text.Of(Messages.CampaignStopped_Payment, error.StatusCode),
            404 when error.IsAddressInDoubt => Text.Of(Messages.CampaignStopped_Route, error.StatusCode),
            // A redirect is never followed: it is about the address, and would be the same for every row.
            >= 300 and < 400 => Text.Of(Messages.CampaignStopped_Redirect, error.StatusCode),
            _ => null,
        };
    }

    /// <summary>A row that the stop left behind is not sent again by itself, so how to settle it is said; of one that
    /// did not leave, what its own error says (a proxy wants a password).</summary>
    private string? NextStepOf(CampaignResult result, SynthflowException? error) => result.Kind switch
    {
        // Who was refused stays so, whatever is mended, until somebody says otherwise: of those alone who were refused
        // for this reason. Others have reasons of their own, such as that they opted out.
        CampaignOutcome.Rejected => Text.Of(
            Messages.CampaignStopped_Rejected_NextStep,
            Quoted(_journalPath),
            Quoted(RefusalWords.Pattern(result.Reason))),
        CampaignOutcome.Unknown => Text.Of(Messages.CampaignStopped_Unknown_NextStep, Quoted(_journalPath)),
        CampaignOutcome.NotSent when error?.RecommendedAction is { Length: > 0 } action =>
            Text.Of(Messages.CampaignStopped_NotSent_NextStep, action),
        _ => null,
    };

    // To PowerShell the curly ones are quotes, too.
    private static string Quoted(string words) => "'\u2018\u2019\u201A\u201B".Aggregate(
        words, static (text, quote) => text.Replace(quote.ToString(), new string(quote, 2)));

    /// <summary>What the summary says of a run that something outside of it ended.</summary>
    public static CampaignException StoppedBy(string signal) => new(
        ErrorIds.CampaignStopped, Text.Of(Messages.CampaignStopped_Signal, signal),
        Messages.CampaignStopped_Signal_NextStep);

    private static CampaignException Stop(string reason, SynthflowException? error, string? nextStep = null) => new(
        ErrorIds.CampaignStopped,
        Text.Of(Messages.CampaignStopped, reason),
        nextStep ?? Messages.CampaignStopped_NextStep,
        error);
}
