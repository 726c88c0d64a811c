using Synthflow.Client.Json;

namespace Synthflow.Client.Http;

/// <summary>Turns what the last try gave into the one exception callers see. Pure.</summary>
internal static class RequestFailure
{
    /// <summary>The exception for a try that was not a 2xx answer.</summary>
    public static SynthflowException Of(
        ApiRequest request,
        in AttemptOutcome outcome,
        int attempts,
        TimeSpan waited,
        SynthflowClientOptions options)
    {
        var error = outcome.Answer is { } answer ? ServiceError.Read(answer) : ServiceError.None;
        var (id, format, action) = TextsOf(request, outcome);
        var message = Text.Of(
            format,
            request.Purpose,
            outcome.Seen,
            options.BaseUri.IdnHost,
            error.Message is { } words ? ": " + words.TrimEnd('.') : "",
            Effort(attempts, waited) + InWords(AskedTooMuch(outcome, options), options));
        return new SynthflowException(id, Join(message, action), outcome.Fault?.Exception)
        {
            Delivery = outcome.Delivery,
            Operation = request.Operation,
            StatusCode = outcome.Answer?.StatusCode,
            ServiceMessage = error.Message,
            RequestId = error.RequestId,
            Attempts = attempts,
            Waited = waited,
            AskedToWait = AskedTooMuch(outcome, options),
            RecommendedAction = action,
        };
    }

    /// <summary>The exception for a 2xx answer that does not hold what the operation promises.</summary>
    public static SynthflowException Unreadable(ApiRequest request, ApiAnswer answer, string problem, Exception? inner)
    {
        var isSend = !request.IsRepeatable;
        var excerpt = AnswerText.Excerpt(answer);
        var action = isSend ? Messages.UnreadableAnswer_SendAction : Messages.UnreadableAnswer_Action;
        var message = Text.Of(
            isSend ? Messages.UnreadableAnswer_Send : Messages.UnreadableAnswer,
            request.Purpose,
            Text.Of("status {0}", answer.StatusCode),
            problem,
            excerpt.Length == 0 ? "" : Text.Of(": '{0}'", excerpt));
        return AcceptedNoId(ErrorIds.UnreadableAnswer, Join(message, action), action, request, answer, inner);
    }

    /// <summary>The exception for a readable 2xx answer without the id it promises.</summary>
    public static SynthflowException WithoutId(ApiRequest request, ApiAnswer answer, string? words)
    {
        var action = Messages.OutcomeUnknown_Action;
        var message = Text.Of(
            Messages.OutcomeUnknown_NoId,
            request.Purpose,
            Text.Of("status {0}", answer.StatusCode),
            words is null ? "" : ": " + words.TrimEnd('.'));
        return AcceptedNoId(ErrorIds.OutcomeUnknown, Join(message, action), action, request, answer, null);
    }

    /// <summary>The exception for a send whose answer was lost and whose trace could not be found either.</summary>
    /// <param name="lost">What the send met.</param>
    /// <param name="purpose">What it was for.</param>
    /// <param name="looked">What looking gave.</param>
    /// <param name="action">The next step; the one for chats where it is left out.</param>
    public static SynthflowException StillUnknown(
        SynthflowException lost, string purpose, string looked, string? action = null)
    {
        action ??= Messages.OutcomeUnknown_LookedAction;
        var isAccepted = lost.Delivery == Delivery.AcceptedNoId;
        var format = isAccepted ? Messages.OutcomeUnknown_LookedAccepted : Messages.OutcomeUnknown_Looked;
        var message = Text.Of(format, purpose, looked);
        return new SynthflowException(ErrorIds.OutcomeUnknown, Join(message, action), lost)
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
    public static SynthflowException Disconnected(ApiRequest request) =>
        new(ErrorIds.NotConnected, Core.Messages.NotConnected_Wiped)
        {
            Delivery = Delivery.NotSent,
            Operation = request.Operation,
        };

    private static SynthflowException AcceptedNoId(
        string id,
        string message,
        string action,
        ApiRequest request,
        ApiAnswer answer,
        Exception? inner) => new(id, message, inner)
    {
        Delivery = request.IsRepeatable ? Delivery.Sent : Delivery.AcceptedNoId,
        Operation = request.Operation,
        StatusCode = answer.StatusCode,
        Attempts = answer.Attempts,
        Waited = answer.Waited,
        RecommendedAction = action,
    };

    private static (string Id, string Format, string Action) TextsOf(ApiRequest request, in AttemptOutcome outcome)
    {
        switch (outcome.Answer?.StatusCode)
        {
            case 401 or 403:
                return (ErrorIds.ApiKeyRefused, Messages.ApiKeyRefused, Messages.ApiKeyRefused_Action);
            case 404:
                return (ErrorIds.NotFound, Messages.NotFound, Messages.NotFound_Action);
            case 409:
                return (ErrorIds.Conflict, Messages.Conflict, Messages.Conflict_Action);
            case 422:
                return (ErrorIds.ValidationFailed, Messages.ValidationFailed, Messages.ValidationFailed_Action);
            case 429:
                return (ErrorIds.RateLimited, Messages.RateLimited, Messages.RateLimited_Action);
            case >= 300 and < 400:
                return (ErrorIds.BadRequest, Messages.BadRequest_Redirect, Messages.BadRequest_RedirectAction);
        }

        return outcome.Delivery switch
        {
            Delivery.NotSent =>
                (ErrorIds.ConnectionFailed, Messages.ConnectionFailed, Messages.ConnectionFailed_Action),
            Delivery.Rejected => (ErrorIds.BadRequest, Messages.BadRequest, Messages.BadRequest_Action),
            // A read can simply be run again, so it needs no word about what became of it.
            _ when request.IsRepeatable && outcome.Fault is { IsTooLarge: true } =>
                (
                    ErrorIds.UnreadableAnswer,
                    Messages.UnreadableAnswer_TooLarge,
                    Messages.UnreadableAnswer_Action),
            _ when request.IsRepeatable =>
                (ErrorIds.ServiceFailed, Messages.ServiceFailed, Messages.ServiceFailed_Action),
            _ => (ErrorIds.OutcomeUnknown, Messages.OutcomeUnknown, Messages.OutcomeUnknown_Action),
        };
    }

    private static string Effort(int attempts, TimeSpan waited)
    {
        var tries = attempts == 1 ? "1 try" : Text.Of("{0} tries", attempts);
        return waited < TimeSpan.FromMilliseconds(100)
            ? tries
            : Text.Of("{0}, {1} of waiting between", tries, Text.Duration(waited));
    }

    /// <summary>The wait the service asked for, where it is longer than anybody would sit through.</summary>
    private static TimeSpan? AskedTooMuch(in AttemptOutcome outcome, SynthflowClientOptions options) =>
        outcome.Answer?.RetryAfter is { } asked && asked > options.LongestRetryAfter ? asked : null;

    private static string InWords(TimeSpan? asked, SynthflowClientOptions options) => asked is { } wait
        ? Text.Of(
            "; it asks to wait {0:0} s, and {1:0} s is the longest that is waited",
            wait.TotalSeconds,
            options.LongestRetryAfter.TotalSeconds)
        : "";

    private static string Join(string message, string action) => message + " " + action;
}
