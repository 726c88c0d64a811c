using System.Management.Automation;
using Synthflow.PowerShell.Errors;
using Synthflow.PowerShell.Views;
using Synthflow.PowerShell.Cmdlets;
using Synthflow.PowerShell.Loading;

namespace Synthflow.PowerShell.Contacts;

/// <summary>Reads contact lists as HubSpot, Salesforce, Google, Excel and Export-Csv write them.</summary>
/// <remarks>
/// <para>Each usable row comes out as a contact with its phone number in E.164 and every column in Variables. A row
/// that cannot be used is an error that names file, row, column, value, reason and next step; the other rows are still
/// read. For each reason, the first five rows have an error of their own; the others share one error, whose
/// TargetObject holds them all. -ProblemPath writes all of them to a file that you can correct and read again. Rows are
/// counted as a spreadsheet shows them.</para>
/// <para>Encoding, delimiter and the columns for phone number, name and email are detected automatically; -Verbose says
/// what was chosen and why. The file is read row by row, so its size does not matter.</para>
/// <para>A row that repeats a phone number, in any spelling, and a person who opted out come out marked: Problem says
/// why they should not be texted, and New-SynthflowOutboundChat does not text them. Objects or a file that you make of
/// some of their properties lose that mark: keep OptedOut, or leave these people out before with Where-Object { -not
/// $_.OptedOut }. With -OptOutColumn a file is read twice: whoever opted out in one row is marked in every row with
/// the same number, of all files, piped in or not.</para>
/// <para>A contact has File and Row (as a spreadsheet counts it: the header is row 1), Name, PhoneNumber, Email, and in
/// Variables every column under its own header. Country is the number's country as two letters, and TimeZones has every
/// time zone that the number may be in, such as Europe/Berlin, for quiet hours; both are empty if they cannot be told
/// from the number. OptedOut says whether the person opted out, DuplicateOfRow which earlier row has the same number,
/// and Problem why the contact should not be texted.</para>
/// <para>The columns of the list are properties, too, and Export-Csv writes them all. A column with the name of one of
/// the properties that every contact has, such as Country or File, is called List.Country or List.File there.</para>
/// </remarks>
/// <example>
/// <para>See what is in a list before anything is sent</para>
/// <code>Import-SynthflowContact contacts.csv -DefaultCountry US</code>
/// </example>
/// <example>
/// <para>See how the file was read</para>
/// <code>Import-SynthflowContact contacts.csv -DefaultCountry US -Verbose</code>
/// </example>
/// <example>
/// <para>Leave out repeated numbers and people who opted out</para>
/// <code>Import-SynthflowContact contacts.csv -DefaultCountry US -SkipDuplicate -OptOutPath stop.txt | Where-Object { -not $_.Problem }</code>
/// </example>
/// <example>
/// <para>Write the rows that cannot be used to a file, to correct them there</para>
/// <code>Import-SynthflowContact contacts.csv -DefaultCountry US -ProblemPath fix-me.csv -Force -ErrorAction SilentlyContinue</code>
/// </example>
/// <seealso cref="Chats.NewSynthflowOutboundChatCommand">New-SynthflowOutboundChat</seealso>
/// <seealso cref="Campaigns.InvokeSynthflowCampaignCommand">Invoke-SynthflowCampaign</seealso>
[Cmdlet(VerbsData.Import, "SynthflowContact", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(Contact))]
public sealed partial class ImportSynthflowContactCommand : ContactListCmdlet
{
    private const string PathSet = "Path";
    private const string LiteralPathSet = "LiteralPath";

    private readonly List<string> _files = [];
    private ContactImport? _import;
    // A list that could not be read may say who of the other lists opted out.
    private bool _isUnknownWhoOptedOut;

    /// <inheritdoc />
    protected override void BeginProcessing()
    {
        Chats.PhoneNumberInput.RequireCountry(this, DefaultCountry);
        SessionTypes.MakeKnown();
        try
        {
            ReadingOptions.RequireOptOutColumn(ListOptions, ErrorIds.InvalidContactFile);
            Partition = AutoPartition.Of(Partition);
            var problems = NewProblemFile();
            problems?.RequireOther(
                OptOutPath is null ? null : FilePaths.Of(SessionState, OptOutPath, ErrorIds.InvalidContactFile));
            _import = EndWith(() => new ContactImport(this, ImportOptions(), problems));
        }
        catch (SynthflowException failure)
        {
            ThrowTerminatingError(ErrorRecords.From(failure, OptOutPath));
        }
    }

    /// <inheritdoc />
    protected override void ProcessRecord() => _files.AddRange(ParameterSetName == PathSet
        ? InputFiles.Matching(this, Path)
        : InputFiles.Literal(this, LiteralPath));

    /// <inheritdoc />
    protected override void EndProcessing()
    {
        // All files are known now, those of a pipeline too: a row of one may say that the person of another opted out,
        // and none of them is the file to write.
        // set in BeginProcessing
        List<string> files = [.. _files.Where(file => Attempt(_import!.CollectOptOuts, file))];
        if (_isUnknownWhoOptedOut && files.Count > 0)
        {
            WriteWarning(Messages.ImportWarning_OthersNotRead);
            files.Clear();
        }

        foreach (var file in files)
        {
            Attempt(read => _import!.ReadFile(read, isOnly: files.Count == 1), file);
        }

        try
        {
            _import!.Finish();
        }
        catch (SynthflowException failure)
        {
            WriteError(ErrorRecords.From(failure, ProblemPath));
        }
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _import?.Dispose();
        }

        base.Dispose(disposing);
    }

    private ProblemFile? NewProblemFile() =>
        ProblemFile.Of(SessionState, ProblemPath, Force, (path, action) => ShouldProcess(path, action));

    private ContactListOptions ImportOptions() => ListOptions with
    {
        EmailColumn = EmailColumn,
        SkipDuplicate = SkipDuplicate,
        Partition = Partition is null ? null : Core.Partition.Parse(Partition),
        OptOuts = OptOutPath is null ? null : ReadOptOuts(OptOutPath),
    };

    private IOptOutList ReadOptOuts(string given)
    {
        var path = FilePaths.Of(SessionState, given, ErrorIds.InvalidContactFile);
        var list = ListRoom.Door.LoadOptOuts(path, DefaultCountry, NumberFormat, AllowEmptyOptOut, StopToken);
        WriteVerbose(list.Summarize());
        return list;
    }

    private bool Attempt(Action<string> read, string file)
    {
        try
        {
            return EndWith(() =>
            {
                read(file);
                return true;
            });
        }
        catch (SynthflowException failure)
        {
            _import!.IsWhole = false; // set in BeginProcessing
            _isUnknownWhoOptedOut |= !string.IsNullOrEmpty(OptOutColumn)
                || failure is ContactListException { Row: not null };
            WriteError(ErrorRecords.From(failure, file));
            return false;
        }
    }
}
