using System.Management.Automation;

namespace Synthflow.PowerShell.Errors;

/// <summary>
/// Every error record of the module: stable id, true category, the caller's input as target, the next step.
/// </summary>
internal static class ErrorRecords
{
    private static readonly Dictionary<string, ErrorCategory> _categories = new(StringComparer.Ordinal)
    {
        [ErrorIds.NotConnected] = ErrorCategory.ConnectionError,
        [ErrorIds.ApiKeyRefused] = ErrorCategory.AuthenticationError,
        [ErrorIds.ApiKeyMissing] = ErrorCategory.AuthenticationError,
        [ErrorIds.InvalidApiKey] = ErrorCategory.InvalidArgument,
        [ErrorIds.InvalidBaseUri] = ErrorCategory.InvalidArgument,
        [ErrorIds.InvalidProxy] = ErrorCategory.InvalidArgument,
        [ErrorIds.RegionRequired] = ErrorCategory.InvalidArgument,
        [ErrorIds.NotFound] = ErrorCategory.ObjectNotFound,
        [ErrorIds.BadRequest] = ErrorCategory.InvalidArgument,
        [ErrorIds.ValidationFailed] = ErrorCategory.InvalidData,
        [ErrorIds.Conflict] = ErrorCategory.ResourceExists,
        [ErrorIds.RateLimited] = ErrorCategory.LimitsExceeded,
        [ErrorIds.ServiceFailed] = ErrorCategory.ConnectionError,
        [ErrorIds.OutcomeUnknown] = ErrorCategory.OperationTimeout,
        [ErrorIds.ConnectionFailed] = ErrorCategory.ConnectionError,
        [ErrorIds.UnreadableAnswer] = ErrorCategory.InvalidData,
        [ErrorIds.CursorLoop] = ErrorCategory.InvalidResult,
        [ErrorIds.InvalidPhoneNumber] = ErrorCategory.InvalidData,
        [ErrorIds.InvalidContactFile] = ErrorCategory.InvalidData,
        [ErrorIds.InvalidAgentId] = ErrorCategory.InvalidArgument,
        [ErrorIds.InvalidContactId] = ErrorCategory.InvalidArgument,
        [ErrorIds.InvalidContact] = ErrorCategory.InvalidData,
        [ErrorIds.WorkspaceUnknown] = ErrorCategory.ObjectNotFound,
        [ErrorIds.InvalidChatId] = ErrorCategory.InvalidArgument,
        [ErrorIds.ConversationsNotServed] = ErrorCategory.ObjectNotFound,
        [ErrorIds.WaitTimedOut] = ErrorCategory.OperationTimeout,
        [ErrorIds.TranscriptNotWritable] = ErrorCategory.WriteError,
        [ErrorIds.HostCannotAsk] = ErrorCategory.InvalidOperation,
        [ErrorIds.InvalidPartition] = ErrorCategory.InvalidArgument,
        [ErrorIds.UnknownCountry] = ErrorCategory.InvalidArgument,
        [ErrorIds.JournalInUse] = ErrorCategory.ResourceBusy,
        [ErrorIds.JournalDamaged] = ErrorCategory.InvalidData,
        [ErrorIds.JournalNotWritable] = ErrorCategory.WriteError,
        [ErrorIds.JournalNotReadable] = ErrorCategory.ReadError,
        [ErrorIds.ReportNotWritable] = ErrorCategory.WriteError,
        [ErrorIds.CampaignChanged] = ErrorCategory.InvalidArgument,
        [ErrorIds.CampaignStopped] = ErrorCategory.OperationStopped,
        [ErrorIds.InvalidCampaign] = ErrorCategory.InvalidArgument,
        [ErrorIds.ResolveRefused] = ErrorCategory.InvalidOperation,
        [ErrorIds.InvalidVariable] = ErrorCategory.InvalidData,
        [ErrorIds.MissingColumn] = ErrorCategory.InvalidArgument,
        [ErrorIds.MessageOutOfTurn] = ErrorCategory.OperationStopped,
        [ErrorIds.InvalidMessage] = ErrorCategory.InvalidArgument,
        [ErrorIds.MessageTooLong] = ErrorCategory.LimitsExceeded,
        [ErrorIds.TemplateNotForSms] = ErrorCategory.InvalidArgument,
        [ErrorIds.InvalidTemplateSid] = ErrorCategory.InvalidArgument,
        [ErrorIds.OutboundNotInRegion] = ErrorCategory.InvalidOperation,
        [ErrorIds.TwilioLogNotReadable] = ErrorCategory.InvalidData,
        [ErrorIds.TwilioLogMismatch] = ErrorCategory.InvalidData,
        [ErrorIds.InvalidLogTime] = ErrorCategory.InvalidArgument,
        [ErrorIds.OptOutNotWritable] = ErrorCategory.WriteError,
        [ErrorIds.JournalsDiffer] = ErrorCategory.InvalidArgument,
        [ErrorIds.JournalPartMissing] = ErrorCategory.ObjectNotFound,
        [ErrorIds.ContactListMismatch] = ErrorCategory.InvalidData,
    };

    // PowerShell 7 shows the recommendation on a line of its own; Windows PowerShell 5.1 does not show it at all.
    private static readonly bool _showsRecommendation = Environment.Version.Major > 4;

    /// <summary>An error record for whatever went wrong with a request, a list or a campaign.</summary>
    /// <param name="exception">Its id is the error id.</param>
    /// <param name="target">What the caller gave: never a request, never a key. Where the exception knows better what
    /// it is about, that is the target.</param>
    public static ErrorRecord From(SynthflowException exception, object? target) => new(
        exception,
        exception.ErrorId,
        _categories.TryGetValue(exception.ErrorId, out var category) ? category : ErrorCategory.NotSpecified,
        exception.Target ?? target)
    {
        ErrorDetails = new ErrorDetails(ScreenText.Of(ShownMessage(exception)))
        {
            RecommendedAction = exception.RecommendedAction ?? "",
        },
    };

    private static string ShownMessage(SynthflowException exception)
    {
        return _showsRecommendation || exception.RecommendedAction is not { Length: > 0 } action
            ? exception.Message
            : exception.Message + " " + action;
    }

    /// <summary>An error record where no send was meant: a file, a row of it, a value, nothing to read.</summary>
    public static ErrorRecord Invalid(string errorId, string message, string nextStep, object? target) =>
        From(new SynthflowException(errorId, message) { RecommendedAction = nextStep }, target);

    /// <summary>An error record for a send that is refused before anything is sent.</summary>
    public static ErrorRecord Refused(string errorId, string message, string nextStep, object? target) => From(
        new SynthflowException(errorId, message) { Delivery = Delivery.NotSent, RecommendedAction = nextStep }, target);

    /// <summary>Whether no later pipeline object could succeed where this one failed.</summary>
    public static bool EndsThePipeline(SynthflowException exception) =>
        exception.ErrorId is ErrorIds.ApiKeyRefused or ErrorIds.NotConnected;
}
