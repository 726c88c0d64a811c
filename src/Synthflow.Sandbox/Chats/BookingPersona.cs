namespace Synthflow.Sandbox.Chats;

/// <summary>
/// The agent of the sandbox. It greets, asks for a name and a day, has them confirmed and ends; a person who writes
/// STOP ends it at once. The same messages always get the same replies.
/// </summary>
internal static class BookingPersona
{
    public const string AskName = "ask_name";
    public const string AskDay = "ask_day";
    public const string Confirm = "confirm";
    public const string Completed = "completed";
    public const string Cancelled = "cancelled";

    public const string NameVariable = "name";
    public const string DayVariable = "day";
    public const string ConfirmedVariable = "confirmed";

    private static readonly string[] _introductions = ["my name is ", "i am ", "i'm ", "this is ", "it's "];
    private static readonly string[] _refusals = ["no", "nope", "n"];

    public static void Greet(SandboxChat chat, string? openingMessage, DateTimeOffset at) =>
        chat.Say(openingMessage ?? "Hi there! I can book your appointment. What is your name?", AskName, at);

    public static void Reply(SandboxChat chat, string message, DateTimeOffset at)
    {
        chat.Hear(message, at);
        var said = message.Trim().TrimEnd('.', '!', '?', ',').TrimEnd();
        if (string.Equals(said, "STOP", StringComparison.OrdinalIgnoreCase))
        {
            chat.Say("You will not hear from us again.", Cancelled, at);
            return;
        }

        switch (chat.State)
        {
            case AskName when said.Length == 0:
                chat.Say("Sorry, I did not get that. What is your name?", AskName, at);
                break;
            case AskName:
                var name = WithoutIntroduction(said);
                chat.Collect(NameVariable, name);
                chat.Say("Nice to meet you, " + name + ". Which day suits you?", AskDay, at);
                break;
            case AskDay when said.Length == 0:
                chat.Say("Sorry, I did not get that. Which day suits you?", AskDay, at);
                break;
            case AskDay:
                chat.Collect(DayVariable, said);
                var asker = chat.Recall(NameVariable);
                chat.Say("So that is " + said + " for " + asker + ". Shall I book it?", Confirm, at);
                break;
            default:
                Finish(chat, said, at);
                break;
        }
    }

    private static void Finish(SandboxChat chat, string said, DateTimeOffset at)
    {
        if (Array.Exists(_refusals, word => string.Equals(word, said, StringComparison.OrdinalIgnoreCase)))
        {
            chat.Say("No problem. Which day suits you instead?", AskDay, at);
            return;
        }

        chat.Collect(ConfirmedVariable, "yes");
        chat.Say("Booked. See you on " + chat.Recall(DayVariable) + "!", Completed, at);
    }

    private static string WithoutIntroduction(string said)
    {
        foreach (var introduction in _introductions)
        {
            if (said.StartsWith(introduction, StringComparison.OrdinalIgnoreCase) && said.Length > introduction.Length)
            {
                return said.Substring(introduction.Length).Trim();
            }
        }

        return said;
    }
}
