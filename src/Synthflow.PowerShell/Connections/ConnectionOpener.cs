using System.Security;
using Synthflow.Client;
using Synthflow.Sandbox;
using Synthflow.Sandbox.Faults;

namespace Synthflow.PowerShell.Connections;

/// <summary>Opens connections: one address, the region that accepts the key, or the sandbox.</summary>
internal static class ConnectionOpener
{
    // Long enough to see a chat go on, short enough to wait for its end.
    private static readonly TimeSpan _answerTime = TimeSpan.FromSeconds(1);

    private static readonly SynthflowRegion[] _inTurn =
        [SynthflowRegion.US, SynthflowRegion.EU, SynthflowRegion.Global];

    /// <summary>A fresh workspace in memory. Its key opens nothing but this sandbox.</summary>
    /// <param name="settings">Time-outs, retries and pace.</param>
    /// <param name="faults">What goes wrong with the sends to come.</param>
    public static SynthflowConnection OpenSandbox(ConnectionSettings settings, SandboxFault[] faults)
    {
        var sandbox = new SandboxHandler(new SandboxOptions
        {
            PersonAnswersAfter = _answerTime,
            HasSampleContacts = true,
        });
        sandbox.Controls.OrderFault(faults);
        var key = ApiKey.From("sandbox-key");
        var client = new SynthflowClient(settings.For(new Uri("https://sandbox.invalid/v2/")), key, sandbox);
        return new SynthflowConnection(client, key, null, sandbox);
    }

    /// <summary>A connection to one address.</summary>
    public static async Task<SynthflowConnection> OpenAsync(
        SecureString secret,
        Uri address,
        bool skipCheck,
        ConnectionSettings settings,
        RequestOptions options,
        CancellationToken cancellationToken)
    {
        var key = ApiKey.From(secret);
        var client = new SynthflowClient(settings.For(address), key, null);
        var connection = new SynthflowConnection(client, key, SynthflowHosts.RegionOf(address), null);
        try
        {
            if (!skipCheck)
            {
                await client.CheckAsync(options, cancellationToken).ConfigureAwait(false);
            }
        }
        catch
        {
            connection.Close();
            throw;
        }

        return connection;
    }

    /// <summary>
    /// A connection to the first region whose host accepts the key. Only a refusal (401, 403, 404) leads on to the
    /// next: after a network failure nobody knows where the key belongs.
    /// </summary>
    public static async Task<SynthflowConnection> FindAsync(
        SecureString secret,
        ConnectionSettings settings,
        RequestOptions options,
        CancellationToken cancellationToken)
    {
        SynthflowException? last = null;
        foreach (var region in _inTurn)
        {
            try
            {
                return await OpenAsync(
                    secret, SynthflowHosts.AddressOf(region), false, settings, options, cancellationToken)
                    .ConfigureAwait(false);
            }
            catch (SynthflowException refused) when (refused.StatusCode is 401 or 403 or 404)
            {
                last = refused;
            }
        }

        throw new SynthflowException(
            ErrorIds.ApiKeyRefused,
            Text.Of(Messages.ApiKeyRefused_Everywhere, string.Join(", ", _inTurn)),
            last)
        {
            Delivery = Delivery.Rejected,
            StatusCode = last?.StatusCode,
            Operation = last?.Operation ?? "",
            Attempts = _inTurn.Length,
            RecommendedAction = Messages.ApiKeyRefused_Everywhere_NextStep,
        };
    }
}
