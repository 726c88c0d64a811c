using Microsoft.Extensions.Time.Testing;
using Synthflow.Sandbox.Faults;

namespace Synthflow.Sandbox.Tests;

public sealed class TwilioLogTests : IDisposable
{
    private static readonly DateTimeOffset _began = new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(2);

    private readonly FakeTimeProvider _clock = new(_began);
    private readonly Caller _caller;

    public TwilioLogTests() =>
        _caller = new Caller(new SandboxOptions { TimeProvider = _clock, PersonAnswersAfter = _pause });

    private SandboxControls Controls => _caller.Sandbox.Controls;

    public void Dispose() => _caller.Dispose();

    [Fact]
    public async Task ASend_IsInTheLog_AsAConsoleExportHasIt()
    {
        await _caller.StartOutboundAsync(more: ""","initial_message":"Hi Ada!" """);
        var message = Assert.Single(Controls.GetTwilioLog());
        Assert.Equal(
            ("+15551234567", "+15559876543", "Hi Ada!", "delivered", "2026-09-01T08:00:00.000Z", "outbound-api", 1),
            (message.From, message.To, message.Body, message.Status, message.SentDate, message.Direction,
                message.NumSegments));
        Assert.Matches("^SM[0-9a-f]{32}$", message.Sid);
        Assert.Null(message.ErrorCode);
        Assert.Equal(
            "From,To,Body,Status,SentDate,ApiVersion,NumSegments,ErrorCode,AccountSid,Sid,Direction,Price,PriceUnit",
            string.Join(',', message.GetType().GetProperties().Select(column => column.Name)));
    }

    [Fact]
    public async Task WhatPeopleWriteBack_IsInTheLog_InTheOrderOfTime()
    {
        await _caller.StartOutboundAsync("+15550000001");
        await _caller.StartOutboundAsync("+15550000009");
        await _caller.StartOutboundAsync("+15550000010");
        _clock.Advance(TimeSpan.FromHours(1));
        var log = Controls.GetTwilioLog();
        Assert.Equal(3 + 6 + 2, log.Count);
        Assert.Equal(
            log.Select(message => message.SentDate).Order(StringComparer.Ordinal),
            log.Select(message => message.SentDate));
        Assert.Equal(log.Count, log.Select(message => message.Sid).Distinct().Count());
        var stop = Assert.Single(log, message => message.Body == "STOP");
        Assert.Equal(
            ("+15550000009", "+15551234567", "inbound", "received"),
            (stop.From, stop.To, stop.Direction, stop.Status));
        Assert.Equal(11, Controls.MessageCount);
    }

    [Theory]
    [InlineData(SandboxFault.LostAnswer, true)]
    [InlineData(SandboxFault.HalfAnswer, true)]
    [InlineData(SandboxFault.GatewayTimeout, true)]
    [InlineData(SandboxFault.LostRequest, false)]
    [InlineData(SandboxFault.ServerError, false)]
    [InlineData(SandboxFault.TooMany, false)]
    [InlineData(SandboxFault.NoConnection, false)]
    [InlineData(SandboxFault.Refused, false)]
    public async Task AnOrderedFault_MeetsItsSend_AndTheLogKnowsWhetherItArrived(SandboxFault fault, bool isTexted)
    {
        Controls.OrderFault(SandboxFault.None, fault);
        Assert.Equal(2, Controls.FaultsPending);
        Assert.Equal(200, (await _caller.StartOutboundAsync("+15550000001")).Status);
        var failure = await Record.ExceptionAsync(async () =>
        {
            var answer = await _caller.SendAsync(
                "POST", "/chat/outbound", Caller.OutboundBody("+15550000002"), checkShapes: false);
            Assert.NotEqual(200, answer.Status);
        });
        Assert.True(failure is null or HttpRequestException or IOException, failure?.ToString());
        Assert.Equal(isTexted, Controls.GetTwilioLog().Any(message => message.To == "+15550000002"));
        Assert.Equal(0, Controls.FaultsPending);
    }

    [Fact]
    public async Task WhoOptedOut_IsAFailedMessageWithTwiliosError()
    {
        await _caller.StartOutboundAsync("+15005550004");
        var message = Assert.Single(Controls.GetTwilioLog());
        Assert.Equal(("failed", 21610), (message.Status, message.ErrorCode));
    }

    [Fact]
    public async Task WhatsApp_IsNamedInBothNumbers()
    {
        await _caller.SendAsync(
            "POST",
            "/chat/outbound",
            Caller.OutboundBody().Replace("\"sms\"", "\"whatsapp\"", StringComparison.Ordinal));
        var message = Assert.Single(Controls.GetTwilioLog());
        Assert.Equal(("whatsapp:+15551234567", "whatsapp:+15559876543"), (message.From, message.To));
    }

    [Fact]
    public async Task ALogThatForgets_SaysFromWhenOnItIsWhole()
    {
        using var caller = new Caller(new SandboxOptions { TimeProvider = _clock, RetainedMessages = 10 });
        Assert.Equal(_began, caller.Sandbox.Controls.LogFrom);
        for (var number = 0; number < 12; number++)
        {
            _clock.Advance(TimeSpan.FromMinutes(1));
            await caller.StartOutboundAsync($"+1555000000{(number % 8) + 1}");
        }

        Assert.Equal(10, caller.Sandbox.Controls.GetTwilioLog().Count);
        Assert.Equal(_began.AddMinutes(2), caller.Sandbox.Controls.LogFrom);
        Assert.Equal(12, caller.Sandbox.Controls.GetTwilioLog().Select(message => message.Sid).Max(Number));
        static int Number(string sid) => Convert.ToInt32(sid[2..], 16);
    }

    [Fact]
    public async Task People_CanBeMadeQuickerOrSilent()
    {
        Controls.PeopleAnswerAfter = null;
        await _caller.StartOutboundAsync("+15550000001");
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Single(Controls.GetTwilioLog());
        Controls.PeopleAnswerAfter = TimeSpan.Zero;
        Assert.Equal(7, Controls.GetTwilioLog().Count);
    }
}
