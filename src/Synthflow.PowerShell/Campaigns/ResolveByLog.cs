using Synthflow.Campaigns;
using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.Twilio;
using Synthflow.PowerShell.Cmdlets;
using Synthflow.PowerShell.Errors;

namespace Synthflow.PowerShell.Campaigns;

/// <summary>Resolves the Unknown rows of journals by the sender's log at Twilio: the log is read once for all of
/// them.</summary>
/// <param name="cmdlet">Asks, and takes what was recorded and what stays in doubt.</param>
internal sealed class ResolveByLog(StoppableCmdlet cmdlet)
{
    private const int NumbersNamed = 5;

    /// <summary>From when on the log has all messages; null where nobody says so.</summary>
    public DateTimeOffset? LogFrom { get; init; }

    /// <summary>Until when it has all; null where nobody says so.</summary>
    public DateTimeOffset? LogTo { get; init; }

    /// <summary>The zone of times without an offset.</summary>
    public TimeZoneInfo? LogTimeZone { get; init; }

    /// <exception cref="CampaignException">A log or a journal cannot be read or written.</exception>
    public void Run(IReadOnlyList<string> journals, IReadOnlyList<string> logs)
    {
        var opened = Opened(journals);
        var evidence = new TwilioEvidence(opened)
        {
            LogFrom = LogFrom,
            LogTo = LogTo,
            Now = DateTimeOffset.UtcNow,
        };
        var reader = new TwilioLogReader(new TwilioLogOptions { NeedsTimes = true, TimeZone = LogTimeZone });
        foreach (var message in logs.SelectMany(reader.Read))
        {
            cmdlet.ThrowIfStopped();
            evidence.Take(message);
        }

        if (opened.TrueForAll(static journal => journal.Counts[CampaignOutcome.Unknown] == 0))
        {
            CmdletStreams.Information(cmdlet, Text.Of(
                Messages.ResolveByLog_NothingToSettle,
                journals.Count == 1 ? journals[0] : Text.Of("{0} journals", journals.Count)));
        }

        foreach (var journal in evidence.WithoutMessages)
        {
            cmdlet.WriteError(ErrorRecords.From(OfAnotherSender(journal), journal.Path));
        }

        foreach (var verdicts in evidence.Verdicts(reader.LacksPages)
            .GroupBy(static verdict => verdict.Entry.JournalPath))
        {
            Record(verdicts.Key, [.. verdicts]);
        }
    }

    private List<JournalReader> Opened(IReadOnlyList<string> journals)
    {
        var opened = new List<JournalReader>();
        foreach (var path in journals)
        {
            var journal = JournalReader.Open(path, cmdlet.StopToken);
            if (journal.Counts[CampaignOutcome.Unknown] == 0)
            {
                cmdlet.WriteVerbose(Text.Of(Messages.ResolveByLog_NoUnknown, path));
            }

            // One without an Unknown row helps all the same: its sends tell whose a message is.
            opened.Add(journal);
        }

        return opened;
    }

    private void Record(string journalPath, List<TwilioVerdict> verdicts)
    {
        var agreed = verdicts.FindAll(verdict => verdict.Outcome != CampaignOutcome.Unknown && cmdlet.ShouldProcess(
            Text.Of("{0} (row {1}) in {2}", verdict.Entry.PhoneNumber, verdict.Entry.Row, journalPath),
            Text.Of("Record as {0}: {1}", verdict.Outcome, verdict.Words)));
        var settled = new List<JournalEntry>();
        // Here nothing is recorded yet; from here on all that was agreed to is.
        cmdlet.ThrowIfStopped();
        if (agreed.Count > 0)
        {
            using var journal = JournalResolutions.Open(journalPath, TimeProvider.System, cmdlet.StopToken);
            foreach (var verdict in agreed)
            {
                if (journal.Record(verdict.Entry, verdict.Outcome, verdict.Words) is { } entry)
                {
                    settled.Add(entry);
                }
                else
                {
                    cmdlet.WriteWarning(Text.Of(Messages.ResolveByLog_Changed, verdict.Entry.PhoneNumber, journalPath));
                }
            }
        }

        settled.ForEach(cmdlet.WriteObject);
        Warn(journalPath, verdicts);
    }

    private void Warn(string journalPath, List<TwilioVerdict> verdicts)
    {
        var unsettled = verdicts.Where(static verdict => verdict.Outcome == CampaignOutcome.Unknown);
        foreach (var reason in unsettled.GroupBy(static verdict => verdict.Words, StringComparer.Ordinal))
        {
            var rows = reason.ToList();
            var named = string.Join(", ", rows.Take(NumbersNamed).Select(static row => row.Entry.PhoneNumber));
            cmdlet.WriteWarning(Text.Of(
                Messages.ResolveByLog_LeftUnknown,
                journalPath,
                rows.Count,
                verdicts.Count,
                reason.Key,
                rows.Count > NumbersNamed ? named + ", …" : named));
        }
    }

    public static CampaignException OfAnotherSender(JournalReader journal) => new(
        ErrorIds.TwilioLogMismatch,
        Text.Of(Messages.TwilioLogMismatch, journal.Sender, journal.Channel, journal.Path),
        Messages.TwilioLogMismatch_NextStep)
    {
        JournalPath = journal.Path,
    };
}
