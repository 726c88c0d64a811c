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
    private readonly bool _wantsAttempts;
    private readonly Queue<Action> _reports = new();
    private readonly Queue<RequestAttempt> _attempts = new();
    private readonly Queue<RequestAttempt> _shown = new();
    private readonly ManualResetEventSlim _news = new();
    private bool _progressShown;

    public RequestWatch(PSCmdlet cmdlet)
    {
        _cmdlet = cmdlet;
        WantsBodies = IsShown("Debug", "DebugPreference");
        _wantsAttempts = WantsBodies || IsShown("Verbose", "VerbosePreference");
        MayThrow = Preference("VerbosePreference") is nameof(ActionPreference.Stop) or nameof(ActionPreference.Inquire);
        Options = new RequestOptions { Log = this, CallerWaits = true };
    }

    public RequestOptions Options { get; }

    public bool WantsBodies { get; }

    /// <summary>Whether a verbose line may end the cmdlet: with $VerbosePreference Stop or Inquire.</summary>
    public bool MayThrow { get; }

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
    /// Writing may throw: with -Debug a host that cannot ask refuses. While a send is under way, or its result not yet
    /// written, that would lose the result; while it waits, nothing is under way.
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
            ShowWaits();
        }

        ShowWaits();
        EndProgress();
    }

    /// <summary>
    /// Shows everything reported so far, where the pipeline's thread has other things to do than to wait.
    /// </summary>
    public void ShowNow()
    {
        ShowWaits();
        ShowTries();
        ShowBodies();
    }

    /// <summary>Takes the progress of waits off the screen.</summary>
    public void EndProgress()
    {
        if (_progressShown)
        {
            _progressShown = false;
            _cmdlet.WriteProgress(new ProgressRecord(ProgressId, "Synthflow", "Done")
            {
                RecordType = ProgressRecordType.Completed,
            });
        }
    }

    /// <summary>Shows a line for each try since the last call.</summary>
    public void ShowTries()
    {
        while (Next(_attempts) is { } attempt)
        {
            _cmdlet.WriteVerbose(attempt.ToString());
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
                _cmdlet.WriteDebug("Sent: " + sent);
            }

            if (attempt.ResponseBody is { } received)
            {
                _cmdlet.WriteDebug("Received: " + received);
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
        _cmdlet.WriteVerbose(line);
        if (wait > _worthShowing)
        {
            _progressShown = true;
            _cmdlet.WriteProgress(new ProgressRecord(ProgressId, "Synthflow", line)
            {
                SecondsRemaining = (int)Math.Ceiling(wait.TotalSeconds),
            });
        }
    }

    private bool IsShown(string parameter, string variable)
    {
        if (_cmdlet.MyInvocation.BoundParameters.TryGetValue(parameter, out var given)
            && given is SwitchParameter asked)
        {
            return asked.IsPresent;
        }

        return Preference(variable) is not (null or ""
            or nameof(ActionPreference.SilentlyContinue) or nameof(ActionPreference.Ignore));
    }

    private string? Preference(string variable) =>
        LanguagePrimitives.ConvertTo<string>(_cmdlet.GetVariableValue(variable));
}
