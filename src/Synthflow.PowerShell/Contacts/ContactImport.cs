using System.Management.Automation;
using System.Runtime.CompilerServices;
using Synthflow.Client;
using Synthflow.ContactLists;
using Synthflow.PowerShell.Errors;
using Synthflow.PowerShell.Cmdlets;

namespace Synthflow.PowerShell.Contacts;

/// <summary>What Import-SynthflowContact does with each file, once it is clear how to read all of them.</summary>
internal sealed class ContactImport : IDisposable
{
    private readonly ImportSynthflowContactCommand _cmdlet;
    private readonly CancellationToken _cancellationToken;

    // Typed as object: PowerShell looks through this assembly's types before the parsers can be loaded.
    private readonly object _options;
    private readonly Dictionary<string, byte[]> _pipes = new(StringComparer.Ordinal);
    private readonly ProblemFile? _problems;

    private ContactImport(
        ImportSynthflowContactCommand cmdlet,
        object options,
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
    /// <exception cref="FormatException">-Partition is none.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ContactImport Prepare(ImportSynthflowContactCommand cmdlet, CancellationToken cancellationToken) =>
        new(cmdlet, OptionsOf(cmdlet, cancellationToken), cancellationToken);

    /// <summary>
    /// One row of a person may say that they opted out, and another, earlier one not: all rows are asked first.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void CollectOptOuts(string file)
    {
        var options = (ContactListOptions)_options;
        var stream = ContactFiles.Open(file, _cancellationToken);
        if (stream is MemoryStream pipe)
        {
            // It cannot be opened again for its rows.
            _pipes[file] = pipe.ToArray();
        }

        options.OptedOutNumbers!.CollectFrom(stream, file, options, _cancellationToken); // set in OptionsOf
    }

    /// <summary>Writes a file's contacts, what is wrong with its rows, and how it was understood.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void ReadFile(string file)
    {
        var stream = _pipes.TryGetValue(file, out var bytes) ? new MemoryStream(bytes) : ContactFiles.Open(file, _cancellationToken);
        using var reader = ContactFileReader.Open(stream, file, (ContactListOptions)_options);
        foreach (var choice in reader.Choices)
        {
            _cmdlet.WriteVerbose(choice);
        }

        foreach (var warning in reader.Warnings)
        {
            _cmdlet.WriteWarning(warning);
        }

        WriteRows(reader);
        var name = Path.GetFileName(file);
        _cmdlet.WriteVerbose(reader.Counts.Summarize(name));
        foreach (var values in reader.UnclearOptOuts)
        {
            _cmdlet.WriteWarning(values);
        }

        foreach (var mended in reader.Counts.SummarizeMended(name))
        {
            _cmdlet.WriteVerbose(mended);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteRows(ContactFileReader reader)
    {
        var groups = new RowProblemGroups();
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

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteRows(ContactFileReader reader, RowProblemGroups groups)
    {
        using var ahead = new RowsAhead(reader, _cancellationToken);
        foreach (var row in ahead.Rows())
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

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static OptOutList? OptOutsOf(ImportSynthflowContactCommand cmdlet, CancellationToken stopped)
    {
        if (cmdlet.OptOutPath is not { } path)
        {
            return null;
        }

        var list = OptOutList.Load(
            FilePaths.Of(cmdlet.SessionState, path, ErrorIds.InvalidContactFile),
            cmdlet.DefaultCountry,
            cmdlet.NumberFormat,
            cmdlet.AllowEmptyOptOut,
            stopped);
        cmdlet.WriteVerbose(list.Summarize());
        return list;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteRest(RowProblemGroups groups)
    {
        foreach (var (first, message, rows) in groups.Rest())
        {
            _cmdlet.WriteError(ErrorRecords.Invalid(first.ErrorId, message, first.NextStep, rows));
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ContactListOptions OptionsOf(ImportSynthflowContactCommand cmdlet, CancellationToken stopped) => ContactListSettings.Of(cmdlet) with
    {
        EmailColumn = cmdlet.EmailColumn,
        SkipDuplicate = cmdlet.SkipDuplicate,
        Partition = cmdlet.Partition is null ? null : Partition.Parse(cmdlet.Partition),
        OptOutList = OptOutsOf(cmdlet, stopped),
        SeenNumbers = new SeenNumbers(),
        OptedOutNumbers = new OptedOutNumbers(),
    };
}
