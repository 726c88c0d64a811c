using System.Management.Automation;
using Synthflow.Client;

namespace Synthflow.PowerShell.Errors;

/// <summary>
/// Every error record of the module: stable id, true category, the caller's input as target, the next step.
/// </summary>
internal static class ErrorRecords
{
    private static readonly Dictionary<string, ErrorCategory> _categories = new(StringComparer.Ordinal)
    {
        [nameof(Messages.NotConnected)] = ErrorCategory.ConnectionError,
        [nameof(Messages.ApiKeyRefused)] = ErrorCategory.AuthenticationError,
        [nameof(Messages.ApiKeyMissing)] = ErrorCategory.AuthenticationError,
        [nameof(Messages.InvalidApiKey)] = ErrorCategory.InvalidArgument,
        [nameof(Messages.InvalidBaseUri)] = ErrorCategory.InvalidArgument,
        [nameof(Messages.InvalidProxy)] = ErrorCategory.InvalidArgument,
        [nameof(Messages.RegionRequired)] = ErrorCategory.InvalidArgument,
        [nameof(Messages.NotFound)] = ErrorCategory.ObjectNotFound,
        [nameof(Messages.BadRequest)] = ErrorCategory.InvalidArgument,
        [nameof(Messages.ValidationFailed)] = ErrorCategory.InvalidData,
        [nameof(Messages.Conflict)] = ErrorCategory.ResourceExists,
        [nameof(Messages.RateLimited)] = ErrorCategory.LimitsExceeded,
        [nameof(Messages.ServiceFailed)] = ErrorCategory.ConnectionError,
        [nameof(Messages.OutcomeUnknown)] = ErrorCategory.OperationTimeout,
        [nameof(Messages.ConnectionFailed)] = ErrorCategory.ConnectionError,
        [nameof(Messages.UnreadableAnswer)] = ErrorCategory.InvalidData,
        [nameof(Messages.CursorLoop)] = ErrorCategory.InvalidResult,
        [nameof(Messages.InvalidPhoneNumber)] = ErrorCategory.InvalidData,
        [nameof(Messages.InvalidContactFile)] = ErrorCategory.InvalidData,
        [nameof(Messages.InvalidAgentId)] = ErrorCategory.InvalidArgument,
        [nameof(Messages.InvalidContactId)] = ErrorCategory.InvalidArgument,
        [nameof(Messages.InvalidContact)] = ErrorCategory.InvalidData,
        [nameof(Messages.WorkspaceUnknown)] = ErrorCategory.ObjectNotFound,
        [nameof(Messages.InvalidPartition)] = ErrorCategory.InvalidArgument,
        [nameof(Messages.UnknownCountry)] = ErrorCategory.InvalidArgument,
        [nameof(Messages.JournalInUse)] = ErrorCategory.ResourceBusy,
        [nameof(Messages.JournalDamaged)] = ErrorCategory.InvalidData,
        [nameof(Messages.JournalNotWritable)] = ErrorCategory.WriteError,
        [nameof(Messages.JournalNotReadable)] = ErrorCategory.ReadError,
        [nameof(Messages.ReportNotWritable)] = ErrorCategory.WriteError,
        [nameof(Messages.CampaignChanged)] = ErrorCategory.InvalidArgument,
        [nameof(Messages.CampaignStopped)] = ErrorCategory.OperationStopped,
        [nameof(Messages.InvalidCampaign)] = ErrorCategory.InvalidArgument,
        [nameof(Messages.ResolveRefused)] = ErrorCategory.InvalidOperation,
        [nameof(Messages.InvalidVariable)] = ErrorCategory.InvalidData,
        [nameof(Messages.MissingColumn)] = ErrorCategory.InvalidArgument,
        [nameof(Messages.MessageOutOfTurn)] = ErrorCategory.OperationStopped,
        [nameof(Messages.InvalidMessage)] = ErrorCategory.InvalidArgument,
        [nameof(Messages.MessageTooLong)] = ErrorCategory.LimitsExceeded,
        [nameof(Messages.TemplateNotForSms)] = ErrorCategory.InvalidArgument,
        [nameof(Messages.InvalidTemplateSid)] = ErrorCategory.InvalidArgument,
        [nameof(Messages.OutboundNotInRegion)] = ErrorCategory.InvalidOperation,
    };

    // PowerShell 7 shows the recommendation on a line of its own; Windows PowerShell 5.1 does not show it at all.
    private static readonly bool _showsRecommendation = Environment.Version.Major > 4;

    /// <summary>An error record for whatever went wrong with a request, a list or a campaign.</summary>
    /// <param name="exception">Its id is the error id.</param>
    /// <param name="target">What the caller gave: never a request, never a key. Where the exception knows better what it is
    /// about, that is the target.</param>
    public static ErrorRecord From(SynthflowException exception, object? target) => new(
        exception,
        exception.ErrorId,
        _categories.TryGetValue(exception.ErrorId, out var category) ? category : ErrorCategory.NotSpecified,
        exception.Target ?? target)
    {
        ErrorDetails = new ErrorDetails(ShownMessage(exception))
        {
            RecommendedAction = exception.RecommendedAction ?? "",
        },
    };

    private static string ShownMessage(SynthflowException exception)
    {
        var message = exception.Message;
        if (exception.RecommendedAction is not { Length: > 0 } action)
        {
            return message;
        }

        var end = " " + action;
        if (message.EndsWith(end, StringComparison.Ordinal))
        {
            message = message.Substring(0, message.Length - end.Length);
        }

        return _showsRecommendation ? message : message + end;
    }

    /// <summary>An error record for input of a cmdlet that sends nothing: a file, a row of it, a value.</summary>
    public static ErrorRecord Invalid(string errorId, string message, string nextStep, object? target) =>
        From(new SynthflowException(errorId, message) { RecommendedAction = nextStep }, target);

    /// <summary>An error record for a send that is refused before anything is sent.</summary>
    public static ErrorRecord Refused(string errorId, string message, object? target) =>
        From(new SynthflowException(errorId, message) { Delivery = Delivery.NotSent }, target);

    /// <summary>Whether no later pipeline object could succeed where this one failed.</summary>
    public static bool EndsThePipeline(SynthflowException exception) =>
        exception.ErrorId is nameof(Messages.ApiKeyRefused) or nameof(Messages.NotConnected);
}
