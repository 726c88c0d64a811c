using System.Management.Automation;
using Synthflow.Campaigns;
using Synthflow.PowerShell.Contacts;
using Synthflow.PowerShell.Errors;

namespace Synthflow.PowerShell.Campaigns;

/// <summary>Texts each person of a contact list at most once, whatever happens, and resumes where it stopped.</summary>
/// <remarks>
/// <para>The journal makes this safe. Each attempt is on disk before its message leaves, and each result after the
/// answer. Run the same command again with the same journal, after a crash, a power cut, Ctrl+C or by mistake, and it
/// continues with the people not texted yet. Keep the journal on storage that lasts, for as long as the list may be
/// used again.</para>
/// <para>With -Path a plan is shown first: how many people will be texted, who is left out and why, how long it will
/// take. With -WhatIf the command stops there: it returns each row with what would become of it, and writes nothing.
/// Rows from the pipeline are checked as they come; with -OptOutColumn they are planned together, like a file.</para>
/// <para>One result comes out for each row that the run reached. Sends whose outcome is Unknown may or may not have
/// arrived; they are not sent again until you record with Resolve-SynthflowCampaign what you found, for example in the
/// Twilio log of the sender.</para>
/// <para>Messages may have placeholders with the names of columns: {First Name}, or {First Name|there} with a text for
/// empty cells. {{ prints a brace.</para>
/// <para>The pace is 1 per second for sms and 10 for whatsapp unless -MaxPerSecond says otherwise, and slower while
/// Synthflow asks for it. The campaign stops automatically, and can be resumed later, if the key or the account is
/// refused, after 5 Unknown in a row, after 10 equal refusals in a row, and in some other cases:
/// about_Synthflow_Campaigns lists them.</para>
/// </remarks>
/// <example>
/// <para>See what a campaign would do</para>
/// <code>Invoke-SynthflowCampaign -Path contacts.csv -JournalPath spring.jsonl -AgentId 11111111-1111-4111-8111-111111111111 -Channel sms -FromNumber +15551234567 -DefaultCountry US -InitialMessage 'Hi {First Name|there}, shall we find a time?' -WhatIf</code>
/// </example>
/// <example>
/// <para>Run it; run the same line again to resume</para>
/// <code>Invoke-SynthflowCampaign -Path contacts.csv -JournalPath spring.jsonl -AgentId 11111111-1111-4111-8111-111111111111 -Channel sms -FromNumber +15551234567 -DefaultCountry US -InitialMessage 'Hi {First Name|there}, shall we find a time?' -OptOutPath stop.txt -MaxPerSecond 10</code>
/// </example>
/// <example>
/// <para>Send to a selection from the pipeline, to three people at first</para>
/// <code>Import-SynthflowContact contacts.csv -DefaultCountry US |
///     Where-Object { $_.Variables.Company -like 'A*' } |
///     Invoke-SynthflowCampaign -JournalPath pilot.jsonl -AgentId 11111111-1111-4111-8111-111111111111 -Channel sms -FromNumber +15551234567 -InitialMessage 'Hello!' -First 3</code>
/// </example>
/// <seealso cref="Chats.NewSynthflowOutboundChatCommand">New-SynthflowOutboundChat</seealso>
[Cmdlet(
    VerbsLifecycle.Invoke,
    "SynthflowCampaign",
    DefaultParameterSetName = PipelineSet,
    SupportsShouldProcess = true,
    ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(CampaignResult))]
public sealed partial class InvokeSynthflowCampaignCommand : CampaignListCmdlet, ICampaignParameters
{
    private const string PathSet = "Path";
    private const string PipelineSet = "Pipeline";
    private const string PartInPath = "{part}";

    private CampaignInvocation? _run;

    ContactListOptions ICampaignParameters.ListOptions => ListOptions;

    IDictionary<string, object> ICampaignParameters.Bound => MyInvocation.BoundParameters;

    /// <inheritdoc />
    protected override void BeginProcessing()
    {
        var connection = RequireConnection();
        Guard(() =>
        {
            SettlePartition();
            _run = CampaignInvocation.Prepare(this, this, connection);
        });
    }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        if (ParameterSetName != PipelineSet)
        {
            return;
        }

        if (InputObject is not null)
        {
            Guard(() => _run!.Add(InputObject)); // set in BeginProcessing
        }
        else if (MyInvocation.ExpectingInput)
        {
            WriteError(
                ErrorRecords.From(
                    NotARow(Messages.InvalidCampaign_Null, Messages.InvalidCampaign_NotARow_NextStep), null));
        }
        else
        {
            Guard(static () => throw NotARow(
                Messages.InvalidCampaign_NoRows, Messages.InvalidCampaign_NoRows_NextStep));
        }
    }

    /// <inheritdoc />
    protected override void EndProcessing() => Guard(() => _run!.Finish()); // set in BeginProcessing

    /// <inheritdoc />
    protected override void StopProcessing()
    {
        _run?.Stop();
        base.StopProcessing();
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _run?.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>Auto is a part of this machine's environment: the line that resumes the campaign names the part
    /// itself.</summary>
    private void SettlePartition()
    {
        if (AutoPartition.Of(Partition) is not { } part)
        {
            return;
        }

        Partition = part;
        MyInvocation.BoundParameters[nameof(Partition)] = part;
        JournalPath = JournalPath.Replace(PartInPath, part.Trim().Replace("/", "-of-"));
        MyInvocation.BoundParameters[nameof(JournalPath)] = JournalPath;
    }

    /// <summary>The same in the words of this command: which parameters to give as before, or to accept.</summary>
    private static CampaignException WithWayToAccept(CampaignException changed)
    {
        var nextStep = Text.Of(
            Messages.AcceptChange_NextStep,
            string.Join(", ", changed.ChangedOptions.Select(static name => "-" + name)),
            string.Join(",", changed.ChangedOptions));
        return new CampaignException(
            changed.ErrorId, changed.Message, nextStep, changed) { JournalPath = changed.JournalPath };
    }

    private static CampaignException NotARow(string why, string nextStep) =>
        new(ErrorIds.InvalidCampaign, Text.Of(Core.Messages.InvalidCampaign, why), nextStep);

    private void Guard(Action step)
    {
        try
        {
            step();
        }
        catch (CampaignException changed) when (changed.ChangedOptions.Count > 0)
        {
            ThrowTerminatingError(ErrorRecords.From(WithWayToAccept(changed), JournalPath));
        }
        catch (SynthflowException failure)
        {
            ThrowTerminatingError(ErrorRecords.From(failure, JournalPath));
        }
        catch (OperationCanceledException) when (Stopping)
        {
            throw new PipelineStoppedException();
        }
    }
}
