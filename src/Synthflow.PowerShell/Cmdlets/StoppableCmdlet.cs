using System.Management.Automation;
using Synthflow.Client;
using Synthflow.PowerShell.Errors;

namespace Synthflow.PowerShell.Cmdlets;

/// <summary>
/// A cmdlet that ends within about a second when it is stopped: a token for its work, the one blocking wait, and one
/// way to write results and failures.
/// </summary>
public abstract class StoppableCmdlet : PSCmdlet, IDisposable
{
    private readonly StopSource _stopping = new();
    private RequestWatch? _watch;

    /// <summary>Cancelled by Ctrl+C and when the cmdlet ends.</summary>
    protected internal CancellationToken StopToken => _stopping.Token;

    /// <summary>Whether somebody stopped the cmdlet.</summary>
    protected bool IsStopped => _stopping.IsStopped;

    /// <summary>What this cmdlet adds to its requests.</summary>
    protected internal RequestOptions RequestOptions => Watch.Options;

    /// <summary>Shows what the client reports of its requests.</summary>
    internal RequestWatch Watch => _watch ??= new RequestWatch(this);

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
        string verboseDescription, string verboseWarning, string caption,
        out ShouldProcessReason shouldProcessReason) =>
        base.ShouldProcess(
            ScreenText.Of(verboseDescription), ScreenText.Of(verboseWarning), ScreenText.Of(caption),
            out shouldProcessReason);

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
    protected internal T Await<T>(Task<T> work)
    {
        Watch.ShowUntilDone(work);
        return EndWith(() => work.GetAwaiter().GetResult());
    }

    /// <summary>Ends the cmdlet where it was stopped: before something is written, and while something long is
    /// read.</summary>
    /// <exception cref="PipelineStoppedException">The pipeline was stopped.</exception>
    internal void ThrowIfStopped()
    {
        if (Stopping || IsStopped)
        {
            throw new PipelineStoppedException();
        }
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

    /// <inheritdoc cref="EndWith{T}(Func{T})"/>
    private protected void EndWith(Action work) => EndWith(() =>
    {
        work();
        return true;
    });

    /// <summary>
    /// Said right before something is sent or deleted. Where showing a line ends the cmdlet (a preference of Stop), it
    /// ends here, while nothing has been sent, and not between the send and its result.
    /// </summary>
    /// <param name="what">What is about to be done.</param>
    protected internal void BeforeSend(string what) => Watch.BeforeSend(what);

    /// <summary>
    /// Writes a result, then what -Verbose and -Debug show of its requests: writing those may end the cmdlet.
    /// </summary>
    protected void WriteResult(object result)
    {
        WriteObject(result);
        ShowRequests();
    }

    /// <summary>
    /// Shows -Verbose lines ahead of results that a later command may cut off, where showing them cannot lose those.
    /// </summary>
    protected void ShowTriesBeforeResults()
    {
        if (!Watch.MayThrow && !Watch.WantsBodies)
        {
            Watch.ShowTries();
        }
    }

    /// <summary>Shows what -Verbose and -Debug have to show of the requests so far.</summary>
    protected void ShowRequests()
    {
        Watch.ShowTries();
        Watch.ShowBodies();
    }

    /// <summary>
    /// Writes what a request met as an error about the caller's input; ends the cmdlet where no later one could do.
    /// </summary>
    protected internal void WriteFailure(SynthflowException failure, object? target)
    {
        // The truth about a send comes before everything that may throw in its place.
        if (!Watch.MayThrow)
        {
            Watch.ShowTries();
        }

        var record = ErrorRecords.From(failure, target);
        if (ErrorRecords.EndsThePipeline(failure))
        {
            ThrowTerminatingError(record);
        }

        WriteError(record);
        ShowRequests();
    }
}
