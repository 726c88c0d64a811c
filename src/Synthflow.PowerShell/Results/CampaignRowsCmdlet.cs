using Synthflow.Campaigns.Results;
using Synthflow.Client;
using Synthflow.Client.Chats;
using Synthflow.PowerShell.Campaigns;
using Synthflow.PowerShell.Chats;
using Synthflow.PowerShell.Cmdlets;
using Synthflow.PowerShell.Errors;
using Synthflow.PowerShell.OptOuts;
using Synthflow.PowerShell.Views;

namespace Synthflow.PowerShell.Results;

/// <summary>What the cmdlets have in common that give the rows of a campaign's list back, with journals and
/// chats.</summary>
public abstract partial class CampaignRowsCmdlet : CampaignListCmdlet
{
    private readonly List<string> _journals = [];

    /// <summary>Whether chats are read where the journals name some.</summary>
    private protected virtual bool ReadsChats => !NoChat;

    /// <inheritdoc />
    protected override void BeginProcessing()
    {
        SessionTypes.MakeKnown();
        PhoneNumberInput.RequireCountry(this, DefaultCountry);
    }

    /// <inheritdoc />
    protected override void ProcessRecord() => NamedFiles.AddJournals(
        _journals, JournalPath, SessionState, (failure, journal) => WriteError(ErrorRecords.From(failure, journal)));

    /// <inheritdoc />
    protected override void EndProcessing()
    {
        if (_journals.Count == 0)
        {
            return;
        }

        try
        {
            EndWith(() =>
            {
                var parts = CampaignParts.Open(_journals, StopToken);
                SayMissing(parts);
                Write(parts);
            });
        }
        catch (SynthflowException failure)
        {
            ThrowTerminatingError(ErrorRecords.From(failure, ContactPath ?? JournalPath[0]));
        }
    }

    /// <summary>Writes what the cmdlet is for.</summary>
    private protected abstract void Write(CampaignParts parts);

    /// <summary>Gives out each row of the list in its order, or without a list each number of the journals.</summary>
    /// <param name="parts">The journals.</param>
    /// <param name="write">Takes a row, and its chat where one was read.</param>
    /// <param name="headers">Takes the headers as they are written in the list.</param>
    private protected void WriteRows(
        CampaignParts parts, Action<ResultRow, Chat?> write, Action<IReadOnlyList<string>> headers)
    {
        SynthflowClient? Client() => ReadsChats ? RequireConnection().Client : null;
        using var output = new ResultOutput(this, parts, Client, ThrottleLimit, write);
        if (ContactPath is { } given)
        {
            var path = FilePaths.Of(SessionState, given, ErrorIds.InvalidContactFile);
            using var list = EndWith(() => CampaignInput.OpenList(path, StopToken));
            var recorded = parts.Journals[0].List;
            var reading = FoundPhoneColumn.In(
                list, path, CampaignListParameters.Of(ListOptions, MyInvocation.BoundParameters.Keys, recorded, path),
                parts, WriteWarning);
            output.ReadAgain = take => CampaignInput.ReadFile(list, path, reading, say: null, take);
            CampaignInput.ReadFile(list, path, reading, output, output.Add, headers: headers);
            output.Finish();
            SayOthers(parts, path);
        }
        else
        {
            output.AddAll(parts.Entries);
            output.Finish();
        }
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
                ", ", others.Take(Named).Select(static entry => Text.Of("{0} (row {1})", entry.PhoneNumber,
                entry.Row)));
            var mismatch = new SynthflowException(
                ErrorIds.ContactListMismatch,
                Text.Of(
                    Messages.ContactListMismatch,
                    System.IO.Path.GetFileName(path),
                    others.Count,
                    others.Count > Named ? named + ", …" : named))
            {
                RecommendedAction = Messages.ContactListMismatch_NextStep,
            };
            if (parts.Entries.Take(others.Count + 1).Count() == others.Count)
            {
                // Nobody at all: a report of strangers must not replace the one that is there.
                throw mismatch;
            }

            WriteError(ErrorRecords.From(mismatch, path));
        }
    }
}
