namespace Synthflow.Sandbox.Tests;

public sealed class KeyTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("another-key")]
    [InlineData("THE-KEY")]
    public async Task AnyKeyButTheAcceptedOne_Is401AndChangesNothing(string? key)
    {
        using var caller = new Caller(new SandboxOptions { AcceptedKey = "the-key" });
        caller.Key = key;
        var answer = await caller.StartOutboundAsync();
        Assert.Equal(401, answer.Status);
        Assert.Equal("authentication", answer.Json.GetProperty("detail").GetProperty("category").GetString());
        Assert.Equal(0, caller.Sandbox.Workspace.ChatCount);
        Assert.Equal(0, caller.Sandbox.Requests.ChatsStartedWith(Caller.Person));
    }

    [Fact]
    public async Task TheAcceptedKey_IsAccepted()
    {
        using var caller = new Caller(new SandboxOptions { AcceptedKey = "the-key" });
        caller.Key = "the-key";
        Assert.Equal(200, (await caller.StartOutboundAsync()).Status);
    }

    [Fact]
    public async Task WithoutAnAcceptedKey_AnyKeyDoes_ButNoneDoesNot()
    {
        using var caller = new Caller();
        Assert.Equal(200, (await caller.SendAsync("GET", "/chat")).Status);
        caller.Key = null;
        Assert.Equal(401, (await caller.SendAsync("GET", "/chat")).Status);
    }

    [Fact]
    public async Task AKey_IsGoodForTheHostOfItsRegionAlone()
    {
        var sandbox = new SandboxHandler(new SandboxOptions { AcceptedHost = "api.eu.synthflow.ai" });
        using var us = new Caller(sandbox, new Uri("https://api.us.synthflow.ai/v2"));
        using var eu = new Caller(sandbox, new Uri("https://api.eu.synthflow.ai/v2"));
        Assert.Equal(401, (await us.SendAsync("GET", "/chat")).Status);
        Assert.Equal(200, (await eu.SendAsync("GET", "/chat")).Status);
    }

    [Fact]
    public async Task TheRecordOfRequests_SaysThatThereWasAKey_NeverWhich()
    {
        using var caller = new Caller();
        caller.Key = "canary-key-7f3a";
        await caller.StartOutboundAsync();
        caller.Key = null;
        await caller.StartOutboundAsync();

        Assert.Equal([true, false], caller.Sandbox.Requests.Select(request => request.HasKey));
        Assert.DoesNotContain("canary", string.Concat(caller.Sandbox.Requests.Select(request => request.ToString())));
    }
}
