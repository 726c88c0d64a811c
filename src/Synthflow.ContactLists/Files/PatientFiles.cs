namespace Synthflow.ContactLists.Files;

/// <summary>Opens files, and takes pipes into memory, where either may never come to an end: a pipe that nobody writes,
/// a share that does not answer.</summary>
/// <remarks>Neither opening nor reading a pipe can be cancelled; so both are done on a thread that can be
/// left.</remarks>
internal static class PatientFiles
{
    private const int BufferLength = 64 * 1024;

    private static readonly TimeSpan _betweenLooks = TimeSpan.FromMilliseconds(50);

    /// <summary>How long nothing may come.</summary>
    internal static TimeSpan LongestSilence { get; } = TimeSpan.FromSeconds(60);

    /// <summary>Opens a file for reading; a pipe is read to its end.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="longestSilence">How long nothing may come.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A stream that can be gone back in: of a pipe, a <see cref="MemoryStream"/>.</returns>
    /// <exception cref="TimeoutException">Nothing came for too long.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="DeviceException">It is a device, which has no end.</exception>
    /// <exception cref="IOException">It cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be.</exception>
    internal static Stream Open(string path, TimeSpan longestSilence, CancellationToken cancellationToken)
    {
        var reading = new Reading(path);
        var work = Task.Factory.StartNew(
            reading.Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            Wait(work, reading, longestSilence, cancellationToken);
            return work.GetAwaiter().GetResult();
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException)
        {
            reading.Leave();
            _ = work.ContinueWith(
                static done => done.Result.Dispose(),
                CancellationToken.None,
                TaskContinuationOptions.OnlyOnRanToCompletion,
                TaskScheduler.Default);
            if (!work.IsCompleted)
            {
                Release(path);
            }

            throw;
        }
    }

    private static void Wait(Task work, Reading reading, TimeSpan longestSilence, CancellationToken cancellationToken)
    {
        var silence = System.Diagnostics.Stopwatch.StartNew();
        long before = 0;
        while (!((IAsyncResult)work).AsyncWaitHandle.WaitOne(_betweenLooks))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (reading.Count != before)
            {
                before = reading.Count;
                silence.Restart();
            }
            else if (silence.Elapsed >= longestSilence)
            {
                throw new TimeoutException();
            }
        }
    }

    /// <summary>A thread that opens a pipe waits for who writes it. This is one that does, for a moment: opened both
    /// ways a pipe waits for nobody.</summary>
    private static void Release(string path)
    {
        // On a thread of its own: a share that does not answer does not answer this either.
        var thread = new Thread(() => OpenBothWays(path)) { IsBackground = true };
        thread.Start();
    }

    private static void OpenBothWays(string path)
    {
        try
        {
            new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, 1)
                .Dispose();
        }
        catch (Exception exception) when (
            exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            // Then the other thread waits on; it ends with the process.
        }
    }

    /// <summary>Whether there is more than the file's length says: /dev/zero never comes to an end.</summary>
    private static bool IsDevice(Stream stream)
    {
        if (stream.Length > 0 || stream.ReadByte() < 0)
        {
            return false;
        }

        stream.Position = 0;
        // Somebody may have begun to write it meanwhile.
        return stream.Length == 0;
    }

    private static DeviceException NotAFile(Stream stream)
    {
        stream.Dispose();
        return new DeviceException();
    }

    private sealed class Reading(string path)
    {
        private long _count;
        private volatile bool _isLeft;

        /// <summary>How many bytes have come.</summary>
        internal long Count => Interlocked.Read(ref _count);

        internal void Leave() => _isLeft = true;

        internal Stream Run()
        {
            // Excel keeps the file it shows open for writing.
            var stream = new FileStream(
                path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, BufferLength,
                FileOptions.SequentialScan);
            if (stream.CanSeek)
            {
                return IsDevice(stream) ? throw NotAFile(stream) : stream;
            }

            using (stream)
            {
                var copy = new MemoryStream();
                var buffer = new byte[BufferLength];
                int count;
                while (!_isLeft && (count = stream.Read(buffer, 0, buffer.Length)) > 0)
                {
                    copy.Write(buffer, 0, count);
                    Interlocked.Add(ref _count, count);
                }

                copy.Position = 0;
                return copy;
            }
        }
    }
}
