namespace Synthflow.Client.Http;

/// <summary>The words for each way to fail, by what the request does: reads, deletes and sends each have their own
/// truth.</summary>
internal static class FailureTexts
{
    /// <summary>The error id, what happened, and what to do next.</summary>
    /// <param name="request">The request.</param>
    /// <param name="outcome">What its last try gave.</param>
    /// <param name="mayBeDone">Whether any of its tries may have done what was asked.</param>
    public static (string Id, string Format, string Action) Of(
        ApiRequest request, in AttemptOutcome outcome, bool mayBeDone)
    {
        if (outcome.Answer?.StatusCode is 401 or 403)
        {
            return (ErrorIds.ApiKeyRefused, Messages.ApiKeyRefused, Messages.ApiKeyRefused_Action);
        }

        return request.Kind switch
        {
            RequestKind.Read => OfRead(request, outcome),
            RequestKind.Delete when mayBeDone => OfUnsureDelete(outcome),
            _ => OfDecided(request, outcome),
        };
    }

    /// <summary>What is said of a 2xx answer that cannot be read, and what to do next.</summary>
    public static (string Format, string Action) OfUnreadable(ApiRequest request) => request.Kind switch
    {
        RequestKind.Read => (Messages.UnreadableAnswer, Messages.UnreadableAnswer_Action),
        RequestKind.Delete => (Messages.UnreadableAnswer_Delete, Messages.UnreadableAnswer_DeleteAction),
        _ => (Messages.UnreadableAnswer_Send, WhereToLook(request)),
    };

    /// <summary>Where somebody finds out what became of a send.</summary>
    public static string WhereToLook(ApiRequest request) =>
        request.IsOutbound ? Messages.OutcomeUnknown_Action : Messages.OutcomeUnknown_LookAction;

    private static (string Id, string Format, string Action) OfRead(ApiRequest request, in AttemptOutcome outcome) =>
        outcome switch
        {
            { Fault.IsTooLarge: true } => (
                ErrorIds.UnreadableAnswer, Messages.UnreadableAnswer_TooLarge, Messages.UnreadableAnswer_Action),
            { Delivery: Delivery.Unknown, Answer: not { StatusCode: >= 300 and < 400 } } =>
                (ErrorIds.ServiceFailed, Messages.ServiceFailed, Messages.ServiceFailed_Action),
            _ => OfDecided(request, outcome),
        };

    private static (string Id, string Format, string Action) OfUnsureDelete(in AttemptOutcome outcome) =>
        outcome.Fault is { IsTooLarge: true }
            ? (
                ErrorIds.UnreadableAnswer,
                Messages.UnreadableAnswer_TooLarge,
                Messages.UnreadableAnswer_DeleteAction)
            : (ErrorIds.ServiceFailed, Messages.ServiceFailed_Delete, Messages.ServiceFailed_DeleteAction);

    /// <summary>What was refused or never left; and a send of which nobody knows.</summary>
    private static (string Id, string Format, string Action) OfDecided(ApiRequest request, in AttemptOutcome outcome) =>
        outcome.Answer?.StatusCode switch
        {
            402 => (ErrorIds.BadRequest, Messages.BadRequest, Messages.BadRequest_PaymentAction),
            404 when outcome.IsAddressInDoubt =>
                (ErrorIds.NotFound, Messages.NotFound_Address, Messages.NotFound_AddressAction),
            404 => (ErrorIds.NotFound, Messages.NotFound, Messages.NotFound_Action),
            409 => (ErrorIds.Conflict, Messages.Conflict, OfRefused(request, Messages.Conflict_Action)),
            422 => (
                ErrorIds.ValidationFailed,
                Messages.ValidationFailed,
                OfRefused(request, Messages.ValidationFailed_Action)),
            429 => (ErrorIds.RateLimited, Messages.RateLimited, Messages.RateLimited_Action),
            >= 300 and < 400 when !request.IsRepeatable && outcome.Delivery == Delivery.Unknown =>
                (ErrorIds.OutcomeUnknown, Messages.OutcomeUnknown_Redirect, WhereToLook(request)),
            >= 300 and < 400 =>
                (ErrorIds.BadRequest, Messages.BadRequest_Redirect, Messages.BadRequest_RedirectAction),
            _ => outcome.Delivery switch
            {
                Delivery.NotSent => (ErrorIds.ConnectionFailed, Messages.ConnectionFailed, OfUnreached(outcome)),
                Delivery.Rejected => (
                    ErrorIds.BadRequest, Messages.BadRequest, OfRefused(request, Messages.BadRequest_Action)),
                _ => (ErrorIds.OutcomeUnknown, Messages.OutcomeUnknown, WhereToLook(request)),
            },
        };

    private static string OfUnreached(in AttemptOutcome outcome) =>
        outcome is { Answer.StatusCode: 407 } or { Fault.IsProxyPassword: true }
            ? Messages.ConnectionFailed_ProxyPasswordAction
            : Messages.ConnectionFailed_Action;

    private static string OfRefused(ApiRequest request, string action) => request.Kind switch
    {
        RequestKind.Read => Messages.Refused_ReadAction,
        RequestKind.Delete => Messages.Refused_DeleteAction,
        _ => action,
    };
}
