using System.Collections;
using System.Globalization;
using System.Management.Automation;
using Synthflow.PowerShell.Cmdlets;

namespace Synthflow.PowerShell.Chats;

/// <summary>
/// What New-SynthflowOutboundChat was given for the row at hand: the command line wins, then what PowerShell bound from
/// the row's properties, then the row's columns of the same names. A contact keeps its columns in Variables, where
/// PowerShell does not look.
/// </summary>
internal sealed class RowValues
{
    private readonly IOutboundChatParameters _input;
    private readonly HashSet<string> _given;

    /// <param name="input">As it is before the first row: what is bound now stands on the command line.</param>
    public RowValues(IOutboundChatParameters input)
    {
        _input = input;
        _given = new HashSet<string>(input.Bound.Keys, StringComparer.OrdinalIgnoreCase);
        // What $PSDefaultParameterValues gave counts as typed.
        AddIfSet(nameof(input.AgentId), input.AgentId);
        AddIfSet(nameof(input.Channel), input.Channel);
        AddIfSet(nameof(input.FromNumber), input.FromNumber);
    }

    public string AgentId => Of(nameof(_input.AgentId), _input.AgentId);

    public Channel Channel => Of(nameof(_input.Channel), _input.Channel);

    public string FromNumber => Of(nameof(_input.FromNumber), _input.FromNumber);

    public string? InitialMessage => Of(nameof(_input.InitialMessage), _input.InitialMessage);

    public string? TemplateSid => Of(nameof(_input.TemplateSid), _input.TemplateSid);

    public IDictionary? TemplateVariables => Of(nameof(_input.TemplateVariables), _input.TemplateVariables);

    public IDictionary? CustomVariables => Of(nameof(_input.CustomVariables), _input.CustomVariables);

    /// <summary>
    /// The number as it stands. A contact's number is the one its list was read for, never another column, also when
    /// the contact comes from a file.
    /// </summary>
    public string? ToNumber =>
        IsGiven(nameof(_input.ToNumber)) ? _input.ToNumber
        : InputRow.ContactOf(_input.InputObject) is { } contact ? contact.PhoneNumber
        : RowNumbers.ColumnOfExported(_input.InputObject) is { } column
            ? InputRow.TextOf(_input.InputObject!, column) // it has that column
        : NumberOf(Of(nameof(_input.ToNumber), _input.ToNumber));

    /// <summary>Whether a parameter stands on the command line.</summary>
    public bool IsGiven(string parameter) => _given.Contains(parameter);

    /// <summary>Whether a parameter has a value, or its row a column for one, be it empty.</summary>
    public bool Has(string parameter) => IsGiven(parameter)
        || (_input.InputObject is { } row
            && OutboundChatAliases.Of(parameter).Any(name => InputRow.TryGet(row, name, out _)));

    /// <summary>What PowerShell does not bind to a text, such as the array of a JSON object, is a number all the same,
    /// as in a campaign. Looked for only where the row has no other.</summary>
    private string? NumberOf(string? bound) =>
        !IsBlank(bound) || _input.InputObject is not { } row || row.BaseObject is string
        ? bound
        : OutboundChatAliases.Of(nameof(_input.ToNumber))
            .Select(name => InputRow.TextOf(row, name))
            .FirstOrDefault(static text => !string.IsNullOrWhiteSpace(text)) ?? bound;

    private void AddIfSet<T>(string parameter, T value)
    {
        if (!IsBlank(value))
        {
            _given.Add(parameter);
        }
    }

    private T Of<T>(string parameter, T bound)
    {
        if (!IsBlank(bound) || IsGiven(parameter) || _input.InputObject is not { } row || !MayHave(row, parameter))
        {
            return bound;
        }

        foreach (var name in OutboundChatAliases.Of(parameter))
        {
            if (InputRow.TryGet(row, name, out var value) && !IsBlank(value))
            {
                return Converted<T>(parameter, name, value);
            }
        }

        return bound;
    }

    /// <summary>
    /// Whether looking can find anything: PowerShell binds a property of any of the names, be it empty.
    /// </summary>
    private bool MayHave(PSObject row, string parameter) =>
        InputRow.HasTable(row)
        || _input.Bound.ContainsKey(parameter)
        || InputRow.HasSpacedName(row);

    private T Converted<T>(string parameter, string column, object? value)
    {
        if (LanguagePrimitives.TryConvertTo(value, CultureInfo.InvariantCulture, out T converted)
            && (typeof(T) != typeof(Channel) || Enum.IsDefined(typeof(Channel), converted!)))
        {
            return converted;
        }

        throw new SynthflowException(
            ErrorIds.InvalidVariable,
            Text.Of(
                Messages.InvalidVariable_Column,
                _input.Where(),
                column,
                Text.Harmless(LanguagePrimitives.ConvertTo<string>(value), 60),
                parameter))
        {
            Delivery = Delivery.NotSent,
            RecommendedAction = Text.Of(Messages.InvalidVariable_Column_NextStep, parameter),
        };
    }

    private static bool IsBlank<T>(T value) => value switch
    {
        null => true,
        string text => string.IsNullOrWhiteSpace(text),
        PSObject { BaseObject: string text } => string.IsNullOrWhiteSpace(text),
        _ => EqualityComparer<T>.Default.Equals(value, default!), // only compared with: a value type has a default
    };
}
