using System.Security.Cryptography;
using System.Text;

namespace Synthflow.Campaigns.OptOuts;

/// <summary>Two updates of one list at the same time take turns: else the later one would write over what the earlier
/// added.</summary>
internal sealed class OptOutTurn : IDisposable
{
    private readonly Mutex? _mutex;

    private OptOutTurn(Mutex? mutex) => _mutex = mutex;

    /// <exception cref="IOException">Others take longer than the limit.</exception>
    public static OptOutTurn Wait(string path, TimeSpan limit)
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
            if (!mutex.WaitOne(limit))
            {
                mutex.Dispose();
                throw new IOException("another process is updating it");
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
        return "Synthflow.OptOut." + BitConverter.ToString(bytes, 0, 16).Replace("-", "");
    }
}
