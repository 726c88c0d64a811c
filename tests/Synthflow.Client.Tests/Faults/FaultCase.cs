using System.Net;
using System.Security.Cryptography.X509Certificates;
using Synthflow.TestSupport.Servers;

namespace Synthflow.Client.Tests.Faults;

/// <summary>One fault: how a server shows it, and what a client needs to meet it quickly.</summary>
public sealed record FaultCase(string Name)
{
    /// <summary>What the server does about each request.</summary>
    public FaultAct? Act { get; init; }

    /// <summary>What it does about each connection instead, before reading.</summary>
    public Func<FaultConnection, Task>? OnAccept { get; init; }

    /// <summary>Whether the client speaks TLS to it; with a certificate the server does too.</summary>
    public bool Https { get; init; }

    /// <summary>Makes the certificate, which not every runtime can.</summary>
    public Func<X509Certificate2>? Certificate { get; init; }

    /// <summary>Nobody listens.</summary>
    public bool IsClosed { get; init; }

    /// <summary>The server is a proxy; the address behind it does not exist.</summary>
    public bool IsProxy { get; init; }

    /// <summary>It would last until the client's time limit.</summary>
    public bool Hangs { get; init; }

    /// <summary>It would last until the client's limit for connecting.</summary>
    public bool HangsBeforeRequest { get; init; }

    /// <summary>A good request goes before on the same connection.</summary>
    public bool IsWarm { get; init; }

    /// <summary>The service says that it did not take the request, so a send may come again.</summary>
    public bool MayRepeatSends { get; init; }

    public FaultServer? Start()
    {
        if (IsClosed)
        {
            return null;
        }

        return OnAccept is not null ? FaultServer.StartRude(OnAccept, Https) : FaultServer.Start(Act!, Certificate?.Invoke());
    }

    public SynthflowClientOptions Options(
        FaultServer? server, bool isCancelledInstead = false, TimeProvider? clock = null)
    {
        var address = IsProxy ? new Uri("https://api.us.synthflow.ai/v2/")
            : server?.BaseUri ?? FaultServer.ClosedAddress();
        var proxy = !IsProxy ? null
            : new WebProxy(server is null ? FaultServer.ClosedAddress() : new Uri($"http://127.0.0.1:{server.Port}"));
        var retries = Hangs || HangsBeforeRequest ? 1 : 3;
        return isCancelledInstead
            ? Limits.Of(address, retries, proxy: proxy, clock: clock)
            : Limits.Of(address, retries, Hangs, HangsBeforeRequest, proxy, clock);
    }

    public override string ToString() => Name;
}
