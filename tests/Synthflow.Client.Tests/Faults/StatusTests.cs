namespace Synthflow.Client.Tests.Faults;

/// <summary>What each status says became of a request, by what the request does.</summary>
public sealed class StatusTests
{
    [Theory]
    [InlineData(101, "OutcomeUnknown", Delivery.Unknown)]
    [InlineData(199, "OutcomeUnknown", Delivery.Unknown)]
    [InlineData(300, "BadRequest", Delivery.Rejected)]
    [InlineData(301, "BadRequest", Delivery.Rejected)]
    [InlineData(302, "OutcomeUnknown", Delivery.Unknown)]
    [InlineData(303, "OutcomeUnknown", Delivery.Unknown)]
    [InlineData(304, "BadRequest", Delivery.Rejected)]
    [InlineData(307, "BadRequest", Delivery.Rejected)]
    [InlineData(400, "BadRequest", Delivery.Rejected)]
    [InlineData(402, "BadRequest", Delivery.Rejected)]
    [InlineData(407, "ConnectionFailed", Delivery.NotSent)]
    [InlineData(408, "OutcomeUnknown", Delivery.Unknown)]
    [InlineData(425, "BadRequest", Delivery.Rejected)]
    [InlineData(429, "RateLimited", Delivery.NotSent)]
    [InlineData(500, "OutcomeUnknown", Delivery.Unknown)]
    [InlineData(599, "OutcomeUnknown", Delivery.Unknown)]
    public async Task Status_SaysWhatBecameOfASend(int status, string id, Delivery delivery)
    {
        var failed = await Meet("StartOutboundChat", status);
        Assert.Equal($"{id}, {delivery}", failed.Told());
    }

    [Theory]
    [InlineData(500)]
    [InlineData(408)]
    [InlineData(302)]
    [InlineData(303)]
    public async Task DeleteThatMayHaveBeenDone_SaysSo_AndNeverThatNothingChanged(int status)
    {
        var failed = await Meet("DeleteChat", status);
        Assert.Equal("ServiceFailed, Unknown", failed.Told());
        Assert.StartsWith("It is not known whether this was done: delete chat", failed.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing was", failed.Message + failed.RecommendedAction, StringComparison.Ordinal);
        Assert.DoesNotContain("changes nothing", failed.Message + failed.RecommendedAction, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(401)]
    [InlineData(400)]
    public async Task DeleteWhoseFirstTryMayHaveBeenDone_IsUnknown_WhateverItsLastTryMet(int last)
    {
        var tries = 0;
        using var handler = new ScriptedHandler(_ => ScriptedHandler.Json(++tries == 1 ? 500 : last, "{}"));
        using var client = new SynthflowClient(Limits.Of(new Uri("https://api.us.synthflow.ai/v2/")), null, handler);
        var failed = await Assert.ThrowsAsync<SynthflowException>(
            () => Operation.Of("DeleteChat").Run(client, CancellationToken.None));
        Assert.Equal(Delivery.Unknown, failed.Delivery);
        Assert.DoesNotContain("Nothing was", failed.Message + failed.RecommendedAction, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GetChat")]
    [InlineData("ListChats")]
    public async Task Read_ThatFails_SaysThatItChangesNothing(string operation)
    {
        var failed = await Meet(operation, 500);
        Assert.Equal("ServiceFailed, Unknown", failed.Told());
        Assert.Contains("changes nothing", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OnlyAnOutboundSend_IsLookedForInTheTwilioLog()
    {
        Assert.Contains("Twilio", (await Meet("StartOutboundChat", 500)).RecommendedAction, StringComparison.Ordinal);
        Assert.DoesNotContain("Twilio", (await Meet("CreateChat", 500)).RecommendedAction, StringComparison.Ordinal);
        Assert.DoesNotContain("Twilio", (await Meet("SendMessage", 500)).RecommendedAction, StringComparison.Ordinal);
    }

    private static async Task<SynthflowException> Meet(string operation, int status)
    {
        using var handler = new ScriptedHandler(_ => ScriptedHandler.Json(status, "{}"));
        using var client = new SynthflowClient(Limits.Of(new Uri("https://api.us.synthflow.ai/v2/")), null, handler);
        return await Assert.ThrowsAsync<SynthflowException>(
            () => Operation.Of(operation).Run(client, CancellationToken.None));
    }
}
