namespace Synthflow.Core;

/// <summary>How an outbound chat reaches the person.</summary>
/// <remarks>
/// PowerShell adds up what is given as 'sms, whatsapp'; these values add up to nothing that is a channel.
/// </remarks>
public enum Channel
{
    /// <summary>A text message: <c>sms</c> on the wire.</summary>
    Sms = 1,

    /// <summary>WhatsApp: <c>whatsapp</c> on the wire.</summary>
    WhatsApp = 2,
}
