using Synthflow.Client;
using Synthflow.Client.Chats;
using Synthflow.Client.Http;

namespace Synthflow.Campaigns.Running;

/// <summary>Sends one row and says what became of it. It never throws for what the service or the network
/// did.</summary>
internal sealed class RowSender
{
    private readonly SynthflowClient _client;
    private readonly TimeProvider _clock;
    private readonly Pacer _pacer;

    public RowSender(SynthflowClient client, TimeProvider clock, Pacer pacer)
    {
        _client = client;
        _clock = clock;
        _pacer = pacer;
    }

    /// <summary>Waits for the turn of one row on the connection, which other campaigns and commands share.</summary>
    public ValueTask<TimeSpan> WaitForTurnAsync(RowLog log, CancellationToken cancellationToken) =>
        _client.WaitForSendTurnAsync(log, cancellationToken);

    /// <param name="row">The row. Its turn on the connection is here: the attempt is on disk.</param>
    /// <param name="request">What is sent.</param>
    /// <param name="log">Notes the tries.</param>
    /// <param name="reasonToWait">Asked before each try; where it names a reason, the row is deferred, unless a try
    /// before may have sent it.</param>
    /// <param name="stopping">No further try begins; the row is then what its last try was, mostly NotSent.</param>
    /// <param name="cancellationToken">Gives up on the answer: the outcome is Unknown then.</param>
    /// <returns>The result, and the error behind it.</returns>
    public async Task<(CampaignResult Result, SynthflowException? Error)> SendAsync(
        CampaignRow row,
        OutboundChatRequest request,
        RowLog log,
        Func<string?>? reasonToWait,
        CancellationToken stopping,
        CancellationToken cancellationToken)
    {
        string? waitsFor = null;
        try
        {
            var options = new RequestOptions
            {
                Log = log,
                HasTurn = true,
                Pacer = _pacer,
                NoFurtherTries = stopping,
                MayTry = reasonToWait is null ? null : () => (waitsFor = reasonToWait()) is null,
            };
            var chat = await _client.StartOutboundChatAsync(request, options, cancellationToken).ConfigureAwait(false);
            return (Result(row, CampaignOutcome.Sent, log.Attempts, id: chat.ConversationId), null);
        }
        catch (SynthflowException error) when (waitsFor is not null && error.Delivery == Delivery.NotSent)
        {
            return (Result(row, CampaignOutcome.DeferredQuietHours, log.Attempts, reason: waitsFor), null);
        }
        catch (OperationCanceledException) when (waitsFor is not null && log.Attempts == 0)
        {
            return (Result(row, CampaignOutcome.DeferredQuietHours, 0, reason: waitsFor), null);
        }
        catch (SynthflowException error)
        {
            var outcome = OutcomeOf(error);
            // The client has taken out what the service repeats of the message: the journal holds no text of it.
            var words = error.ServiceMessage ?? log.Failure ?? (error.StatusCode is { } status
                ? Text.Of(
                    outcome == CampaignOutcome.AcceptedNoId ? Messages.CampaignRow_NoId : Messages.CampaignRow_NoWords,
                    status)
                : error.Message);
            return (Result(
                row,
                outcome,
                log.Attempts,
                errorId: error.ErrorId,
                status: error.StatusCode,
                reason: words), error);
        }
        catch (OperationCanceledException stopped) when (stopped.CancellationToken == stopping && log.Attempts == 0)
        {
            // The client names this token only where no try has begun.
            return (NotTried(row), null);
        }
        catch (OperationCanceledException)
        {
            return (Result(
                row,
                CampaignOutcome.Unknown,
                log.Attempts + 1,
                errorId: ErrorIds.OutcomeUnknown,
                reason: Messages.CampaignRow_CutOff), null);
        }
    }

    /// <summary>A row that was stopped between its attempt in the journal and the send.</summary>
    public CampaignResult NotTried(CampaignRow row) =>
        Result(row, CampaignOutcome.NotSent, 0, reason: Messages.CampaignRow_Stopped);

    public CampaignResult Result(
        CampaignRow row,
        CampaignOutcome outcome,
        int attempts,
        string? id = null,
        string? errorId = null,
        int? status = null,
        string? reason = null) => new()
    {
        Row = row.Row,
        Name = row.Name,
        PhoneNumber = row.PhoneNumber,
        InputObject = row.InputObject,
        Kind = outcome,
        ConversationId = id,
        At = _clock.GetUtcNow(),
        Attempts = attempts,
        ErrorId = errorId,
        StatusCode = status,
        Reason = reason,
    };

    private static CampaignOutcome OutcomeOf(SynthflowException error) => error.Delivery switch
    {
        // The key was refused before anybody looked at the row: it says nothing about the row, so the next run sends
        // it. Whatever else was answered may come from somebody who took it first: that is never sent again by itself.
        Delivery.Rejected when error.StatusCode is 401 or 403 => CampaignOutcome.NotSent,
        Delivery.Rejected => CampaignOutcome.Rejected,
        Delivery.NotSent => CampaignOutcome.NotSent,
        Delivery.Sent or Delivery.AcceptedNoId => CampaignOutcome.AcceptedNoId,
        _ => CampaignOutcome.Unknown,
    };

}
