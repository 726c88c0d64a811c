using System.Management.Automation;

namespace Synthflow.PowerShell.Cmdlets;

/// <summary>
/// A cmdlet that ends within about a second when it is stopped: a token for its work, and the one blocking wait.
/// </summary>
public abstract class StoppableCmdlet : PSCmdlet, IDisposable
{
    private readonly StopSource _stopping = new();
    private RequestWatch? _watch;

    /// <summary>Cancelled by Ctrl+C and when the cmdlet ends.</summary>
    protected CancellationToken StopToken => _stopping.Token;

    /// <summary>Whether somebody stopped the cmdlet.</summary>
    protected bool IsStopped => _stopping.IsStopped;

    private protected RequestWatch Watch => _watch ??= new RequestWatch(this);

    /// <summary>Shows a line for -Verbose, at the cost of no result.</summary>
    public new void WriteVerbose(string text) => CmdletStreams.Verbose(this, text);

    /// <summary>Shows a line for -Debug, at the cost of no result.</summary>
    public new void WriteDebug(string text) => CmdletStreams.Debug(this, text);

    /// <summary>Shows a warning; it may end the cmdlet only where it is to (-WarningAction Stop).</summary>
    public new void WriteWarning(string text) => CmdletStreams.Warning(this, text);

    /// <summary>Shows how far it is, at the cost of no result.</summary>
    public new void WriteProgress(ProgressRecord progressRecord) => CmdletStreams.Progress(this, progressRecord);

    /// <summary>Asks, or tells with -WhatIf, before something is done; what it names is shown harmless.</summary>
    public new bool ShouldProcess(string target, string action) =>
        base.ShouldProcess(ScreenText.Of(target), ScreenText.Of(action));

    /// <summary>The same in sentences.</summary>
    public new bool ShouldProcess(
        string verboseDescription, string verboseWarning, string caption, out ShouldProcessReason shouldProcessReason) =>
        base.ShouldProcess(
            ScreenText.Of(verboseDescription), ScreenText.Of(verboseWarning), ScreenText.Of(caption), out shouldProcessReason);

    /// <summary>Writes an error, which no question about it can lose.</summary>
    public new void WriteError(ErrorRecord errorRecord) => CmdletStreams.Error(this, errorRecord);

    /// <inheritdoc />
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends whatever still runs for this cmdlet.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _stopping.Stop();
            _stopping.Dispose();
            _watch?.Dispose();
        }
    }

    /// <inheritdoc />
    protected override void StopProcessing() => _stopping.Stop();

    /// <summary>
    /// Waits for work, showing what it reports while it runs. A stop ends the wait.
    /// </summary>
    /// <exception cref="PipelineStoppedException">The pipeline was stopped.</exception>
    protected T Await<T>(Task<T> work)
    {
        Watch.ShowUntilDone(work);
        return EndWith(() => work.GetAwaiter().GetResult());
    }

    /// <summary>Runs work that ends with <see cref="StopToken"/>.</summary>
    /// <exception cref="PipelineStoppedException">The pipeline was stopped.</exception>
    private protected T EndWith<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (OperationCanceledException) when (IsStopped)
        {
            throw new PipelineStoppedException();
        }
    }
}
