using System.Collections;
using System.Collections.Specialized;
using System.Text.RegularExpressions;
using Synthflow.Client;
using Synthflow.Client.Chats;
using Synthflow.PowerShell.Connections;
using Synthflow.PowerShell.Pipeline;

namespace Synthflow.PowerShell.Chats;

/// <summary>Checks what New-SynthflowOutboundChat was given, before anything is sent.</summary>
internal static class OutboundChatInput
{
    /// <summary>Twilio's limit for one message, all segments together.</summary>
    public const int MostCharacters = 1600;

    private static readonly Regex _templateSid = new(
        "^HX[0-9a-fA-F]{32}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    /// <exception cref="SynthflowException">Something cannot be sent; the message names what and where.</exception>
    public static OutboundChatRequest Checked(NewSynthflowOutboundChatCommand input)
    {
        CheckMessage(input);
        return new OutboundChatRequest
        {
            AgentId = input.AgentId,
            Channel = input.Channel,
            ToNumber = PhoneNumberGate.Read(input.ToNumber, input.DefaultCountry, input.Where()),
            FromNumber = input.Sender.Read(input.FromNumber, input.DefaultCountry, "-FromNumber"),
            InitialMessage = string.IsNullOrEmpty(input.InitialMessage) ? null : input.InitialMessage,
            TemplateSid = string.IsNullOrEmpty(input.TemplateSid) ? null : input.TemplateSid,
            TemplateVariables = PlainValues.Table(input.TemplateVariables),
            CustomVariables = CustomVariables(input),
        };
    }

    /// <summary>Every phone number of the row at hand, as it stands there.</summary>
    public static IEnumerable<string> NumbersOf(NewSynthflowOutboundChatCommand input)
    {
        var columns = ParameterNames.Of(nameof(input.ToNumber));
        var texts = input.InputObject is { } row ? columns.Select(column => InputRow.TextOf(row, column)) : [];
        return texts.Append(input.ToNumber).OfType<string>();
    }

    /// <summary>Refuses a connection to a region that has no outbound chats.</summary>
    /// <exception cref="SynthflowException"><c>OutboundNotInRegion</c>.</exception>
    public static void RequireOutbound(SynthflowConnection connection)
    {
        if (connection.Region == nameof(SynthflowRegion.EU))
        {
            throw Refused(nameof(Messages.OutboundNotInRegion), Messages.OutboundNotInRegion);
        }
    }

    /// <summary>Refuses a template where it has no meaning, and an id that is none.</summary>
    /// <exception cref="SynthflowException"><c>TemplateNotForSms</c>, <c>InvalidTemplateSid</c>.</exception>
    public static void CheckTemplate(string? templateSid, Channel channel)
    {
        if (string.IsNullOrEmpty(templateSid))
        {
            return;
        }

        if (channel == Channel.Sms)
        {
            throw Refused(nameof(Messages.TemplateNotForSms), Messages.TemplateNotForSms);
        }

        if (!_templateSid.IsMatch(templateSid))
        {
            throw Refused(
                nameof(Messages.InvalidTemplateSid),
                Text.Of(Messages.InvalidTemplateSid, Text.Harmless(templateSid!, 60))); // not empty: checked above
        }
    }

    private static void CheckMessage(NewSynthflowOutboundChatCommand input)
    {
        if (input.InitialMessage is { Length: > MostCharacters } message)
        {
            throw Refused(
                nameof(Messages.MessageTooLong),
                Text.Of(Messages.MessageTooLong, input.Where(), message.Length, MostCharacters));
        }

        CheckTemplate(input.TemplateSid, input.Channel);
    }

    private static IDictionary? CustomVariables(NewSynthflowOutboundChatCommand input)
    {
        var given = PlainValues.Table(input.CustomVariables);
        if (input.CustomVariableProperty.Length == 0)
        {
            return given;
        }

        if (input.InputObject is not { } row)
        {
            throw Refused(nameof(Messages.MissingColumn), Messages.MissingColumn_NoRow);
        }

        var variables = InputRow.Columns(row, input.CustomVariableProperty, out var missing);
        if (missing is not null)
        {
            throw Refused(
                nameof(Messages.MissingColumn),
                Text.Of(
                    Messages.MissingColumn,
                    input.Where(),
                    Text.Harmless(missing, 60),
                    Text.Harmless(InputRow.ColumnNames(row))));
        }

        return Merged(variables, given);
    }

    /// <summary>What was given by name wins over a column of the same name.</summary>
    private static OrderedDictionary Merged(OrderedDictionary columns, IDictionary? given)
    {
        foreach (DictionaryEntry entry in given ?? new OrderedDictionary())
        {
            columns[entry.Key] = entry.Value;
        }

        return columns;
    }

    private static SynthflowException Refused(string errorId, string message) =>
        new(errorId, message) { Delivery = Delivery.NotSent };
}
