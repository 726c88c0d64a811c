using System.Management.Automation;
using Synthflow.Client;
using Synthflow.Client.Http;

namespace Synthflow.PowerShell.Cmdlets;

/// <summary>
/// Brings what the client reports on its own threads to the pipeline's thread, the only one that may write: one
/// -Verbose line a request, bodies for -Debug, and progress for waits over two seconds.
/// </summary>
internal sealed class RequestWatch : IRequestLog, IDisposable
{
    private const int ProgressId = 0x5F10;
    private static readonly TimeSpan _worthShowing = TimeSpan.FromSeconds(2);

    private readonly PSCmdlet _cmdlet;
    private readonly StreamPreferences _preferences;
    private readonly bool _wantsAttempts;
    private readonly Queue<Action> _reports = new();
    private readonly Queue<RequestAttempt> _attempts = new();
    private readonly Queue<RequestAttempt> _shown = new();
    private readonly ManualResetEventSlim _news = new();
    private bool _progressShown;

    public RequestWatch(PSCmdlet cmdlet)
    {
        _cmdlet = cmdlet;
        _preferences = new StreamPreferences(cmdlet);
        WantsBodies = StreamPreferences.IsShown(_preferences.Debug);
        _wantsAttempts = WantsBodies || StreamPreferences.IsShown(_preferences.Verbose);
        MayThrow = StreamPreferences.MayEnd(_preferences.Verbose);
        Options = new RequestOptions { Log = this, CallerWaits = true };
    }

    public RequestOptions Options { get; }

    public bool WantsBodies { get; }

    /// <summary>Whether a verbose line may end the cmdlet, or wait for a person: with Stop, Inquire, Break or
    /// -Debug.</summary>
    public bool MayThrow { get; }

    /// <summary>The same for a debug line.</summary>
    public bool BodiesMayThrow => StreamPreferences.MayEnd(_preferences.Debug);

    /// <summary>Whether progress can be shown without ending the cmdlet.</summary>
    public bool ShowsProgress => !StreamPreferences.MayEnd(_preferences.Progress);

    /// <summary>What becomes of a warning.</summary>
    public ActionPreference WarningPreference => _preferences.Warning;

    /// <summary>Lets a preference of Stop end the cmdlet before something is sent.</summary>
    public void BeforeSend(string what)
    {
        var line = Text.Of("Next: {0}", what);
        if (_preferences.Verbose == ActionPreference.Stop)
        {
            CmdletStreams.Verbose(_cmdlet, line);
        }

        if (_preferences.Debug == ActionPreference.Stop)
        {
            CmdletStreams.Debug(_cmdlet, line);
        }

        if (_preferences.Information == ActionPreference.Stop)
        {
            CmdletStreams.Information(_cmdlet, line);
        }
    }

    public void OnAttempt(RequestAttempt attempt)
    {
        if (_wantsAttempts)
        {
            lock (_reports)
            {
                _attempts.Enqueue(attempt);
            }
        }
    }

    public void OnWait(TimeSpan wait, string reason)
    {
        if (!_wantsAttempts && wait <= _worthShowing)
        {
            return;
        }

        lock (_reports)
        {
            _reports.Enqueue(() => Show(wait, reason));
        }

        _news.Set();
    }

    /// <summary>
    /// Shows waits as they come until the work is done. What was tried is shown later, by <see cref="ShowTries"/>.
    /// </summary>
    /// <remarks>
    /// While a person is asked about a line, the wait that it tells of may end and a send leave: where that can be,
    /// waits are shown afterwards, too.
    /// </remarks>
    public void ShowUntilDone(Task work)
    {
        if (!work.IsCompleted)
        {
            _ = work.ContinueWith(
                static (_, state) => ((ManualResetEventSlim)state!).Set(),
                _news,
                CancellationToken.None,
                TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);
        }

        while (!work.IsCompleted)
        {
            // The work hears its own token; whatever ends it, its end is waited for.
            _news.Wait(CancellationToken.None);
            _news.Reset();
            ShowWaitsAtOnce();
        }

        ShowWaitsAtOnce();
        EndProgress();
    }

    /// <summary>
    /// Shows everything reported so far, where the pipeline's thread has other things to do than to wait.
    /// </summary>
    public void ShowNow()
    {
        ShowWaitsAtOnce();
        ShowTries();
        ShowBodies();
    }

    /// <summary>Takes the progress of waits off the screen.</summary>
    public void EndProgress()
    {
        if (_progressShown)
        {
            _progressShown = false;
            CmdletStreams.Progress(_cmdlet, new ProgressRecord(ProgressId, "Synthflow", "Done")
            {
                RecordType = ProgressRecordType.Completed,
            });
        }
    }

    /// <summary>Shows a line for each try since the last call.</summary>
    public void ShowTries()
    {
        if (MayThrow)
        {
            ShowLateWaits();
        }

        while (Next(_attempts) is { } attempt)
        {
            CmdletStreams.Verbose(_cmdlet, attempt.ToString());
            if (WantsBodies)
            {
                _shown.Enqueue(attempt);
            }
        }
    }

    /// <summary>Shows the bodies of the tries that were shown.</summary>
    public void ShowBodies()
    {
        while (_shown.Count > 0)
        {
            var attempt = _shown.Dequeue();
            if (attempt.RequestBody is { } sent)
            {
                CmdletStreams.Debug(_cmdlet, "Sent: " + sent);
            }

            if (attempt.ResponseBody is { } received)
            {
                CmdletStreams.Debug(_cmdlet, "Received: " + received);
            }
        }
    }

    // Not disposed itself: a request that ends after the cmdlet may still set
    // it, and it holds no handle until waited on.
    public void Dispose()
    {
        lock (_reports)
        {
            _reports.Clear();
            _attempts.Clear();
        }
    }

    private void ShowWaitsAtOnce()
    {
        if (!MayThrow)
        {
            ShowWaits();
        }
    }

    private void ShowLateWaits()
    {
        while (Next(_reports) is { } report)
        {
            report();
        }
    }

    private void ShowWaits()
    {
        while (Next(_reports) is { } report)
        {
            // In the order of events: the wait comes of the tries before it.
            ShowTries();
            report();
        }
    }

    private T? Next<T>(Queue<T> queue)
        where T : class
    {
        lock (_reports)
        {
            return queue.Count == 0 ? null : queue.Dequeue();
        }
    }

    private void Show(TimeSpan wait, string reason)
    {
        var line = Text.Of("Waiting {0}: {1}", Text.Duration(wait), reason);
        CmdletStreams.Verbose(_cmdlet, line);
        if (wait > _worthShowing && !MayThrow && ShowsProgress)
        {
            _progressShown = true;
            CmdletStreams.Progress(_cmdlet, new ProgressRecord(ProgressId, "Synthflow", line)
            {
                SecondsRemaining = (int)Math.Ceiling(wait.TotalSeconds),
            });
        }
    }
}
