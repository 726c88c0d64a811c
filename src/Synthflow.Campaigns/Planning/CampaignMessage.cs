using System.Collections;
using System.Collections.Specialized;
using System.Globalization;
using Synthflow.Campaigns.Journal;
using Synthflow.Client.Chats;

namespace Synthflow.Campaigns.Planning;

/// <summary>What a campaign says, ready to be filled in for each row.</summary>
internal sealed class CampaignMessage
{
    private readonly CampaignOptions _options;
    private readonly MessageTemplate? _initial;
    private readonly List<(object Key, object? Value)> _templateVariables = [];

    /// <exception cref="CampaignException"><c>InvalidCampaign</c>.</exception>
    public CampaignMessage(CampaignOptions options)
    {
        _options = options;
        Check(options);
        _initial = options.InitialMessage is { Length: > 0 } message ? MessageTemplate.Parse(message) : null;
        foreach (DictionaryEntry entry in options.TemplateVariables ?? new Hashtable())
        {
            _templateVariables.Add((entry.Key, entry.Value is string text ? MessageTemplate.Parse(text) : entry.Value));
        }
    }

    /// <summary>The columns it asks for; some may be there twice.</summary>
    public IEnumerable<string> Columns => (_initial?.Columns ?? [])
        .Concat(_templateVariables.Select(pair => pair.Value).OfType<MessageTemplate>()
            .SelectMany(text => text.Columns))
        .Concat(_options.CustomVariableProperties);

    /// <summary>Every column it asks for must be there: a spelling mistake is found before the first send.</summary>
    /// <exception cref="CampaignException"><c>InvalidCampaign</c>.</exception>
    public void CheckColumns(IDictionary variables)
    {
        foreach (var column in Columns)
        {
            if (!MessageTemplate.TryFind(variables, column, out _))
            {
                var names = variables.Keys.Cast<object>()
                    .Select(key => Convert.ToString(key, CultureInfo.InvariantCulture));
                throw MessageTemplate.Invalid(Text.Of(
                    Messages.InvalidCampaign_Column,
                    Text.Harmless(column, 80),
                    Text.Harmless(string.Join(", ", names))));
            }
        }
    }

    /// <summary>The request for a row, or the reason why there is none.</summary>
    public OutboundChatRequest? Fill(CampaignRow row, string number, out string? problem)
    {
        problem = null;
        string? message = null;
        if (_initial is not null)
        {
            if (!_initial.TryFill(row.Variables, out message))
            {
                problem = message;
                return null;
            }

            problem = OutboundRules.ReasonTooLong(message)
                ?? (string.IsNullOrWhiteSpace(message) ? Messages.CampaignRow_EmptyMessage : null);
        }

        var templateVariables = FillTemplate(row, ref problem);
        var customVariables = CopyColumns(row, ref problem);
        return problem is not null
            ? null
            : new OutboundChatRequest
            {
                AgentId = _options.AgentId,
                Channel = _options.Channel,
                FromNumber = _options.FromNumber,
                ToNumber = number,
                InitialMessage = message,
                TemplateSid = _options.TemplateSid,
                TemplateVariables = templateVariables,
                CustomVariables = customVariables,
            };
    }

    private static void Check(CampaignOptions options)
    {
        var problem =
            !PhoneNumbers.TryRead(options.FromNumber, out _)
                ? Text.Of(Messages.InvalidCampaign_Sender, Text.Harmless(options.FromNumber, 40))
            : options.ThrottleLimit is < 1 or > CampaignOptions.MaxWorkers
                ? Text.Of(Messages.InvalidCampaign_Throttle, CampaignOptions.MaxWorkers)
            : options.MaxPerSecond is <= 0 or double.NaN ? Messages.InvalidCampaign_Pace
            : options.First is < 1 ? Messages.InvalidCampaign_First
            : null;
        if (problem is not null)
        {
            throw MessageTemplate.Invalid(problem);
        }

        try
        {
            OutboundRules.RequireTemplate(options.Channel, options.TemplateSid, null);
            OutboundRules.RequireTemplateForVariables(options.Channel, options.TemplateSid, options.TemplateVariables);
        }
        catch (SynthflowException refused)
        {
            throw MessageTemplate.Invalid(refused);
        }
    }

    private ListDictionary? FillTemplate(CampaignRow row, ref string? problem)
    {
        if (_templateVariables.Count == 0)
        {
            return null;
        }

        var filled = new ListDictionary();
        foreach (var (key, value) in _templateVariables)
        {
            if (value is not MessageTemplate template)
            {
                filled[key] = value;
            }
            else if (template.TryFill(row.Variables, out var text))
            {
                filled[key] = text;
            }
            else
            {
                problem ??= text;
            }
        }

        return filled;
    }

    private OrderedDictionary? CopyColumns(CampaignRow row, ref string? problem)
    {
        if (_options.CustomVariableProperties.Count == 0)
        {
            return null;
        }

        var copied = new OrderedDictionary(StringComparer.Ordinal);
        foreach (var column in _options.CustomVariableProperties)
        {
            if (MessageTemplate.TryFind(row.Variables, column, out var value))
            {
                copied[column] = value;
            }
            else
            {
                problem ??= Text.Of(Messages.CampaignRow_NoColumn, column);
            }
        }

        return copied;
    }
}
