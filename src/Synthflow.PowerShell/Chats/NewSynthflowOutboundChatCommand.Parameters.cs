using System.Collections;
using System.Management.Automation;
using Synthflow.PowerShell.Completion;
using Synthflow.PowerShell.Cmdlets;

namespace Synthflow.PowerShell.Chats;

public sealed partial class NewSynthflowOutboundChatCommand
{
    private const string ToNumberSet = "ToNumber";
    private const string InputObjectSet = "InputObject";

    /// <summary>The agent that leads the conversations.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ToNumberSet)]
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = InputObjectSet)]
    [Alias("agent_id")]
    [ArgumentCompleter(typeof(AgentIdCompleter))]
    public string AgentId { get; set; } = "";

    /// <summary>How the person is reached: sms or whatsapp.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ToNumberSet)]
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = InputObjectSet)]
    [ValidateSet(nameof(Channel.Sms), nameof(Channel.WhatsApp))]
    public Channel Channel { get; set; }

    /// <summary>
    /// The person's phone number. With a leading + from any country, as people write it; without one only with
    /// -DefaultCountry. It becomes E.164 before it is sent.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = ToNumberSet)]
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = InputObjectSet)]
    [Alias("to_number", "PhoneNumber", "Phone Number", "MobilePhone", "Mobile", "Phone")]
    [AllowEmptyString]
    [AllowNull]
    public string? ToNumber { get; set; }

    /// <summary>The sender: a phone number of the workspace, which Synthflow has from Twilio.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ToNumberSet)]
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = InputObjectSet)]
    [Alias("from_number")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(FromNumberCompleter))]
    public string FromNumber { get; set; } = "";

    /// <summary>
    /// The first message as free text, at most 1,600 characters. On WhatsApp free text reaches a person only within 24
    /// hours after they last wrote; use a template otherwise.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("initial_message")]
    public string? InitialMessage { get; set; }

    /// <summary>An approved WhatsApp template: HX and 32 hexadecimal digits. Not for sms.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("template_sid", "content_sid")]
    public string? TemplateSid { get; set; }

    /// <summary>The values of the template by number, such as @{ '1' = 'Ada' }.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("template_variables")]
    public IDictionary? TemplateVariables { get; set; }

    /// <summary>Values for the placeholders in the agent's prompt, such as @{ company = 'Acme' }.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("custom_variables")]
    public IDictionary? CustomVariables { get; set; }

    /// <summary>Columns of the row to send as custom variables, under their own names.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ColumnCompleter))]
    public string[] CustomVariableProperty { get; set; } = [];

    /// <summary>The country of numbers without a leading +, as two letters such as US or DE.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(CountryCompleter))]
    public string? DefaultCountry { get; set; }

    /// <summary>
    /// How to read digits without a leading +. Auto takes what can be read in one way only, and refuses the rest.
    /// National: they are numbers of -DefaultCountry. International: they begin with a country code and lack only the
    /// +.
    /// </summary>
    [Parameter]
    [NamedValueTransformation(typeof(NumberFormat))]
    public NumberFormat NumberFormat { get; set; }

    /// <summary>Texts a number again that came earlier in the same pipeline.</summary>
    [Parameter]
    public SwitchParameter AllowDuplicate { get; set; }

    /// <summary>The row to start a conversation from: a contact, a row of Import-Csv, or any object.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = InputObjectSet)]
    public PSObject? InputObject { get; set; }

    LastNumber IOutboundChatParameters.Sender { get; } = new();

    IDictionary<string, object> IOutboundChatParameters.Bound => MyInvocation.BoundParameters;

    string IOutboundChatParameters.Where() => Where();
}
