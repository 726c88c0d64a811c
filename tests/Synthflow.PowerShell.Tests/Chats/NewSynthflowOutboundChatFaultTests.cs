using System.Management.Automation;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Chats;

/// <summary>What the service, the network and Ctrl+C do to a send.</summary>
public sealed class NewSynthflowOutboundChatFaultTests : IDisposable
{
    private readonly SandboxSession _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData(
        "Status(400, '{\"detail\":\"no such agent\"}')",
        "BadRequest",
        ErrorCategory.InvalidArgument,
        "Rejected")]
    [InlineData("Status(402, '{}')", "BadRequest", ErrorCategory.InvalidArgument, "Rejected")]
    [InlineData("Status(404, '{\"detail\":\"no such agent\"}')", "NotFound", ErrorCategory.ObjectNotFound, "Rejected")]
    [InlineData("Status(409, '{\"detail\":\"busy\"}')", "Conflict", ErrorCategory.ResourceExists, "Rejected")]
    [InlineData(
        "Status(422, '{\"detail\":[{\"loc\":[\"body\",\"to_number\"],\"msg\":\"bad\",\"type\":\"x\"}]}')",
        "ValidationFailed",
        ErrorCategory.InvalidData,
        "Rejected")]
    [InlineData("Status(429, '{}')", "RateLimited", ErrorCategory.LimitsExceeded, "NotSent")]
    [InlineData("Status(500, '{}')", "OutcomeUnknown", ErrorCategory.OperationTimeout, "Unknown")]
    [InlineData("Status(502, '<html>bad gateway</html>')", "OutcomeUnknown", ErrorCategory.OperationTimeout, "Unknown")]
    [InlineData("StatusAfterHandling(503)", "OutcomeUnknown", ErrorCategory.OperationTimeout, "Unknown")]
    [InlineData("LoseAnswer()", "OutcomeUnknown", ErrorCategory.OperationTimeout, "Unknown")]
    [InlineData("LoseRequest()", "OutcomeUnknown", ErrorCategory.OperationTimeout, "Unknown")]
    [InlineData("HalfAnswer()", "OutcomeUnknown", ErrorCategory.OperationTimeout, "Unknown")]
    [InlineData("RefuseConnection()", "ConnectionFailed", ErrorCategory.ConnectionError, "NotSent")]
    [InlineData("Body('not json')", "UnreadableAnswer", ErrorCategory.InvalidData, "AcceptedNoId")]
    [InlineData(
        "Body('{\"status\":\"ok\",\"response\":{}}')",
        "OutcomeUnknown",
        ErrorCategory.OperationTimeout,
        "AcceptedNoId")]
    [InlineData("Status(301, '')", "BadRequest", ErrorCategory.InvalidArgument, "Rejected")]
    public void Fault_OfOneRow_IsNamed_AndTheOthersAreSent(
        string fault, string id, ErrorCategory category, string delivery)
    {
        _session.Fault("StartOutboundChat", fault);
        var result = _session.Run("Rows +15559876501, +15559876502 | New-SynthflowOutboundChat @send");
        var error = result.Only($"{id}, {delivery}", category);
        Assert.Equal("Person +15559876501", PSObject.AsPSObject(error.TargetObject).Properties["Name"].Value);
        Assert.NotEqual(string.Empty, error.RecommendedAction());
        Assert.Equal("+15559876502", result.Output.Single().Properties["ToNumber"].Value);
        Assert.Empty(_session.Run("$sandbox.Requests.NumbersPostedToMoreThanOnce()").Output);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    public void RefusedKey_EndsThePipeline(int status)
    {
        _session.Fault("StartOutboundChat", $"Status({status}, '{{\"detail\":\"no\"}}')");
        var result = _session.Run("Rows +15559876501, +15559876502 | New-SynthflowOutboundChat @send");
        var error = result.Only("ApiKeyRefused, Rejected", ErrorCategory.AuthenticationError);
        Assert.Equal("Rejected", error.DeliveryOf());
        Assert.Equal(1, _session.Count("StartOutboundChat"));
    }

    [Fact]
    public void ServiceWords_AndFieldPath_AreShown()
    {
        _session.Fault(
            "StartOutboundChat",
            "Status(422, '{\"detail\":[{\"loc\":[\"body\",\"to_number\"],\"msg\":\"not a mobile\",\"type\":\"x\"}]}')");
        var error = _session.Run("New-SynthflowOutboundChat @send -ToNumber +15559876543")
            .Only("ValidationFailed, Rejected", ErrorCategory.InvalidData);
        Assert.Contains("to_number: not a mobile", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("+15559876543", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void RefusalOfTheSandbox_HasTwiliosWords()
    {
        var error = _session.Run("New-SynthflowOutboundChat @send -ToNumber +15005550004")
            .Only("BadRequest, Rejected", ErrorCategory.InvalidArgument);
        Assert.Contains("21610", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void RefusedConnection_IsTriedAgain_WhereRetriesAreAllowed()
    {
        using var session = new SandboxSession("-MaximumRetryCount 1");
        session.Fault("StartOutboundChat", "RefuseConnection()");
        session.RunWell("New-SynthflowOutboundChat @send -ToNumber +15559876543");
        Assert.Equal(["+15559876543"], session.Texted());
    }

    [Fact]
    public void Throttled_WaitsAsAsked_ThenSends_AndSaysSo()
    {
        using var session = new SandboxSession("-MaximumRetryCount 1");
        session.RunWell(
            "$headers = [Collections.Generic.Dictionary[string, string]]::new(); $headers['Retry-After'] = '0'");
        session.Fault("StartOutboundChat", "Status(429, '{}', $headers)");
        var result = session.RunWell("New-SynthflowOutboundChat @send -ToNumber +15559876543 -Verbose");
        Assert.Equal(1, session.Run("$sandbox.Requests.ChatsStartedWith('+15559876543')").Single<int>());
        Assert.Contains(result.Verbose, line => line.Contains("status 429", StringComparison.Ordinal));
        Assert.Contains(result.Verbose, line => line.StartsWith("Waiting", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("LoseAnswer()")]
    [InlineData("StatusAfterHandling(500)")]
    [InlineData("HalfAnswer()")]
    public void LostAnswer_IsNeverSentAgain_WhateverTheRetries(string fault)
    {
        using var session = new SandboxSession("-MaximumRetryCount 10");
        session.Fault("StartOutboundChat", fault);
        session.Run("New-SynthflowOutboundChat @send -ToNumber +15559876543")
            .Only("OutcomeUnknown, Unknown", ErrorCategory.OperationTimeout);
        Assert.Equal(1, session.Count("StartOutboundChat"));
    }

    [Fact]
    public void TimeoutSec_EndsASendThatIsNeverAnswered()
    {
        using var session = new SandboxSession("-TimeoutSec 1");
        session.Fault("StartOutboundChat", "Timeout()");
        var error = session.Run("New-SynthflowOutboundChat @send -ToNumber +15559876543")
            .Only("OutcomeUnknown, Unknown", ErrorCategory.OperationTimeout);
        Assert.Contains("1 s", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, session.Count("StartOutboundChat"));
    }

    [Fact]
    public void Verbose_HasOneLineARequest_WithoutWholeNumberOrKey()
    {
        var result = _session.RunWell("New-SynthflowOutboundChat @send -ToNumber +15559876543 -Verbose");
        var line = Assert.Single(result.Verbose, line => line.Contains("POST", StringComparison.Ordinal));
        Assert.Contains("/chat/outbound", line, StringComparison.Ordinal);
        Assert.Contains("status 200", line, StringComparison.Ordinal);
        Assert.DoesNotContain("9876543", line, StringComparison.Ordinal);
        Assert.Empty(result.Debug);
    }

    [Fact]
    public void Debug_AddsTheBodies()
    {
        // With -Debug PowerShell itself asks a person before each step.
        var result = _session.RunWell(
            "$DebugPreference = 'Continue'; New-SynthflowOutboundChat @send -ToNumber +15559876543");
        Assert.Contains(result.Debug, line => line.StartsWith("Sent:", StringComparison.Ordinal));
        Assert.Contains(result.Debug, line => line.StartsWith("Received:", StringComparison.Ordinal));
    }
}
