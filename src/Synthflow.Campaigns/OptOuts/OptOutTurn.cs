using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace Synthflow.Campaigns.OptOuts;

/// <summary>Two updates of one list at the same time take turns: else the later one would write over what the earlier
/// added.</summary>
internal sealed class OptOutTurn : IDisposable
{
    // How soon a stop is heard while others have their turn: a mutex of the system cannot be waited for beside a token.
    private static readonly TimeSpan _tick = TimeSpan.FromMilliseconds(100);

    private readonly Mutex? _mutex;

    private OptOutTurn(Mutex? mutex) => _mutex = mutex;

    /// <exception cref="IOException">Others take longer than the limit.</exception>
    /// <exception cref="OperationCanceledException">Whoever waits was stopped.</exception>
    public static OptOutTurn Wait(string path, TimeSpan limit, CancellationToken stopped)
    {
        Mutex mutex;
        try
        {
            mutex = new Mutex(false, NameOf(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            // A system without shared names: the look before the list is put in its place has to do.
            return new OptOutTurn(null);
        }

        try
        {
            var clock = Stopwatch.StartNew();
            while (!mutex.WaitOne(_tick))
            {
                if (stopped.IsCancellationRequested || clock.Elapsed > limit)
                {
                    mutex.Dispose();
                    stopped.ThrowIfCancellationRequested();
                    throw new IOException("another process is updating it");
                }
            }
        }
        catch (AbandonedMutexException)
        {
            // Whoever had it is gone; the list is whole at every moment.
        }

        return new OptOutTurn(mutex);
    }

    public void Dispose()
    {
        _mutex?.ReleaseMutex();
        _mutex?.Dispose();
    }

    private static string NameOf(string path)
    {
        using var hash = SHA256.Create();
        var bytes = hash.ComputeHash(Encoding.UTF8.GetBytes(path));
        // Global: a name by itself is one logon session's, and a scheduled job, a service and a shell are three.
        return @"Global\Synthflow.OptOut." + BitConverter.ToString(bytes, 0, 16).Replace("-", "");
    }
}
