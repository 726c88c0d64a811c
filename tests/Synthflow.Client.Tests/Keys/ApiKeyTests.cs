using System.Net;
using System.Security;
using Synthflow.TestSupport.Servers;

namespace Synthflow.Client.Tests.Keys;

public sealed class ApiKeyTests
{
    [Theory]
    [InlineData("secret-key-0123456789")]
    [InlineData("  secret-key-0123456789\r\n")]
    [InlineData("\t\u00A0secret-key-0123456789\u2003")]
    public async Task AKey_IsTrimmedAndSentAsBearer(string text)
    {
        await using var server = FaultServer.Start(GoodAnswers.Act);
        using var secure = new SecureString();
        text.ToList().ForEach(secure.AppendChar);
        foreach (var make in new Func<ApiKey>[] { () => ApiKey.From(text), () => ApiKey.From(secure) })
        {
            using var key = make();
            using var client = new SynthflowClient(Limits.Of(server.BaseUri), key, null);
            await client.CheckAsync(null, CancellationToken.None);
        }

        Assert.All(server.Requests, request =>
            Assert.Equal("Bearer secret-key-0123456789", request.Header("Authorization")));
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n")]
    [InlineData("sec ret-key-0123456789")]
    [InlineData("sec\nret-key-0123456789")]
    [InlineData("sec\r\nret-key: 0123456789")]
    [InlineData("sec\0ret-key-0123456789")]
    [InlineData("sec\u001Bret-key-0123456789")]
    [InlineData("sec\u00E9ret-key-0123456789")]
    [InlineData("sec\uD83Dret-key-0123456789")]
    [InlineData("sec\u200Bret-key-0123456789")]
    [InlineData("Bearer secret-key-0123456789")]
    [InlineData("bearer\tsecret-key-0123456789")]
    [InlineData("Bearer")]
    [InlineData("Bearer:secret-key-0123456789")]
    public void AKeyThatCannotBeOne_IsRefusedWithoutAnyPartOfIt(string text)
    {
        var refused = Assert.Throws<SynthflowException>(() => ApiKey.From(text));
        Assert.Equal("InvalidApiKey", refused.Told());
        foreach (var part in new[] { "secret", "ret-key", "0123456789" })
        {
            Assert.DoesNotContain(part, refused.ToString(), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void AKeyThatOnlyBeginsLikeTheWord_IsAKey()
    {
        using var key = ApiKey.From("BearerTokens4all");
        Assert.Equal("********", key.ToString());
    }

    [Fact]
    public async Task AWipedKey_SendsNothingMore()
    {
        await using var server = FaultServer.Start(GoodAnswers.Act);
        var key = ApiKey.From(Limits.CanaryKey);
        using var client = new SynthflowClient(Limits.Of(server.BaseUri), key, null);
        await client.CheckAsync(null, CancellationToken.None);
        key.Dispose();
        key.Dispose();
        Assert.True(key.IsWiped);
        foreach (var operation in Operation.All)
        {
            var refused = await Assert.ThrowsAsync<SynthflowException>(() =>
                operation.Run(client, CancellationToken.None));
            Assert.Equal("NotConnected, NotSent", refused.Told());
            Assert.Equal(Delivery.NotSent, refused.Delivery);
        }

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task AClosedClient_SendsNothingMoreAndSaysSo()
    {
        await using var server = FaultServer.Start(GoodAnswers.Act);
        using var key = ApiKey.From(Limits.CanaryKey);
        var client = new SynthflowClient(Limits.Of(server.BaseUri), key, null);
        client.Dispose();
        foreach (var operation in Operation.All)
        {
            var refused = await Assert.ThrowsAsync<SynthflowException>(() =>
                operation.Run(client, CancellationToken.None));
            Assert.Equal("NotConnected, NotSent", refused.Told());
        }

        Assert.Equal(0, server.Connections);
    }

    [Fact]
    public void TheKeyLeavesNoCopyInItsObject()
    {
        var key = ApiKey.From(Limits.CanaryKey);
        key.Dispose();
        var fields = typeof(ApiKey).GetFields(
            System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic);
        var characters = Assert.Single(fields.Select(field => field.GetValue(key)).OfType<char[]>());
        Assert.All(characters, character => Assert.Equal('\0', character));
    }

    [Theory]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task TheKey_NeverFollowsARedirect(int status)
    {
        await using var elsewhere = FaultServer.Start(GoodAnswers.Act);
        await using var server = FaultServer.Start(
            FaultActs.Answer(status, "", $"Location: {elsewhere.BaseUri}chat", "Refresh: 0; url=" + elsewhere.BaseUri));
        using var key = ApiKey.From(Limits.CanaryKey);
        using var client = new SynthflowClient(Limits.Of(server.BaseUri), key, null);
        foreach (var operation in Operation.All)
        {
            var refused = await Assert.ThrowsAsync<SynthflowException>(() =>
                operation.Run(client, CancellationToken.None));
            // 302 and 303 are what a service answers after it has done what it was asked.
            var mayBeDone = status is 302 or 303 && operation.Name is not ("GetChat" or "ListChats");
            Assert.Equal(
                !mayBeDone ? "BadRequest, Rejected"
                : operation.IsSend ? "OutcomeUnknown, Unknown"
                : "ServiceFailed, Unknown",
                refused.Told());
        }

        Assert.Equal(0, elsewhere.Connections);
    }

    [Fact]
    public async Task TheKey_NeverGoesToAProxy()
    {
        await using var proxy = FaultServer.Start(FaultActs.Answer(407, "", "Proxy-Authenticate: Basic realm=\"p\""));
        await using var server = FaultServer.Start(GoodAnswers.Act);
        using var key = ApiKey.From(Limits.CanaryKey);
        var address = new WebProxy($"http://127.0.0.1:{proxy.Port}")
        {
            Credentials = new NetworkCredential("who", "pass-4711"),
        };
        using var https = new SynthflowClient(
            Limits.Of(new Uri("https://api.us.synthflow.ai/v2/"), proxy: address), key, null);
        using var http = new SynthflowClient(Limits.Of(server.BaseUri, proxy: address), key, null);
        foreach (var operation in Operation.All)
        {
            var failed = await Assert.ThrowsAsync<SynthflowException>(() =>
                operation.Run(https, CancellationToken.None));
            Assert.Equal("ConnectionFailed, NotSent", failed.Told());
            Assert.Equal(Delivery.NotSent, failed.Delivery);
            Assert.DoesNotContain("pass-4711", failed.ToString(), StringComparison.Ordinal);
            await operation.Run(http, CancellationToken.None);
        }

        Assert.NotEmpty(proxy.Requests);
        Assert.All(proxy.Requests, request =>
        {
            Assert.Equal("CONNECT", request.Method);
            Assert.Null(request.Header("Authorization"));
            Assert.DoesNotContain("canary", string.Join('\n', request.HeaderLines), StringComparison.Ordinal);
        });
        Assert.Equal(Operation.All.Count, server.Requests.Count);
    }

    [Fact]
    public async Task APasswordInTheProxysAddress_IsNotShown()
    {
        await using var proxy = FaultServer.Start(FaultActs.Answer(502, ""));
        using var key = ApiKey.From(Limits.CanaryKey);
        using var client = new SynthflowClient(
            Limits.Of(
                new Uri("https://api.us.synthflow.ai/v2/"),
                proxy: new WebProxy(new Uri($"http://who:pass-4711@127.0.0.1:{proxy.Port}"))),
            key,
            null);
        var failed = await Assert.ThrowsAsync<SynthflowException>(
            () => Operation.All[0].Run(client, CancellationToken.None));
        Assert.Equal("ConnectionFailed, NotSent", failed.Told());
        Assert.DoesNotContain("pass-4711", failed.ToString(), StringComparison.Ordinal);
    }
}
