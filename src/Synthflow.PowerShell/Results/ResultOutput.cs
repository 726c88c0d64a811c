using System.Diagnostics;
using System.Management.Automation;
using Synthflow.Campaigns;
using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.Results;
using Synthflow.Client;
using Synthflow.Client.Chats;
using Synthflow.PowerShell.Campaigns;
using Synthflow.PowerShell.Chats;
using Synthflow.PowerShell.Cmdlets;

namespace Synthflow.PowerShell.Results;

/// <summary>Writes results in the order of the list while their chats are read, many at a time.</summary>
internal sealed class ResultOutput : ICampaignListener, IDisposable
{
    private const int ProgressId = 0x5F12;
    private static readonly TimeSpan _betweenProgress = TimeSpan.FromMilliseconds(250);

    private readonly Stopwatch _sinceProgress = Stopwatch.StartNew();
    private readonly StoppableCmdlet _cmdlet;
    private readonly Action<ResultRow, Chat?> _write;
    private readonly ResultRows _rows;
    private readonly ConversationReads _failures;
    private readonly ChatReads<ResultRow>? _reads;
    private readonly long _conversations;
    private readonly string _name;
    private long _read;
    private bool _progressShown;

    /// <param name="cmdlet">Shows warnings and progress, and waits.</param>
    /// <param name="parts">The journals.</param>
    /// <param name="client">Reads chats; asked for only where there are some. Null: none is to be read.</param>
    /// <param name="throttleLimit">The most chats that are read at the same time.</param>
    /// <param name="write">Takes each row, and its chat where one was read.</param>
    public ResultOutput(
        StoppableCmdlet cmdlet,
        CampaignParts parts,
        Func<SynthflowClient?> client,
        int throttleLimit,
        Action<ResultRow, Chat?> write)
    {
        _cmdlet = cmdlet;
        _write = write;
        _rows = new ResultRows(parts, take => ReadAgain?.Invoke(row => take(row) && !cmdlet.Stopping));
        _failures = new ConversationReads(cmdlet.WriteFailure, Messages.ResultChat_NoneServed_NextStep);
        _name = Text.Harmless(Path.GetFileName(parts.Journals[0].Path), 60);
        _conversations = parts.Entries.LongCount(static entry => entry.ConversationId is not null);
        _reads = _conversations > 0 && client() is { } reader
            ? new ChatReads<ResultRow>(reader, cmdlet.Watch, throttleLimit, cmdlet.StopToken)
            : null;
    }

    public void Chosen(string choice) => _cmdlet.WriteVerbose(choice);

    public void Warned(string warning) => _cmdlet.WriteWarning(warning);

    /// <summary>Reads the list once more, where rows share a number; null without a list.</summary>
    public Action<Func<CampaignRow, bool>>? ReadAgain { get; set; }

    /// <summary>Takes a row of the list; false once the cmdlet is stopped.</summary>
    public bool Add(CampaignRow row)
    {
        Add(_rows.Of(row));
        return !_cmdlet.Stopping;
    }

    /// <summary>Takes the numbers of journals, where no list is given.</summary>
    public void AddAll(IEnumerable<JournalEntry> entries)
    {
        foreach (var entry in entries)
        {
            Add(ResultRows.Of(entry));
        }
    }

    /// <summary>Waits for the chats that are still read.</summary>
    public void Finish()
    {
        while (_reads is { IsEmpty: false })
        {
            WriteNext();
        }

        _failures.WriteRest();
        if (_progressShown)
        {
            _cmdlet.WriteProgress(new ProgressRecord(ProgressId, Text.Of("Results of {0}", _name), "Done")
            {
                RecordType = ProgressRecordType.Completed,
            });
        }
    }

    public void Dispose() => _reads?.Dispose();

    private void Add(ResultRow row)
    {
        if (_reads is null)
        {
            _write(row, null);
            return;
        }

        _reads.Add(row, _failures.IsGivenUp ? null : row.ConversationId);
        while (_reads.IsFull || _reads.IsReady)
        {
            WriteNext();
        }
    }

    private void WriteNext()
    {
        _ = _cmdlet.Await(_reads!.Next); // called only where chats are read
        var (row, read) = _reads.Take();
        _write(row, read.Chat);
        if (read.Failure is { } failure)
        {
            _failures.Failed(failure, row.Entry?.PhoneNumber ?? row.ConversationId ?? "");
        }
        else if (read.Chat is not null)
        {
            _failures.Found();
        }

        _read += row.ConversationId is null ? 0 : 1;
        ShowProgress();
    }

    private void ShowProgress()
    {
        if (_sinceProgress.Elapsed < _betweenProgress)
        {
            return;
        }

        _progressShown = true;
        _sinceProgress.Restart();
        _cmdlet.Watch.ShowTries();
        _cmdlet.WriteProgress(new ProgressRecord(
            ProgressId, Text.Of("Results of {0}", _name), Text.Of("{0:N0} of {1:N0} chats read", _read, _conversations))
        {
            PercentComplete = (int)Math.Min(100, _read * 100 / Math.Max(1, _conversations)),
        });
    }
}
