namespace Synthflow.Core;

/// <summary>Errors of Twilio, which sends the texts, as its logs and Synthflow's answers name them.</summary>
internal static class TwilioErrors
{
    /// <summary>The person said stop to the sender, and Twilio refuses every message to them.</summary>
    public const int OptedOut = 21610;

    /// <summary><see cref="OptedOut"/> as it is written.</summary>
    public const string OptedOutText = "21610";

    /// <summary>Whether a text names <see cref="OptedOut"/>, and not as a part of another number.</summary>
    public static bool IsOptedOutIn(string text)
    {
        var start = text.IndexOf(OptedOutText, StringComparison.Ordinal);
        while (start >= 0)
        {
            var end = start + OptedOutText.Length;
            if ((start == 0 || !char.IsDigit(text[start - 1])) && (end == text.Length || !char.IsDigit(text[end])))
            {
                return true;
            }

            start = text.IndexOf(OptedOutText, end, StringComparison.Ordinal);
        }

        return false;
    }
}
