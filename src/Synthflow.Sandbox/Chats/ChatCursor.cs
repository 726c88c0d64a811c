using System.Globalization;
using System.Text;

namespace Synthflow.Sandbox.Chats;

/// <summary>A place in the list of chats, as text that tells a client nothing.</summary>
internal static class ChatCursor
{
    private const string Mark = "chat:";

    public static string After(long sequence) => Convert
        .ToBase64String(Encoding.UTF8.GetBytes(Mark + sequence.ToString(CultureInfo.InvariantCulture)))
        .TrimEnd('=');

    public static bool TryRead(string cursor, out long sequence)
    {
        sequence = 0;
        try
        {
            var padded = cursor.PadRight((cursor.Length + 3) / 4 * 4, '=');
            var text = Encoding.UTF8.GetString(Convert.FromBase64String(padded));
            return text.StartsWith(Mark, StringComparison.Ordinal) && long.TryParse(
                text.Substring(Mark.Length), NumberStyles.None, CultureInfo.InvariantCulture, out sequence);
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
