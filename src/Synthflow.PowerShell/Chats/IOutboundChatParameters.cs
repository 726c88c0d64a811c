using System.Collections;
using System.Management.Automation;

namespace Synthflow.PowerShell.Chats;

/// <summary>What was given for a conversation that is to be started: on the command line, and by PowerShell from the
/// row at hand.</summary>
internal interface IOutboundChatParameters
{
    string AgentId { get; }

    Channel Channel { get; }

    string? ToNumber { get; }

    string FromNumber { get; }

    string? InitialMessage { get; }

    string? TemplateSid { get; }

    IDictionary? TemplateVariables { get; }

    IDictionary? CustomVariables { get; }

    string[] CustomVariableProperty { get; }

    string? DefaultCountry { get; }

    NumberFormat NumberFormat { get; }

    /// <summary>The row at hand; null where the number was typed.</summary>
    PSObject? InputObject { get; }

    /// <summary>What is bound so far: the command line, and the properties of the row once there is one.</summary>
    IDictionary<string, object> Bound { get; }

    /// <summary>Reads the sender, once for all rows that have the same.</summary>
    LastNumber Sender { get; }

    /// <summary>Where the row at hand stands, as its owner counts, for messages.</summary>
    string Where();
}
