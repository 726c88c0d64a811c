using System.Management.Automation;
using Synthflow.Campaigns.Results;
using Synthflow.Campaigns.Twilio;
using Synthflow.PowerShell.Campaigns;
using Synthflow.PowerShell.Errors;
using Synthflow.PowerShell.OptOuts;

namespace Synthflow.PowerShell.Results;

/// <summary>
/// Returns the contact list with the result of each row: sent or not, the replies, and what the agent collected.
/// </summary>
/// <remarks>
/// <para>With -ContactPath each row of the list comes out, in its order, with its own columns first. Then follow
/// Outcome, Detail, ConversationId and SentAt from the journal, and from the chat ChatStatus, Replied, FirstReplyAt,
/// LastReply, Turns and Variables (what the agent collected). Without it, one object comes out for each phone number in
/// the journal. All objects have the same properties, so that Export-Csv writes all columns; for a spreadsheet, let
/// Export-SynthflowCampaignReport write a table, in which a reply that begins with = is no formula. See
/// about_Synthflow_Results.</para>
/// <para>The list is read as the campaign read it: phone column, country, number format and opt-out column come from
/// the journal, unless parameters say otherwise.</para>
/// <para>Rows are matched by person: a list that was sorted, or has new rows, still gets the right results. Of rows
/// that share a number, the one with the name that was texted gets the result; if that is not known, their Detail
/// says so. Rows that are not in the journal are SkippedProblem, SkippedDuplicate, SkippedOptOut or NotReached. If
/// people in the journal are missing from the list, an error names their rows: then it is not the campaign's list,
/// or it was changed.</para>
/// <para>The journals of all parts (-Partition) make one result; a missing part is an error that names it, and its rows
/// are Unknown. A chat that cannot be read is an error for its row, whose chat columns stay empty.</para>
/// </remarks>
/// <example>
/// <para>The list with what people said, as a file</para>
/// <code>Get-SynthflowCampaignResult spring.jsonl -ContactPath contacts.csv -VariableName Day | Export-Csv results.csv -NoTypeInformation</code>
/// </example>
/// <example>
/// <para>What is in the journal alone, without a connection</para>
/// <code>Get-SynthflowCampaignResult spring.jsonl -NoChat</code>
/// </example>
/// <example>
/// <para>Who replied</para>
/// <code>Get-SynthflowCampaignResult spring.jsonl -ContactPath contacts.csv | Where-Object { $_.Replied }</code>
/// </example>
/// <seealso cref="InvokeSynthflowCampaignCommand">Invoke-SynthflowCampaign</seealso>
/// <seealso cref="ResolveSynthflowCampaignCommand">Resolve-SynthflowCampaign</seealso>
[Cmdlet(VerbsCommon.Get, "SynthflowCampaignResult")]
[OutputType(typeof(PSObject))]
public sealed partial class GetSynthflowCampaignResultCommand : CampaignRowsCmdlet
{
    /// <inheritdoc />
    private protected override void Write(CampaignParts parts)
    {
        var columns = new ResultColumns(ResultObjects.Names, VariableName);
        var objects = new ResultObjects(columns, TwilioLogPath.Length > 0, TwilioOf(parts));
        WriteRows(parts, (row, chat) => WriteObject(objects.Of(row, chat)), headers => columns.Written = headers);
    }

    private TwilioStatuses? TwilioOf(CampaignParts parts)
    {
        if (TwilioLogPath.Length == 0)
        {
            return null;
        }

        var logs = new List<string>();
        NamedFiles.AddLogs(
            logs, TwilioLogPath, SessionState, (failure, log) => WriteError(ErrorRecords.From(failure, log)));
        var statuses = new TwilioStatuses(parts.Journals[0], parts.Entries);
        var reader = new TwilioLogReader(new TwilioLogOptions { NeedsTimes = true, TimeZone = LogTimeZone });
        foreach (var message in logs.SelectMany(reader.Read))
        {
            ThrowIfStopped();
            statuses.Take(message);
        }

        if (!statuses.SenderSeen && logs.Count > 0)
        {
            WriteError(ErrorRecords.From(ResolveByLog.OfAnotherSender(parts.Journals[0]), logs[0]));
        }

        return statuses;
    }
}
