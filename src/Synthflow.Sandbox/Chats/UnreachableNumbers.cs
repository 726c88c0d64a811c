namespace Synthflow.Sandbox.Chats;

/// <summary>
/// Recipients that fail in the sandbox, to see a refusal without harming anybody. They are the numbers Twilio's own
/// test credentials give the same meaning.
/// </summary>
internal static class UnreachableNumbers
{
    private const string Unreadable = "+15005550007";

    /// <summary>Whether the chat with this person cannot be read by its conversation id, whatever the agent.</summary>
    public static bool IsUnreadable(string recipient) =>
        string.Equals(recipient, Unreadable, StringComparison.Ordinal);

    /// <summary>Why nobody is reached there, with Twilio's error; <see langword="null"/> for all others.</summary>
    public static (int ErrorCode, string Reason)? Explain(string recipient) => recipient switch
    {
        "+15005550001" => (21211, "The 'To' number is not a valid phone number (Twilio error 21211)."),
        "+15005550002" => (21612, "The 'To' number cannot be reached (Twilio error 21612)."),
        "+15005550004" => (21610, "The recipient has opted out of messages from this sender (Twilio error 21610)."),
        "+15005550009" => (21614, "The 'To' number is not a mobile number (Twilio error 21614)."),
        _ => null,
    };
}
