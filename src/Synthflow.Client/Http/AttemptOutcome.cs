namespace Synthflow.Client.Http;

/// <summary>What one try gave: a full answer, or a fault and how far the request had come by then.</summary>
internal readonly struct AttemptOutcome
{
    private AttemptOutcome(ApiAnswer? answer, TransportFault? fault)
    {
        Answer = answer;
        Fault = fault;
    }

    public ApiAnswer? Answer { get; }

    public TransportFault? Fault { get; }

    /// <summary>What became of the request, by the table of docs/delivery: the one place where it is decided.</summary>
    public Delivery Delivery => Answer is { } answer
        ? DeliveryOf(answer.StatusCode)
        : Fault is { Reached: false } ? Delivery.NotSent : Delivery.Unknown;

    /// <summary>Whether the answer is a 404 that fits a wrong address as well as an id that is not there.</summary>
    public bool IsAddressInDoubt => Answer is { } answer && RouteAnswer.Is(answer);

    /// <summary>What was seen, in a few words.</summary>
    public string Seen => Answer is { } answer ? Text.Of("status {0}", answer.StatusCode) : Fault?.Seen ?? "no answer";

    public static AttemptOutcome Of(ApiAnswer answer) => new(answer, null);

    public static AttemptOutcome Of(TransportFault fault) => new(null, fault);

    private static Delivery DeliveryOf(int status) => status switch
    {
        >= 200 and < 300 => Delivery.Sent,
        // 407 comes from a proxy that would not pass the request on; 429 says the service did not take it.
        407 or 429 => Delivery.NotSent,
        // The service gave up waiting or failed on the way: it may have done its work before.
        408 or >= 500 or < 200 => Delivery.Unknown,
        // What the standard does not know is what a gateway says of itself: 499, 460 or 444, that who asked had gone
        // before the answer came, or that it gives none. The service may have had the request.
        >= 400 when !IsRefusal(status) => Delivery.Unknown,
        // "See other" is what a service says after it has done what was asked, and 302 was used so before there was
        // 303.
        302 or 303 => Delivery.Unknown,
        _ => Delivery.Rejected,
    };

    /// <summary>Whether the standard has this status (RFC 9110, 4918, 6585, 7725, 8470), each of which says that the
    /// request was not carried out; but for 408.</summary>
    private static bool IsRefusal(int status) => status is (>= 400 and <= 418) or (>= 421 and <= 426)
        or 428 or 429 or 431 or 451;
}
