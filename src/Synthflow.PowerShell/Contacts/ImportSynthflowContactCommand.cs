using System.Management.Automation;
using System.Runtime.CompilerServices;
using System.Text;
using Synthflow.Client;
using Synthflow.Client.Contacts;
using Synthflow.ContactLists;
using Synthflow.PowerShell.Errors;
using Synthflow.PowerShell.Pipeline;

namespace Synthflow.PowerShell.Contacts;

/// <summary>Reads contact lists as HubSpot, Salesforce, Google, Excel and Export-Csv write them.</summary>
/// <remarks>
/// <para>Each usable row comes out as a contact with its phone number in E.164 and every column in Variables. A row that
/// cannot be used comes out as an error that names file, row, column, value, reason and next step, and the rest goes on. Rows are
/// counted as a spreadsheet shows them.</para>
/// <para>Encoding, delimiter and the columns for phone number, name and email are found by looking; -Verbose says what was
/// chosen and why. The file is read row by row, so that its size does not matter.</para>
/// <para>A row that repeats a number, in whatever spelling, and a person who opted out come out marked: Problem says why
/// they should not be texted, and New-SynthflowOutboundChat does not text them. With -OptOutColumn a file is gone through
/// twice: whoever opted out in one row is marked in every row with the same number.</para>
/// <para>A contact has File and Row (as a spreadsheet counts it: the header is row 1), Name, PhoneNumber, Email, and in
/// Variables every column under its own header. Country is the number's country as two letters, and TimeZones has every time
/// zone that the number may be in, such as Europe/Berlin, for quiet hours; both are empty where the number does not tell.
/// OptedOut says whether the person asked not to be texted, DuplicateOfRow which earlier row has the same number, and Problem,
/// in words, why the contact should not be texted.</para>
/// </remarks>
/// <example>
/// <para>See what is in a list before anything is sent</para>
/// <code>Import-SynthflowContact contacts.csv -DefaultCountry US</code>
/// </example>
/// <example>
/// <para>See how the file was understood</para>
/// <code>Import-SynthflowContact contacts.csv -DefaultCountry US -Verbose</code>
/// </example>
/// <example>
/// <para>Leave out repeated numbers and who opted out</para>
/// <code>Import-SynthflowContact contacts.csv -DefaultCountry US -SkipDuplicate -OptOutPath stop.txt | Where-Object { -not $_.Problem }</code>
/// </example>
/// <seealso cref="Chats.NewSynthflowOutboundChatCommand">New-SynthflowOutboundChat</seealso>
/// <seealso cref="Campaigns.InvokeSynthflowCampaignCommand">Invoke-SynthflowCampaign</seealso>
[Cmdlet(VerbsData.Import, "SynthflowContact", DefaultParameterSetName = PathSet)]
[OutputType(typeof(Contact))]
public sealed class ImportSynthflowContactCommand : PSCmdlet, IDisposable
{
    private const string PathSet = "Path";
    private const string LiteralPathSet = "LiteralPath";

    private readonly CancellationTokenSource _stopping = new();
    private ContactListErrorWriter? _errors;
    private object? _seen;
    private object? _optOuts;
    private object? _optedOut;

    /// <summary>The files to read; wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = PathSet)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>The files to read, taken as they are written: [ and * stand for themselves.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = LiteralPathSet)]
    [Alias("PSPath", "FullName")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>The character between the cells. Default: found by looking.</summary>
    [Parameter]
    public char? Delimiter { get; set; }

    /// <summary>
    /// The file's encoding: utf8, unicode, bigendianunicode, ansi, a code page or any name that .NET knows. Default: found by
    /// looking.
    /// </summary>
    [Parameter]
    [EncodingTransformation]
    [ValidateNotNull]
    public Encoding? Encoding { get; set; }

    /// <summary>The header of the column with the phone numbers. Default: found by its header, else by its cells.</summary>
    [Parameter]
    public string? PhoneColumn { get; set; }

    /// <summary>The header of the column with the names.</summary>
    [Parameter]
    public string? NameColumn { get; set; }

    /// <summary>The header of the column with the email addresses.</summary>
    [Parameter]
    public string? EmailColumn { get; set; }

    /// <summary>The header of a column with each row's country, for numbers without a leading +.</summary>
    [Parameter]
    public string? CountryColumn { get; set; }

    /// <summary>The country of numbers without a leading +, as two letters such as US or DE.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? DefaultCountry { get; set; }

    /// <summary>A list of numbers that asked not to be texted: a text file with one on each line, or a CSV file.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? OptOutPath { get; set; }

    /// <summary>The header of a column that says who opted out. Empty, no, false and 0 mean: did not.</summary>
    [Parameter]
    public string? OptOutColumn { get; set; }

    /// <summary>Leaves out rows that repeat a number, instead of marking them.</summary>
    [Parameter]
    public SwitchParameter SkipDuplicate { get; set; }

    /// <summary>
    /// One part of the numbers, such as 2/8 for the second of eight. The same number is in the same part on every machine, so
    /// that workers share a list without talking to each other.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Partition { get; set; }

    /// <summary>Frees what a stop needs.</summary>
    public void Dispose() => _stopping.Dispose();

    /// <inheritdoc />
    protected override void BeginProcessing()
    {
        _errors = new ContactListErrorWriter(this);
        Chats.PhoneNumberGate.RequireCountry(this, DefaultCountry);
        try
        {
            Prepare();
        }
        catch (ContactListException failure)
        {
            ThrowTerminatingError(_errors.RecordOf(failure));
        }
        catch (FormatException failure)
        {
            ThrowTerminatingError(ErrorRecords.Refused(nameof(Messages.InvalidPartition), failure.Message, Partition));
        }
    }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        var files = ParameterSetName == PathSet ? InputFiles.Matching(this, Path) : InputFiles.Literal(this, LiteralPath);
        if (!string.IsNullOrEmpty(OptOutColumn))
        {
            files = [.. files.Where(file => Attempt(CollectOptOuts, file))];
        }

        foreach (var file in files)
        {
            Attempt(ReadFile, file);
        }
    }

    /// <inheritdoc />
    protected override void StopProcessing()
    {
        try
        {
            _stopping.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // Ctrl+C came while the cmdlet was ending by itself.
        }
    }

    private bool Attempt(Action<string> read, string file)
    {
        try
        {
            read(file);
            return true;
        }
        catch (ContactListException failure)
        {
            WriteError(_errors!.RecordOf(failure)); // set in BeginProcessing
            return false;
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
    }

    /// <summary>Loads what is needed before the first row: a missing opt-out list must stop everything.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Prepare()
    {
        _ = Options();
        _seen = new SeenNumbers();
        _optedOut = new OptedOutNumbers();
        if (OptOutPath is not null)
        {
            _optOuts = OptOutList.Load(GetUnresolvedProviderPathFromPSPath(OptOutPath), DefaultCountry);
        }
    }

    /// <summary>One row of a person may say that they opted out, and another, earlier one not: all rows are asked first.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void CollectOptOuts(string file) => ((OptedOutNumbers)_optedOut!).Collect(file, Options(), _stopping.Token); // set in Prepare

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ReadFile(string file)
    {
        using var reader = ContactFileReader.Open(file, Options());
        foreach (var choice in reader.Choices)
        {
            WriteVerbose(choice);
        }

        foreach (var warning in reader.Warnings)
        {
            WriteWarning(warning);
        }

        WriteRows(reader);
        var name = System.IO.Path.GetFileName(file);
        WriteVerbose(reader.Counts.Summarize(name));
        foreach (var mended in reader.Counts.SummarizeMended(name))
        {
            WriteVerbose(mended);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteRows(ContactFileReader reader)
    {
        using var ahead = new RowsAhead(reader, _stopping.Token);
        foreach (var row in ahead.Rows())
        {
            foreach (var warning in row.Warnings)
            {
                WriteWarning(warning);
            }

            if (row.Problem is { } problem)
            {
                _errors!.Write(problem.ErrorId, problem.Message, problem.NextStep, row.Contact); // set in BeginProcessing
            }
            else
            {
                WriteObject(row.Contact);
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ContactListOptions Options() => new()
    {
        Delimiter = Delimiter,
        Encoding = Encoding,
        PhoneColumn = PhoneColumn,
        NameColumn = NameColumn,
        EmailColumn = EmailColumn,
        CountryColumn = CountryColumn,
        DefaultCountry = DefaultCountry,
        OptOutColumn = OptOutColumn,
        OptOutList = (OptOutList?)_optOuts,
        SkipDuplicate = SkipDuplicate,
        Partition = Partition is null ? null : ContactLists.Partition.Parse(Partition),
        SeenNumbers = (SeenNumbers?)_seen,
        OptedOutNumbers = (OptedOutNumbers?)_optedOut,
    };
}
