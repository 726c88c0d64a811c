using System.Collections;
using System.Collections.Specialized;
using System.Management.Automation;
using System.Text.RegularExpressions;
using Synthflow.Client;
using Synthflow.Client.Chats;
using Synthflow.PowerShell.Agents;
using Synthflow.PowerShell.Connections;
using Synthflow.PowerShell.Cmdlets;

namespace Synthflow.PowerShell.Chats;

/// <summary>Checks what New-SynthflowOutboundChat was given, before anything is sent.</summary>
internal static class OutboundChatInput
{
    /// <summary>Twilio's limit for one message, all segments together.</summary>
    public const int MaxCharacters = 1600;

    private static readonly string[] _requiredOfARow =
    [
        nameof(NewSynthflowOutboundChatCommand.AgentId),
        nameof(NewSynthflowOutboundChatCommand.Channel),
        nameof(NewSynthflowOutboundChatCommand.FromNumber),
    ];

    private static readonly Regex _templateSid = new(
        "^HX[0-9a-fA-F]{32}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    /// <exception cref="SynthflowException">Something cannot be sent; the message names what and where.</exception>
    public static OutboundChatRequest Checked(NewSynthflowOutboundChatCommand input, RowValues values)
    {
        var (message, templateSid, channel) = (values.InitialMessage, values.TemplateSid, values.Channel);
        var templateVariables = values.TemplateVariables;
        CheckMessage(message, input.Where());
        CheckTemplate(templateSid, channel, Delivery.NotSent);
        CheckTemplateVariables(templateVariables, templateSid, channel);
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
    public static void CheckCommandLine(NewSynthflowOutboundChatCommand input, RowValues values)
    {
        if (values.IsGiven(nameof(input.FromNumber)))
        {
            _ = input.Sender.Read(input.FromNumber, input.DefaultCountry);
        }

        if (values.IsGiven(nameof(input.AgentId)))
        {
            _ = AgentIdInput.Read(input.AgentId, "-AgentId", Delivery.NotSent);
        }

        CheckMessage(input.InitialMessage, "-InitialMessage");
        var channel = values.IsGiven(nameof(input.Channel)) ? input.Channel : Channel.WhatsApp;
        CheckTemplate(input.TemplateSid, channel, Delivery.NotSent);
        if (channel == Channel.Sms)
        {
            CheckTemplateVariables(input.TemplateVariables, null, channel);
        }
    }

    /// <summary>
    /// What the command line leaves to the row at hand, and the row does not have; null where it has all.
    /// </summary>
    public static SynthflowException? MissingOf(NewSynthflowOutboundChatCommand input, RowValues values)
    {
        foreach (var parameter in _requiredOfARow)
        {
            if (!values.Has(parameter))
            {
                return MissingParameter(parameter, input);
            }
        }

        if (values.IsGiven(nameof(input.TemplateVariables)) && input.TemplateVariables is { Count: > 0 }
            && !values.Has(nameof(input.TemplateSid)))
        {
            return Refused(ErrorIds.InvalidTemplateSid, Messages.InvalidTemplateSid_Missing);
        }

        return MissingColumn(input);
    }

    /// <summary>Every phone number of the row at hand, as it stands there.</summary>
    public static IEnumerable<string> NumbersOf(NewSynthflowOutboundChatCommand input)
    {
        var columns = OutboundChatAliases.Of(nameof(input.ToNumber));
        var texts = input.InputObject is { } row ? columns.Select(column => InputRow.TextOf(row, column)) : [];
        return texts.Append(input.ToNumber).OfType<string>();
    }

    /// <summary>Refuses a connection to a region that has no outbound chats.</summary>
    /// <exception cref="SynthflowException"><c>OutboundNotInRegion</c>.</exception>
    public static void RequireOutbound(SynthflowConnection connection, Delivery? delivery)
    {
        if (connection.Region == nameof(SynthflowRegion.EU))
        {
            throw Refused(ErrorIds.OutboundNotInRegion, Messages.OutboundNotInRegion, delivery);
        }
    }

    /// <summary>Refuses a template where it has no meaning, and an id that is none.</summary>
    /// <exception cref="SynthflowException"><c>TemplateNotForSms</c>, <c>InvalidTemplateSid</c>.</exception>
    public static void CheckTemplate(string? templateSid, Channel channel, Delivery? delivery)
    {
        if (string.IsNullOrEmpty(templateSid))
        {
            return;
        }

        if (channel == Channel.Sms)
        {
            throw Refused(ErrorIds.TemplateNotForSms, Messages.TemplateNotForSms, delivery);
        }

        if (!_templateSid.IsMatch(templateSid))
        {
            throw Refused(
                ErrorIds.InvalidTemplateSid,
                Text.Of(Messages.InvalidTemplateSid, Text.Harmless(templateSid!, 60)), // not empty: checked above
                delivery);
        }
    }

    private static void CheckMessage(string? message, string where)
    {
        if (message?.Length > MaxCharacters)
        {
            throw Refused(
                ErrorIds.MessageTooLong,
                Text.Of(Messages.MessageTooLong, where, message.Length, MaxCharacters));
        }
    }

    /// <summary>Refuses values for a template that is not there: the message would go out without them.</summary>
    private static void CheckTemplateVariables(IDictionary? variables, string? templateSid, Channel channel)
    {
        if (variables is not { Count: > 0 } || !string.IsNullOrEmpty(templateSid))
        {
            return;
        }

        throw channel == Channel.Sms
            ? Refused(ErrorIds.TemplateNotForSms, Messages.TemplateNotForSms_Variables)
            : Refused(ErrorIds.InvalidTemplateSid, Messages.InvalidTemplateSid_Missing);
    }

    private static T Required<T>(T value, string parameter, NewSynthflowOutboundChatCommand input)
        where T : struct =>
        input.InputObject is not null && EqualityComparer<T>.Default.Equals(value, default)
            ? throw MissingParameter(parameter, input)
            : value;

    private static string AgentId(NewSynthflowOutboundChatCommand input, RowValues values) =>
        input.InputObject is not null && string.IsNullOrWhiteSpace(values.AgentId)
            ? throw MissingParameter(nameof(input.AgentId), input)
            : AgentIdInput.Read(
                values.AgentId, values.IsGiven(nameof(input.AgentId)) ? "-AgentId" : input.Where(), Delivery.NotSent);

    private static string ToNumber(NewSynthflowOutboundChatCommand input, RowValues values)
    {
        if (string.IsNullOrWhiteSpace(input.ToNumber)
            && input.InputObject is { } row && InputRow.ContactOf(row) is null && !values.Has(nameof(input.ToNumber)))
        {
            throw WithoutNumber(row, input.Where());
        }

        RowNumbers.RequireOne(input, values);
        return PhoneNumberInput.Read(
            values.ToNumber, input.DefaultCountry, input.Where(), Delivery.NotSent, input.NumberFormat);
    }

    private static SynthflowException WithoutNumber(PSObject row, string where)
    {
        if (row.BaseObject is string)
        {
            return Refused(ErrorIds.MissingColumn, Text.Of(Messages.MissingColumn_Text, where));
        }

        var names = string.Join(", ", OutboundChatAliases.Of(nameof(NewSynthflowOutboundChatCommand.ToNumber)));
        var columns = Text.Harmless(InputRow.ColumnNames(row));
        return new SynthflowException(
            ErrorIds.MissingColumn,
            Text.Of(Messages.MissingColumn_Phone, where, names, columns, Messages.MissingColumn_PhoneAction))
        {
            Delivery = Delivery.NotSent,
            RecommendedAction = Messages.MissingColumn_PhoneAction,
        };
    }

    private static SynthflowException? MissingColumn(NewSynthflowOutboundChatCommand input)
    {
        if (input.CustomVariableProperty.Length == 0)
        {
            return null;
        }

        if (input.InputObject is not { } row)
        {
            return Refused(ErrorIds.MissingColumn, Messages.MissingColumn_NoRow);
        }

        var missing = input.CustomVariableProperty.FirstOrDefault(column => !InputRow.TryGet(row, column, out _));
        return missing is null
            ? null
            : Refused(
                ErrorIds.MissingColumn,
                Text.Of(
                    Messages.MissingColumn,
                    input.Where(),
                    Text.Harmless(missing, 60),
                    Text.Harmless(InputRow.ColumnNames(row))));
    }

    private static IDictionary? CustomVariables(NewSynthflowOutboundChatCommand input, IDictionary? given) =>
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

    private static SynthflowException MissingParameter(string parameter, NewSynthflowOutboundChatCommand input) =>
        Refused(
            ErrorIds.MissingColumn, Text.Of(Messages.MissingColumn_Parameter, input.Where(), parameter));

    private static SynthflowException Refused(string errorId, string message) =>
        Refused(errorId, message, Delivery.NotSent);

    private static SynthflowException Refused(string errorId, string message, Delivery? delivery) =>
        new(errorId, message) { Delivery = delivery };
}
