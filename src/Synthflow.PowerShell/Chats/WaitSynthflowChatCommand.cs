using System.Diagnostics;
using System.Management.Automation;
using Synthflow.Client;
using Synthflow.Client.Chats;
using Synthflow.PowerShell.Cmdlets;
using Synthflow.PowerShell.Errors;

namespace Synthflow.PowerShell.Chats;

/// <summary>Waits until chats have ended, or until people have replied, and returns each chat as soon as it
/// has.</summary>
/// <remarks>
/// <para>All chats that are piped in are waited for together. The output of New-SynthflowOutboundChat and of a campaign
/// can be piped in; rows without an id are skipped. Each chat is read every -PollSeconds, at the pace of the
/// connection.</para>
/// <para>With -Until Reply a chat comes out when the person has written more than when the wait began; for an outbound
/// conversation any reply counts. A chat that has ended comes out as well, because no reply can follow: see its
/// Status.</para>
/// <para>After -TimeoutSec one error, WaitTimedOut, names the chats that are left. Ctrl+C ends the wait; nothing is
/// changed by it.</para>
/// </remarks>
/// <example>
/// <para>Start a conversation and wait for the person's first reply</para>
/// <code>$started = New-SynthflowOutboundChat -AgentId 11111111-1111-4111-8111-111111111111 -Channel sms -FromNumber +15551234567 -ToNumber +12025550101
/// $started | Wait-SynthflowChat -Until Reply -TimeoutSec 60 -PollSeconds 1</code>
/// </example>
/// <example>
/// <para>Wait until every chat of a list has ended, and see what was collected</para>
/// <code>Import-SynthflowContact contacts.csv -DefaultCountry US |
///     New-SynthflowOutboundChat -AgentId 11111111-1111-4111-8111-111111111111 -Channel sms -FromNumber +15551234567 -InitialMessage 'Hello!' |
///     Wait-SynthflowChat -TimeoutSec 60 -PollSeconds 1 | Select-Object ChatId, Status, Variables</code>
/// </example>
/// <seealso cref="GetSynthflowChatCommand">Get-SynthflowChat</seealso>
/// <seealso cref="Transcripts.ExportSynthflowTranscriptCommand">Export-SynthflowTranscript</seealso>
[Cmdlet(VerbsLifecycle.Wait, "SynthflowChat", DefaultParameterSetName = IdSet)]
[OutputType(typeof(Chat))]
public sealed class WaitSynthflowChatCommand : ChatsCmdlet
{
    private const int AtOnce = 8;

    private readonly List<ChatWait> _waits = [];
    private readonly HashSet<Guid> _ids = [];

    /// <summary>What to wait for: the end of the chat, or a reply of the person.</summary>
    [Parameter]
    [NamedValueTransformation(typeof(WaitUntil))]
    public WaitUntil Until { get; set; } = WaitUntil.Ended;

    /// <summary>How long to wait for all of them together, in seconds.</summary>
    [Parameter]
    [ValidateRange(1, 604_800)]
    public int TimeoutSec { get; set; } = 300;

    /// <summary>How long to wait before a chat is read again, in seconds.</summary>
    [Parameter]
    [PlainNumberTransformation]
    [ValidateRange(0.1, 3600.0)]
    public double PollSeconds { get; set; } = 5;

    /// <inheritdoc />
    protected override void EndProcessing()
    {
        var client = RequireConnection().Client;
        var limit = TimeSpan.FromSeconds(TimeoutSec);
        var clock = Stopwatch.StartNew();
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(StopToken);
        deadline.CancelAfter(limit);
        var all = _waits.Count;
        try
        {
            while (true)
            {
                LookAtAll(client, deadline.Token);
                if (_waits.Count == 0)
                {
                    break;
                }

                ShowProgress(all, limit - clock.Elapsed);
                Await(PauseAsync(TimeSpan.FromSeconds(PollSeconds), deadline.Token));
            }
        }
        catch (OperationCanceledException) when (!StopToken.IsCancellationRequested)
        {
            WriteError(ErrorRecords.From(
                ChatWait.TimedOut(_waits, Until, limit), _waits.Select(static wait => wait.Chat.Id).ToArray()));
        }

        Conversations.WriteRest();
    }

    private static async Task<bool> PauseAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        await Task.Delay(time, cancellationToken).ConfigureAwait(false);
        return true;
    }

    private protected override void Take(ChatToRead chat)
    {
        if (_ids.Add(chat.Id))
        {
            _waits.Add(new ChatWait(chat, Until));
        }
    }

    /// <summary>A few at once: a thousand chats one after the other would take longer than the pause between
    /// looks.</summary>
    private void LookAtAll(SynthflowClient client, CancellationToken cancellationToken)
    {
        for (var first = 0; first < _waits.Count;)
        {
            var group = _waits.Skip(first).Take(AtOnce).ToList();
            var looks = Await(Task.WhenAll(group.Select(wait => wait.Chat.IsConversation && Conversations.IsGivenUp
                ? Task.FromResult<Chat?>(null)
                : wait.LookAsync(client, Watch, cancellationToken))));
            var over = 0;
            foreach (var (wait, chat) in group.Zip(looks, static (wait, chat) => (wait, chat)))
            {
                if (Judge(wait, chat))
                {
                    _waits.Remove(wait);
                    over++;
                }
            }

            ShowRequests();
            first += group.Count - over;
        }
    }

    /// <summary>Writes what there is to say of a look; whether the wait for that chat is over.</summary>
    private bool Judge(ChatWait wait, Chat? chat)
    {
        if (chat is not null)
        {
            Conversations.Found(wait.Chat.IsConversation);
            if (!wait.IsOver(chat))
            {
                return false;
            }

            WriteObject(chat);
            return true;
        }

        if (wait.LastFailure is { } failure && !ChatWait.IsLasting(failure))
        {
            // A network that is away for a moment is no reason to end a long wait.
            WriteVerbose(Text.Of(Messages.WaitLooksAgain, wait.Chat.Id, failure.Message));
            return false;
        }

        if (wait.LastFailure is not null && !(wait.Chat.IsConversation && Conversations.IsGivenUp))
        {
            Conversations.Failed(wait.LastFailure, wait.Chat.Id, wait.Chat.IsConversation);
        }

        return true;
    }

    private void ShowProgress(int all, TimeSpan left) => WriteProgress(new ProgressRecord(
        0x5F11, "Waiting for chats", Text.Of("{0} of {1} left", _waits.Count, all))
    {
        PercentComplete = 100 * (all - _waits.Count) / all,
        SecondsRemaining = Math.Max(0, (int)left.TotalSeconds),
    });
}
