using System.Management.Automation;
using System.Text.RegularExpressions;
using Synthflow.Campaigns.Files;
using Synthflow.Campaigns.Journal;
using Synthflow.PowerShell.Cmdlets;
using Synthflow.PowerShell.Loading;

namespace Synthflow.PowerShell.Contacts;

/// <summary>The file of -ProblemPath: made with the first row that cannot be used, so that a good list leaves none; one
/// of an earlier run, which was to be replaced, is taken away then.</summary>
internal sealed class ProblemFile : IDisposable
{
    // The last header of what this writes, behind those of the list; some number follows where the list has such a
    // column itself.
    private static readonly Regex _reason = new("^Problem( [0-9]+)?$", RegexOptions.CultureInvariant, Patterns.Limit);

    private static readonly string[] _workbooks = [".xlsx", ".xls", ".xlsm", ".ods"];

    private readonly string _path;
    private readonly bool _replace;
    private readonly List<string[]> _lists = [];
    private IProblemList? _writer;
    private bool _isRefused;

    private ProblemFile(string path, bool replace)
    {
        _path = path;
        _replace = replace;
    }

    /// <summary>The file that was asked for; null for none, and where nothing is to be written (-WhatIf).</summary>
    /// <param name="session">Knows where relative paths begin.</param>
    /// <param name="given">The path; null for none.</param>
    /// <param name="force">Whether a file that is there is replaced.</param>
    /// <param name="agree">Asks.</param>
    /// <exception cref="SynthflowException">It is there already, or its folder is not.</exception>
    public static ProblemFile? Of(SessionState session, string? given, bool force, Func<string, string, bool> agree)
    {
        if (given is null)
        {
            return null;
        }

        var path = FilePaths.OfNew(session, given, ErrorIds.InvalidContactFile);
        var (why, nextStep) = Directory.Exists(path) ? (Messages.ProblemFile_Folder, Messages.ProblemFile_NextStep)
            : !Directory.Exists(Path.GetDirectoryName(path))
                ? (Messages.ProblemFile_NoFolder, Messages.ProblemFile_NoFolder_NextStep)
            : Array.Exists(_workbooks, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                ? (Messages.ProblemFile_Workbook, Messages.ProblemFile_Workbook_NextStep)
            : File.Exists(path) && !force ? (Messages.ProblemFile_Exists, Messages.ProblemFile_Exists_NextStep)
            : (null, null);
        if (why is not null && nextStep is not null)
        {
            throw Refused(path, why, nextStep);
        }

        if (IsJournal(path))
        {
            throw OfAJournal(path);
        }

        return agree(path, "Write the rows that cannot be used") ? new ProblemFile(path, force) : null;
    }

    /// <summary>Refuses to write over what the command reads: a list, or who must not be texted.</summary>
    /// <param name="read">The full path of what is read; null for nothing.</param>
    /// <exception cref="SynthflowException">It is the same file.</exception>
    public void RequireOther(string? read)
    {
        if (read is not null && SameFile.Is(read, _path))
        {
            // Nor by rows of another list of the same command.
            _isRefused = true;
            throw Refused(_path, Messages.ProblemFile_Input, Messages.ProblemFile_Input_NextStep);
        }
    }

    /// <summary>Refuses to be the journal that the command is about to begin.</summary>
    /// <exception cref="SynthflowException">It is, or its lock file.</exception>
    public void RequireNoPartOf(string journal)
    {
        if (JournalGuard.IsJournalOrLockOf(journal, _path))
        {
            _isRefused = true;
            throw OfAJournal(_path);
        }
    }

    /// <summary>Hears which columns a list has, so that a file of an earlier run can be told from another's
    /// table.</summary>
    /// <param name="row">Any row of the list.</param>
    public void Saw(Contact row) => _lists.Add([.. row.Variables.Keys.Cast<string>()]);

    /// <summary>The rows of a list, of which the first was seen (<see cref="Saw"/>).</summary>
    /// <param name="problems">The file; null for none.</param>
    /// <param name="rows">The rows.</param>
    public static IEnumerable<ContactRow> Seen(ProblemFile? problems, IEnumerable<ContactRow> rows)
    {
        var isFirst = true;
        foreach (var row in rows)
        {
            if (isFirst)
            {
                problems?.Saw(row.Contact);
                isFirst = false;
            }

            yield return row;
        }
    }

    /// <summary>Adds a row of a list, or of the pipeline.</summary>
    /// <param name="list">The list, in whose dialect the file is written; null for rows of the pipeline.</param>
    /// <param name="row">The row.</param>
    /// <exception cref="SynthflowException">The file cannot be written.</exception>
    public void Add(IContactList? list, in ContactRow row)
    {
        if (_isRefused)
        {
            return;
        }

        try
        {
            _writer ??= ListRoom.Door.WriteProblems(OwnerFile.Create(_path, _replace), list, row.Contact);
            _writer.Add(row.Contact, row.Problem!.Reason); // only rows with a problem come here
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Refused(_path, Text.Harmless(exception.Message, 200), Messages.ProblemFile_NextStep, exception);
        }
    }

    /// <summary>Every row was read. Where all can be used, rows of an earlier run must not stand there as if they were
    /// this one's; what does not look like such a file stays.</summary>
    /// <param name="cmdlet">Says what became of the file that is there.</param>
    /// <exception cref="SynthflowException">The old file cannot be taken away.</exception>
    public void Finish(Cmdlet cmdlet)
    {
        try
        {
            if (_writer is not null || !_replace || _isRefused || !File.Exists(_path))
            {
                return;
            }

            if (!IsOurs())
            {
                cmdlet.WriteWarning(Text.Of(Messages.ProblemFile_Left, Text.Harmless(_path, 120)));
                return;
            }

            File.Delete(_path);
            cmdlet.WriteVerbose(Text.Of(Messages.ProblemFile_Deleted, Text.Harmless(_path, 120)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Refused(_path, Text.Harmless(exception.Message, 200), Messages.ProblemFile_NextStep, exception);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _writer?.Dispose();

    // The columns of a list of this command, and the reason: other tables end with a column Problem, too.
    private bool IsOurs()
    {
        try
        {
            var headers = ListRoom.Door.HeadersOf(_path, new ContactListOptions());
            return headers.Count > 0
                && _reason.IsMatch(headers[headers.Count - 1])
                && _lists.Exists(
                    list => list.SequenceEqual(headers.Take(headers.Count - 1), StringComparer.OrdinalIgnoreCase));
        }
        catch (ContactListException)
        {
            return false;
        }
    }

    private static bool IsJournal(string path)
    {
        try
        {
            return File.Exists(path) && JournalGuard.IsJournalOrLock(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Refused(path, Text.Harmless(exception.Message, 200), Messages.ProblemFile_NextStep, exception);
        }
    }

    private static SynthflowException OfAJournal(string path) =>
        Refused(path, Messages.ProblemFile_Journal, Messages.ProblemFile_Journal_NextStep);

    private static SynthflowException Refused(string path, string why, string nextStep, Exception? exception = null) =>
        new(
        ErrorIds.InvalidContactFile, Text.Of(Messages.ProblemFile, Text.Harmless(path, 120), why), exception)
    {
        RecommendedAction = nextStep,
    };
}
