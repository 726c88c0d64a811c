using System.Management.Automation;
using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.OptOuts;
using Synthflow.PowerShell.Campaigns;
using Synthflow.PowerShell.Chats;
using Synthflow.PowerShell.Errors;
using Synthflow.PowerShell.Cmdlets;
using Synthflow.PowerShell.Views;

namespace Synthflow.PowerShell.OptOuts;

/// <summary>Adds people who opted out to an opt-out list: from Twilio's log, journals, replies and objects.</summary>
/// <remarks>
/// <para>People count as opted out if they sent a stop word alone to any of your senders (STOP, UNSUBSCRIBE, ABMELDEN,
/// BAJA, …, in English, German, French, Spanish, Portuguese, Italian and Dutch; also: please stop texting me, I don't
/// want these messages), if Twilio refused a message to them with error 21610, or if their row in a campaign was
/// refused with it. With
/// -IncludeReply the chats of a journal are read as well, and a reply that is a stop word alone counts. Twilio blocks
/// only the sender that got the STOP; this list blocks all of them.</para>
/// <para>Nobody is added for a message that only may mean stop: a stop word among other words, or words such as: not
/// interested, wrong number, delete my data. A warning says how many there are and shows the first five. With
/// -IncludeReview each of them is in the output, with NeedsReview True and the text in Message. Read them, and pipe
/// those who want no more texts to this cmdlet again. Those who are on the list are left out.</para>
/// <para>The list is a text file with one number per line; it is created if it does not exist. Nothing is ever removed
/// from it, nobody is added twice, and a comment on each new line says where it comes from. Give the same file to
/// -OptOutPath of Invoke-SynthflowCampaign. A running campaign reads its list again only after it has waited for the
/// end of quiet hours.</para>
/// <para>Each person who opted out comes out once: Added is true if the line is new, AlreadyListed if the person was on
/// the list before. With -WhatIf nobody is added, and for people who would be, both are false. A log that cannot be
/// read to its end is an error; what was found before is still added.</para>
/// </remarks>
/// <example>
/// <para>Add everybody who said STOP, from Twilio's log</para>
/// <code>Update-SynthflowOptOut stop.txt -TwilioLogPath messages.csv</code>
/// </example>
/// <example>
/// <para>See who would be added, from a log, a journal and the replies</para>
/// <code>Update-SynthflowOptOut stop.txt -TwilioLogPath messages.csv -JournalPath spring.jsonl -IncludeReply -WhatIf</code>
/// </example>
/// <example>
/// <para>Add people who said stop in their own words, after a look at what they wrote</para>
/// <code>$found = Update-SynthflowOptOut stop.txt -TwilioLogPath messages.csv -IncludeReview
/// $found | Where-Object NeedsReview | Format-Table PhoneNumber, Message
/// $found | Where-Object Message -match 'opt out|no more' | Update-SynthflowOptOut stop.txt</code>
/// </example>
/// <seealso cref="InvokeSynthflowCampaignCommand">Invoke-SynthflowCampaign</seealso>
[Cmdlet(VerbsData.Update, "SynthflowOptOut", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(OptOutEntry))]
public sealed partial class UpdateSynthflowOptOutCommand : SynthflowCmdlet
{
    private readonly OptOutSources _sources;
    private bool _isJournalOfAll;

    /// <summary>Makes the cmdlet.</summary>
    public UpdateSynthflowOptOutCommand() => _sources = new OptOutSources(this, () => DefaultCountry);

    /// <inheritdoc />
    protected override void BeginProcessing()
    {
        SessionTypes.MakeKnown();
        PhoneNumberInput.RequireCountry(this, DefaultCountry);
        _isJournalOfAll = JournalPath.Length > 0;
    }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        _sources.Add(JournalPath, TwilioLogPath);
        // An entry of a journal stands for its journal; nobody is added because of the row alone.
        if (_isJournalOfAll || JournalPath.Length == 0)
        {
            _sources.AddPeople(PhoneNumber, Source);
        }
    }

    /// <inheritdoc />
    protected override void EndProcessing()
    {
        try
        {
            var list = OptOutFile.At(
                FilePaths.Of(SessionState, Path, ErrorIds.OptOutNotWritable),
                line => PhoneNumberInput.ReadAll(line, DefaultCountry, NumberFormat.Auto));
            _sources.RequireNoLog(list.FullName);
            // What was named and is not there is said already; the rest is read all the same.
            if (_sources.IsEmpty && _sources.HasFailed)
            {
                return;
            }

            if (_sources.IsEmpty && MyInvocation.ExpectingInput)
            {
                CmdletStreams.Information(this, Text.Of(Messages.OptOut_NobodyPiped, list.FullName));
                return;
            }

            if (_sources.IsEmpty || (IncludeReply && !_sources.HasJournals && !_sources.HasFailed))
            {
                throw NamedFiles.NoSource(Path);
            }

            EndWith(() =>
            {
                _sources.Read(IncludeReply ? ReadReplies : null);
                Update(list);
            });
        }
        catch (SynthflowException failure)
        {
            ThrowTerminatingError(ErrorRecords.From(failure, Path));
        }
    }

    private void ReadReplies(IEnumerable<JournalEntry> entries)
    {
        var replies = new OptOutReplies(this, _sources.Finder, _sources.FailToRead);
        replies.Read(entries, RequireConnection().Client, ThrottleLimit);
    }

    private void Update(OptOutFile list)
    {
        var (absent, added) = _sources.Adding(Path, () => Add(list));
        var doubtful = DoubtfulStops.Warn(this, list, _sources.Finder.AmongOthers, IncludeReview);
        if (_sources.Finder.Found.Count + doubtful.Count == 0 && !_sources.HasFailed)
        {
            CmdletStreams.Information(this, Text.Of(
                _sources.HasJournals && !IncludeReply ? Messages.OptOut_NobodyNoReplies : Messages.OptOut_Nobody,
                list.FullName));
        }

        foreach (var entry in _sources.Finder.Found)
        {
            WriteObject(new OptOutEntry
            {
                PhoneNumber = entry.PhoneNumber,
                Source = entry.Source,
                Path = list.FullName,
                AlreadyListed = !absent.Contains(entry.PhoneNumber),
                Added = added.Contains(entry.PhoneNumber),
            });
        }

        if (IncludeReview)
        {
            WriteObject(doubtful, enumerateCollection: true);
        }
    }

    /// <summary>Who was not on the list, and who of those is now.</summary>
    private (HashSet<string> Absent, HashSet<string> Added) Add(OptOutFile list)
    {
        var isNew = list.NewOf(_sources.Finder.Found);
        var added = new HashSet<string>(StringComparer.Ordinal);
        // A new list with nobody on it says that nobody said stop: not where something could not be read.
        if (isNew.Count > 0 || (!list.Exists && !_sources.HasFailed))
        {
            var what = isNew.Count == 0
                ? Messages.OptOut_Make
                : Text.Of("Add {0} to the opt-out list", OutcomeText.People(isNew.Count));
            // Whoever stopped it finds the list as it was: what was read so far may not be all.
            ThrowIfStopped();
            if (ShouldProcess(list.FullName, what))
            {
                added.UnionWith(list.Add(_sources.Finder.Found, StopToken).Select(static entry => entry.PhoneNumber));
            }
        }

        return (isNew.Select(static entry => entry.PhoneNumber).ToHashSet(StringComparer.Ordinal), added);
    }
}
