using System.Globalization;
using Synthflow.Client;
using Synthflow.PowerShell.Completion;
using Synthflow.Sandbox;

namespace Synthflow.PowerShell.Connections;

/// <summary>An open connection to one workspace: the settings in effect, never the key. Thread-safe.</summary>
public sealed class SynthflowConnection
{
    private readonly ApiKey _key;
    private readonly SandboxHandler? _sandbox;

    internal SynthflowConnection(SynthflowClient client, ApiKey key, SynthflowRegion? region, SandboxHandler? sandbox)
    {
        Client = client;
        Completions = new CompletionCache(client);
        _key = key;
        _sandbox = sandbox;
        Region = sandbox is not null ? "Sandbox" : region?.ToString() ?? "Custom";
        ConnectedAt = client.Options.Clock.GetUtcNow();
    }

    /// <summary>
    /// <c>US</c>, <c>EU</c>, <c>Global</c>, <c>Custom</c> for another base address, or <c>Sandbox</c>.
    /// </summary>
    public string Region { get; }

    /// <summary>The base address.</summary>
    public Uri BaseUri => Client.Options.BaseUri;

    /// <summary>Since when, in UTC.</summary>
    public DateTimeOffset ConnectedAt { get; }

    /// <summary>Whether it is the sandbox: Synthflow in memory, where nobody is texted.</summary>
    public bool IsSandbox => _sandbox is not null;

    /// <summary>How long reaching the host may take.</summary>
    public TimeSpan ConnectTimeout => Client.Options.ConnectTimeout;

    /// <summary>How long a send may take.</summary>
    public TimeSpan SendTimeout => Client.Options.SendTimeout;

    /// <summary>How long a read or a delete may take.</summary>
    public TimeSpan ReadTimeout => Client.Options.ReadTimeout;

    /// <summary>How many times a request may be tried again where that is safe.</summary>
    public int MaximumRetryCount => Client.Options.MaximumRetryCount;

    /// <summary>Requests a second for all users of this connection, or null for no pace.</summary>
    public double? MaxPerSecond => Client.Options.MaxPerSecond;

    /// <summary>The pace in force now: lower than MaxPerSecond while the service asks for fewer requests.</summary>
    public double? CurrentPerSecond => Client.Pacer.CurrentPerSecond;

    /// <summary>The proxy's address, or null for the system's setting.</summary>
    public Uri? Proxy => Client.Options.Proxy?.GetProxy(BaseUri);

    /// <summary>
    /// What a user does with the sandbox beside talking to it (its Twilio log, ordered faults); null for a real one.
    /// </summary>
    public SandboxControls? Sandbox => _sandbox?.Controls;

    /// <summary>Whether it was closed and its key wiped.</summary>
    public bool IsClosed => _key.IsWiped;

    /// <summary>
    /// Whether somebody may hold it in a variable, so that a new Connect-Synthflow must not close it.
    /// </summary>
    internal bool IsShared { get; set; }

    internal SynthflowClient Client { get; }

    /// <summary>What the Tab key has read over this connection.</summary>
    internal CompletionCache Completions { get; }

    /// <summary>
    /// The whole sandbox behind this connection, to look at every request it received; null for a real one.
    /// </summary>
    /// <remarks>A method and no property, so that tables and JSON of a connection stay small.</remarks>
    public SandboxHandler? GetSandbox() => _sandbox;

    /// <summary>Region and address.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0} ({1})", Region, BaseUri);

    /// <summary>Wipes the key and closes the connections to the host.</summary>
    internal void Close()
    {
        _key.Dispose();
        Client.Dispose();
    }
}
