using Synthflow.Sandbox.Json;
using Synthflow.Sandbox.Messages;

namespace Synthflow.Sandbox.Chats;

/// <summary>
/// Plays whoever an outbound chat was sent to, so that chats complete while someone watches. Nothing runs in the
/// background: what the person has written by now is worked out when a chat is looked at. A number that ends in 0 never
/// answers, one that ends in 9 writes STOP, all others book an appointment.
/// </summary>
internal sealed class SimulatedPerson(TimeSpan? pause, TimeProvider clock, MessageLog log)
{
    private static readonly string[] _nameVariables = ["name", "Name", "first_name", "First Name", "FirstName"];
    private static readonly string[] _names = ["Ada", "Grace", "Alan", "Edsger", "Barbara", "Donald", "Radia", "Ken"];
    private static readonly string[] _days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];

    private readonly object _gate = new();
    private TimeSpan? _pause = pause;

    /// <summary>How long the person takes for each message; <see langword="null"/>: nobody answers.</summary>
    public TimeSpan? Pause
    {
        get
        {
            lock (_gate)
            {
                return _pause;
            }
        }

        set
        {
            lock (_gate)
            {
                _pause = value;
            }
        }
    }

    public void CatchUp(SandboxChat chat)
    {
        if (Pause is not { } rest)
        {
            return;
        }

        var now = clock.GetUtcNow();
        lock (chat)
        {
            if (chat.Line is not { } line || chat.IsTakenOver)
            {
                return;
            }

            var script = Script(chat, line.Person);
            for (var said = chat.Lines.Count(spoken => !spoken.IsFromAgent); said < script.Length; said++)
            {
                var at = chat.StartedAt + new TimeSpan(rest.Ticks * (said + 1));
                if (at > now || !string.Equals(chat.Status, ChatStatus.Ongoing, StringComparison.Ordinal))
                {
                    return;
                }

                BookingPersona.Reply(chat, script[said], at);
                log.Add(new LoggedMessage(line, script[said], IsInbound: true, ErrorCode: 0, at));
                log.Add(new LoggedMessage(line, chat.Lines[chat.Lines.Count - 1].Text, IsInbound: false, 0, at));
            }
        }
    }

    private static string[] Script(SandboxChat chat, string recipient)
    {
        var last = recipient[recipient.Length - 1];
        if (last == '0')
        {
            return [];
        }

        if (last == '9')
        {
            return ["STOP"];
        }

        var digits = recipient.Sum(character => character);
        var name = VariableJson.FirstText(chat.CustomVariables, _nameVariables) ?? _names[digits % _names.Length];
        return [name, _days[digits % _days.Length], "Yes"];
    }
}
