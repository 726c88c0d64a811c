namespace Synthflow.Sandbox.Faults;

/// <summary>One way in which one request goes wrong.</summary>
public sealed class Fault
{
    private Fault(FaultKind kind) => Kind = kind;

    /// <summary>Nothing goes wrong; it lets a request of a scripted row pass.</summary>
    public static Fault None { get; } = new(FaultKind.None);

    internal FaultKind Kind { get; }

    internal int StatusCode { get; private init; }

    internal string? Text { get; private init; }

    internal IReadOnlyDictionary<string, string>? Headers { get; private init; }

    internal TimeSpan DelayBefore { get; private init; }

    /// <summary>Whether the request is carried out in spite of what the client gets to see.</summary>
    internal bool IsCarriedOut =>
        Kind is not (FaultKind.RefuseConnection or FaultKind.LoseRequest or FaultKind.Status);

    /// <summary>The request is not carried out; this is answered instead.</summary>
    /// <param name="status">The HTTP status code.</param>
    /// <param name="body">The body; <see langword="null"/> is an empty one.</param>
    /// <param name="headers">Headers such as <c>Retry-After</c>; JSON unless
    /// <c>Content-Type</c> says otherwise.</param>
    public static Fault Status(int status, string? body = null, IReadOnlyDictionary<string, string>? headers = null) =>
        new(FaultKind.Status) { StatusCode = status, Text = body, Headers = headers };

    /// <summary>The request is carried out and yet this is answered: a gateway that gave up too early.</summary>
    /// <inheritdoc cref="Status(int, string?, IReadOnlyDictionary{string, string}?)"/>
    public static Fault StatusAfterHandling(
        int status, string? body = null, IReadOnlyDictionary<string, string>? headers = null) =>
        new(FaultKind.StatusAfterHandling) { StatusCode = status, Text = body, Headers = headers };

    /// <summary>The request is carried out and 200 is answered with this body instead of the true one.</summary>
    public static Fault Body(string json) => new(FaultKind.Body) { StatusCode = 200, Text = json };

    /// <summary>The request is carried out, then the connection is reset before any answer.</summary>
    public static Fault LoseAnswer() => new(FaultKind.LoseAnswer);

    /// <summary>The request is carried out and the connection is reset halfway through the answer's body.</summary>
    public static Fault HalfAnswer() => new(FaultKind.HalfAnswer);

    /// <summary>The body is read, then the connection is reset; the request is not carried out.</summary>
    public static Fault LoseRequest() => new(FaultKind.LoseRequest);

    /// <summary>
    /// No connection comes about: not a byte of the request is read. Over a loopback server, where a connection is
    /// already there, it is reset instead.
    /// </summary>
    public static Fault RefuseConnection() => new(FaultKind.RefuseConnection);

    /// <summary>The request is carried out, and never answered until the caller gives up.</summary>
    public static Fault Timeout() => new(FaultKind.Timeout);

    /// <summary>
    /// The request is carried out at once and answered this much later, by the clock of
    /// <see cref="SandboxOptions.TimeProvider"/>. With <paramref name="then"/> that fault follows the delay.
    /// </summary>
    public static Fault Delay(TimeSpan delay, Fault? then = null)
    {
        var fault = then ?? None;
        return new(fault.Kind)
        {
            StatusCode = fault.StatusCode,
            Text = fault.Text,
            Headers = fault.Headers,
            DelayBefore = fault.DelayBefore + delay,
        };
    }
}
