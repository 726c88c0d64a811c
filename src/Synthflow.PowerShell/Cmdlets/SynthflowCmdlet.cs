using System.Management.Automation;
using Synthflow.Client;
using Synthflow.PowerShell.Connections;
using Synthflow.PowerShell.Errors;

namespace Synthflow.PowerShell.Cmdlets;

/// <summary>What every cmdlet that talks to Synthflow has: a connection, and one way to write results and failures.</summary>
public abstract class SynthflowCmdlet : StoppableCmdlet
{
    /// <summary>
    /// The connection to use: what Connect-Synthflow -PassThru gave. Without it, the connection of this session. Pass
    /// one to talk to two workspaces side by side, or inside ForEach-Object -Parallel as $using:connection.
    /// </summary>
    [Parameter]
    [ConnectionTransformation]
    [ValidateNotNull]
    public SynthflowConnection? Connection { get; set; }

    /// <summary>What this cmdlet adds to its requests.</summary>
    protected RequestOptions RequestOptions => Watch.Options;

    /// <summary>The connection to use; ends the cmdlet where there is none.</summary>
    protected SynthflowConnection RequireConnection()
    {
        var connection = Connection ?? ConnectionStore.Current;
        if (connection is null || connection.IsClosed)
        {
            var message = connection is null ? Messages.NotConnected : Core.Messages.NotConnected_Wiped;
            ThrowTerminatingError(ErrorRecords.OfNoSend(ErrorIds.NotConnected, message, null));
        }

        return connection!; // ThrowTerminatingError does not come back
    }

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
    /// Writes a list page by page, as far as somebody wants it; an error ends it, and a list that is not whole says so.
    /// </summary>
    /// <typeparam name="T">What is listed.</typeparam>
    /// <param name="pager">The list.</param>
    /// <param name="target">What the caller gave, for an error.</param>
    /// <param name="isWanted">Which items come out; null for all.</param>
    /// <param name="skip">How many wanted items are left out at the start.</param>
    /// <param name="first">How many come out at most; null for all.</param>
    /// <returns>How it ended.</returns>
    protected PagesEnd WritePages<T>(
        Pager<T> pager, object? target, Func<T, bool>? isWanted = null, int skip = 0, int? first = null)
    {
        var left = first ?? int.MaxValue;
        while (pager.HasMore && left > 0)
        {
            IReadOnlyList<T> page;
            try
            {
                page = Await(pager.NextAsync(StopToken));
            }
            catch (SynthflowException failure)
            {
                WriteFailure(failure, target);
                return PagesEnd.Failed;
            }

            ShowTriesBeforeResults();
            foreach (var item in page.Where(item => isWanted?.Invoke(item) ?? true))
            {
                if (skip > 0)
                {
                    skip--;
                }
                else if (left-- > 0)
                {
                    WriteObject(item);
                }
            }

            ShowRequests();
        }

        if (pager.IsCutShort && left > 0)
        {
            WriteWarning(Messages.ListCutShort);
        }

        return left > 0 ? PagesEnd.ReadToTheEnd : PagesEnd.Enough;
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
    protected void WriteFailure(SynthflowException failure, object? target)
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
