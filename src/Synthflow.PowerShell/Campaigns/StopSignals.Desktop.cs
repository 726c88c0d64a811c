namespace Synthflow.PowerShell.Campaigns;

/// <summary>Windows has no such signals for a console program of .NET Framework; Ctrl+C is PowerShell's own.</summary>
internal sealed class StopSignals : IDisposable
{
    public StopSignals(Action<string> stop) => _ = stop;

    public void Dispose()
    {
    }
}
