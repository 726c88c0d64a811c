using Synthflow.TestSupport.Engine;
using Synthflow.TestSupport.Servers;

namespace Synthflow.PowerShell.Tests.Support;

/// <summary>A sandbox with one key behind a real server on 127.0.0.1, for the whole HTTP stack of a session.</summary>
public sealed class LoopbackSandbox : IAsyncDisposable
{
    private readonly LoopbackSynthflow _server;

    private LoopbackSandbox(object handler, LoopbackSynthflow server)
    {
        Handler = handler;
        _server = server;
    }

    /// <summary>The staged module's own SandboxHandler, to be handed to scripts.</summary>
    public object Handler { get; }

    public Uri BaseUri => _server.BaseUri;

    /// <summary>How many requests arrived.</summary>
    public long Total => ((dynamic)Handler).Requests.Total;

    /// <summary>Starts a server that accepts one key only.</summary>
    /// <param name="key">The key.</param>
    /// <param name="clock">The service's clock, or the machine's.</param>
    public static async Task<LoopbackSandbox> StartAsync(string key, TimeProvider? clock = null)
    {
        using var session = new ModuleSession();
        session.SetVariable("clock", clock ?? TimeProvider.System);
        // The sandbox's assembly loads with the first sandbox, and PowerShell finds types of loaded assemblies only.
        var handler = session.Run(
            "Connect-Synthflow -Sandbox; "
                + $"[Synthflow.Sandbox.SandboxHandler]::new([Synthflow.Sandbox.SandboxOptions]@{{ AcceptedKey = "
                + $"'{key}'; TimeProvider = $clock }})").Single<HttpMessageHandler>();
        return new LoopbackSandbox(handler, await LoopbackSynthflow.StartAsync(handler));
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
