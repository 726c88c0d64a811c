using Synthflow.TestSupport.Engine;
using Synthflow.TestSupport.Servers;

namespace Synthflow.PowerShell.Tests.Support;

/// <summary>A sandbox with one key behind a real server on 127.0.0.1, for the whole HTTP stack of a session.</summary>
public sealed class LoopbackSandbox : IAsyncDisposable
{
    // The staged module's own, not those that this process may have besides. They load with the first sandbox.
    private static readonly Lazy<(Type Handler, Type Options)> _types = new(() =>
    {
        using var session = new ModuleSession();
        var types = session.Run("Connect-Synthflow -Sandbox; [Synthflow.Sandbox.SandboxHandler], [Synthflow.Sandbox.SandboxOptions]")
            .OutputOf<Type>();
        return (types[0], types[1]);
    });

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
        var options = Activator.CreateInstance(_types.Value.Options)!; // both have such a constructor
        _types.Value.Options.GetProperty("AcceptedKey")!.SetValue(options, key);
        _types.Value.Options.GetProperty("TimeProvider")!.SetValue(options, clock ?? TimeProvider.System);
        var handler = (HttpMessageHandler)Activator.CreateInstance(_types.Value.Handler, options)!;
        return new LoopbackSandbox(handler, await LoopbackSynthflow.StartAsync(handler));
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
