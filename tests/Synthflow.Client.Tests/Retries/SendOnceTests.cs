using System.Net;
using System.Net.Sockets;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Time.Testing;
using Synthflow.TestSupport.Servers;

namespace Synthflow.Client.Tests.Retries;

/// <summary>
/// The rule: a send whose body was read goes out again only after a 429. Over random faults, any order.
/// </summary>
public sealed class SendOnceTests(ITestOutputHelper output)
{
    /// <summary>What a server or the network does about one try.</summary>
    public enum Step
    {
        RefuseBeforeBody,
        ThrowBeforeBody,
        ReadThenThrow,
        ReadTwiceThenThrow,
        ReadThenRefused,
        ReadThenTlsFails,
        HalfAnswer,
        Answer200,
        Answer200Empty,
        Answer400,
        Answer408,
        Answer429,
        Answer429Long,
        Answer500,
        Answer503WithRetryAfter,
        Answer302,
        Answer407,
        CancelledByItself,
        DisposedByItself,
    }

    [Fact]
    public void ASend_IsNeverReadTwice_UnlessEveryReadBeforeWasAnsweredWith429()
    {
        var steps = Gen.Elements(Enum.GetValues<Step>()).NonEmptyListOf();
        var cases =
            from operation in Gen.Elements(Operation.All.Where(operation => operation.IsSend).ToArray())
            from script in steps
            from retries in Gen.Choose(0, 6)
            select (operation, script: script.ToArray(), retries);
        var seed = Random.Shared.NextInt64() & 0x7FFFFFFF;
        output.WriteLine($"seed {seed}");
        Prop.ForAll(cases.ToArbitrary(), run => Holds(run.operation, run.script, run.retries))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3000).WithReplay((ulong)seed, 1));
    }

    private static bool Holds(Operation operation, Step[] script, int retries)
    {
        var clock = new FakeTimeProvider(VirtualTime.Start) { AutoAdvanceAmount = TimeSpan.Zero };
        using var handler = new StepHandler(script);
        using var client = new SynthflowClient(
            new SynthflowClientOptions
            {
                BaseUri = new Uri("https://api.us.synthflow.ai/v2/"),
                Clock = clock,
                MaximumRetryCount = retries,
                Jitter = static () => 0,
            },
            null,
            handler);
        Exception? exception = null;
        try
        {
            operation.Run(client, CancellationToken.None).WaitAsync(TimeSpan.FromMinutes(5)).GetAwaiter().GetResult();
        }
        catch (SynthflowException typed)
        {
            exception = typed;
        }

        // 429 apart, nothing after the first whole read; and whoever is told "not sent" was not read for good.
        var reads = handler.Reads;
        var repeated = reads.Take(Math.Max(0, reads.Count - 1)).Any(step => step != Step.Answer429);
        var isTold = exception is not SynthflowException { Delivery: Delivery.NotSent }
            || reads.All(step => step is Step.Answer429 or Step.Answer429Long or Step.Answer407);
        var isNeverSent = reads.Count > 0 || exception is SynthflowException { Delivery: Delivery.NotSent };
        return !repeated && isTold && isNeverSent && handler.Tries <= retries + 1;
    }

    private sealed class StepHandler(Step[] script) : HttpMessageHandler
    {
        public List<Step> Reads { get; } = [];

        public int Tries { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken)
        {
            if (request.Content is null)
            {
                throw new HttpRequestException("no look into the chat here");
            }

            var step = script[Tries++ % script.Length];
            if (step == Step.RefuseBeforeBody)
            {
                throw new HttpRequestException("refused", new SocketException((int)SocketError.ConnectionRefused));
            }

            if (step == Step.ThrowBeforeBody)
            {
                throw new IOException("gone before");
            }

            Reads.Add(step);
            await request.Content.CopyToAsync(Stream.Null, cancellationToken);
            if (step == Step.ReadTwiceThenThrow)
            {
                // What .NET Framework does with a kept connection that turns out dead.
                await Assert.ThrowsAnyAsync<Exception>(() =>
                    request.Content.CopyToAsync(Stream.Null, cancellationToken));
            }

            return step switch
            {
                Step.ReadThenThrow or Step.ReadTwiceThenThrow => throw new HttpRequestException("gone after"),
                // Errors that usually come before a request, but here the body has gone: the body alone decides.
                Step.ReadThenRefused => throw StackErrors.Refused(),
                Step.ReadThenTlsFails => throw StackErrors.TlsFailed(),
                Step.CancelledByItself => throw new TaskCanceledException("not by the caller"),
                Step.DisposedByItself => throw new ObjectDisposedException("stack"),
                Step.HalfAnswer => new HttpResponseMessage { Content = new StreamContent(new BrokenStream()) },
                Step.Answer200 => ScriptedHandler.Good(request),
                Step.Answer200Empty => ScriptedHandler.Json(200, ""),
                Step.Answer400 => ScriptedHandler.Json(400, "{}"),
                Step.Answer408 => ScriptedHandler.Json(408, "{}"),
                Step.Answer429 => ScriptedHandler.Json(429, "{}"),
                Step.Answer429Long => ScriptedHandler.Json(429, "{}", "Retry-After: 4000"),
                Step.Answer500 => ScriptedHandler.Json(500, "{}"),
                Step.Answer503WithRetryAfter => ScriptedHandler.Json(503, "{}", "Retry-After: 0"),
                Step.Answer302 => ScriptedHandler.Json(302, "", "Location: /again"),
                _ => new HttpResponseMessage(HttpStatusCode.ProxyAuthenticationRequired),
            };
        }
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override int Read(byte[] buffer, int offset, int count) => throw new IOException("half");

        public override Task<int> ReadAsync(
            byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            throw new IOException("half");
    }
}
