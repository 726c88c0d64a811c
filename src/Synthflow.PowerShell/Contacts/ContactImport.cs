using Synthflow.PowerShell.Errors;
using Synthflow.PowerShell.Cmdlets;
using Synthflow.PowerShell.Loading;

namespace Synthflow.PowerShell.Contacts;

/// <summary>What Import-SynthflowContact does with each file, once it is clear how to read all of them.</summary>
internal sealed class ContactImport : IDisposable
{
    private readonly StoppableCmdlet _cmdlet;
    private readonly ContactListOptions _options;
    private readonly Dictionary<string, byte[]> _pipes = new(StringComparer.Ordinal);
    private readonly ProblemFile? _problems;
    private readonly ContactReading _reading;
    private int _filesRead;

    /// <param name="cmdlet">Takes contacts, errors and what was chosen.</param>
    /// <param name="options">How to read each file; the opt-out list is read already: a missing one must stop
    /// everything.</param>
    /// <param name="problems">Takes the rows that cannot be used; null for none. It ends with this.</param>
    public ContactImport(StoppableCmdlet cmdlet, ContactListOptions options, ProblemFile? problems)
    {
        _cmdlet = cmdlet;
        _options = options with
        {
            SeenNumbers = new SeenNumbers(),
            OptedOutNumbers = ListRoom.Door.NewOptedOutNumbers(),
        };
        _problems = problems;
        _reading = ReadingOptions.Of(options);
    }

    /// <summary>Whether every list was read to its end so far.</summary>
    public bool IsWhole { get; set; } = true;

    /// <summary>The last list was read.</summary>
    /// <exception cref="SynthflowException">An old file of rows that cannot be used stays, and should not.</exception>
    public void Finish()
    {
        // What was not read to its end may have such rows.
        if (IsWhole && _filesRead > 0)
        {
            _problems?.Finish(_cmdlet);
        }
    }

    /// <summary>Ends the file of rows that cannot be used.</summary>
    public void Dispose() => _problems?.Dispose();

    /// <summary>
    /// One row of a person may say that they opted out, and another, earlier one not: all rows are asked first.
    /// </summary>
    public void CollectOptOuts(string file)
    {
        _problems?.RequireOther(file);
        var stream = ListRoom.Door.OpenFile(file, _cmdlet.StopToken);
        if (stream is MemoryStream pipe)
        {
            // It cannot be opened again for its rows.
            _pipes[file] = pipe.ToArray();
        }

        ListRoom.Door.CollectOptOuts(stream, file, _options, _cmdlet.StopToken);
    }

    /// <summary>Writes a file's contacts, what is wrong with its rows, and how it was understood.</summary>
    /// <param name="file">The file.</param>
    /// <param name="isOnly">Whether it is all there is to read.</param>
    public void ReadFile(string file, bool isOnly)
    {
        var stream = _pipes.TryGetValue(file, out var bytes)
            ? new MemoryStream(bytes)
            : ListRoom.Door.OpenFile(file, _cmdlet.StopToken);
        using var reader = ListRoom.Door.Open(stream, file, _options);
        foreach (var choice in reader.Choices)
        {
            _cmdlet.WriteVerbose(choice);
        }

        foreach (var warning in reader.Warnings)
        {
            _cmdlet.WriteWarning(warning);
        }

        if (isOnly && string.IsNullOrEmpty(_options.PhoneColumn))
        {
            _reading.FoundPhoneColumn = reader.PhoneColumn;
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

        _filesRead++;
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
        foreach (var row in ProblemFile.Seen(_problems, reader.ReadRowsAhead(_cmdlet.StopToken)))
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
                    _cmdlet.WriteError(
                        ErrorRecords.Invalid(problem.ErrorId, problem.Message, problem.NextStep, row.Contact));
                }
            }
            else
            {
                row.Contact.Reading = _reading;
                _cmdlet.WriteObject(row.Contact);
            }
        }
    }

    private void WriteRest(IRowProblems groups)
    {
        foreach (var (first, message, rows) in groups.Rest())
        {
            _cmdlet.WriteError(ErrorRecords.Invalid(first.ErrorId, message, first.NextStep, rows));
        }
    }
}
