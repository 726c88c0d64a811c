using System.Management.Automation;
using Synthflow.PowerShell.Cmdlets;
using Synthflow.PowerShell.Completion;

namespace Synthflow.PowerShell.Contacts;

public sealed partial class ImportSynthflowContactCommand
{
    /// <summary>The files to read: delimited text or Excel workbooks; wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = PathSet)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>The files to read, taken literally: [ and * are not wildcards.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = LiteralPathSet)]
    [Alias("PSPath", "FullName")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>The header of the column with the email addresses.</summary>
    [Parameter]
    [NotEmptyTransformation]
    [ArgumentCompleter(typeof(ColumnCompleter))]
    public string? EmailColumn { get; set; }

    /// <summary>
    /// A list of phone numbers that must not be texted: a text file with one number per line, a CSV file or a workbook.
    /// </summary>
    [Parameter]
    [OneFileTransformation]
    [ValidateNotNullOrEmpty]
    public string? OptOutPath { get; set; }

    /// <summary>
    /// Accepts an opt-out list that has no number in it. Without this it is refused, because a failed export would let
    /// everybody be texted.
    /// </summary>
    [Parameter]
    public SwitchParameter AllowEmptyOptOut { get; set; }

    /// <summary>Leaves out rows that repeat a number, instead of marking them.</summary>
    [Parameter]
    public SwitchParameter SkipDuplicate { get; set; }

    /// <summary>
    /// One part of the phone numbers, such as 2/8 for the second of eight. A number is in the same part on every
    /// machine, so that workers can share a list without talking to each other. Auto takes the part from the
    /// environment, as in Invoke-SynthflowCampaign.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Partition { get; set; }

    /// <summary>
    /// A file for the rows that cannot be used: all their columns as they are, then the reason. Correct them there and
    /// read that file. Only its owner can read it. If every row can be used, no file is written.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? ProblemPath { get; set; }

    /// <summary>Replaces an existing file of -ProblemPath; where every row can be used, one of an earlier run is
    /// removed. A list that the command reads is never overwritten.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }
}
