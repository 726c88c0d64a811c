using System.Management.Automation;
using Synthflow.Client;
using Synthflow.Client.Workspaces;
using Synthflow.PowerShell.Chats;
using Synthflow.PowerShell.Errors;
using Synthflow.PowerShell.Cmdlets;
using Synthflow.PowerShell.Completion;

namespace Synthflow.PowerShell.Workspace;

/// <summary>Lists the workspace's contacts, or finds them by phone number, name or id.</summary>
/// <remarks>
/// <para>These are the contacts stored in Synthflow, not the rows of a contact list, which Import-SynthflowContact
/// reads. Each has ContactId, Name, PhoneNumber, Email, Metadata and CreatedAt.</para>
/// <para>Synthflow documents no way to ask for more contacts than it returns at once. If it returns fewer than there
/// are, a warning says how many it returned of how many; -PhoneNumber still finds the others.</para>
/// </remarks>
/// <example>
/// <para>List the contacts</para>
/// <code>Get-SynthflowContact</code>
/// </example>
/// <example>
/// <para>Find a contact by its phone number</para>
/// <code>Get-SynthflowContact -PhoneNumber '(202) 555-0101' -DefaultCountry US</code>
/// </example>
/// <seealso cref="NewSynthflowContactCommand">New-SynthflowContact</seealso>
/// <seealso cref="SetSynthflowContactCommand">Set-SynthflowContact</seealso>
/// <seealso cref="RemoveSynthflowContactCommand">Remove-SynthflowContact</seealso>
[Cmdlet(VerbsCommon.Get, "SynthflowContact", DefaultParameterSetName = NameSet)]
[OutputType(typeof(WorkspaceContact))]
public sealed class GetSynthflowContactCommand : SynthflowCmdlet
{
    private const string NameSet = "Name";
    private const string NumberSet = "PhoneNumber";
    private const string IdSet = "Id";

    /// <summary>Only contacts with these names; wildcards are allowed. Default: all contacts.</summary>
    [Parameter(Position = 0, ParameterSetName = NameSet)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = ["*"];

    /// <summary>Only contacts with these phone numbers, as people write them. Synthflow searches for them.</summary>
    [Parameter(Mandatory = true, ParameterSetName = NumberSet)]
    [Alias("phone_number")]
    [ValidateNotNullOrEmpty]
    public string[] PhoneNumber { get; set; } = [];

    /// <summary>The country of numbers without a leading +, as two letters such as US or DE.</summary>
    [Parameter(ParameterSetName = NumberSet)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(CountryCompleter))]
    public string? DefaultCountry { get; set; }

    /// <summary>The contacts with these ids.</summary>
    [Parameter(Mandatory = true, ParameterSetName = IdSet, ValueFromPipelineByPropertyName = true)]
    [Alias("contact_id", "id")]
    [ValidateNotNullOrEmpty]
    public string[] ContactId { get; set; } = [];

    /// <inheritdoc />
    protected override void BeginProcessing() => PhoneNumberInput.RequireCountry(this, DefaultCountry);

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        var client = RequireConnection().Client;
        switch (ParameterSetName)
        {
            case IdSet:
                foreach (var id in ContactId)
                {
                    Try(id, () => WriteResult(
                        Await(client.GetContactAsync(ContactIdInput.Read(id, null), RequestOptions, StopToken))));
                }

                break;
            case NumberSet:
                foreach (var number in PhoneNumber)
                {
                    Try(number, () => WriteByNumber(client, number));
                }

                break;
            default:
                Try(Name.Length == 1 ? Name[0] : Name, () => WriteByName(client));
                break;
        }
    }

    private void Try(object target, Action write)
    {
        try
        {
            write();
        }
        catch (SynthflowException failure)
        {
            WriteFailure(failure, target);
        }
    }

    private void WriteByNumber(SynthflowClient client, string number)
    {
        var e164 = PhoneNumberInput.Read(number, DefaultCountry, "-PhoneNumber", null);
        var list = Await(client.ListContactsAsync(e164, RequestOptions, StopToken));
        // The service may search for parts of numbers, too.
        Write(list.Contacts.Where(contact => WorkspaceContacts.HasNumber(contact, e164)));
        if (list.IsCutShort)
        {
            WriteWarning(Text.Of(Messages.ContactsCutShort, list.Contacts.Count, list.Total));
        }
    }

    private void WriteByName(SynthflowClient client)
    {
        var names = new WantedNames(Name);
        var list = Await(client.ListContactsAsync(null, RequestOptions, StopToken));
        Write(list.Contacts.Where(contact => names.Take(contact.Name)));
        if (list.IsCutShort)
        {
            WriteWarning(Text.Of(Messages.ContactsCutShort, list.Contacts.Count, list.Total));
        }

        foreach (var missing in names.Missing)
        {
            WriteError(ErrorRecords.Invalid(
                ErrorIds.NotFound,
                Text.Of(Messages.NotFound_Contact, Text.Harmless(missing, 60)),
                Messages.NotFound_Contact_NextStep,
                missing));
        }
    }

    private void Write(IEnumerable<WorkspaceContact> contacts)
    {
        ShowTriesBeforeResults();
        foreach (var contact in contacts)
        {
            WriteObject(contact);
        }

        ShowRequests();
    }
}
