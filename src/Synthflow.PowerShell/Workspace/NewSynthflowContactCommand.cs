using System.Collections;
using System.Management.Automation;
using Synthflow.Client;
using Synthflow.Client.Workspaces;
using Synthflow.PowerShell.Chats;
using Synthflow.PowerShell.Cmdlets;
using Synthflow.PowerShell.Completion;

namespace Synthflow.PowerShell.Workspace;

/// <summary>Creates contacts in the workspace: one, or every contact of a list.</summary>
/// <remarks>
/// <para>Nobody is texted. Pipe in contacts of Import-SynthflowContact or rows of Import-Csv with columns Name and
/// Phone, or give one contact on the command line. People who opted out, and numbers that came earlier in the same
/// pipeline, are left out with a warning.</para>
/// <para>Synthflow does not refuse a second contact with the same number; -SkipExisting looks first. If the answer is
/// lost, the contacts with that number are read, and the new one is returned if it is there; else the error
/// OutcomeUnknown says so, and the contact is not created again.</para>
/// </remarks>
/// <example>
/// <para>Create one contact</para>
/// <code>New-SynthflowContact -Name 'Ada' -PhoneNumber +12025550177 -Metadata @{ plan = 'gold' }</code>
/// </example>
/// <example>
/// <para>Copy a list into the workspace, without the contacts that already exist</para>
/// <code>Import-SynthflowContact contacts.csv -DefaultCountry US | New-SynthflowContact -SkipExisting</code>
/// </example>
/// <seealso cref="GetSynthflowContactCommand">Get-SynthflowContact</seealso>
/// <seealso cref="Contacts.ImportSynthflowContactCommand">Import-SynthflowContact</seealso>
[Cmdlet(VerbsCommon.New, "SynthflowContact", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(WorkspaceContact))]
public sealed class NewSynthflowContactCommand : SynthflowCmdlet
{
    private readonly RowsByNumber _made = new();
    private long _row;

    /// <summary>The person's name. Synthflow requires one.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    public string? Name { get; set; }

    /// <summary>The phone number, as people write it; without a leading + only with -DefaultCountry.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("phone_number", "Phone Number", "MobilePhone", "Mobile", "Phone")]
    [AllowEmptyString]
    [AllowNull]
    public string? PhoneNumber { get; set; }

    /// <summary>The email address.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Email { get; set; }

    /// <summary>Other values to store with the contact: a table of text, numbers, booleans, lists and tables.</summary>
    [Parameter]
    public IDictionary? Metadata { get; set; }

    /// <summary>The country of numbers without a leading +, as two letters such as US or DE.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(CountryCompleter))]
    public string? DefaultCountry { get; set; }

    /// <summary>Looks for the number first, and creates no second contact with it.</summary>
    [Parameter]
    public SwitchParameter SkipExisting { get; set; }

    /// <summary>
    /// The row to create a contact from: a contact of Import-SynthflowContact, or a row of Import-Csv.
    /// </summary>
    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    /// <inheritdoc />
    protected override void BeginProcessing() => PhoneNumberInput.RequireCountry(this, DefaultCountry);

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        _row++;
        var client = RequireConnection().Client;
        try
        {
            var fields = Fields();
            var number = fields.PhoneNumber!; // Fields() refuses a row without one
            if (WhyLeftOut(number) is { } reason)
            {
                WriteWarning(reason);
                return;
            }

            if ((SkipExisting && Exists(client, number))
                || !ShouldProcess(Text.Of("{0} ({1})", fields.Name, number), "Create a contact in the workspace"))
            {
                return;
            }

            BeforeSend("create the contact " + Text.ShortNumber(number));
            _made.Add(number, Where());
            WriteResult(Await(client.CreateContactAsync(fields, RequestOptions, StopToken)));
        }
        catch (SynthflowException failure)
        {
            WriteFailure(failure, InputObject ?? (object?)PhoneNumber);
        }
    }

    private WorkspaceContactFields Fields()
    {
        var number = PhoneNumberInput.Read(PhoneNumber, DefaultCountry, Where(), Delivery.NotSent);
        LoneRow.RequireOneNumber(InputObject, PhoneNumber, DefaultCountry, Where());
        return string.IsNullOrWhiteSpace(Name)
            ? throw Refused(Text.Of(Messages.InvalidContact_NoName, Where()), Messages.InvalidContact_NoName_NextStep)
            : new WorkspaceContactFields
            {
                Name = Name,
                PhoneNumber = number,
                Email = string.IsNullOrWhiteSpace(Email) ? null : Email,
                Metadata = PlainValues.Table(Metadata),
            };
    }

    private string? WhyLeftOut(string number)
    {
        if (InputRow.IsOptedOut(InputObject))
        {
            return Text.Of(Messages.ContactNotMade_OptedOut, Where());
        }

        return _made.FirstOf(number) is { } first
            ? Text.Of(Messages.ContactNotMade_Repeated, Where(), Text.ShortNumber(number), first)
            : null;
    }

    private bool Exists(SynthflowClient client, string number)
    {
        var list = Await(client.ListContactsAsync(number, RequestOptions, StopToken));
        ShowRequests();
        if (list.Contacts.FirstOrDefault(contact => WorkspaceContacts.HasNumber(contact, number)) is { } existing)
        {
            WriteVerbose(Text.Of(Messages.ContactExists, Where(), Text.ShortNumber(number), existing.ContactId));
            return true;
        }

        // What is not in a list that is cut short may be there all the same.
        return list.IsCutShort
            ? throw Refused(
                Text.Of(Messages.InvalidContact_CutShort, Where(), list.Contacts.Count, list.Total),
                Messages.InvalidContact_CutShort_NextStep)
            : false;
    }

    private string Where() => InputRow.ContactOf(InputObject)?.ToString()
        ?? (InputObject is null ? "-PhoneNumber" : Text.Of("item {0}", _row));

    private static SynthflowException Refused(string message, string nextStep) =>
        new(ErrorIds.InvalidContact, message) { Delivery = Delivery.NotSent, RecommendedAction = nextStep };
}
