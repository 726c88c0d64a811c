using System.Management.Automation;
using System.Text.RegularExpressions;
using Synthflow.Campaigns.Files;
using Synthflow.PowerShell.Cmdlets;
using Synthflow.PowerShell.Loading;

namespace Synthflow.PowerShell.Contacts;

/// <summary>The file of -ProblemPath: made with the first row that cannot be used, so that a good list leaves none; one of an
/// earlier run, which was to be replaced, is taken away then.</summary>
internal sealed class ProblemFile : IDisposable
{
    // The last header of what this writes: some number follows where the list has such a column itself.
    private static readonly Regex _ours = new(
        @"(^|[,;\t|])""?Problem( [0-9]+)?""?$", RegexOptions.CultureInvariant, Patterns.Limit);

    private readonly string _path;
    private readonly bool _replace;
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
        var why = Directory.Exists(path) ? Messages.ProblemFile_Folder
            : !Directory.Exists(Path.GetDirectoryName(path)) ? Messages.ProblemFile_NoFolder
            : File.Exists(path) && !force ? Messages.ProblemFile_Exists
            : File.Exists(path) && Synthflow.Campaigns.Journal.JournalGuard.IsJournalOrLock(path) ? Messages.ProblemFile_Journal
            : null;
        if (why is not null)
        {
            throw Refused(path, why, why == Messages.ProblemFile_Journal
                ? Messages.ProblemFile_Journal_NextStep
                : Messages.ProblemFile_NextStep);
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
    /// this one's.</summary>
    /// <exception cref="SynthflowException">The old file cannot be taken away.</exception>
    public void Finish()
    {
        try
        {
            if (_writer is null && _replace && !_isRefused && File.Exists(_path) && IsOurs(_path))
            {
                File.Delete(_path);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Refused(_path, Text.Harmless(exception.Message, 200), Messages.ProblemFile_NextStep, exception);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _writer?.Dispose();

    private static bool IsOurs(string path)
    {
        using var reader = new StreamReader(path, detectEncodingFromByteOrderMarks: true);
        return reader.ReadLine() is { Length: < 100_000 } header && _ours.IsMatch(header);
    }

    private static SynthflowException Refused(string path, string why, string nextStep, Exception? exception = null) => new(
        ErrorIds.InvalidContactFile, Text.Of(Messages.ProblemFile, Text.Harmless(path, 120), why), exception)
    {
        RecommendedAction = nextStep,
    };
}
