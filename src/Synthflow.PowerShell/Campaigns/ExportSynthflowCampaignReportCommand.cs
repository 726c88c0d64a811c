using System.Management.Automation;
using Synthflow.Campaigns;
using Synthflow.Campaigns.Files;
using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.Reporting;
using Synthflow.Campaigns.Results;
using Synthflow.PowerShell.Connections;
using Synthflow.PowerShell.Errors;
using Synthflow.PowerShell.Cmdlets;
using Synthflow.PowerShell.Results;

namespace Synthflow.PowerShell.Campaigns;

/// <summary>
/// Writes a report about a campaign, one page to share: outcomes, times, reasons, replies, and what is Unknown.
/// </summary>
/// <remarks>
/// <para>The page is a single file that loads nothing from elsewhere and has no scripts. With a -Path that ends in .csv
/// it is a table of all rows instead; cells that a spreadsheet would take for a formula are made harmless. Extensions
/// other than .html, .htm and .csv are refused. Both formats hold phone numbers, so only their owner can read them. A
/// report replaces an older one only once it is complete.</para>
/// <para>With -ContactPath the rows are those of the list, in its order: a table has the list's own columns first, and
/// the page names who was not reached. The journals of all parts (-Partition) make one report; a missing part is an
/// error that names it.</para>
/// <para>Replies are included if this session is connected to the campaign's host; -NoChat leaves them out. Without a
/// connection the report is made from the journals alone.</para>
/// </remarks>
/// <example>
/// <para>A page about a campaign</para>
/// <code>Export-SynthflowCampaignReport -JournalPath spring.jsonl -Path report.html</code>
/// </example>
/// <example>
/// <para>A table for a spreadsheet, with the columns of the list</para>
/// <code>Export-SynthflowCampaignReport -JournalPath spring.jsonl -Path report.csv -ContactPath contacts.csv</code>
/// </example>
/// <example>
/// <para>All journals of a folder that are parts of one campaign</para>
/// <code>Get-SynthflowCampaign spring*.jsonl | Export-SynthflowCampaignReport -Path report.html</code>
/// </example>
/// <seealso cref="GetSynthflowCampaignCommand">Get-SynthflowCampaign</seealso>
[Cmdlet(VerbsData.Export, "SynthflowCampaignReport", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(FileInfo))]
public sealed class ExportSynthflowCampaignReportCommand : CampaignRowsCmdlet
{
    private string _path = "";
    private bool _isTable;
    private bool _readsChats;

    /// <summary>
    /// The file to write: a page for .html, a table for .csv. An existing report is replaced; any other existing file
    /// is not, unless -Force is given.
    /// </summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>Replaces a file that is not a report, or that is read-only. A journal, and the list of -ContactPath,
    /// are never replaced.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>The page's title. Default: the journal's name.</summary>
    [Parameter]
    public string? Title { get; set; }

    private protected override bool ReadsChats => _readsChats;

    /// <inheritdoc />
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        try
        {
            _path = FilePaths.OfNew(SessionState, Path, ErrorIds.ReportNotWritable);
            _isTable = ReportFormat.IsTable(_path);
            RequireOtherThanTheList();
        }
        catch (SynthflowException failure)
        {
            ThrowTerminatingError(ErrorRecords.From(failure, Path));
        }
    }

    /// <summary>The report is not written over the list that it is made of.</summary>
    private void RequireOtherThanTheList()
    {
        if (ContactPath is not null
            && SameFile.Is(_path, FilePaths.Of(SessionState, ContactPath, ErrorIds.InvalidContactFile)))
        {
            throw new CampaignException(
                ErrorIds.ReportNotWritable, Text.Of(Messages.ReportIsTheList, _path),
                Messages.ReportIsTheList_NextStep);
        }
    }

    private protected override void Write(CampaignParts parts)
    {
        if (!ShouldProcess(
            _path, Text.Of(
                "Write the report of {0}", string.Join(", ", parts.Journals.Select(static one => one.Path)))))
        {
            return;
        }

        _readsChats = !NoChat && IsConnectedTo(parts.Journals[0]);
        var input = InputOf(parts);
        if (_isTable)
        {
            CampaignReport.WriteCsv(input, _path, Force);
        }
        else
        {
            CampaignReport.WriteHtml(input, _path, Title, TimeProvider.System, Force);
        }

        // As Get-Item gives it: a bare FileInfo lacks what its view at the prompt shows.
        WriteObject(InvokeProvider.Item.Get([_path], force: true, literalPath: true), enumerateCollection: true);
    }

    private ReportInput InputOf(CampaignParts parts)
    {
        // One journal alone needs no table of its people in memory, however long it is.
        if (parts.Journals.Count == 1 && ContactPath is null && !_readsChats)
        {
            return ReportInput.Of(parts.Journals[0], parts.Missing);
        }

        var rows = new ReportRows();
        return new ReportInput
        {
            Journals = parts.Journals,
            Missing = parts.Missing,
            HasList = ContactPath is not null,
            HasReplies = _readsChats,
            Columns = () => rows.Names,
            Rows = take => WriteRows(parts, (row, chat) => take(rows.Of(row, chat)), headers => rows.Written = headers),
        };
    }

    private bool IsConnectedTo(JournalReader journal) =>
        (Connection ?? ConnectionStore.Current) is { IsClosed: false } connection
        && string.Equals(connection.BaseUri.IdnHost, journal.Host, StringComparison.OrdinalIgnoreCase);
}
