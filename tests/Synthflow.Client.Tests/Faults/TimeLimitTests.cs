using Microsoft.Extensions.Time.Testing;
using Synthflow.Client.Tests.Retries;

namespace Synthflow.Client.Tests.Faults;

/// <summary>Whatever hangs ends within the limits that hold by default, by a clock that the test moves.</summary>
public sealed class TimeLimitTests
{
    private static readonly TimeSpan _hang = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan _step = TimeSpan.FromMilliseconds(500);

    // The clock moves in steps of its own, and a busy machine hears of a limit some steps late. All limits are 10 s or more apart.
    private static readonly TimeSpan _late = TimeSpan.FromSeconds(8);

    // Mono's connections take longer to hear of their end: the clock must not run ahead of them. In milliseconds.
    private static readonly int _stepInRealTime = RuntimeLimits.IsMono ? 60 : 10;

    public static TheoryData<string> HangingFaults =>
        [.. FaultCases.All.Where(fault => fault.Hangs || fault.HangsBeforeRequest).Select(fault => fault.Name)];

    [Theory]
    [MemberData(nameof(HangingFaults))]
    public async Task WhateverHangs_EndsWithinItsLimit(string name)
    {
        var fault = FaultCases.Of(name);
        await Task.WhenAll(Operation.All.Select(operation => MeetAsync(fault, operation)));
    }

    private static async Task MeetAsync(FaultCase fault, Operation operation)
    {
        await using var server = fault.Start()!; // a fault that hangs has a server
        var clock = new FakeTimeProvider(VirtualTime.Start);
        var limits = fault.Options(server);
        var options = new SynthflowClientOptions
        {
            BaseUri = limits.BaseUri,
            Proxy = limits.Proxy,
            MaximumRetryCount = 0,
            Clock = clock,
        };
        using var client = new SynthflowClient(options, null, null);
        var running = operation.Run(client, CancellationToken.None);
        await server.FirstContact.WaitAsync(_hang);
        Assert.False(running.IsCompleted);

        var took = await VirtualTime.RunAsync(clock, running, _step, _stepInRealTime);

        var failed = await Assert.ThrowsAsync<SynthflowException>(() => running);
        // A chat is read before a message to it, and after a new one whose answer was lost: that hangs as well.
        var looks = operation.Name is "SendMessage"
            || (operation.Name is "CreateChat" && failed.Delivery == Delivery.Unknown);
        var limit = (looks ? options.ReadTimeout : TimeSpan.Zero)
            + (!operation.IsSend ? options.ReadTimeout
                : fault.HangsBeforeRequest ? options.ConnectTimeout : options.SendTimeout);
        Assert.InRange(took, TimeSpan.FromSeconds(10), limit + _late);
    }
}
