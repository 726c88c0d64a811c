using System.Net;
using Synthflow.TestSupport.Servers;

namespace Synthflow.Client.Tests.Faults;

/// <summary>What to do next where the account or a proxy, and not the request, is the cause; and the message says nothing of it twice.</summary>
public sealed class RefusalNextStepTests
{
    public static TheoryData<string> Operations() => [.. Operation.All.Concat(OtherOperations.All).Select(each => each.Name)];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Payment_IsSaidToBeOne_WithTheServicesWords_AndWhatDidNotHappen(string name)
    {
        var failed = await Meet(name, _ => ScriptedHandler.Json(402, """{"detail":"No credit left"}"""));

        Assert.Equal("BadRequest, Rejected", failed.Told());
        Assert.Equal((402, "No credit left"), (failed.StatusCode, failed.ServiceMessage));
        Assert.Contains("(status 402): No credit left. ", failed.Message, StringComparison.Ordinal);
        Assert.Matches(@"(Nothing was \w+|It was only a read, which changes nothing)\.$", failed.Message);
        Assert.Equal(
            "Status 402 asks for payment: look at the account in Synthflow's settings, then run it again.", failed.RecommendedAction);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(410)]
    public async Task OtherRefusals_SayNothingOfPayment(int status)
    {
        var failed = await Meet("StartOutboundChat", _ => ScriptedHandler.Json(status, "{}"));

        Assert.Equal("BadRequest, Rejected", failed.Told());
        Assert.Equal("Correct the input and run it again.", failed.RecommendedAction);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Status407_AsksForTheProxysPassword(string name)
    {
        var failed = await Meet(name, _ => ScriptedHandler.Json(407, "{}"));

        Assert.Equal("ConnectionFailed, NotSent", failed.Told());
        AssertNamesTheCredential(failed, isAsked: true);
    }

    [Theory]
    [InlineData(407, true)]
    [InlineData(403, false)]
    [InlineData(502, false)]
    public async Task Proxy_ThatRefuses_IsGivenAPasswordOnlyWhereItAsksForOne(int status, bool isAsked)
    {
        await using var proxy = FaultServer.Start(FaultActs.Answer(status, "", "Proxy-Authenticate: Basic realm=\"p\""));
        using var client = new SynthflowClient(
            Limits.Of(
                new Uri("https://api.us.synthflow.ai/v2/"), retries: 0, proxy: new WebProxy($"http://127.0.0.1:{proxy.Port}")),
            null,
            null);
        foreach (var operation in Operation.All)
        {
            var failed = await Assert.ThrowsAsync<SynthflowException>(() => operation.Run(client, CancellationToken.None));
            Assert.Equal("ConnectionFailed, NotSent", failed.Told());
            AssertNamesTheCredential(failed, isAsked);
        }
    }

    private static void AssertNamesTheCredential(SynthflowException failed, bool isAsked) => Assert.Equal(
        isAsked
            ? "Give the proxy's address with Connect-Synthflow -Proxy, and the name and password for it with -ProxyCredential."
            : "Check the network, the proxy and the base address, then run it again.",
        failed.RecommendedAction);

    private static async Task<SynthflowException> Meet(string name, Func<HttpRequestMessage, HttpResponseMessage> answer)
    {
        using var handler = new ScriptedHandler(answer);
        using var client = new SynthflowClient(Limits.Of(new Uri("https://api.us.synthflow.ai/v2/"), retries: 0), null, handler);
        var operation = Operation.All.Concat(OtherOperations.All).Single(each => each.Name == name);
        return await Assert.ThrowsAsync<SynthflowException>(() => operation.Run(client, CancellationToken.None));
    }
}
