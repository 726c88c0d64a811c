namespace Synthflow.Sandbox.Chats;

/// <summary>
/// Recipients that fail in the sandbox, to see a refusal without harming anybody. They are the numbers Twilio's own
/// test credentials give the same meaning.
/// </summary>
internal static class UnreachableNumbers
{
    public static string? Explain(string recipient) => recipient switch
    {
        "+15005550001" => "The 'To' number is not a valid phone number (Twilio error 21211).",
        "+15005550002" => "The 'To' number cannot be reached (Twilio error 21612).",
        "+15005550004" => "The recipient has opted out of messages from this sender (Twilio error 21610).",
        "+15005550009" => "The 'To' number is not a mobile number (Twilio error 21614).",
        _ => null,
    };
}
