using System.Collections;
using System.Collections.Specialized;
using System.Management.Automation;
using Synthflow.Client.Chats;
using Synthflow.PowerShell.Agents;
using Synthflow.PowerShell.Cmdlets;

namespace Synthflow.PowerShell.Chats;

/// <summary>Checks what New-SynthflowOutboundChat was given, before anything is sent.</summary>
internal static class OutboundChatInput
{
    private static readonly string[] _requiredOfARow =
    [
        nameof(IOutboundChatParameters.AgentId),
        nameof(IOutboundChatParameters.Channel),
        nameof(IOutboundChatParameters.FromNumber),
    ];

    /// <exception cref="SynthflowException">Something cannot be sent; the message names what and where.</exception>
    public static OutboundChatRequest Checked(IOutboundChatParameters input, RowValues values)
    {
        var (message, templateSid, channel) = (values.InitialMessage, values.TemplateSid, values.Channel);
        var templateVariables = values.TemplateVariables;
        OutboundRules.RequireLength(message, input.Where());
        OutboundRules.RequireTemplate(channel, templateSid, Delivery.NotSent);
        OutboundRules.RequireTemplateForVariables(channel, templateSid, templateVariables);
        var toNumber = ToNumber(input, values);
        var fromNumber = input.Sender.Read(values.FromNumber, input.DefaultCountry);
        PhoneNumberInput.RequireOther(toNumber, fromNumber, input.Where());
        return new OutboundChatRequest
        {
            AgentId = AgentId(input, values),
            Channel = Required(channel, nameof(input.Channel), input),
            ToNumber = toNumber,
            FromNumber = fromNumber,
            InitialMessage = string.IsNullOrEmpty(message) ? null : message,
            TemplateSid = string.IsNullOrEmpty(templateSid) ? null : templateSid,
            TemplateVariables = PlainValues.Table(templateVariables),
            CustomVariables = CustomVariables(input, PlainValues.Table(values.CustomVariables)),
        };
    }

    /// <summary>Refuses what the command line alone shows to be wrong, for all rows together.</summary>
    /// <exception cref="SynthflowException">The message names what.</exception>
    public static void CheckCommandLine(IOutboundChatParameters input, RowValues values)
    {
        if (values.IsGiven(nameof(input.FromNumber)))
        {
            _ = input.Sender.Read(input.FromNumber, input.DefaultCountry);
        }

        if (values.IsGiven(nameof(input.AgentId)))
        {
            _ = AgentIdInput.Read(input.AgentId, "-AgentId", Delivery.NotSent);
        }

        OutboundRules.RequireLength(input.InitialMessage, "-InitialMessage");
        var channel = values.IsGiven(nameof(input.Channel)) ? input.Channel : Channel.WhatsApp;
        OutboundRules.RequireTemplate(channel, input.TemplateSid, Delivery.NotSent);
        if (channel == Channel.Sms)
        {
            OutboundRules.RequireTemplateForVariables(channel, null, input.TemplateVariables);
        }
    }

    /// <summary>Which of the values on the command line an error is about.</summary>
    /// <param name="failure">The error of <see cref="CheckCommandLine"/>, or of the connection's region.</param>
    /// <param name="input">What was given.</param>
    /// <param name="connection">The connection.</param>
    public static object? TargetOf(SynthflowException failure, IOutboundChatParameters input, object connection) =>
        failure.ErrorId switch
        {
            ErrorIds.InvalidPhoneNumber => input.FromNumber,
            ErrorIds.MessageTooLong => input.InitialMessage,
            ErrorIds.OutboundNotInRegion => connection,
            _ => input.TemplateSid,
        };

    /// <summary>
    /// What the command line leaves to the row at hand, and the row does not have; null where it has all.
    /// </summary>
    public static SynthflowException? MissingOf(IOutboundChatParameters input, RowValues values)
    {
        foreach (var parameter in _requiredOfARow)
        {
            if (!values.Has(parameter))
            {
                return MissingParameter(parameter, input);
            }
        }

        return (values.IsGiven(nameof(input.TemplateVariables)) && !values.Has(nameof(input.TemplateSid))
            ? OutboundRules.MissingTemplate(Channel.WhatsApp, null, input.TemplateVariables)
            : null)
            ?? MissingColumn(input);
    }

    /// <summary>What is about to be done, for -WhatIf or as a question.</summary>
    /// <param name="request">What is sent.</param>
    /// <param name="sentence">The sentence, with places for what is done and to whom.</param>
    public static string SentenceOf(OutboundChatRequest request, string sentence) => Text.Of(
        sentence,
        Text.Of("Start an outbound {0} chat", request.Channel == Channel.Sms ? "SMS" : "WhatsApp"),
        Text.Of("{0} from {1}", request.ToNumber, request.FromNumber));

    /// <summary>Every phone number of the row at hand, as it stands there.</summary>
    public static IEnumerable<string> NumbersOf(IOutboundChatParameters input)
    {
        var columns = OutboundChatAliases.Of(nameof(input.ToNumber));
        var texts = input.InputObject is { } row ? columns.Select(column => InputRow.TextOf(row, column)) : [];
        return texts.Append(input.ToNumber).OfType<string>();
    }

    private static T Required<T>(T value, string parameter, IOutboundChatParameters input)
        where T : struct =>
        input.InputObject is not null && EqualityComparer<T>.Default.Equals(value, default)
            ? throw MissingParameter(parameter, input)
            : value;

    private static string AgentId(IOutboundChatParameters input, RowValues values) =>
        input.InputObject is not null && string.IsNullOrWhiteSpace(values.AgentId)
            ? throw MissingParameter(nameof(input.AgentId), input)
            : AgentIdInput.Read(
                values.AgentId, values.IsGiven(nameof(input.AgentId)) ? "-AgentId" : input.Where(), Delivery.NotSent);

    private static string ToNumber(IOutboundChatParameters input, RowValues values)
    {
        if (string.IsNullOrWhiteSpace(input.ToNumber)
            && input.InputObject is { } row && InputRow.ContactOf(row) is null && !values.Has(nameof(input.ToNumber)))
        {
            throw WithoutNumber(row, input.Where());
        }

        RowNumbers.RequireOne(input, values);
        var number = PhoneNumberInput.Read(
            values.ToNumber, input.DefaultCountry, input.Where(), Delivery.NotSent, input.NumberFormat);
        if (!values.IsGiven(nameof(input.ToNumber)) && input.NumberFormat == NumberFormat.Auto)
        {
            LoneRow.RequireOneNumber(input.InputObject, values.ToNumber, input.DefaultCountry, input.Where());
        }

        return number;
    }

    private static SynthflowException WithoutNumber(PSObject row, string where)
    {
        if (row.BaseObject is string)
        {
            return Missing(Text.Of(Messages.MissingColumn_Text, where), Messages.MissingColumn_Text_NextStep);
        }

        var names = string.Join(", ", OutboundChatAliases.Of(nameof(IOutboundChatParameters.ToNumber)));
        var columns = Text.Harmless(InputRow.ColumnNames(row));
        return Missing(
            Text.Of(Messages.MissingColumn_Phone, where, names, columns), Messages.MissingColumn_PhoneAction);
    }

    private static SynthflowException? MissingColumn(IOutboundChatParameters input)
    {
        if (input.CustomVariableProperty.Length == 0)
        {
            return null;
        }

        if (input.InputObject is not { } row)
        {
            return Missing(Messages.MissingColumn_NoRow, Messages.MissingColumn_NoRow_NextStep);
        }

        var missing = input.CustomVariableProperty.FirstOrDefault(column => !InputRow.TryGet(row, column, out _));
        return missing is null
            ? null
            : Missing(
                Text.Of(
                    Messages.MissingColumn,
                    input.Where(),
                    Text.Harmless(missing, 60),
                    Text.Harmless(InputRow.ColumnNames(row))),
                Messages.MissingColumn_NextStep);
    }

    private static IDictionary? CustomVariables(IOutboundChatParameters input, IDictionary? given) =>
        input.CustomVariableProperty.Length > 0 && input.InputObject is { } row
            ? Merged(InputRow.Columns(row, input.CustomVariableProperty), given)
            : given;

    /// <summary>What was given by name wins over a column of the same name.</summary>
    private static OrderedDictionary Merged(OrderedDictionary columns, IDictionary? given)
    {
        foreach (DictionaryEntry entry in given ?? new OrderedDictionary())
        {
            columns[entry.Key] = entry.Value;
        }

        return columns;
    }

    private static SynthflowException MissingParameter(string parameter, IOutboundChatParameters input) =>
        Missing(
            Text.Of(Messages.MissingColumn_Parameter, input.Where(), parameter),
            Text.Of(Messages.MissingColumn_Parameter_NextStep, parameter));

    private static SynthflowException Missing(string message, string nextStep) =>
        new(ErrorIds.MissingColumn, message) { Delivery = Delivery.NotSent, RecommendedAction = nextStep };
}
