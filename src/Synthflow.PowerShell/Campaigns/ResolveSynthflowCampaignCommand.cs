using System.Management.Automation;
using Synthflow.Campaigns;
using Synthflow.Campaigns.Journal;
using Synthflow.PowerShell.Chats;
using Synthflow.PowerShell.Errors;
using Synthflow.PowerShell.Cmdlets;
using Synthflow.PowerShell.OptOuts;
using Synthflow.PowerShell.Completion;
using Synthflow.PowerShell.Views;

namespace Synthflow.PowerShell.Campaigns;

/// <summary>Records what became of an uncertain send: what you found, or what Twilio's log shows.</summary>
/// <remarks>
/// <para>A send whose answer was lost is Unknown and is not sent again automatically. Look for it where it would have
/// left a trace, and record what you found, with the evidence. What is resolved as NotSent is sent by the next run of
/// the campaign; what is resolved as Sent is not. A Rejected row can be sent again in the same way, once its cause is
/// fixed. No connection is needed.</para>
/// <para>With -TwilioLogPath the sender's own message log resolves all Unknown rows at once. A row is Sent if the log
/// has exactly one message from the campaign's sender to that person between the attempt and 24 hours after it; the
/// message's Sid is kept as evidence. Two such messages resolve nothing. A row is NotSent only if the log proves it:
/// -LogFrom and -LogTo say which time the log covers, that time reaches from the attempt to 24 hours after it, the log
/// has no message to that person in it, and it has every other send from that sender in that time, of all the journals
/// given: give those of all parts. Everything else stays Unknown, and a warning says why. -WhatIf shows it without
/// recording anything.</para>
/// <para>Twilio's console exports the log as CSV (Monitor, Logs, Messaging); JSON of its API, JSON lines of its bulk
/// export and gzip are read as well. Times in the file must have an offset from UTC; otherwise give their time zone
/// with -LogTimeZone.</para>
/// </remarks>
/// <example>
/// <para>A message that is in the Twilio log</para>
/// <code>Resolve-SynthflowCampaign -JournalPath spring.jsonl -PhoneNumber +12025550101 -As Sent -Evidence 'Twilio log: delivered at 14:03'</code>
/// </example>
/// <example>
/// <para>All sends of an outage that Twilio never saw</para>
/// <code>Get-SynthflowCampaign -JournalPath spring.jsonl -Outcome Unknown |
///     Resolve-SynthflowCampaign -As NotSent -Evidence 'Twilio log of 5 and 6 May: no messages'</code>
/// </example>
/// <example>
/// <para>See what Twilio's log resolves, then record it</para>
/// <code>Resolve-SynthflowCampaign spring.jsonl -TwilioLogPath messages.csv -LogFrom 2026-05-01T00:00:00Z -LogTo 2026-05-04T00:00:00Z -WhatIf
/// Resolve-SynthflowCampaign spring.jsonl -TwilioLogPath messages.csv -LogFrom 2026-05-01T00:00:00Z -LogTo 2026-05-04T00:00:00Z</code>
/// </example>
/// <seealso cref="InvokeSynthflowCampaignCommand">Invoke-SynthflowCampaign</seealso>
[Cmdlet(
    VerbsDiagnostic.Resolve,
    "SynthflowCampaign",
    DefaultParameterSetName = ByNumberSet,
    SupportsShouldProcess = true,
    ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(JournalEntry))]
public sealed class ResolveSynthflowCampaignCommand : StoppableCmdlet
{
    private const string ByNumberSet = "ByNumber";
    private const string ByLogSet = "ByLog";

    private readonly List<string> _journals = [];
    private readonly List<string> _logs = [];
    private bool _hasInput;

    /// <summary>
    /// The journal of the campaign. The output of Get-SynthflowCampaign has it; with -TwilioLogPath there may be
    /// several, and wildcards are allowed.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(JournalPathCompleter))]
    public string[] JournalPath { get; set; } = [];

    /// <summary>The phone number, in E.164 or as people write it with a leading +.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = ByNumberSet)]
    [ValidateNotNullOrEmpty]
    public string PhoneNumber { get; set; } = "";

    /// <summary>What you found: Sent, or NotSent to let the next run send it.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByNumberSet)]
    [ValidateSet(nameof(CampaignOutcome.Sent), nameof(CampaignOutcome.NotSent))]
    public string As { get; set; } = "";

    /// <summary>The evidence, such as a line of the Twilio log. It is kept in the journal.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByNumberSet)]
    [ValidateNotNullOrEmpty]
    public string Evidence { get; set; } = "";

    /// <summary>Returns what was recorded; with -TwilioLogPath it is returned in any case.</summary>
    [Parameter(ParameterSetName = ByNumberSet)]
    public SwitchParameter PassThru { get; set; }

    /// <summary>
    /// Message logs of Twilio: the console's CSV, JSON of the API, JSON lines; each may be compressed with gzip.
    /// Wildcards are allowed.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = ByLogSet)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] TwilioLogPath { get; set; } = [];

    /// <summary>
    /// The time from which the log has all messages, with its offset from UTC: 2026-05-01T00:00:00Z. Without it nothing
    /// is resolved as NotSent.
    /// </summary>
    [Parameter(ParameterSetName = ByLogSet)]
    [OffsetTimeTransformation]
    public DateTimeOffset? LogFrom { get; set; }

    /// <summary>
    /// The time until which the log has all messages, with its offset from UTC. Without it nothing is resolved as
    /// NotSent.
    /// </summary>
    [Parameter(ParameterSetName = ByLogSet)]
    [OffsetTimeTransformation]
    public DateTimeOffset? LogTo { get; set; }

    /// <summary>The time zone of times in the log that have no offset, such as UTC or America/New_York.</summary>
    [Parameter(ParameterSetName = ByLogSet)]
    [TimeZoneTransformation]
    public TimeZoneInfo? LogTimeZone { get; set; }

    /// <inheritdoc />
    protected override void BeginProcessing() => SessionTypes.MakeKnown();

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        _hasInput = true;
        if (ParameterSetName == ByLogSet)
        {
            NamedFiles.AddJournals(_journals, JournalPath, SessionState, Fail);
            NamedFiles.AddLogs(_logs, TwilioLogPath, SessionState, Fail);
            return;
        }

        foreach (var journal in JournalPath)
        {
            ResolveNumber(journal);
        }
    }

    /// <inheritdoc />
    protected override void EndProcessing()
    {
        if (!_hasInput)
        {
            // Whoever pipes in the Unknown rows of a campaign that has none would else wonder whether it was done.
            CmdletStreams.Information(this, Messages.Resolve_NothingCame);
        }

        if (_journals.Count == 0 || _logs.Count == 0)
        {
            return;
        }

        try
        {
            if (LogFrom > LogTo)
            {
                throw new CampaignException(
                    ErrorIds.InvalidLogTime, Messages.InvalidLogTime_Order, Messages.InvalidLogTime_Order_NextStep);
            }

            var settling = new ResolveByLog(this) { LogFrom = LogFrom, LogTo = LogTo, LogTimeZone = LogTimeZone };
            EndWith(() => settling.Run(_journals, _logs));
        }
        catch (CampaignException failure)
        {
            ThrowTerminatingError(ErrorRecords.From(failure, TwilioLogPath));
        }
    }

    private void ResolveNumber(string journal)
    {
        try
        {
            var number = PhoneNumberInput.Read(PhoneNumber, null, "-PhoneNumber", null);
            var outcome = As.Equals(nameof(CampaignOutcome.Sent), StringComparison.OrdinalIgnoreCase)
                ? CampaignOutcome.Sent
                : CampaignOutcome.NotSent;
            if (ShouldProcess(Text.Of("{0} in {1}", number, journal), Text.Of("Record as {0}", outcome)))
            {
                var path = FilePaths.Of(SessionState, journal, ErrorIds.JournalNotWritable);
                EndWith(() => CampaignJournal.Resolve(path, number, outcome, Evidence, TimeProvider.System, StopToken));
                if (PassThru && EndWith(() => JournalReader.Open(path, StopToken).EntryOf(number)) is { } entry)
                {
                    WriteObject(entry);
                }
            }
        }
        catch (SynthflowException failure)
        {
            WriteError(ErrorRecords.From(failure, PhoneNumber));
        }
    }

    private void Fail(SynthflowException failure, string target) => WriteError(ErrorRecords.From(failure, target));
}
