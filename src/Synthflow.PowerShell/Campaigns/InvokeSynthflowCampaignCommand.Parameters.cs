using System.Collections;
using System.Management.Automation;
using Synthflow.Campaigns;
using Synthflow.PowerShell.Completion;
using Synthflow.PowerShell.Cmdlets;

namespace Synthflow.PowerShell.Campaigns;

public sealed partial class InvokeSynthflowCampaignCommand
{
    /// <summary>The contact list: a CSV file as CRMs and spreadsheets export it, or an Excel workbook.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = PathSet)]
    [ValidateNotNullOrEmpty]
    public string? Path { get; set; }

    /// <summary>
    /// A contact of Import-SynthflowContact, a row of Import-Csv, any object with a phone number, or one file from
    /// Get-Item, which is read as with -Path.
    /// </summary>
    [Parameter(ValueFromPipeline = true, ParameterSetName = PipelineSet)]
    public PSObject? InputObject { get; set; }

    /// <summary>
    /// The journal of this campaign. It is created if it does not exist; only its owner can read it. With -Partition,
    /// {part} in its name becomes 2-of-8.
    /// </summary>
    [Parameter(Mandatory = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(JournalPathCompleter))]
    public string JournalPath { get; set; } = "";

    /// <summary>The agent that leads the conversations.</summary>
    [Parameter(Mandatory = true)]
    [ArgumentCompleter(typeof(AgentIdCompleter))]
    public string AgentId { get; set; } = "";

    /// <summary>How people are reached: sms or whatsapp.</summary>
    [Parameter(Mandatory = true)]
    [ValidateSet(nameof(Channel.Sms), nameof(Channel.WhatsApp))]
    [NamedValueTransformation(typeof(Channel))]
    public Channel Channel { get; set; }

    /// <summary>The sender: a phone number of the workspace, which Synthflow has from Twilio.</summary>
    [Parameter(Mandatory = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(FromNumberCompleter))]
    public string FromNumber { get; set; } = "";

    /// <summary>
    /// The first message, with placeholders such as {First Name|there}; at most 1,600 characters once filled in.
    /// </summary>
    [Parameter]
    public string? InitialMessage { get; set; }

    /// <summary>An approved WhatsApp template: HX and 32 hexadecimal digits. Not for sms.</summary>
    [Parameter]
    public string? TemplateSid { get; set; }

    /// <summary>The values of the template by number; they may have placeholders: @{ '1' = '{First Name}' }.</summary>
    [Parameter]
    public IDictionary? TemplateVariables { get; set; }

    /// <summary>Columns of the list to send as custom variables, under their own names.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ColumnCompleter))]
    public string[] CustomVariableProperty { get; set; } = [];

    /// <summary>
    /// A list of phone numbers that must not be texted: a text file with one number per line, a CSV file or a workbook.
    /// Its national numbers are read with -DefaultCountry, or as the contacts were that are piped in.
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

    /// <summary>
    /// Leaves out everybody whom the campaigns of -OtherJournalPath texted, or may have texted, within this number of
    /// days (of 24 hours): SkippedRecentlyTexted.
    /// </summary>
    [Parameter]
    [ValidateRange(1, 3650)]
    public int? SkipTextedWithinDays { get; set; }

    /// <summary>
    /// The journals of other campaigns, for -SkipTextedWithinDays; wildcards work. This campaign's own is left out.
    /// They are read for the plan and again before the first send. A damaged journal, or no other journal at all, is an
    /// error before the first send.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(JournalPathCompleter))]
    public string[] OtherJournalPath { get; set; } = [];

    /// <summary>
    /// The time of day when nobody is texted, in the person's own time zone, such as 21:00-08:00. A later run sends
    /// those rows.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? QuietHours { get; set; }

    /// <summary>
    /// What happens to people in quiet hours. Defer: they come out as DeferredQuietHours, and a later run texts them.
    /// Wait: the command texts the others, then waits until quiet hours are over for the first of them, and shows until
    /// when. Ctrl+C and SIGTERM end the wait at once. The opt-out list and the journals of -OtherJournalPath are read
    /// again after each wait. Up to 10,000 rows wait in memory; beyond that, no more of the list is read until some of
    /// them are done.
    /// </summary>
    [Parameter]
    [NamedValueTransformation(typeof(QuietHoursAction))]
    public QuietHoursAction QuietHoursAction { get; set; }

    /// <summary>
    /// Maximum number of sends per second. Default: 1 for sms, 10 for whatsapp. This is the pace of the whole campaign:
    /// with -Partition each part takes its share.
    /// </summary>
    [Parameter]
    [PlainNumberTransformation]
    [ValidateRange(0.001, 1000000.0)]
    public double? MaxPerSecond { get; set; }

    /// <summary>Number of sends that may be under way at the same time.</summary>
    [Parameter]
    [ValidateRange(1, CampaignOptions.MaxWorkers)]
    public int ThrottleLimit { get; set; } = 4;

    /// <summary>Maximum number of people to send to in this run.</summary>
    [Parameter]
    [ValidateRange(1L, long.MaxValue)]
    public long? First { get; set; }

    /// <summary>
    /// One part of the phone numbers, such as 2/8 for the second of eight; each part has a journal of its own. Auto
    /// takes the part from the environment: from SYNTHFLOW_PARTITION, such as 2/8, else from the index that Kubernetes,
    /// AWS Batch or Slurm gives the worker, with SYNTHFLOW_PARTITIONS as the number of parts.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Partition { get; set; }

    /// <summary>
    /// Names the parameters that you changed on purpose since the last run with this journal. Without it, a change that
    /// may text more or other people is refused.
    /// </summary>
    [Parameter]
    [ValidateSet(
        "PhoneColumn", "DefaultCountry", "CountryColumn", "NumberFormat", "OptOutPath", "OptOutColumn", "QuietHours",
        "SkipTextedWithinDays", "OtherJournalPath")]
    public string[] AcceptChange { get; set; } = [];

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
