namespace Synthflow.Client.Chats;

/// <summary>How an outbound chat reaches the person.</summary>
public enum Channel
{
    /// <summary>A text message: <c>sms</c> on the wire.</summary>
    Sms,

    /// <summary>WhatsApp: <c>whatsapp</c> on the wire.</summary>
    WhatsApp,
}
