namespace Synthflow.Client.Http;

/// <summary>Makes the platform's HTTP handler with everything off that would act behind the client's back.</summary>
internal static partial class HttpStack
{
    // Shorter than the idle limit of common gateways (60 s): a connection that
    // the other side is about to close is not used.
    private static readonly TimeSpan _idleConnection = TimeSpan.FromSeconds(20);

    /// <summary>
    /// Without https a proxy would read the key; http is for this machine alone, which needs no proxy.
    /// </summary>
    private static bool UsesProxy(SynthflowClientOptions options) => options.BaseUri.Scheme == Uri.UriSchemeHttps;

    /// <summary>Waits by the given clock; either token ends it, and the exception names that one.</summary>
    public static async Task DelayAsync(
        TimeProvider clock,
        TimeSpan delay,
        CancellationToken cancellationToken,
        CancellationToken other)
    {
        if (!other.CanBeCanceled)
        {
            await DelayAsync(clock, delay, cancellationToken).ConfigureAwait(false);
            return;
        }

        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, other);
        try
        {
            await DelayAsync(clock, delay, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            other.ThrowIfCancellationRequested();
            throw;
        }
    }
}
