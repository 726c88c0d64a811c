using System.Collections;
using System.Management.Automation;
using Synthflow.Client.Workspaces;
using Synthflow.PowerShell.Chats;
using Synthflow.PowerShell.Errors;
using Synthflow.PowerShell.Cmdlets;
using Synthflow.PowerShell.Completion;

namespace Synthflow.PowerShell.Workspace;

/// <summary>Changes contacts of the workspace: only what you give, everything else stays.</summary>
/// <remarks>
/// <para>Values on the command line are changed in every contact that is piped in. Rows of a list can have their own
/// values in columns ContactId, Name, PhoneNumber and Email; an empty cell changes nothing. From a contact of
/// Get-SynthflowContact only the id is taken.</para>
/// <para>If the answer is lost, the contact is read: if it has the new values, the change succeeded; else the error
/// OutcomeUnknown says so.</para>
/// </remarks>
/// <example>
/// <para>Change a phone number</para>
/// <code>Get-SynthflowContact 'Ada*' | Set-SynthflowContact -PhoneNumber '(202) 555-0199' -DefaultCountry US</code>
/// </example>
/// <example>
/// <para>Remove the email address, and see the changed contact</para>
/// <code>Get-SynthflowContact -PhoneNumber +12025550101 | Set-SynthflowContact -Email '' -PassThru</code>
/// </example>
/// <seealso cref="GetSynthflowContactCommand">Get-SynthflowContact</seealso>
[Cmdlet(VerbsCommon.Set, "SynthflowContact", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(WorkspaceContact))]
public sealed class SetSynthflowContactCommand : SynthflowCmdlet
{
    private readonly HashSet<string> _given = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The contact to change.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("contact_id")]
    public string ContactId { get; set; } = "";

    /// <summary>The new name.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Name { get; set; }

    /// <summary>The new phone number, as people write it; without a leading + only with -DefaultCountry.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("phone_number")]
    public string? PhoneNumber { get; set; }

    /// <summary>The new email address; '' removes it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string? Email { get; set; }

    /// <summary>The new metadata: a table of text, numbers, booleans, lists and tables.</summary>
    [Parameter]
    public IDictionary? Metadata { get; set; }

    /// <summary>The country of numbers without a leading +, as two letters such as US or DE.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(CountryCompleter))]
    public string? DefaultCountry { get; set; }

    /// <summary>The row or contact that is piped in.</summary>
    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    /// <summary>Returns the changed contact, which is read for that.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc />
    protected override void BeginProcessing()
    {
        PhoneNumberInput.RequireCountry(this, DefaultCountry);
        _given.UnionWith(MyInvocation.BoundParameters.Keys);
    }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        var client = RequireConnection().Client;
        try
        {
            var id = ContactIdInput.Read(ContactId, Delivery.NotSent);
            var fields = Fields();
            if (fields.IsEmpty)
            {
                WriteError(ErrorRecords.Refused(
                    ErrorIds.InvalidContact,
                    Text.Of(Messages.InvalidContact_NoChange, id),
                    Messages.InvalidContact_NoChange_NextStep,
                    ContactId));
                return;
            }

            if (!ShouldProcess(Text.Of("contact {0}", id), "Change " + string.Join(", ", Named(fields))))
            {
                return;
            }

            BeforeSend(Text.Of("change contact {0}", id));
            Await(DoneAsync(client.UpdateContactAsync(id, fields, RequestOptions, StopToken)));
            if (PassThru)
            {
                WriteObject(Await(client.GetContactAsync(id, RequestOptions, StopToken)));
            }

            ShowRequests();
        }
        catch (SynthflowException failure)
        {
            WriteFailure(failure, ContactId);
        }
    }

    private static async Task<bool> DoneAsync(Task work)
    {
        await work.ConfigureAwait(false);
        return true;
    }

    private static IEnumerable<string> Named(WorkspaceContactFields fields)
    {
        (string Name, object? Value)[] all =
        [
            (nameof(fields.Name), fields.Name),
            (nameof(fields.PhoneNumber), fields.PhoneNumber),
            (nameof(fields.Email), fields.Email),
            (nameof(fields.Metadata), fields.Metadata),
        ];
        return all.Where(static field => field.Value is not null).Select(static field => field.Name);
    }

    private WorkspaceContactFields Fields()
    {
        var number = Given(nameof(PhoneNumber), PhoneNumber);
        return new WorkspaceContactFields
        {
            Name = Given(nameof(Name), Name),
            PhoneNumber = number is null
                ? null
                : PhoneNumberInput.Read(number, DefaultCountry, "-PhoneNumber", Delivery.NotSent),
            Email = Given(nameof(Email), Email),
            Metadata = PlainValues.Table(Metadata),
        };

        // From the command line as it is; from a row only what is filled; from a contact, which has them all, nothing.
        string? Given(string parameter, string? value) =>
            _given.Contains(parameter) ? value
            : InputObject?.BaseObject is WorkspaceContact || string.IsNullOrWhiteSpace(value) ? null
            : value;
    }
}
