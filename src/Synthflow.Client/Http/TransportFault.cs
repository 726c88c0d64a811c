using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using Synthflow.Client.Texts;

namespace Synthflow.Client.Http;

/// <summary>No full answer came: how far the request had come, and what was seen.</summary>
internal sealed class TransportFault
{
    /// <summary>
    /// Whether the request may have reached the service. False: not one byte of a body left this machine.
    /// </summary>
    public required bool Reached { get; init; }

    /// <summary>What was seen, in a few words: <c>no answer within 60 s</c>.</summary>
    public required string Seen { get; init; }

    /// <summary>Whether a further try would meet the same: a bad certificate, a proxy that wants a password.</summary>
    public bool IsLasting { get; init; }

    /// <summary>A proxy asks for a name and password.</summary>
    public bool IsProxyPassword { get; init; }

    /// <summary>The answer came but breaks a limit of ours (size): trying again would bring it again.</summary>
    public bool IsTooLarge { get; init; }

    /// <summary>What the network stack threw, if anything.</summary>
    public Exception? Exception { get; init; }

    /// <summary>A proxy refused to open the way to the host.</summary>
    public static TransportFault OfProxy(int status)
    {
        var stage = TransportStage.OfProxy(status);
        return new TransportFault
        {
            Reached = false,
            Seen = stage.Seen,
            IsLasting = stage.IsLasting,
            IsProxyPassword = stage.IsProxyPassword,
        };
    }

    /// <summary>Whether an exception comes from the network stack, so that it is a fault and no bug of ours.</summary>
    public static bool IsTransport(Exception exception) => exception
        is HttpRequestException or IOException or WebException or SocketException or AuthenticationException
        or InvalidDataException or ObjectDisposedException or OperationCanceledException;

    /// <summary>Reads what the stack threw.</summary>
    /// <param name="exception">The exception of the HTTP stack.</param>
    /// <param name="bodyStarted">For a send: whether its body had started. For a read: <see langword="null"/>.</param>
    public static TransportFault From(Exception exception, bool? bodyStarted)
    {
        var stage = TransportStage.Of(exception);
        return new TransportFault
        {
            // A send is judged by its body alone: it is the one thing that cannot be wrong about this.
            Reached = bodyStarted ?? !stage.BeforeRequest,
            Seen = stage.Seen,
            IsLasting = stage.IsLasting,
            IsProxyPassword = stage.IsProxyPassword,
            Exception = stage.IsProxy ? null : exception,
        };
    }

    /// <summary>What a try met: its own limit, where that ran out, else what the stack threw.</summary>
    public static TransportFault Of(
        Exception exception, AttemptClock clock, TrackedContent? content, string? bearer, Func<HiddenText>? texts)
    {
        var started = content?.GiveUp();
        if (KeyMask.StandsIn(bearer, exception) || KeyPieces.StandsIn(bearer, exception))
        {
            return new TransportFault
            {
                Reached = started ?? true,
                Seen = "an answer that is not HTTP and repeats the key",
            };
        }

        // The stack quotes a line that it cannot read. What it threw is kept only where no message can be in it.
        var kept = texts?.Invoke().StandsIn(exception) == true ? null : exception;
        if (clock.Expired is { } limit)
        {
            return new TransportFault { Reached = started ?? true, Seen = limit, Exception = kept };
        }

        if (kept is null)
        {
            return new TransportFault { Reached = started ?? true,
                Seen = "an answer that is not HTTP and repeats the message" };
        }

        return From(exception, started);
    }
}
