using Synthflow.Client.Json;

namespace Synthflow.Client.Http;

/// <summary>Turns what the last try gave into the one exception callers see. Pure.</summary>
internal static class RequestFailure
{
    /// <summary>The exception for a try that was not a 2xx answer.</summary>
    public static SynthflowException Of(
        ApiRequest request,
        in AttemptOutcome outcome,
        in Effort effort,
        SynthflowClientOptions options)
    {
        var error = outcome.Answer is { } answer ? ErrorOf(answer) : ServiceError.None;
        var said = request.Masked(error.Message);
        var (id, format, action) = FailureTexts.Of(request, outcome, effort.MayBeDone);
        var message = Text.Of(
            format,
            request.Purpose,
            outcome.Seen,
            options.BaseUri.IdnHost,
            InWords(said),
            effort + InWords(AskedTooMuch(outcome, options), options) + OthersWait(request, outcome, options),
            RequestWords.Undone(request),
            RequestWords.InDoubt(request),
            RequestWords.Once(request));
        return new SynthflowException(id, message, outcome.Fault?.Exception)
        {
            Delivery = DeliveryOf(request, outcome, effort),
            Operation = request.Operation,
            StatusCode = outcome.Answer?.StatusCode,
            ServiceMessage = said,
            RequestId = error.RequestId,
            IsAddressInDoubt = outcome.IsAddressInDoubt,
            Attempts = effort.Attempts,
            Waited = effort.Waited,
            AskedToWait = AskedTooMuch(outcome, options),
            RecommendedAction = action,
        };
    }

    /// <summary>The exception for a 2xx answer that does not hold what the operation promises.</summary>
    public static SynthflowException Unreadable(ApiRequest request, ApiAnswer answer, string problem, Exception? inner)
    {
        var excerpt = request.Masked(answer.Shown(AnswerText.Excerpt(answer))) ?? "";
        var (format, action) = FailureTexts.OfUnreadable(request);
        var message = Text.Of(
            format,
            request.Purpose,
            Text.Of("status {0}", answer.StatusCode),
            problem,
            excerpt.Length == 0 ? "" : Text.Of(": '{0}'", excerpt),
            RequestWords.Once(request));
        return OfSuccess(ErrorIds.UnreadableAnswer, message, action, request, answer, null, answer.Shown(inner));
    }

    /// <summary>The exception for a readable 2xx answer without the id it promises.</summary>
    public static SynthflowException WithoutId(ApiRequest request, ApiAnswer answer)
    {
        var words = request.Masked(ErrorOf(answer).Message);
        var action = FailureTexts.WhereToLook(request);
        var message = Text.Of(
            Messages.OutcomeUnknown_NoId,
            request.Purpose,
            Text.Of("status {0}", answer.StatusCode),
            InWords(words));
        return OfSuccess(ErrorIds.OutcomeUnknown, message, action, request, answer, words, null);
    }

    /// <summary>The exception for a delete or a change that was answered with 2xx and the words that it
    /// failed.</summary>
    public static SynthflowException NotDone(ApiRequest request, ApiAnswer answer)
    {
        var words = request.Masked(ErrorOf(answer).Message);
        var message = Text.Of(
            Messages.ServiceFailed_SaysError,
            request.Purpose,
            Text.Of("status {0}", answer.StatusCode),
            InWords(words));
        return OfSuccess(
            ErrorIds.ServiceFailed, message, Messages.Refused_DeleteAction, request, answer, words, null);
    }

    /// <summary>The exception for a send whose answer was lost and whose trace could not be found either.</summary>
    /// <param name="lost">What the send met.</param>
    /// <param name="request">The send.</param>
    /// <param name="looked">What looking gave.</param>
    /// <param name="action">The next step; the one for chats where it is left out.</param>
    public static SynthflowException StillUnknown(
        SynthflowException lost, ApiRequest request, string looked, string? action = null)
    {
        action ??= request.Kind == RequestKind.Create
            ? Messages.OutcomeUnknown_LookedNewChatAction
            : Messages.OutcomeUnknown_LookedAction;
        var status = lost.StatusCode is { } code ? Text.Of("status {0}{1}", code, InWords(lost.ServiceMessage)) : null;
        var format = (lost.Delivery, lost.ErrorId) switch
        {
            (Delivery.AcceptedNoId, ErrorIds.UnreadableAnswer) => Messages.OutcomeUnknown_LookedAccepted,
            (Delivery.AcceptedNoId, _) => Messages.OutcomeUnknown_LookedUnconfirmed,
            _ when status is not null => Messages.OutcomeUnknown_LookedAnswered,
            _ => Messages.OutcomeUnknown_Looked,
        };
        var message = Text.Of(
            format, request.Purpose, looked, RequestWords.InDoubt(request), RequestWords.Once(request), status ?? "");
        return new SynthflowException(ErrorIds.OutcomeUnknown, message, lost)
        {
            Delivery = lost.Delivery,
            Operation = lost.Operation,
            StatusCode = lost.StatusCode,
            ServiceMessage = lost.ServiceMessage,
            RequestId = lost.RequestId,
            Attempts = lost.Attempts,
            Waited = lost.Waited,
            RecommendedAction = action,
        };
    }

    /// <summary>The exception for a request on a connection whose key has been wiped.</summary>
    /// <param name="request">The request.</param>
    /// <param name="mayBeDone">Whether a try before may have done what was asked.</param>
    public static SynthflowException Disconnected(ApiRequest request, bool mayBeDone) =>
        new(ErrorIds.NotConnected, Core.Messages.NotConnected_Wiped)
        {
            Delivery = mayBeDone ? Delivery.Unknown : Delivery.NotSent,
            Operation = request.Operation,
            RecommendedAction = Core.Messages.NotConnected_Wiped_NextStep,
        };

    private static ServiceError ErrorOf(ApiAnswer answer) =>
        (ServiceError.TryRead(answer.Body) ?? ServiceError.OfText(AnswerText.Excerpt(answer))).With(answer.Shown);

    /// <summary>The exception for a 2xx answer that is not as promised: the service did what was asked, or may
    /// have.</summary>
    private static SynthflowException OfSuccess(
        string id,
        string message,
        string action,
        ApiRequest request,
        ApiAnswer answer,
        string? words,
        Exception? inner) => new(id, message, inner)
    {
        Delivery = request.Kind switch
        {
            RequestKind.Read => Delivery.Sent,
            // Who answered in the service's place has deleted nothing.
            RequestKind.Delete => Delivery.Unknown,
            _ => Delivery.AcceptedNoId,
        },
        Operation = request.Operation,
        StatusCode = answer.StatusCode,
        ServiceMessage = words,
        Attempts = answer.Attempts,
        Waited = answer.Waited,
        RecommendedAction = action,
    };

    /// <summary>What became of it by all its tries: a refusal at the last says nothing of what one before may have
    /// done.</summary>
    private static Delivery DeliveryOf(ApiRequest request, in AttemptOutcome outcome, in Effort effort) =>
        request.Kind switch
    {
        RequestKind.Delete when effort.MayBeDone => Delivery.Unknown,
        // A read changes nothing, so that a redirect leaves nothing in doubt.
        RequestKind.Read when outcome.Answer is { StatusCode: >= 300 and < 400 } => Delivery.Rejected,
        _ => outcome.Delivery,
    };

    /// <summary>The wait the service asked for, where it is longer than anybody would sit through.</summary>
    private static TimeSpan? AskedTooMuch(in AttemptOutcome outcome, SynthflowClientOptions options) =>
        outcome.Answer?.RetryAfter is { } asked && asked > options.LongestRetryAfter ? asked : null;

    /// <summary>That the error holds back what comes after it on this connection, so that nobody takes that for
    /// hung.</summary>
    private static string OthersWait(ApiRequest request, in AttemptOutcome outcome, SynthflowClientOptions options)
    {
        if (outcome.Answer is not { StatusCode: 429 } answer || ConnectionPace.PauseOf(answer, options) is var pause
            && pause < TimeSpan.FromSeconds(1))
        {
            return "";
        }

        return Text.Of(
            ConnectionPace.IsOfReads(request.Kind)
                ? "; other reads and deletes on this connection wait up to {0}, too"
                : "; other sends and changes on this connection wait up to {0}, too",
            Text.Duration(TimeSpan.FromSeconds(Math.Ceiling(pause.TotalSeconds))));
    }

    private static string InWords(string? said) => said is null ? "" : ": " + said.TrimEnd('.');

    private static string InWords(TimeSpan? asked, SynthflowClientOptions options) => asked is { } wait
        ? Text.Of(
            "; it asks to wait {0}, and {1} is the longest that is waited",
            Text.Duration(wait),
            Text.Duration(options.LongestRetryAfter))
        : "";
}
