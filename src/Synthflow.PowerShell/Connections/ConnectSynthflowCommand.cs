using System.Management.Automation;
using Synthflow.Client;
using Synthflow.PowerShell.Errors;
using Synthflow.PowerShell.Cmdlets;

namespace Synthflow.PowerShell.Connections;

/// <summary>Connects this session to a Synthflow workspace, or to a sandbox in memory.</summary>
/// <remarks>
/// <para>Every other cmdlet of this module uses the connection made here. It belongs to this session (runspace) alone:
/// another window, job or runbook needs its own.</para>
/// <para>The API key is taken from -ApiKey, else from the environment variable SYNTHFLOW_API_KEY, else from a masked
/// prompt. It is checked with one read, kept in memory only, and wiped by Disconnect-Synthflow or when the session
/// ends.</para>
/// <para>A workspace lives in one region, and only that region's host knows its key. Auto asks US, EU and Global in
/// turn and keeps the first that accepts the key, unless the environment variable SYNTHFLOW_REGION names the region.
/// Outbound SMS and WhatsApp exist in the US region only.</para>
/// <para>If it fails, is stopped or gets nothing from the pipeline, this session has no connection, so that the next
/// command cannot reach the previous workspace by mistake. Only a command line that PowerShell itself cannot read, such
/// as one with a parameter that does not exist, leaves the connection as it was. A connection of -PassThru stays usable
/// with -Connection.</para>
/// <para>With -Sandbox nothing leaves this machine: the same cmdlets talk to a small Synthflow in memory, with an agent
/// that answers, people who reply (a number that ends in 0 never does, one that ends in 9 writes STOP), and the
/// sender's own Twilio log: (Get-SynthflowConnection).Sandbox.GetTwilioLog(). Use it to try a script before it texts
/// anybody. -SandboxFault says what goes wrong.</para>
/// </remarks>
/// <example>
/// <para>Try everything, without a key and without texting anybody</para>
/// <code>Connect-Synthflow -Sandbox</code>
/// </example>
/// <example>
/// <para>Rehearse a send whose answer is lost, and see what the sender's own log says about it</para>
/// <code>$connection = Connect-Synthflow -Sandbox -SandboxFault None, LostAnswer -PassThru
/// $connection.Sandbox.GetTwilioLog() | Export-Csv messages.csv -NoTypeInformation</code>
/// </example>
/// <example>
/// <para>Connect with the key from the environment, in a runbook or a pipeline</para>
/// <code>$env:SYNTHFLOW_API_KEY = 'sk-from-your-secret-store'
/// Connect-Synthflow -Region US</code>
/// </example>
/// <example>
/// <para>Connect with a key from a SecretManagement vault</para>
/// <code>Get-Secret Synthflow | Connect-Synthflow -Region US</code>
/// </example>
/// <seealso cref="GetSynthflowConnectionCommand">Get-SynthflowConnection</seealso>
/// <seealso cref="DisconnectSynthflowCommand">Disconnect-Synthflow</seealso>
[Cmdlet(VerbsCommunications.Connect, "Synthflow", DefaultParameterSetName = RegionSet)]
[OutputType(typeof(SynthflowConnection))]
public sealed partial class ConnectSynthflowCommand : StoppableCmdlet
{
    private const string RegionSet = "Region";
    private const string BaseUriSet = "BaseUri";
    private const string SandboxSet = "Sandbox";

    private bool _wasAsked;

    /// <summary>Whatever comes of this, a stop included: what comes next must not go to the workspace before.</summary>
    protected override void BeginProcessing() => ConnectionStore.Set(null);

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        _wasAsked = true;
        try
        {
            var connection = Sandbox ? ConnectionOpener.OpenSandbox(Settings(), SandboxFault) : Open();
            connection.IsShared = PassThru;
            // Before the warning: -WarningAction Stop ends the cmdlet there,
            // and must not leave a key that nobody can wipe.
            ConnectionStore.Set(connection);
            if (connection.Region == nameof(SynthflowRegion.Global))
            {
                CmdletStreams.Warning(this, Messages.GlobalIsRetired);
            }

            CmdletStreams.Verbose(this, Text.Of("Connected: {0}.", connection));
            if (PassThru)
            {
                WriteObject(connection);
            }
        }
        catch (SynthflowException failure)
        {
            // What comes next must not go to another workspace than the one that was asked for.
            ConnectionStore.Set(null);
            // An address may have a password or the key in it, unless it was found good and the key is known.
            var isSafe = failure.ErrorId is not (
                ErrorIds.InvalidBaseUri or ErrorIds.InvalidApiKey or ErrorIds.ApiKeyMissing);
            ThrowTerminatingError(ErrorRecords.From(failure, isSafe ? BaseUri : null));
        }
    }

    /// <summary>A vault or a file that gives nothing is no reason to go on without a word.</summary>
    protected override void EndProcessing()
    {
        if (!_wasAsked)
        {
            ThrowTerminatingError(ErrorRecords.Invalid(
                ErrorIds.ApiKeyMissing, Messages.ApiKeyMissing_Pipeline, Messages.ApiKeyMissing_Pipeline_NextStep,
                null));
        }
    }

    private SynthflowConnection Open()
    {
        KeyInAddress.Refuse(ApiKeySource.OfEnvironment(), BaseUri, Proxy);
        KeyInAddress.Refuse(ApiKey, BaseUri, Proxy);
        var address = BaseUri is null ? ConnectionAddress.Of(Region) : ConnectionAddress.Of(BaseUri);
        if (address is null && SkipCheck)
        {
            throw new SynthflowException(ErrorIds.RegionRequired, Messages.RegionRequired)
            {
                RecommendedAction = Messages.RegionRequired_NextStep,
            };
        }

        var secret = ApiKey ?? ApiKeySource.OfEnvironment() ?? ApiKeySource.FromPrompt(Host);
        KeyInAddress.Refuse(secret, BaseUri, Proxy);
        var opening = address is null
            ? ConnectionOpener.FindAsync(secret, Settings(), Watch.Options, StopToken)
            : ConnectionOpener.OpenAsync(secret, address, SkipCheck, Settings(), Watch.Options, StopToken);
        Watch.ShowUntilDone(opening);
        Watch.ShowTries();
        var connection = Await(opening);
        Show(connection);
        return connection;
    }

    private void Show(SynthflowConnection connection)
    {
        var isShown = false;
        try
        {
            Watch.ShowBodies();
            isShown = true;
        }
        finally
        {
            // -Debug on a host that cannot ask ends the cmdlet here: nobody will have this connection.
            if (!isShown)
            {
                connection.Close();
            }
        }
    }

    private ConnectionSettings Settings() => new()
    {
        Timeout = TimeSpan.FromSeconds(TimeoutSec),
        MaximumRetryCount = MaximumRetryCount,
        MaxPerSecond = MaxPerSecond,
        Proxy = ConnectionAddress.OfProxy(Proxy, ProxyCredential is not null),
        ProxyCredential = ProxyCredential?.GetNetworkCredential(),
    };
}
