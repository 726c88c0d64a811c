using Synthflow.Client;

namespace Synthflow.PowerShell.Results;

/// <summary>Chats that could not be read, row by row; where the first ten are all not there, one error instead: the service does
/// not serve outbound conversations as chats then.</summary>
internal sealed class ChatFailures(Action<SynthflowException, object> write)
{
    /// <summary>How many that are not there tell that none is.</summary>
    public const int Enough = 10;

    private readonly List<(SynthflowException Failure, object Target)> _held = [];
    private bool _isDecided;

    /// <summary>Whether no chat is to be read any more.</summary>
    public bool NoneIsServed { get; private set; }

    /// <summary>A chat was read.</summary>
    public void Succeeded() => Decide();

    /// <summary>A chat could not be read.</summary>
    public void Failed(SynthflowException failure, object target)
    {
        if (NoneIsServed)
        {
            return;
        }

        if (_isDecided)
        {
            write(failure, target);
            return;
        }

        _held.Add((failure, target));
        if (failure.StatusCode != 404)
        {
            Decide();
        }
        else if (_held.Count >= Enough)
        {
            NoneIsServed = _isDecided = true;
            _held.Clear();
            write(
                new SynthflowException(ErrorIds.NotFound, Text.Of(Messages.ResultChat_NoneServed, Enough))
                {
                    RecommendedAction = Messages.ResultChat_NoneServed_NextStep,
                    StatusCode = 404,
                },
                target);
        }
    }

    /// <summary>There is no further chat: says what was held back.</summary>
    public void Decide()
    {
        _isDecided = true;
        foreach (var (failure, target) in _held)
        {
            write(failure, target);
        }

        _held.Clear();
    }
}
