using System.Management.Automation;
using Synthflow.Campaigns;
using Synthflow.Campaigns.Journal;
using Synthflow.Client;
using Synthflow.PowerShell.Chats;
using Synthflow.PowerShell.Errors;
using Synthflow.PowerShell.Cmdlets;

namespace Synthflow.PowerShell.Campaigns;

/// <summary>Records what became of a send whose outcome was not certain, as somebody found out.</summary>
/// <remarks>
/// <para>A send whose answer was lost is Unknown and is not sent again by itself. Look for it where it would have left
/// a trace, such as the Twilio log of the sender, and record what you found, with what shows it. What is resolved as
/// NotSent is sent by the next run of the campaign; what is resolved as Sent is not.</para>
/// <para>It also lets a Rejected row be sent again, once its cause is settled. It needs no connection.</para>
/// </remarks>
/// <example>
/// <para>A message that is in the Twilio log</para>
/// <code>Resolve-SynthflowCampaign -JournalPath spring.jsonl -PhoneNumber +12025550101 -As Sent -Evidence 'Twilio log: delivered at 14:03'</code>
/// </example>
/// <example>
/// <para>All sends of an outage that Twilio never saw</para>
/// <code>Get-SynthflowCampaign -JournalPath spring.jsonl -Outcome Unknown |
///     Resolve-SynthflowCampaign -As NotSent -Evidence 'Twilio log of 5 May, 14:00-15:00: no messages'</code>
/// </example>
/// <seealso cref="InvokeSynthflowCampaignCommand">Invoke-SynthflowCampaign</seealso>
[Cmdlet(
    VerbsDiagnostic.Resolve,
    "SynthflowCampaign",
    SupportsShouldProcess = true,
    ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(void))]
public sealed class ResolveSynthflowCampaignCommand : PSCmdlet
{
    /// <summary>The journal of the campaign. What Get-SynthflowCampaign -Outcome gives brings it along.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string JournalPath { get; set; } = "";

    /// <summary>The number, in E.164 or as people write it with a leading +.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string PhoneNumber { get; set; } = "";

    /// <summary>What you found: Sent, or NotSent to let the next run send it.</summary>
    [Parameter(Mandatory = true)]
    [ValidateSet(nameof(CampaignOutcome.Sent), nameof(CampaignOutcome.NotSent))]
    public string As { get; set; } = "";

    /// <summary>What shows it, such as a line of the Twilio log. It is kept in the journal.</summary>
    [Parameter(Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public string Evidence { get; set; } = "";

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        try
        {
            var number = PhoneNumberInput.Read(PhoneNumber, null, "-PhoneNumber");
            var outcome = As.Equals(nameof(CampaignOutcome.Sent), StringComparison.OrdinalIgnoreCase)
                ? CampaignOutcome.Sent
                : CampaignOutcome.NotSent;
            if (ShouldProcess(Text.Of("{0} in {1}", number, JournalPath), Text.Of("Record as {0}", outcome)))
            {
                CampaignJournal.Resolve(
                    FilePaths.Of(SessionState, JournalPath, ErrorIds.JournalNotWritable),
                    number,
                    outcome,
                    Evidence,
                    TimeProvider.System);
            }
        }
        catch (SynthflowException failure)
        {
            WriteError(ErrorRecords.From(failure, PhoneNumber));
        }
    }
}
