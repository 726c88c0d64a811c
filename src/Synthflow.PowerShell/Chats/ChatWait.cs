using System.Globalization;
using Synthflow.Client;
using Synthflow.Client.Chats;
using Synthflow.Client.Http;

namespace Synthflow.PowerShell.Chats;

/// <summary>One chat that is waited for, and what it looked like when the wait began.</summary>
internal sealed class ChatWait(ChatToRead chat, WaitUntil until)
{
    // Any reply to a conversation that was started is one that came since.
    private int? _turnsBefore = chat.IsConversation ? 0 : null;
    // Hears what its looks wait for.
    private LookWatch? _watch;

    public ChatToRead Chat => chat;

    /// <summary>Whether it was read at all.</summary>
    public bool WasRead { get; private set; }

    /// <summary>What the last look met, where it met anything.</summary>
    public SynthflowException? LastFailure { get; set; }

    /// <summary>The chat as it is now; null where it cannot be read: <see cref="LastFailure"/> says why.</summary>
    public async Task<Chat?> LookAsync(SynthflowClient client, IRequestLog log, CancellationToken cancellationToken)
    {
        try
        {
            var options = new RequestOptions { Log = _watch ??= new LookWatch(log) };
            var now = await client.GetChatAsync(chat.Id, options, cancellationToken).ConfigureAwait(false);
            // What is over is no part of what a time-out says.
            LastFailure = null;
            return now;
        }
        catch (SynthflowException failure)
        {
            LastFailure = failure;
            return null;
        }
    }

    /// <summary>Whether the wait for it is over.</summary>
    public bool IsOver(Chat now)
    {
        LastFailure = null;
        WasRead = true;
        // Whatever is not "ongoing" is an end; what no status says is none.
        var isEnded = now.Status is { Length: > 0 } status
            && !string.Equals(status, "ongoing", StringComparison.OrdinalIgnoreCase);
        var turns = Replies.In(now).Count;
        var before = _turnsBefore ??= turns;
        return isEnded || (until == WaitUntil.Reply && turns > before);
    }

    /// <summary>Whether looking again cannot help: the service says that it has no such chat, or refuses the
    /// look.</summary>
    public static bool IsLasting(SynthflowException failure) =>
        failure.Delivery == Delivery.Rejected || failure.ErrorId == ErrorIds.NotConnected;

    /// <summary>The time is over, and some are left.</summary>
    /// <param name="left">These.</param>
    /// <param name="until">What was waited for.</param>
    /// <param name="limit">How long.</param>
    public static SynthflowException TimedOut(IReadOnlyCollection<ChatWait> left, WaitUntil until, TimeSpan limit)
    {
        var goesOn = until == WaitUntil.Reply ? Messages.WaitTimedOut_Reply : Messages.WaitTimedOut;
        var seen = left.Select(static wait => wait.LastFailure).FirstOrDefault(static failure => failure is not null);
        string?[] said =
        [
            Named(goesOn, [.. left.Where(static wait => wait.WasRead)], limit),
            // Of what was never read nobody knows whether it has ended.
            Named(Messages.WaitTimedOut_NotRead, [.. left.Where(static wait => !wait.WasRead)], limit),
            seen?.Message,
            left.Select(static wait => wait._watch?.Wait).Where(static wait => wait is not null).Min() is { } next
                ? Text.Of(
                    Messages.WaitTimedOut_Next,
                    next.Until.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                    next.Reason)
                : null,
        ];
        return new SynthflowException(
            ErrorIds.WaitTimedOut, string.Join(" ", said.Where(static sentence => sentence is not null)), seen)
        {
            RecommendedAction = Messages.WaitTimedOut_Action,
        };
    }

    private static string? Named(string message, List<ChatWait> waits, TimeSpan limit)
    {
        const int named = 10;
        var ids = string.Join(", ", waits.Take(named).Select(static wait => wait.Chat.Id));
        return waits.Count == 0
            ? null
            : Text.Of(message, waits.Count, Text.Duration(limit), waits.Count > named ? ids + ", ..." : ids);
    }
}
