using Synthflow.Campaigns;
using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.OptOuts;
using Synthflow.Campaigns.Twilio;
using Synthflow.PowerShell.Chats;
using Synthflow.PowerShell.Cmdlets;
using Synthflow.PowerShell.Errors;

namespace Synthflow.PowerShell.OptOuts;

/// <summary>The logs and journals in which people who opted out are looked for. What cannot be read is an error, and
/// the rest is read all the same.</summary>
/// <param name="cmdlet">Writes the errors, and can be stopped.</param>
/// <param name="defaultCountry">The country of numbers without a plus sign, once it is known; null for none.</param>
internal sealed class OptOutSources(StoppableCmdlet cmdlet, Func<string?> defaultCountry)
{
    private readonly List<string> _journals = [];
    private readonly List<string> _logs = [];
    private readonly TwilioLogReader _reader = new(new TwilioLogOptions { NeedsBodies = true });
    private bool _hasFailed;
    private bool _hasPeople;

    /// <summary>Takes what is found.</summary>
    public OptOutFinder Finder { get; } = new()
    {
        ReadingsOf = text =>
            defaultCountry() is { } country ? PhoneNumberInput.ReadAll(text, country, NumberFormat.Auto) : [],
        IsPossible = static number => PhoneNumberInput.ReadAll(number, null, NumberFormat.Auto).Count > 0,
    };

    /// <summary>Whether anything could not be read, or does not say for sure whose it is.</summary>
    public bool HasFailed => _hasFailed || Finder.Unclear.Count > 0;

    public bool HasJournals => _journals.Count > 0;

    /// <summary>Whether nothing was named, or none of it is there.</summary>
    public bool IsEmpty => _journals.Count + _logs.Count == 0 && !_hasPeople;

    /// <summary>Adds those that paths or wildcards name.</summary>
    public void Add(IEnumerable<string> journals, IEnumerable<string> logs)
    {
        NamedFiles.AddJournals(_journals, journals, cmdlet.SessionState, Fail);
        NamedFiles.AddLogs(_logs, logs, cmdlet.SessionState, Fail);
    }

    /// <summary>Takes people of whom the caller says that they opted out.</summary>
    /// <param name="numbers">Their numbers; null is somebody without one.</param>
    /// <param name="source">How it is known; null where that is not said.</param>
    public void AddPeople(IEnumerable<string?>? numbers, string? source)
    {
        var why = string.IsNullOrWhiteSpace(source) ? Messages.OptOutSource_PhoneNumber : source!;
        foreach (var text in numbers ?? [null])
        {
            try
            {
                foreach (var number in NumbersOf(text))
                {
                    Finder.Take(number, why);
                    _hasPeople = true;
                }
            }
            catch (SynthflowException failure)
            {
                Fail(failure, text ?? "");
            }
        }
    }

    /// <summary>Refuses a list that is one of the logs.</summary>
    /// <exception cref="CampaignException"><c>OptOutNotWritable</c>.</exception>
    public void RequireNoLog(string list) => NamedFiles.RequireOther(list, _logs);

    /// <summary>Reads all of them.</summary>
    /// <param name="replies">Reads the replies to a journal's entries, and takes the entries; null for the entries
    /// alone.</param>
    public void Read(Action<IEnumerable<JournalEntry>>? replies)
    {
        _logs.ForEach(ReadLog);
        if (_reader.LacksPages)
        {
            Fail(NamedFiles.LacksPages(_logs[0]), _logs[0]);
        }

        _journals.ForEach(path => ReadJournal(path, replies));
    }

    /// <summary>Says who may be missing from the list, once it is known whether the others were added.</summary>
    /// <param name="list">The list, as it was named.</param>
    /// <param name="add">Adds the others: who was not on it, and who of those is now.</param>
    /// <returns>What that returned.</returns>
    public (HashSet<string> Absent, HashSet<string> Added) Adding(
        string list, Func<(HashSet<string> Absent, HashSet<string> Added)> add)
    {
        (HashSet<string> Absent, HashSet<string> Added) done;
        try
        {
            done = add();
        }
        catch (SynthflowException)
        {
            FailUnclear(list, hasOthers: false);
            throw;
        }

        FailUnclear(list, done.Added.Except(Finder.Unclear.Select(static unclear => unclear.Number!)).Any());
        return done;
    }

    /// <summary>Writes an error about a file, or about a line of it.</summary>
    public void Fail(SynthflowException failure, string target)
    {
        _hasFailed = true;
        cmdlet.WriteError(ErrorRecords.From(failure, target));
    }

    /// <summary>Writes what a request met; ends the cmdlet where no later one could do.</summary>
    public void FailToRead(SynthflowException failure, object? target)
    {
        _hasFailed = true;
        cmdlet.WriteFailure(failure, target);
    }

    /// <summary>Every number that it can be.</summary>
    private IReadOnlyCollection<string> NumbersOf(string? text) =>
        PhoneNumberInput.ReadAll(text, defaultCountry(), NumberFormat.Auto) is { Count: > 0 } all
            ? all
            : [PhoneNumberInput.Read(text, defaultCountry(), "-PhoneNumber", delivery: null)];

    private void FailUnclear(string list, bool hasOthers)
    {
        foreach (var unclear in Finder.Unclear)
        {
            Fail(NamedFiles.Unclear(list, unclear, hasOthers), unclear.Where);
        }
    }

    private void ReadLog(string path)
    {
        try
        {
            foreach (var message in _reader.Read(path))
            {
                cmdlet.ThrowIfStopped();
                Finder.Take(message);
            }
        }
        catch (CampaignException failure)
        {
            Fail(failure, path);
        }
    }

    private void ReadJournal(string path, Action<IEnumerable<JournalEntry>>? replies)
    {
        try
        {
            var entries = JournalReader.Open(path, cmdlet.StopToken).Entries(null);
            if (replies is not null)
            {
                replies(entries);
                return;
            }

            foreach (var entry in entries)
            {
                Finder.Take(entry);
            }
        }
        catch (CampaignException failure)
        {
            Fail(failure, path);
        }
    }
}
