using System.Diagnostics;
using System.Globalization;

namespace Synthflow.Benchmarks.Server;

/// <summary>The server in a process of its own, for as long as this object lives.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, Uri baseUri)
    {
        _process = process;
        BaseUri = baseUri;
    }

    /// <summary>The base address, as <c>Connect-Synthflow -BaseUri</c> takes it, ending in a slash.</summary>
    public Uri BaseUri { get; }

    /// <summary>Where outbound chats are started.</summary>
    public Uri OutboundUri => new(BaseUri, "chat/outbound");

    public static async Task<ServerProcess> StartAsync(TimeSpan latency, CancellationToken cancellationToken)
    {
        var milliseconds = latency.TotalMilliseconds.ToString(CultureInfo.InvariantCulture);
        var start = new ProcessStartInfo("dotnet", [typeof(ServerProcess).Assembly.Location, "--server", milliseconds])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start) ?? throw new InvalidOperationException("The server did not start.");
        var port = await process.StandardOutput.ReadLineAsync(cancellationToken)
            ?? throw new InvalidOperationException("The server ended at once.");
        return new ServerProcess(process, new Uri($"http://127.0.0.1:{port}/v2/"));
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(5000))
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
