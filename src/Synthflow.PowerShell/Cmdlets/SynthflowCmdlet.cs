using System.Management.Automation;
using Synthflow.Client;
using Synthflow.PowerShell.Connections;
using Synthflow.PowerShell.Views;

namespace Synthflow.PowerShell.Cmdlets;

/// <summary>What every cmdlet that talks to Synthflow has: a connection, and one way to write lists.</summary>
public abstract class SynthflowCmdlet : StoppableCmdlet
{
    /// <summary>
    /// The connection to use, from Connect-Synthflow -PassThru. Default: the connection of this session. Pass one to
    /// talk to two workspaces side by side, or inside ForEach-Object -Parallel as $using:connection.
    /// </summary>
    [Parameter]
    [ConnectionTransformation]
    [ValidateNotNull]
    public SynthflowConnection? Connection { get; set; }

    /// <summary>The connection to use; ends the cmdlet where there is none.</summary>
    protected SynthflowConnection RequireConnection()
    {
        SessionTypes.MakeKnownOf(this);
        return ConnectionStore.Require(this, Connection);
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

        if (pager.UnreadableItems > 0)
        {
            WriteWarning(Text.Of(Messages.ListUnreadableItems, pager.UnreadableItems));
        }

        if (pager.IsCutShort && left > 0)
        {
            WriteWarning(Messages.ListCutShort);
        }

        return left > 0 ? PagesEnd.ReadToTheEnd : PagesEnd.Enough;
    }
}
