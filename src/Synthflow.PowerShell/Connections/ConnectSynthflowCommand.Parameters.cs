using System.Management.Automation;
using System.Security;
using Synthflow.Client;
using Synthflow.Sandbox.Faults;
using Synthflow.PowerShell.Cmdlets;

namespace Synthflow.PowerShell.Connections;

public sealed partial class ConnectSynthflowCommand
{
    /// <summary>
    /// The workspace's API key: a SecureString, a PSCredential (its password counts) or plain text. White space around
    /// it is trimmed. Default: the environment variable SYNTHFLOW_API_KEY, else a masked prompt.
    /// </summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ParameterSetName = RegionSet)]
    [Parameter(Position = 0, ValueFromPipeline = true, ParameterSetName = BaseUriSet)]
    [EndsConnectionBefore]
    [ApiKeyTransformation]
    public SecureString? ApiKey { get; set; }

    /// <summary>The region of the workspace. Auto takes it from the environment variable SYNTHFLOW_REGION; without one
    /// it asks US, EU and Global in turn which of them accepts the key.</summary>
    [Parameter(ParameterSetName = RegionSet)]
    [EndsConnectionBefore]
    [ValidateSet(
        nameof(SynthflowRegion.Auto),
        nameof(SynthflowRegion.US),
        nameof(SynthflowRegion.EU),
        nameof(SynthflowRegion.Global))]
    [NamedValueTransformation(typeof(SynthflowRegion))]
    public SynthflowRegion Region { get; set; } = SynthflowRegion.Auto;

    /// <summary>
    /// Another base address, with its version prefix, such as https://api.us.synthflow.ai/v2. It must be https; http is
    /// allowed for this machine alone (localhost).
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = BaseUriSet)]
    [EndsConnectionBefore]
    [AddressTransformation]
    public Uri? BaseUri { get; set; }

    /// <summary>Connects to a sandbox, a small Synthflow in memory: no key, no network, a fresh workspace for each
    /// connection.</summary>
    [Parameter(Mandatory = true, ParameterSetName = SandboxSet)]
    [EndsConnectionBefore]
    public SwitchParameter Sandbox { get; set; }

    /// <summary>
    /// What goes wrong with outbound sends in the sandbox, to rehearse it: one word for each send, in order. None lets
    /// a send pass. LostAnswer, HalfAnswer, Timeout and GatewayTimeout text the person although no proper answer comes;
    /// LostRequest and ServerError text nobody, and look the same from here.
    /// </summary>
    [Parameter(ParameterSetName = SandboxSet)]
    [EndsConnectionBefore]
    [NamedValueTransformation(typeof(SandboxFault))]
    public SandboxFault[] SandboxFault { get; set; } = [];

    /// <summary>Time limit for one send, in seconds. A read has the same limit, but never more than 30
    /// seconds.</summary>
    [Parameter]
    [EndsConnectionBefore]
    [PlainNumberTransformation]
    [ValidateRange(1, 3600)]
    public int TimeoutSec { get; set; } = 60;

    /// <summary>Maximum number of retries of a request, where a retry cannot text anybody twice.</summary>
    [Parameter]
    [EndsConnectionBefore]
    [PlainNumberTransformation]
    [ValidateRange(0, 10)]
    public int MaximumRetryCount { get; set; } = 3;

    /// <summary>Maximum number of requests per second, for all users of this connection together. Default: no
    /// limit.</summary>
    [Parameter]
    [EndsConnectionBefore]
    [PlainNumberTransformation]
    [ValidateRange(0.001, 1000000.0)]
    public double? MaxPerSecond { get; set; }

    /// <summary>The address of a proxy, such as http://proxy.example.com:8080. Default: the system's setting.</summary>
    [Parameter(ParameterSetName = RegionSet)]
    [Parameter(ParameterSetName = BaseUriSet)]
    [EndsConnectionBefore]
    [AddressTransformation]
    public Uri? Proxy { get; set; }

    /// <summary>Name and password for the proxy of -Proxy.</summary>
    [Parameter(ParameterSetName = RegionSet)]
    [Parameter(ParameterSetName = BaseUriSet)]
    [EndsConnectionBefore]
    [Credential]
    public PSCredential? ProxyCredential { get; set; }

    /// <summary>Connects without the read that checks the key. Needs -Region or -BaseUri.</summary>
    [Parameter(ParameterSetName = RegionSet)]
    [Parameter(ParameterSetName = BaseUriSet)]
    [EndsConnectionBefore]
    public SwitchParameter SkipCheck { get; set; }

    /// <summary>Returns the connection, for use with -Connection. It becomes the connection of this session all the
    /// same.</summary>
    [Parameter]
    [EndsConnectionBefore]
    public SwitchParameter PassThru { get; set; }
}
