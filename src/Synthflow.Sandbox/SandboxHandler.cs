using System.Text;
using Synthflow.Sandbox.Faults;
using Synthflow.Sandbox.Http;
using Synthflow.Sandbox.Json;
using Synthflow.Sandbox.Requests;

namespace Synthflow.Sandbox;

/// <summary>
/// Synthflow in memory, behind an <see cref="HttpClient"/>: one fresh workspace per handler, no network, any key that
/// is not empty, and nobody is texted. It answers on any host, with or without <c>/v2</c> in front of the path. Safe to
/// use from many threads; disposing it changes nothing.
/// </summary>
/// <remarks>
/// Some recipients stand for a refusal, as in Twilio's own tests: <c>+15005550001</c> is no valid number,
/// <c>+15005550002</c> cannot be reached, <c>+15005550004</c> has opted out, <c>+15005550009</c> is no mobile number.
/// The <c>conversation_id</c> of an outbound chat is the <c>chat_id</c> it has in the list; Synthflow promises no such
/// thing, so it is not for the agent <see cref="SandboxWorkspace.UnreadableAgentId"/> and the person
/// <c>+15005550007</c>: <c>GET /chat/{conversation_id}</c> answers 404 there.
/// </remarks>
public sealed class SandboxHandler : HttpMessageHandler
{
    private readonly SandboxOptions _options;
    private readonly SandboxFrontDoor _frontDoor;

    /// <summary>A sandbox for a person trying the module out: any key, real time, random ids.</summary>
    public SandboxHandler()
        : this(new SandboxOptions())
    {
    }

    /// <summary>A sandbox with its own options.</summary>
    public SandboxHandler(SandboxOptions options)
    {
        _options = options ?? throw new ArgumentNullException(nameof(options));
        Workspace = new SandboxWorkspace(options);
        Requests = new SandboxRequests(options.RetainedRequests);
        _frontDoor = new SandboxFrontDoor(options, Workspace);
        Controls = new SandboxControls(this);
    }

    /// <summary>What the sandbox holds.</summary>
    public SandboxWorkspace Workspace { get; }

    /// <summary>What goes wrong next.</summary>
    public SandboxFaults Faults { get; } = new();

    /// <summary>What a user does with it beside talking to it.</summary>
    public SandboxControls Controls { get; }

    /// <summary>What arrived.</summary>
    public SandboxRequests Requests { get; }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var address = request?.RequestUri ?? throw new ArgumentNullException(nameof(request));
        var route = SandboxRoute.Match(request.Method.Method, address);
        var fault = Faults.Take(route.Operation);
        if (fault.Kind == FaultKind.RefuseConnection)
        {
            await DelayAsync(fault, cancellationToken).ConfigureAwait(false);
            throw BrokenConnection.Refused();
        }

        var read = await SandboxRequest.ReadAsync(request, address, route, cancellationToken).ConfigureAwait(false);
        var answer = Answer(read, request.Method.Method, fault);
        await DelayAsync(fault, cancellationToken).ConfigureAwait(false);
        switch (fault.Kind)
        {
            case FaultKind.LoseRequest or FaultKind.LoseAnswer:
                throw BrokenConnection.Reset();
            case FaultKind.Timeout:
                await Waits.ForAsync(Timeout.InfiniteTimeSpan, _options.TimeProvider, cancellationToken)
                    .ConfigureAwait(false);
                break;
            case FaultKind.Status or FaultKind.StatusAfterHandling or FaultKind.Body:
                answer = new SandboxAnswer(fault.StatusCode, Encoding.UTF8.GetBytes(fault.Text ?? ""));
                break;
            default:
                break;
        }

        var half = fault.Kind == FaultKind.HalfAnswer ? new HalfContent(answer.Body) : null;
        return answer.ToMessage(request, _options.TimeProvider.GetUtcNow(), fault.Headers, half);
    }

    private SandboxAnswer Answer(SandboxRequest request, string method, Fault fault)
    {
        var toNumber = request.Route.Operation == SandboxOperation.StartOutboundChat
            ? ReceivedBody.Read(request.Body, request.IsJson).Peek("to_number")
            : null;
        Requests.Add(
            number => new SeenRequest
            {
                Number = number,
                Operation = request.Route.Operation,
                Method = method,
                Path = request.Address.PathAndQuery,
                Host = request.Address.Host,
                Body = Encoding.UTF8.GetString(request.Body),
                HasKey = request.Key is not null,
                ToNumber = toNumber,
                IsCarriedOut = fault.IsCarriedOut,
                At = _options.TimeProvider.GetUtcNow(),
            },
            toNumber);
        if (!fault.IsCarriedOut)
        {
            return new SandboxAnswer(0, []);
        }

        var answer = _frontDoor.Answer(request);
        if (answer.IsSuccess)
        {
            Requests.CountStarted(toNumber);
        }

        return answer;
    }

    private Task DelayAsync(Fault fault, CancellationToken cancellationToken) => fault.DelayBefore > TimeSpan.Zero
        ? Waits.ForAsync(fault.DelayBefore, _options.TimeProvider, cancellationToken)
        : Task.CompletedTask;
}
