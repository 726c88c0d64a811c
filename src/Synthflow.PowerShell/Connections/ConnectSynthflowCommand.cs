using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;
using Synthflow.Client;
using Synthflow.PowerShell.Errors;
using Synthflow.PowerShell.Pipeline;

namespace Synthflow.PowerShell.Connections;

/// <summary>Connects this session to a Synthflow workspace, or to a sandbox in memory.</summary>
/// <remarks>
/// <para>Every other cmdlet of this module uses the connection made here. It belongs to this session (runspace) alone: another
/// window, job or runbook needs its own.</para>
/// <para>The API key is taken from -ApiKey, else from the environment variable SYNTHFLOW_API_KEY, else asked for with a masked
/// prompt. It is checked with one read, kept in memory only, and wiped by Disconnect-Synthflow or when the session
/// ends.</para>
/// <para>A workspace lives in one region, and only that region's host knows its key. Auto asks US, EU and Global in turn and
/// keeps the one that accepts; the environment variable SYNTHFLOW_REGION names one for good. Outbound SMS and WhatsApp exist
/// in the US region only.</para>
/// <para>Where it fails, this session is connected to nothing, so that what follows cannot go to the workspace before.</para>
/// <para>With -Sandbox nothing leaves this machine: the same cmdlets talk to a small Synthflow in memory, with an agent that
/// answers. Use it to try a script before it texts anybody.</para>
/// </remarks>
/// <example>
/// <para>Try everything without a key and without texting anybody</para>
/// <code>Connect-Synthflow -Sandbox</code>
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
public sealed class ConnectSynthflowCommand : PSCmdlet, IDisposable
{
    private const string RegionSet = "Region";
    private const string BaseUriSet = "BaseUri";
    private const string SandboxSet = "Sandbox";

    private readonly CancellationTokenSource _stopping = new();

    /// <summary>
    /// The workspace's API key: a SecureString, a PSCredential (its password counts) or plain text. White space around it is
    /// trimmed. Default: the environment variable SYNTHFLOW_API_KEY, else a masked prompt.
    /// </summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ParameterSetName = RegionSet)]
    [Parameter(Position = 0, ValueFromPipeline = true, ParameterSetName = BaseUriSet)]
    [ApiKeyTransformation]
    public SecureString? ApiKey { get; set; }

    /// <summary>Where the workspace lives. Auto asks US, EU and Global in turn which of them accepts the key.</summary>
    [Parameter(ParameterSetName = RegionSet)]
    [ValidateSet(
        nameof(SynthflowRegion.Auto), nameof(SynthflowRegion.US), nameof(SynthflowRegion.EU), nameof(SynthflowRegion.Global))]
    public SynthflowRegion Region { get; set; } = SynthflowRegion.Auto;

    /// <summary>
    /// Another base address, with its version prefix, such as https://api.us.synthflow.ai/v2. It must be https; http is
    /// allowed for this machine alone (tests).
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = BaseUriSet)]
    public Uri? BaseUri { get; set; }

    /// <summary>Synthflow in memory: no key, no network, one fresh workspace per connection.</summary>
    [Parameter(Mandatory = true, ParameterSetName = SandboxSet)]
    public SwitchParameter Sandbox { get; set; }

    /// <summary>How long one send may take, in seconds. A read takes at most this and at most 30.</summary>
    [Parameter]
    [ValidateRange(1, 3600)]
    public int TimeoutSec { get; set; } = 60;

    /// <summary>How many times a request is tried again where that cannot text anybody twice.</summary>
    [Parameter]
    [ValidateRange(0, 10)]
    public int MaximumRetryCount { get; set; } = 3;

    /// <summary>The most requests a second, for all users of this connection together. Default: no limit.</summary>
    [Parameter]
    [ValidateRange(0.001, 1000000.0)]
    public double? MaxPerSecond { get; set; }

    /// <summary>The address of a proxy. Default: the system's setting.</summary>
    [Parameter(ParameterSetName = RegionSet)]
    [Parameter(ParameterSetName = BaseUriSet)]
    public Uri? Proxy { get; set; }

    /// <summary>Name and password for the proxy.</summary>
    [Parameter(ParameterSetName = RegionSet)]
    [Parameter(ParameterSetName = BaseUriSet)]
    [Credential]
    public PSCredential? ProxyCredential { get; set; }

    /// <summary>Connects without the read that checks the key. Needs -Region or -BaseUri.</summary>
    [Parameter(ParameterSetName = RegionSet)]
    [Parameter(ParameterSetName = BaseUriSet)]
    public SwitchParameter SkipCheck { get; set; }

    /// <summary>Gives the connection out as well, for use with -Connection.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc />
    public void Dispose() => _stopping.Dispose();

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        try
        {
            var connection = Sandbox ? ConnectionOpener.OpenSandbox(Settings()) : Open();
            connection.IsShared = PassThru;
            // Before the warning: -WarningAction Stop ends the cmdlet there, and must not leave a key that nobody can wipe.
            ConnectionStore.Set(connection);
            if (connection.Region == nameof(SynthflowRegion.Global))
            {
                WriteWarning(Messages.GlobalIsRetired);
            }

            WriteVerbose(Text.Of("Connected: {0}.", connection));
            if (PassThru)
            {
                WriteObject(connection);
            }
        }
        catch (SynthflowException failure)
        {
            // What comes next must not go to another workspace than the one that was asked for.
            ConnectionStore.Set(null);
            // An address with a password in it is refused, and not shown either.
            ThrowTerminatingError(ErrorRecords.From(
                failure, BaseUri is { IsAbsoluteUri: true, UserInfo.Length: > 0 } ? null : BaseUri));
        }
    }

    /// <inheritdoc />
    protected override void StopProcessing()
    {
        try
        {
            _stopping.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // Ctrl+C came while the cmdlet was ending by itself.
        }
    }

    private SynthflowConnection Open()
    {
        var address = Address();
        if (address is null && SkipCheck)
        {
            throw new SynthflowException(nameof(Messages.RegionRequired), Messages.RegionRequired)
            {
                Delivery = Delivery.NotSent,
            };
        }

        var secret = ApiKey ?? KeyOfEnvironment() ?? KeyFromPrompt();
        using var watch = new RequestWatch(this);
        var opening = address is null
            ? ConnectionOpener.FindAsync(secret, Settings(), watch.Options, _stopping.Token)
            : ConnectionOpener.OpenAsync(secret, address, SkipCheck, Settings(), watch.Options, _stopping.Token);
        watch.ShowUntilDone(opening);
        watch.ShowTries();
        try
        {
            var connection = opening.GetAwaiter().GetResult();
            Show(watch, connection);
            return connection;
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
    }

    private static void Show(RequestWatch watch, SynthflowConnection connection)
    {
        var isShown = false;
        try
        {
            watch.ShowBodies();
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

    private Uri? Address()
    {
        if (BaseUri is not null)
        {
            return ConnectionAddress.Of(BaseUri);
        }

        var region = Region;
        var named = Environment.GetEnvironmentVariable(ConnectionAddress.RegionVariable)?.Trim();
        if (region == SynthflowRegion.Auto && !string.IsNullOrEmpty(named) && !ConnectionAddress.IsRegion(named!, out region)) // not empty: checked
        {
            throw new SynthflowException(
                nameof(Messages.RegionRequired), Text.Of(Messages.RegionRequired_Variable, Text.Harmless(named!, 40))) // not empty: checked
            {
                Delivery = Delivery.NotSent,
            };
        }

        return region == SynthflowRegion.Auto ? null : SynthflowHosts.AddressOf(region);
    }

    private static SecureString? KeyOfEnvironment()
    {
        var text = Environment.GetEnvironmentVariable(ConnectionAddress.KeyVariable);
        return string.IsNullOrWhiteSpace(text) ? null : ApiKeyTransformationAttribute.Secret(text!); // checked; net472 lacks the annotation
    }

    private SecureString KeyFromPrompt()
    {
        try
        {
            // Asked without a keyboard, PowerShell's own console host ends the whole script without a word.
            if (Host.Name != "ConsoleHost" || !Console.IsInputRedirected)
            {
                Host.UI.Write(Messages.ApiKeyPrompt);
                // Enter alone is an answer too: an empty key, which is refused as such.
                if (Host.UI.ReadLineAsSecureString() is { } typed)
                {
                    return typed;
                }
            }
        }
        catch (Exception exception) when (exception is HostException or InvalidOperationException
            or NotImplementedException or NullReferenceException or NotSupportedException or IOException)
        {
            // A host that cannot ask: -NonInteractive, a job, a runbook, input that comes from a file.
        }

        throw new SynthflowException(nameof(Messages.ApiKeyMissing), Messages.ApiKeyMissing) { Delivery = Delivery.NotSent };
    }

    private ConnectionSettings Settings() => new()
    {
        Timeout = TimeSpan.FromSeconds(TimeoutSec),
        MaximumRetryCount = MaximumRetryCount,
        MaxPerSecond = MaxPerSecond,
        Proxy = ConnectionAddress.OfProxy(Proxy),
        ProxyCredential = ProxyCredential?.GetNetworkCredential(),
    };
}
