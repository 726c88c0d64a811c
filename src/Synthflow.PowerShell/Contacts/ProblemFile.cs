using System.Management.Automation;
using Synthflow.PowerShell.Cmdlets;
using Synthflow.PowerShell.Loading;

namespace Synthflow.PowerShell.Contacts;

/// <summary>The file of -ProblemPath: made with the first row that cannot be used, so that a good list leaves none.</summary>
internal sealed class ProblemFile : IDisposable
{
    private readonly string _path;
    private readonly bool _replace;
    private IProblemList? _writer;

    private ProblemFile(string path, bool replace)
    {
        _path = path;
        _replace = replace;
    }

    /// <summary>The file that was asked for; null for none, and where nothing is to be written (-WhatIf).</summary>
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
            throw new SynthflowException(
                ErrorIds.InvalidContactFile, Text.Of(Messages.ProblemFile, Text.Harmless(path, 120), why))
            {
                RecommendedAction = why == Messages.ProblemFile_Journal
                    ? Messages.ProblemFile_Journal_NextStep
                    : Messages.ProblemFile_NextStep,
            };
        }

        return agree(path, "Write the rows that cannot be used") ? new ProblemFile(path, force) : null;
    }

    /// <summary>Adds a row of a list, or of the pipeline.</summary>
    /// <param name="list">The list, in whose dialect the file is written; null for rows of the pipeline.</param>
    /// <param name="row">The row.</param>
    /// <exception cref="SynthflowException">The file cannot be written.</exception>
    public void Add(IContactList? list, in ContactRow row)
    {
        try
        {
            _writer ??= ListRoom.Door.WriteProblems(OwnerFile.Create(_path, _replace), list, row.Contact);
            _writer.Add(row.Contact, row.Problem!.Reason); // only rows with a problem come here
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SynthflowException(
                ErrorIds.InvalidContactFile,
                Text.Of(Messages.ProblemFile, Text.Harmless(_path, 120), Text.Harmless(exception.Message, 200)),
                exception)
            {
                RecommendedAction = Messages.ProblemFile_NextStep,
            };
        }
    }

    /// <inheritdoc />
    public void Dispose() => _writer?.Dispose();
}
