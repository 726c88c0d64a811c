using System.Collections;
using System.Management.Automation;
using System.Text;
using Synthflow.Campaigns;
using Synthflow.Client;
using Synthflow.Client.Chats;
using Synthflow.Client.Http;
using Synthflow.PowerShell.Connections;
using Synthflow.PowerShell.Contacts;
using Synthflow.PowerShell.Errors;
using Synthflow.PowerShell.Pipeline;

namespace Synthflow.PowerShell.Campaigns;

/// <summary>Texts each person of a contact list at most once, whatever happens, and goes on where it stopped.</summary>
/// <remarks>
/// <para>The journal is what makes it safe. Before a message leaves, the attempt is on disk; after the answer, the result is.
/// Run the same command again with the same journal, after a crash, a cut, Ctrl+C or by mistake, and it goes on with who was
/// not texted yet. Keep the journal on storage that lasts, and keep it for as long as the list may be used again.</para>
/// <para>With -Path a plan is shown first: how many will get a message, who is left out and why, how long it will take. With
/// -WhatIf it ends there, gives out each row with what would become of it, and writes nothing. Rows from the pipeline are
/// checked as they come; with -OptOutColumn they are planned together, as a file is.</para>
/// <para>One result comes out for each row that the run reached. Sends whose outcome is Unknown may or may not have arrived; they are not sent
/// again until Resolve-SynthflowCampaign says what was found, for example in the Twilio log of the sender.</para>
/// <para>Messages may have placeholders with the names of columns: {First Name}, or {First Name|there} with a text for
/// empty cells. {{ is a brace.</para>
/// <para>The pace is 1 a second for sms and 10 for whatsapp unless -MaxPerSecond says otherwise, and slower while Synthflow
/// asks for it. The campaign stops by itself, to be gone on with later, where the key or the account is refused, after 5
/// Unknown in a row, and after 10 equal refusals in a row.</para>
/// </remarks>
/// <example>
/// <para>See what a campaign would do</para>
/// <code>Invoke-SynthflowCampaign -Path contacts.csv -JournalPath spring.jsonl -AgentId 11111111-1111-4111-8111-111111111111 -Channel sms -FromNumber +15551234567 -DefaultCountry US -InitialMessage 'Hi {First Name|there}, shall we find a time?' -WhatIf</code>
/// </example>
/// <example>
/// <para>Run it; run the same line again to go on after anything</para>
/// <code>Invoke-SynthflowCampaign -Path contacts.csv -JournalPath spring.jsonl -AgentId 11111111-1111-4111-8111-111111111111 -Channel sms -FromNumber +15551234567 -DefaultCountry US -InitialMessage 'Hi {First Name|there}, shall we find a time?' -OptOutPath stop.txt -MaxPerSecond 10</code>
/// </example>
/// <example>
/// <para>Send to a selection from the pipeline, three people first</para>
/// <code>Import-SynthflowContact contacts.csv -DefaultCountry US |
///     Where-Object { $_.Variables.Company -like 'A*' } |
///     Invoke-SynthflowCampaign -JournalPath pilot.jsonl -AgentId 11111111-1111-4111-8111-111111111111 -Channel sms -FromNumber +15551234567 -InitialMessage 'Hello!' -First 3</code>
/// </example>
/// <seealso cref="Chats.NewSynthflowOutboundChatCommand">New-SynthflowOutboundChat</seealso>
[Cmdlet(
    VerbsLifecycle.Invoke,
    "SynthflowCampaign",
    DefaultParameterSetName = PipelineSet,
    SupportsShouldProcess = true,
    ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(CampaignResult))]
public sealed class InvokeSynthflowCampaignCommand : SynthflowCmdlet, IContactListParameters
{
    private const string PathSet = "Path";
    private const string PipelineSet = "Pipeline";

    private CampaignRun? _run;

    /// <summary>The contact list: a CSV file as CRMs and spreadsheets export it.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = PathSet)]
    [ValidateNotNullOrEmpty]
    public string? Path { get; set; }

    /// <summary>A contact of Import-SynthflowContact, a row of Import-Csv, or any object with a phone number.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = PipelineSet)]
    [ValidateNotNull]
    public PSObject? InputObject { get; set; }

    /// <summary>The journal of this campaign. It is made where it is not there; only its owner can read it.</summary>
    [Parameter(Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public string JournalPath { get; set; } = "";

    /// <summary>The agent that leads the conversations.</summary>
    [Parameter(Mandatory = true)]
    public Guid AgentId { get; set; }

    /// <summary>How people are reached: sms or whatsapp.</summary>
    [Parameter(Mandatory = true)]
    [ValidateSet(nameof(Channel.Sms), nameof(Channel.WhatsApp))]
    public Channel Channel { get; set; }

    /// <summary>The workspace's own sender: the number that Synthflow has from Twilio.</summary>
    [Parameter(Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public string FromNumber { get; set; } = "";

    /// <summary>The first message, with placeholders such as {First Name|there}; at most 1,600 characters once filled in.</summary>
    [Parameter]
    public string? InitialMessage { get; set; }

    /// <summary>An approved WhatsApp template: HX and 32 hexadecimal digits. Not for sms.</summary>
    [Parameter]
    public string? TemplateSid { get; set; }

    /// <summary>The template's values by placeholder number, with placeholders, such as @{ '1' = '{First Name}' }.</summary>
    [Parameter]
    public IDictionary? TemplateVariables { get; set; }

    /// <summary>Columns that go along as custom variables under their own names.</summary>
    [Parameter]
    public string[] CustomVariableProperty { get; set; } = [];

    /// <summary>A list of numbers that asked not to be texted: a text file with one on each line, or a CSV file.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? OptOutPath { get; set; }

    /// <summary>When nobody is texted, in the person's own time zone, such as 21:00-08:00. The next run sends those rows.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? QuietHours { get; set; }

    /// <summary>The most sends a second. Default: 1 for sms, 10 for whatsapp.</summary>
    [Parameter]
    [ValidateRange(0.001, 1000000.0)]
    public double? MaxPerSecond { get; set; }

    /// <summary>How many sends may be under way at the same time.</summary>
    [Parameter]
    [ValidateRange(1, CampaignOptions.MostWorkers)]
    public int ThrottleLimit { get; set; } = 4;

    /// <summary>Sends to at most so many people in this run.</summary>
    [Parameter]
    [ValidateRange(1L, long.MaxValue)]
    public long? First { get; set; }

    /// <summary>One part of the numbers, such as 2/8; each part with a journal of its own.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Partition { get; set; }

    /// <summary>The country of numbers without a leading +, as two letters such as US or DE.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? DefaultCountry { get; set; }

    /// <summary>The header of the column with the phone numbers. Default: found by its header, else by its cells.</summary>
    [Parameter]
    public string? PhoneColumn { get; set; }

    /// <summary>The header of the column with the names.</summary>
    [Parameter]
    public string? NameColumn { get; set; }

    /// <summary>The header of a column with each row's country, for numbers without a leading +.</summary>
    [Parameter]
    public string? CountryColumn { get; set; }

    /// <summary>The header of a column that says who opted out. Empty, no, false and 0 mean: did not. Whoever opted out in
    /// one row is not texted because of another: all rows are looked at before the first send. Rows from the pipeline are
    /// kept in memory for that, about 4 KB each; a file (-Path) is gone through once more instead.</summary>
    [Parameter]
    public string? OptOutColumn { get; set; }

    /// <summary>The character between the cells. Default: found by looking.</summary>
    [Parameter(ParameterSetName = PathSet)]
    public char? Delimiter { get; set; }

    /// <summary>The file's encoding: utf8, unicode, ansi, a code page or any .NET name. Default: found by looking.</summary>
    [Parameter(ParameterSetName = PathSet)]
    [EncodingTransformation]
    [ValidateNotNull]
    public Encoding? Encoding { get; set; }

    /// <summary>Takes what the client reports, on any thread.</summary>
    internal IRequestLog? Reports => RequestOptions.Log;

    /// <summary>Shows what was reported so far.</summary>
    internal void ShowReports() => Watch.ShowNow();

    /// <summary>Shows the rest, and takes the progress of waits off the screen.</summary>
    internal void EndReports()
    {
        Watch.ShowNow();
        Watch.EndProgress();
    }

    /// <summary>Cancelled by Ctrl+C and when the cmdlet ends.</summary>
    internal CancellationToken Stopped => StopToken;

    /// <inheritdoc />
    protected override void BeginProcessing()
    {
        var connection = RequireConnection();
        Guard(() => _run = CampaignRun.Prepare(this, connection));
    }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        if (ParameterSetName == PipelineSet)
        {
            Guard(() => _run!.Add(InputObject!)); // set in BeginProcessing; mandatory
        }
    }

    /// <inheritdoc />
    protected override void EndProcessing() => Guard(() => _run!.Finish()); // set in BeginProcessing

    /// <inheritdoc />
    protected override void StopProcessing()
    {
        _run?.Stop();
        base.StopProcessing();
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _run?.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Guard(Action step)
    {
        try
        {
            step();
        }
        catch (Exception failure) when (CampaignErrors.RecordOf(failure, JournalPath) is not null)
        {
            ThrowTerminatingError(CampaignErrors.RecordOf(failure, JournalPath));
        }
        catch (OperationCanceledException) when (Stopping)
        {
            throw new PipelineStoppedException();
        }
    }
}
