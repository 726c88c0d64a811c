using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Synthflow.Campaigns.Files;
using Synthflow.Campaigns.Journal;

namespace Synthflow.Campaigns.OptOuts;

/// <summary>Two updates of one list at the same time take turns: else the later one would write over what the earlier
/// added.</summary>
/// <remarks>Twice: a mutex of the system, for those on this machine, which waits in order; and a file beside the list,
/// which other users and other machines on a share see, too.</remarks>
internal sealed class OptOutTurn : IDisposable
{
    // How soon a stop is heard while others have their turn: a mutex of the system cannot be waited for beside a token.
    private static readonly TimeSpan _tick = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan _fileTick = TimeSpan.FromMilliseconds(20);

    private readonly Mutex? _mutex;
    private readonly FileStream _file;

    private OptOutTurn(Mutex? mutex, FileStream file)
    {
        _mutex = mutex;
        _file = file;
    }

    /// <exception cref="TimeoutException">Others take longer than the limit.</exception>
    /// <exception cref="IOException">Nothing can be written beside the list.</exception>
    /// <exception cref="UnauthorizedAccessException">Nothing may be written beside the list.</exception>
    /// <exception cref="OperationCanceledException">Whoever waits was stopped.</exception>
    public static OptOutTurn Wait(string path, TimeSpan limit, CancellationToken stopped)
    {
        var clock = Stopwatch.StartNew();
        var mutex = WaitForMutex(path, limit, clock, stopped);
        try
        {
            return new OptOutTurn(mutex, WaitForFile(FileOf(path), limit, clock, stopped));
        }
        catch
        {
            GiveBack(mutex);
            throw;
        }
    }

    /// <summary>The file that whoever has the turn holds.</summary>
    public static string FileOf(string path) =>
        Path.Combine(Path.GetDirectoryName(path) ?? "", "." + Path.GetFileName(path) + ".lock");

    public void Dispose()
    {
        _file.Dispose();
        GiveBack(_mutex);
    }

    private static Mutex? WaitForMutex(string path, TimeSpan limit, Stopwatch clock, CancellationToken stopped)
    {
        Mutex mutex;
        try
        {
            mutex = new Mutex(false, NameOf(path));
        }
        catch (Exception exception) when (
            exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            // A system without shared names, or another user's turn: the file has to do.
            return null;
        }

        try
        {
            while (!mutex.WaitOne(_tick))
            {
                if (stopped.IsCancellationRequested || clock.Elapsed > limit)
                {
                    mutex.Dispose();
                    stopped.ThrowIfCancellationRequested();
                    throw Busy(null);
                }
            }
        }
        catch (AbandonedMutexException)
        {
            // Whoever had it is gone; the list is whole at every moment.
        }

        return mutex;
    }

    private static FileStream WaitForFile(string path, TimeSpan limit, Stopwatch clock, CancellationToken stopped)
    {
        while (true)
        {
            stopped.ThrowIfCancellationRequested();
            try
            {
                return FileSystem.OpenPassingLock(path);
            }
            catch (IOException exception) when (JournalLock.IsInUse(exception))
            {
                if (clock.Elapsed > limit)
                {
                    throw Busy(exception);
                }
            }
            catch (UnauthorizedAccessException exception) when (File.Exists(path) || Directory.Exists(path))
            {
                // Another user's turn, what their update left when it was killed, or a folder of that name.
                if (clock.Elapsed > limit)
                {
                    throw new TimeoutException(Text.Of(Messages.OptOutTurn_OtherUser, path), exception);
                }
            }

            stopped.WaitHandle.WaitOne(_fileTick);
        }
    }

    private static TimeoutException Busy(Exception? exception) => new(Messages.OptOutTurn_Busy, exception);

    private static void GiveBack(Mutex? mutex)
    {
        mutex?.ReleaseMutex();
        mutex?.Dispose();
    }

    private static string NameOf(string path)
    {
        using var hash = SHA256.Create();
        var bytes = hash.ComputeHash(Encoding.UTF8.GetBytes(path));
        // Global: a name by itself is one logon session's, and a scheduled job, a service and a shell are three.
        return @"Global\Synthflow.OptOut." + BitConverter.ToString(bytes, 0, 16).Replace("-", "");
    }
}
