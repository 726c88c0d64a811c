using Microsoft.Extensions.Time.Testing;
using Synthflow.Campaigns.Tests.Support;
using Synthflow.Sandbox;

namespace Synthflow.Campaigns.Tests;

/// <summary>When quiet hours begin and end, to the minute, and by whose clock.</summary>
public class QuietHoursWindowTests
{
    [Theory]
    [InlineData("21:00-08:00", "20:59:59", false)]
    [InlineData("21:00-08:00", "21:00:00", true)]
    [InlineData("21:00-08:00", "00:00:00", true)]
    [InlineData("21:00-08:00", "07:59:59", true)]
    [InlineData("21:00-08:00", "08:00:00", false)]
    [InlineData("12:30-14:00", "12:29:59", false)]
    [InlineData("12:30-14:00", "12:30:00", true)]
    [InlineData("12:30-14:00", "13:59:59", true)]
    [InlineData("12:30-14:00", "14:00:00", false)]
    [InlineData("12:30-14:00", "23:00:00", false)]
    [InlineData("20:00-24:00", "23:59:59", true)]
    [InlineData("20:00-24:00", "00:00:00", false)]
    [InlineData("24:00-06:00", "00:00:00", true)]
    [InlineData("24:00-06:00", "06:00:00", false)]
    [InlineData("21:00\u20138:00", "07:59:59", true)]
    [InlineData("21:00 - 8:00", "21:00:00", true)]
    public void Window_BeginsWithItsFirstMinute_AndIsOverWithItsLast(string window, string time, bool isQuiet) =>
        Assert.Equal(isQuiet, Outcome(window, $"2026-06-15T{time}Z", "Etc/UTC") == CampaignOutcome.DeferredQuietHours);

    [Fact]
    public void NumberWithoutAZone_IsJudgedByThisMachinesZone()
    {
        var tokyo = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo");
        Assert.Equal(CampaignOutcome.DeferredQuietHours, Outcome("21:00-08:00", "2026-06-15T13:00:00Z", here: tokyo));
        Assert.Equal(CampaignOutcome.Sent, Outcome("21:00-08:00", "2026-06-15T03:00:00Z", here: tokyo));
    }

    [Theory]
    [InlineData("Nowhere/Atlantis")]
    [InlineData("Etc/UTC", "Nowhere/Atlantis")]
    public void ZoneThatThisSystemDoesNotKnow_IsQuiet_WhateverTheTime(params string[] zones)
    {
        for (var hour = 0; hour < 24; hour++)
        {
            Assert.Equal(CampaignOutcome.DeferredQuietHours, Outcome("03:00-03:01", $"2026-06-15T{hour:00}:30:00Z", zones));
        }
    }

    [Fact]
    public void ZoneThatThisSystemDoesNotKnow_IsNamed()
    {
        var options = Campaign.Options(clock: At("2026-06-15T13:00:00Z"), quietHours: "21:00-08:00");
        var before = options.QuietHours!.UnknownTimeZones;
        var (results, _) = Campaign.Run(new SandboxHandler(), new MemoryDisk(), options, [Row("Nowhere/Atlantis")]);

        Assert.Empty(before);
        Assert.Equal(["Nowhere/Atlantis"], options.QuietHours.UnknownTimeZones);
        Assert.Contains("Nowhere/Atlantis", results[0].Reason, StringComparison.Ordinal);
    }

    private static CampaignOutcome Outcome(string window, string now, params string[] zones) =>
        Outcome(window, now, TimeZoneInfo.Utc, zones);

    private static CampaignOutcome Outcome(string window, string now, TimeZoneInfo here, params string[] zones)
    {
        var clock = At(now);
        clock.SetLocalTimeZone(here);
        var options = Campaign.Options(clock: clock, quietHours: window);
        var (results, _) = Campaign.Run(new SandboxHandler(), new MemoryDisk(), options, [Row(zones)]);
        return Assert.Single(results).GetOutcome();
    }

    private static FakeTimeProvider At(string now) =>
        new(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture));

    private static CampaignRow Row(params string[] zones) => new()
    {
        Row = 2,
        PhoneNumber = Campaign.Number(0),
        Variables = Campaign.Row(0).Variables,
        TimeZones = () => zones,
    };
}
