using Synthflow.Client;

namespace Synthflow.PowerShell.Chats;

/// <summary>
/// Sees whether a service gives chats by the ids of conversations at all. Where it has none of the first ten, one error
/// says so, and the others are not asked for: thousands of errors would say the same.
/// </summary>
internal sealed class ConversationReads
{
    private const int Enough = 10;

    private readonly List<(SynthflowException Failure, ChatToRead Chat)> _held = [];
    private bool _isProven;

    /// <summary>Whether the service has none of them.</summary>
    public bool IsGivenUp { get; private set; }

    /// <summary>A chat was read: what was held back is an error of its own.</summary>
    public IReadOnlyList<(SynthflowException Failure, ChatToRead Chat)> Found(ChatToRead chat)
    {
        _isProven |= chat.IsConversation;
        return _isProven ? Rest() : [];
    }

    /// <summary>A chat could not be read; gives the errors to write now.</summary>
    public IReadOnlyList<(SynthflowException Failure, ChatToRead Chat)> Failed(
        SynthflowException failure, ChatToRead chat)
    {
        if (_isProven || !chat.IsConversation || failure.StatusCode != 404)
        {
            return [(failure, chat)];
        }

        _held.Add((failure, chat));
        if (_held.Count < Enough)
        {
            return [];
        }

        IsGivenUp = true;
        var (last, first) = (_held[Enough - 1].Failure, _held[0].Chat);
        _held.Clear();
        var nowhere = new SynthflowException(
            ErrorIds.ConversationsNotServed,
            Text.Of(Messages.ConversationsNotServed, Enough) + " " + Messages.ConversationsNotServed_Action,
            last)
        {
            Operation = last.Operation,
            StatusCode = last.StatusCode,
            RecommendedAction = Messages.ConversationsNotServed_Action,
        };
        return [(nowhere, first)];
    }

    /// <summary>What is still held back at the end.</summary>
    public IReadOnlyList<(SynthflowException Failure, ChatToRead Chat)> Rest()
    {
        var rest = _held.ToList();
        _held.Clear();
        return rest;
    }
}
