using System.Management.Automation;
using Synthflow.Client;
using Synthflow.Client.Http;

namespace Synthflow.PowerShell.Pipeline;

/// <summary>
/// Brings what the client reports on its own threads to the pipeline's thread, the only one that may write: one -Verbose
/// line a request, bodies for -Debug, and progress for waits over two seconds.
/// </summary>
internal sealed class RequestWatch : IRequestLog, IDisposable
{
    private const int ProgressId = 0x5F10;
    private static readonly TimeSpan _worthShowing = TimeSpan.FromSeconds(2);

    private readonly PSCmdlet _cmdlet;
    private readonly bool _wantsAttempts;
    private readonly Queue<Action> _reports = new();
    private readonly ManualResetEventSlim _news = new();
    private bool _progressShown;

    public RequestWatch(PSCmdlet cmdlet)
    {
        _cmdlet = cmdlet;
        WantsBodies = IsShown("Debug", "DebugPreference");
        _wantsAttempts = WantsBodies || IsShown("Verbose", "VerbosePreference");
        Options = new RequestOptions { Log = this, CallerWaits = true };
    }

    public RequestOptions Options { get; }

    public bool WantsBodies { get; }

    public void OnAttempt(RequestAttempt attempt)
    {
        if (_wantsAttempts)
        {
            Post(() => Show(attempt));
        }
    }

    public void OnWait(TimeSpan wait, string reason)
    {
        if (_wantsAttempts || wait > _worthShowing)
        {
            Post(() => Show(wait, reason));
        }
    }

    /// <summary>Shows reports as they come until the work is done, and those that came by then.</summary>
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
            _news.Wait();
            _news.Reset();
            ShowReports();
        }

        ShowReports();
        if (_progressShown)
        {
            _progressShown = false;
            _cmdlet.WriteProgress(new ProgressRecord(ProgressId, "Synthflow", "Done") { RecordType = ProgressRecordType.Completed });
        }
    }

    // Not disposed itself: a request that ends after the cmdlet may still set it, and it holds no handle until waited on.
    public void Dispose()
    {
        lock (_reports)
        {
            _reports.Clear();
        }
    }

    private void Post(Action report)
    {
        lock (_reports)
        {
            _reports.Enqueue(report);
        }

        _news.Set();
    }

    private void ShowReports()
    {
        while (true)
        {
            Action report;
            lock (_reports)
            {
                if (_reports.Count == 0)
                {
                    return;
                }

                report = _reports.Dequeue();
            }

            report();
        }
    }

    private void Show(RequestAttempt attempt)
    {
        _cmdlet.WriteVerbose(attempt.ToString());
        if (WantsBodies)
        {
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
        if (_cmdlet.MyInvocation.BoundParameters.TryGetValue(parameter, out var given) && given is SwitchParameter asked)
        {
            return asked.IsPresent;
        }

        var preference = LanguagePrimitives.ConvertTo<string>(_cmdlet.GetVariableValue(variable));
        return preference is not (null or "" or nameof(ActionPreference.SilentlyContinue) or nameof(ActionPreference.Ignore));
    }
}
