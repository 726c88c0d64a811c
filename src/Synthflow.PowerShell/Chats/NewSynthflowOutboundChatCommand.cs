using System.Management.Automation;
using Synthflow.Client.Chats;
using Synthflow.PowerShell.Connections;
using Synthflow.PowerShell.Errors;
using Synthflow.PowerShell.Cmdlets;

namespace Synthflow.PowerShell.Chats;

/// <summary>Starts SMS or WhatsApp conversations that an agent leads, one for each person piped in.</summary>
/// <remarks>
/// <para>Each accepted conversation comes out as one object, with the input row in InputObject. A row that cannot be
/// used is an error that names it, and the next row follows.</para>
/// <para>No message is sent twice. A send is retried only if not one byte of its body left this machine, or if
/// Synthflow asked to wait (status 429). If the answer is lost after the send, the error OutcomeUnknown says so and
/// nothing is sent again. A phone number that appears twice in one pipeline is texted once; the later row gives a
/// warning that names the earlier one. A row marked as opted out (OptedOut) gives a warning and is not texted, and
/// neither is a later row with the same number. Rows are sent as they come, so an opt-out in a later row cannot stop
/// the send of an earlier one; Invoke-SynthflowCampaign with -OptOutColumn looks at all rows first.</para>
/// <para>Each value is taken from the command line, else from the row's column of the same name (such as InitialMessage
/// or initial_message). Import-SynthflowContact detects the column with the phone numbers, the delimiter and the
/// encoding; rows of Import-Csv need one of the column names that -ToNumber lists. A row with different numbers in two
/// of those columns is an error, unless a column ToNumber says which is meant. So is a row whose column Country says
/// another country than -DefaultCountry, or that has a part of the number in a cell of its own, if the number would be
/// another one with it.</para>
/// <para>This cmdlet remembers nothing after it ends. To send to a list and resume after a restart, use
/// Invoke-SynthflowCampaign, which keeps a journal.</para>
/// <para>Consent binds the sender: leave out whoever opted out, and do not text at night.</para>
/// </remarks>
/// <example>
/// <para>Start one SMS conversation</para>
/// <code>New-SynthflowOutboundChat -AgentId 11111111-1111-4111-8111-111111111111 -Channel sms -FromNumber +15551234567 -ToNumber +15559876543 -InitialMessage 'Hi Ada, shall we find a time?'</code>
/// </example>
/// <example>
/// <para>Start a conversation with everybody in a contact list</para>
/// <code>Import-SynthflowContact contacts.csv -DefaultCountry US |
///     New-SynthflowOutboundChat -AgentId 11111111-1111-4111-8111-111111111111 -Channel sms -FromNumber +15551234567 -InitialMessage 'Hello!' -CustomVariableProperty Company</code>
/// <para>The column Company of each row is sent as a custom variable, which the agent's prompt can use as
/// {Company}.</para>
/// </example>
/// <example>
/// <para>See who would be texted, without texting anybody</para>
/// <code>Import-SynthflowContact contacts.csv -DefaultCountry US |
///     New-SynthflowOutboundChat -AgentId 11111111-1111-4111-8111-111111111111 -Channel sms -FromNumber +15551234567 -WhatIf</code>
/// </example>
/// <example>
/// <para>Start a WhatsApp conversation with an approved template</para>
/// <code>New-SynthflowOutboundChat -AgentId 11111111-1111-4111-8111-111111111111 -Channel whatsapp -FromNumber +15551234567 -ToNumber +15559876543 -TemplateSid HX0123456789abcdef0123456789abcdef -TemplateVariables @{ '1' = 'Ada'; '2' = 'Tuesday' }</code>
/// </example>
/// <seealso cref="Contacts.ImportSynthflowContactCommand">Import-SynthflowContact</seealso>
/// <seealso cref="Campaigns.InvokeSynthflowCampaignCommand">Invoke-SynthflowCampaign</seealso>
/// <seealso cref="GetSynthflowChatCommand">Get-SynthflowChat</seealso>
[Cmdlet(VerbsCommon.New, "SynthflowOutboundChat", DefaultParameterSetName = ToNumberSet,
    SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(OutboundChat))]
public sealed partial class NewSynthflowOutboundChatCommand : SynthflowCmdlet, IOutboundChatParameters
{
    private readonly PipelineNumbers _numbers = new();
    private readonly UnusedOptOutColumns _optOutColumns = new();
    private SynthflowConnection? _connection;
    private RowValues? _values;
    private long _ordinal;
    private bool _isUnderway;

    /// <inheritdoc />
    protected override void BeginProcessing()
    {
        _connection = RequireConnection();
        _values = new RowValues(this);
        PhoneNumberInput.RequireCountry(this, DefaultCountry);
        try
        {
            OutboundRules.RequireRegion(_connection.Region, Delivery.NotSent);
            OutboundChatInput.CheckCommandLine(this, _values);
        }
        catch (SynthflowException failure)
        {
            ThrowTerminatingError(ErrorRecords.From(failure, OutboundChatInput.TargetOf(failure, this, _connection)));
        }
    }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        _ordinal++;
        foreach (var unused in _optOutColumns.Warnings(InputObject, Where))
        {
            WriteWarning(unused);
        }

        if (InputRow.IsOptedOut(InputObject))
        {
            RememberOptOut();
            WriteWarning(Text.Of(Messages.ContactOptedOut, Where()));
            return;
        }

        var target = (object?)InputObject ?? ToNumber;
        try
        {
            var values = _values!; // set in BeginProcessing
            if (OutboundChatInput.MissingOf(this, values) is { } missing)
            {
                Refuse(missing, target);
                return;
            }

            var request = OutboundChatInput.Checked(this, values);
            _isUnderway = true;
            if (_numbers.WhyLeftOut(request.ToNumber, Where(), AllowDuplicate) is { } why)
            {
                WriteWarning(why);
            }
            else if (IsAgreed(request, out var reason))
            {
                Send(request);
            }
            else if (reason == ShouldProcessReason.WhatIf)
            {
                // So that a number is named once, as it would be texted once.
                _numbers.AddTexted(request.ToNumber, Where());
            }
        }
        catch (SynthflowException failure)
        {
            WriteFailure(failure, target);
        }
    }

    private string Where() => InputObject is { } row ? InputRow.Where(row, _ordinal) : "-ToNumber";

    /// <summary>
    /// Refuses a row for what the command line asks of it; once, before the first row that could be sent.
    /// </summary>
    private void Refuse(SynthflowException missing, object? target)
    {
        if (!_isUnderway)
        {
            ThrowTerminatingError(ErrorRecords.From(missing, target));
        }

        WriteFailure(missing, target);
    }

    /// <summary>Remembers every number of a person who opted out: another row may have it without the mark. What cannot
    /// be read may be the number of any row after it: none is sent then.</summary>
    private void RememberOptOut()
    {
        try
        {
            _numbers.AddOptedOut(this, _ordinal);
        }
        catch (ContactListException unread)
        {
            ThrowTerminatingError(ErrorRecords.From(unread, InputObject));
        }
    }

    private bool IsAgreed(OutboundChatRequest request, out ShouldProcessReason reason) => ShouldProcess(
        OutboundChatInput.SentenceOf(request, Messages.WhatIfOutbound),
        OutboundChatInput.SentenceOf(request, Messages.ConfirmOutbound),
        "Confirm",
        out reason);

    private void Send(OutboundChatRequest request)
    {
        BeforeSend(Text.Of("start the outbound chat to {0}", Text.ShortNumber(request.ToNumber)));
        // Before the send: a stop in the middle must not leave the number free for a later row.
        _numbers.AddTexted(request.ToNumber, Where());
        try
        {
            var client = _connection!.Client; // set in BeginProcessing
            var chat = Await(client.StartOutboundChatAsync(request, RequestOptions, StopToken));
            chat.InputObject = InputObject;
            WriteResult(chat);
        }
        catch (SynthflowException failure) when (failure.Delivery is Delivery.NotSent)
        {
            _numbers.RemoveTexted(request.ToNumber);
            throw;
        }
    }
}
