using Synthflow.TestSupport.Servers;

namespace Synthflow.Client.Tests.Faults;

/// <summary>A proxy's refusal as .NET 8 tells it: the status stands in the message alone.</summary>
public sealed class ProxyStatusTests
{
    [Theory]
    [InlineData(502, 4)]
    [InlineData(503, 4)]
    [InlineData(403, 1)]
    [InlineData(407, 1)]
    public async Task Refusal_WithoutAStatusOfItsOwn_IsReadFromItsWords(int status, int tries)
    {
        using var handler = new RefusingProxy(status);
        using var client = new SynthflowClient(Limits.Of(new Uri("https://api.us.synthflow.ai/v2/")), null, handler);
        var failed = await Assert.ThrowsAsync<SynthflowException>(
            () => Operation.All[0].Run(client, CancellationToken.None));
        Assert.Equal("ConnectionFailed, NotSent", failed.Told());
        Assert.Equal((tries, tries), (handler.Tries, failed.Attempts));
        Assert.Contains($"status {status}", failed.Message, StringComparison.Ordinal);
        Assert.Equal(status == 407, failed.Message.Contains("name and password", StringComparison.Ordinal));
        Assert.DoesNotContain("proxy.example.com", failed.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("garbage\r\n\r\n")]
    [InlineData("SSH-2.0-OpenSSH_9.2\r\n")]
    [InlineData("HTTQ/1.1 200 OK\r\n\r\n")]
    public async Task ProxyWhoseAnswerIsNotHttp_LetNothingPass_WhateverWasAsked(string answer)
    {
        await using var proxy = FaultServer.Start(FaultActs.Raw(answer, FaultActs.Close));
        using var client = new SynthflowClient(
            Limits.Of(
                new Uri("https://api.us.synthflow.ai/v2/"),
                retries: 0,
                proxy: new System.Net.WebProxy($"http://127.0.0.1:{proxy.Port}")),
            null,
            null);
        foreach (var operation in Operation.All)
        {
            var failed = await Assert.ThrowsAsync<SynthflowException>(() => operation.Run(client, CancellationToken.None));
            Assert.Equal("ConnectionFailed, NotSent", failed.Told());
            Assert.Contains("the proxy refused: its answer is not HTTP", failed.Message, StringComparison.Ordinal);
        }
    }

    // Before it comes to the body, as the stack does.
    private sealed class RefusingProxy(int status) : HttpMessageHandler
    {
        public int Tries { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Tries++;
            throw StackErrors.RefusedByProxy(status);
        }
    }
}
