using System.Management.Automation;
using Synthflow.Client;
using Synthflow.PowerShell.Errors;
using Synthflow.PowerShell.Cmdlets;
using Synthflow.PowerShell.Loading;

namespace Synthflow.PowerShell.Contacts;

/// <summary>What Import-SynthflowContact does with each file, once it is clear how to read all of them.</summary>
internal sealed class ContactImport : IDisposable
{
    private readonly ImportSynthflowContactCommand _cmdlet;
    private readonly CancellationToken _cancellationToken;

    private readonly ContactListOptions _options;
    private readonly Dictionary<string, byte[]> _pipes = new(StringComparer.Ordinal);
    private readonly ProblemFile? _problems;

    private ContactImport(
        ImportSynthflowContactCommand cmdlet,
        ContactListOptions options,
        CancellationToken cancellationToken)
    {
        _cmdlet = cmdlet;
        _options = options;
        _cancellationToken = cancellationToken;
        _problems = ProblemFile.Of(cmdlet.SessionState, cmdlet.ProblemPath, cmdlet.Force, (path, action) => cmdlet.ShouldProcess(path, action));
    }

    /// <summary>Ends the file of rows that cannot be used.</summary>
    public void Dispose() => _problems?.Dispose();

    /// <summary>Loads what is needed before the first row: a missing opt-out list must stop everything.</summary>
    /// <exception cref="ContactListException">The opt-out list cannot be read.</exception>
    /// <exception cref="SynthflowException">-Partition is none.</exception>
    public static ContactImport Prepare(ImportSynthflowContactCommand cmdlet, CancellationToken cancellationToken) =>
        new(cmdlet, OptionsOf(cmdlet, cancellationToken), cancellationToken);

    /// <summary>
    /// One row of a person may say that they opted out, and another, earlier one not: all rows are asked first.
    /// </summary>
    public void CollectOptOuts(string file)
    {
        var stream = ListRoom.Door.OpenFile(file, _cancellationToken);
        if (stream is MemoryStream pipe)
        {
            // It cannot be opened again for its rows.
            _pipes[file] = pipe.ToArray();
        }

        ListRoom.Door.CollectOptOuts(stream, file, _options, _cancellationToken);
    }

    /// <summary>Writes a file's contacts, what is wrong with its rows, and how it was understood.</summary>
    public void ReadFile(string file)
    {
        var stream = _pipes.TryGetValue(file, out var bytes)
            ? new MemoryStream(bytes)
            : ListRoom.Door.OpenFile(file, _cancellationToken);
        using var reader = ListRoom.Door.Open(stream, file, _options);
        foreach (var choice in reader.Choices)
        {
            _cmdlet.WriteVerbose(choice);
        }

        foreach (var warning in reader.Warnings)
        {
            _cmdlet.WriteWarning(warning);
        }

        WriteRows(reader);
        foreach (var line in reader.Summarize())
        {
            _cmdlet.WriteVerbose(line);
        }

        foreach (var values in reader.UnclearOptOuts)
        {
            _cmdlet.WriteWarning(values);
        }
    }

    private void WriteRows(IContactList reader)
    {
        var groups = ListRoom.Door.CollectProblems();
        try
        {
            WriteRows(reader, groups);
        }
        catch (ContactListException)
        {
            // A list that cannot be read to its end tells of the rows before that all the same.
            WriteRest(groups);
            throw;
        }

        WriteRest(groups);
        if (reader.LikelyCause() is { } cause)
        {
            _cmdlet.WriteWarning(cause);
        }
    }

    private void WriteRows(IContactList reader, IRowProblems groups)
    {
        foreach (var row in reader.ReadRowsAhead(_cancellationToken))
        {
            foreach (var warning in row.Warnings)
            {
                _cmdlet.WriteWarning(warning);
            }

            if (row.Problem is { } problem)
            {
                _problems?.Add(reader, row);
                if (groups.Add(problem, row.Contact, keep: true))
                {
                    _cmdlet.WriteError(ErrorRecords.Invalid(problem.ErrorId, problem.Message, problem.NextStep, row.Contact));
                }
            }
            else
            {
                _cmdlet.WriteObject(row.Contact);
            }
        }
    }

    private static IOptOutList? OptOutsOf(ImportSynthflowContactCommand cmdlet, CancellationToken stopped)
    {
        if (cmdlet.OptOutPath is not { } path)
        {
            return null;
        }

        var list = ListRoom.Door.LoadOptOuts(
            FilePaths.Of(cmdlet.SessionState, path, ErrorIds.InvalidContactFile),
            cmdlet.DefaultCountry,
            cmdlet.NumberFormat,
            cmdlet.AllowEmptyOptOut,
            stopped);
        cmdlet.WriteVerbose(list.Summarize());
        return list;
    }

    private void WriteRest(IRowProblems groups)
    {
        foreach (var (first, message, rows) in groups.Rest())
        {
            _cmdlet.WriteError(ErrorRecords.Invalid(first.ErrorId, message, first.NextStep, rows));
        }
    }

    private static ContactListOptions OptionsOf(ImportSynthflowContactCommand cmdlet, CancellationToken stopped) => cmdlet.ListOptions with
    {
        EmailColumn = cmdlet.EmailColumn,
        SkipDuplicate = cmdlet.SkipDuplicate,
        Partition = cmdlet.Partition is null ? null : Partition.Parse(cmdlet.Partition),
        OptOuts = OptOutsOf(cmdlet, stopped),
        SeenNumbers = new SeenNumbers(),
        OptedOutNumbers = ListRoom.Door.NewOptedOutNumbers(),
    };
}
