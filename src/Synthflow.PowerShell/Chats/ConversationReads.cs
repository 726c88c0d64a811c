namespace Synthflow.PowerShell.Chats;

/// <summary>
/// Sees whether a service gives chats by the ids of conversations at all. Where it has none of the first ten, one error
/// says so, and the others are not asked for: thousands of errors would say the same.
/// </summary>
/// <param name="write">Writes an error and what it is about.</param>
/// <param name="nextStep">What to do where the service has none of them.</param>
internal sealed class ConversationReads(Action<SynthflowException, object> write, string nextStep)
{
    private const int Enough = 10;

    private readonly List<(SynthflowException Failure, object Target)> _held = [];
    private bool _isProven;

    /// <summary>Whether the service has none of them.</summary>
    public bool IsGivenUp { get; private set; }

    /// <summary>A chat was read: what was held back is written as errors of their own.</summary>
    /// <param name="isConversation">Whether it was asked for by the id of a conversation.</param>
    public void Found(bool isConversation = true)
    {
        _isProven |= isConversation;
        if (_isProven)
        {
            WriteRest();
        }
    }

    /// <summary>A chat could not be read.</summary>
    /// <param name="failure">Why.</param>
    /// <param name="target">What the error is about.</param>
    /// <param name="isConversation">Whether it was asked for by the id of a conversation.</param>
    public void Failed(SynthflowException failure, object target, bool isConversation = true)
    {
        if (IsGivenUp && isConversation)
        {
            return;
        }

        if (_isProven || !isConversation || failure.StatusCode != 404)
        {
            write(failure, target);
            return;
        }

        _held.Add((failure, target));
        if (_held.Count < Enough)
        {
            return;
        }

        IsGivenUp = true;
        var (last, first) = (_held[Enough - 1].Failure, _held[0].Target);
        _held.Clear();
        write(
            new SynthflowException(
                ErrorIds.ConversationsNotServed,
                Text.Of(Messages.ConversationsNotServed, Enough),
                last)
            {
                Operation = last.Operation,
                StatusCode = last.StatusCode,
                RecommendedAction = nextStep,
            },
            first);
    }

    /// <summary>There is no further chat: writes what is still held back.</summary>
    public void WriteRest()
    {
        foreach (var (failure, target) in _held)
        {
            write(failure, target);
        }

        _held.Clear();
    }
}
