namespace Synthflow.PowerShell.Cmdlets;

/// <summary>Ctrl+C as a token.</summary>
internal sealed class StopSource : IDisposable
{
    private readonly CancellationTokenSource _source = new();

    public CancellationToken Token => _source.Token;

    public bool IsStopped => _source.IsCancellationRequested;

    public void Stop()
    {
        try
        {
            _source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // Ctrl+C came while the cmdlet was ending by itself.
        }
    }

    public void Dispose() => _source.Dispose();
}
