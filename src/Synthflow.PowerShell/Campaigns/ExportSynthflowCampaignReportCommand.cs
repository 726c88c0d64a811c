using System.Management.Automation;
using Synthflow.Campaigns;
using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.Reporting;
using Synthflow.Client;
using Synthflow.PowerShell.Errors;
using Synthflow.PowerShell.Cmdlets;
using Synthflow.PowerShell.Completion;

namespace Synthflow.PowerShell.Campaigns;

/// <summary>
/// Writes what became of a campaign as one page to hand on: outcomes, times, reasons, what is Unknown.
/// </summary>
/// <remarks>
/// <para>The page is one file with nothing loaded from elsewhere and no scripts. A path that ends in .csv gets a table
/// of all numbers instead; cells that a spreadsheet would take for a formula are made harmless. Both hold phone
/// numbers. It needs no connection. The report is put in its place once it is whole: where that fails, an older one is
/// still there.</para>
/// </remarks>
/// <example>
/// <para>A page about a campaign</para>
/// <code>Export-SynthflowCampaignReport -JournalPath spring.jsonl -Path report.html</code>
/// </example>
/// <example>
/// <para>A table for a spreadsheet</para>
/// <code>Export-SynthflowCampaignReport -JournalPath spring.jsonl -Path report.csv</code>
/// </example>
/// <seealso cref="GetSynthflowCampaignCommand">Get-SynthflowCampaign</seealso>
[Cmdlet(VerbsData.Export, "SynthflowCampaignReport", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(FileInfo))]
public sealed class ExportSynthflowCampaignReportCommand : PSCmdlet
{
    /// <summary>The journal of the campaign.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(JournalPathCompleter))]
    public string JournalPath { get; set; } = "";

    /// <summary>
    /// The file to write. A name that ends in .csv gets a table. A report that is there is replaced; any other file
    /// stays, unless -Force is given.
    /// </summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>Writes over a file that is no report, or that is read-only. A journal is never written over.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>The page's title. Default: the journal's name.</summary>
    [Parameter]
    public string? Title { get; set; }

    /// <inheritdoc />
    protected override void EndProcessing()
    {
        var (path, journalPath) = ResolvePaths();
        if (!ShouldProcess(path, Text.Of("Write the report of {0}", JournalPath)))
        {
            return;
        }

        try
        {
            var journal = JournalReader.Open(journalPath);
            if (path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
            {
                CampaignReport.WriteCsv(journal, path, Force);
            }
            else
            {
                CampaignReport.WriteHtml(journal, path, Title, TimeProvider.System, Force);
            }

            // As Get-Item gives it: a bare FileInfo lacks what its view at the prompt shows.
            WriteObject(InvokeProvider.Item.Get([path], force: true, literalPath: true), enumerateCollection: true);
        }
        catch (CampaignException failure)
        {
            ThrowTerminatingError(ErrorRecords.From(failure, JournalPath));
        }
    }

    private (string Path, string JournalPath) ResolvePaths()
    {
        var given = Path;
        try
        {
            var path = FilePaths.OfNew(SessionState, given, ErrorIds.ReportNotWritable);
            given = JournalPath;
            return (path, FilePaths.Of(SessionState, given, ErrorIds.JournalNotReadable));
        }
        catch (SynthflowException failure)
        {
            ThrowTerminatingError(ErrorRecords.From(failure, given));
            throw; // ThrowTerminatingError does not come back.
        }
    }
}
