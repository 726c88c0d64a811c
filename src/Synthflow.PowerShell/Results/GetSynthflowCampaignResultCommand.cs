using System.Management.Automation;
using Synthflow.Campaigns;
using Synthflow.Campaigns.Results;
using Synthflow.Campaigns.Twilio;
using Synthflow.PowerShell.Campaigns;
using Synthflow.PowerShell.Chats;
using Synthflow.PowerShell.Cmdlets;
using Synthflow.PowerShell.Contacts;
using Synthflow.PowerShell.Errors;
using Synthflow.PowerShell.OptOuts;

namespace Synthflow.PowerShell.Results;

/// <summary>Gives the contact list back with what came of each row: sent or not, what was replied, what the agent
/// collected.</summary>
/// <remarks>
/// <para>With -ContactPath each row of the list comes out, in its order, with its own columns first. Then follow Outcome, Detail,
/// ConversationId and SentAt from the journal, and from the chat ChatStatus, Replied, FirstReplyAt, LastReply, Turns and
/// Variables (what the agent collected). Without it one object comes out for each number of the journal. All objects have the
/// same properties, so that Export-Csv writes all of them. See about_Synthflow_Results.</para>
/// <para>Rows are joined by person: a list that was sorted, or has new rows, still gets the right results. Rows that the journal
/// does not hold are SkippedProblem, SkippedDuplicate or NotReached. People of the journal who are not in the list are an error
/// that names their rows: it is not the campaign's list then, or it was changed.</para>
/// <para>The journals of all parts (-Partition) are one result; a missing part is an error that names it, and its rows are
/// Unknown. A chat that cannot be read is an error for its row; its columns stay empty.</para>
/// </remarks>
/// <example>
/// <para>The list with what people said, as a file</para>
/// <code>Get-SynthflowCampaignResult spring.jsonl -ContactPath contacts.csv -DefaultCountry US -VariableName Day | Export-Csv results.csv -NoTypeInformation</code>
/// </example>
/// <example>
/// <para>What the journal alone knows, without a connection</para>
/// <code>Get-SynthflowCampaignResult spring.jsonl -NoChat</code>
/// </example>
/// <example>
/// <para>Who replied</para>
/// <code>Get-SynthflowCampaignResult spring.jsonl -ContactPath contacts.csv -DefaultCountry US | Where-Object { $_.Replied }</code>
/// </example>
/// <seealso cref="InvokeSynthflowCampaignCommand">Invoke-SynthflowCampaign</seealso>
/// <seealso cref="ResolveSynthflowCampaignCommand">Resolve-SynthflowCampaign</seealso>
[Cmdlet(VerbsCommon.Get, "SynthflowCampaignResult")]
[OutputType(typeof(PSObject))]
public sealed partial class GetSynthflowCampaignResultCommand : SynthflowCmdlet, IContactListParameters
{
    private readonly List<string> _journals = [];

    /// <inheritdoc />
    protected override void BeginProcessing() => PhoneNumberInput.RequireCountry(this, DefaultCountry);

    /// <inheritdoc />
    protected override void ProcessRecord() =>
        NamedFiles.AddJournals(_journals, JournalPath, SessionState, Fail);

    /// <inheritdoc />
    protected override void EndProcessing()
    {
        if (_journals.Count == 0)
        {
            return;
        }

        try
        {
            var parts = CampaignParts.Open(_journals);
            SayMissing(parts);
            using var output = new ResultOutput(this, parts, TwilioOf(parts));
            if (ContactPath is { } given)
            {
                var path = FilePaths.Of(SessionState, given, ErrorIds.InvalidContactFile);
                using var list = CampaignInput.OpenList(path);
                CampaignInput.ReadFile(list, path, this, output, output.Add);
                output.Finish();
                SayOthers(parts, path);
            }
            else
            {
                output.AddAll(parts.Entries);
                output.Finish();
            }
        }
        catch (SynthflowException failure)
        {
            ThrowTerminatingError(ErrorRecords.From(failure, ContactPath ?? JournalPath[0]));
        }
    }

    /// <summary>The client to read chats with; null where none is to be read.</summary>
    internal Client.SynthflowClient? ChatClient() => NoChat ? null : RequireConnection().Client;

    internal RequestWatch Requests => Watch;

    internal CancellationToken Stopped => StopToken;

    internal T WaitFor<T>(Task<T> work) => Await(work);

    internal void WriteChatFailure(SynthflowException failure, object target) => WriteFailure(failure, target);

    private TwilioStatuses? TwilioOf(CampaignParts parts)
    {
        if (TwilioLogPath.Length == 0)
        {
            return null;
        }

        var logs = new List<string>();
        NamedFiles.AddLogs(logs, TwilioLogPath, SessionState, Fail);
        var statuses = new TwilioStatuses(parts.Journals[0], parts.Entries);
        var reader = new TwilioLogReader(new TwilioLogOptions { NeedsTimes = true, TimeZone = LogTimeZone });
        foreach (var message in logs.SelectMany(reader.Read))
        {
            if (Stopping)
            {
                throw new PipelineStoppedException();
            }

            statuses.Take(message);
        }

        if (!statuses.SenderSeen && logs.Count > 0)
        {
            WriteError(ErrorRecords.From(ResolveByLog.OfAnotherSender(parts.Journals[0]), logs[0]));
        }

        return statuses;
    }

    private void SayMissing(CampaignParts parts)
    {
        if (parts.Missing.Count > 0)
        {
            WriteError(ErrorRecords.Invalid(
                ErrorIds.JournalPartMissing,
                Text.Of(Messages.JournalPartMissing, string.Join(", ", parts.Missing), parts.Journals[0].Path),
                Messages.JournalPartMissing_NextStep,
                string.Join(", ", parts.Missing)));
        }
    }

    private void SayOthers(CampaignParts parts, string path)
    {
        const int Named = 5;
        var others = parts.NotAskedFor.ToList();
        if (others.Count > 0)
        {
            var named = string.Join(
                ", ", others.Take(Named).Select(static entry => Text.Of("{0} (row {1})", entry.PhoneNumber, entry.Row)));
            WriteError(ErrorRecords.Invalid(
                ErrorIds.ContactListMismatch,
                Text.Of(
                    Messages.ContactListMismatch,
                    System.IO.Path.GetFileName(path),
                    others.Count,
                    others.Count > Named ? named + ", …" : named),
                Messages.ContactListMismatch_NextStep,
                path));
        }
    }

    private void Fail(SynthflowException failure, string target) => WriteError(ErrorRecords.From(failure, target));
}
