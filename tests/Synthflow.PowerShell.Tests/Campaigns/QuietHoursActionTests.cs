using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Campaigns;

/// <summary>-QuietHoursAction: who is in quiet hours comes out for a later run, or is waited for.</summary>
public sealed class QuietHoursActionTests : IDisposable
{
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(2);
    private readonly CampaignSession _session = new();

    public QuietHoursActionTests()
    {
        _session.Folder.Write("contacts.csv", "First Name,Phone\nAda,2025550101\nGrace,2025550102\n");
        _session.RunWell($"$campaign.QuietHours = '{Night()}'");
    }

    public void Dispose() => _session.Dispose();

    /// <summary>Hours that are quiet now where the numbers are, and for some hours more.</summary>
    public static string Night()
    {
        var now = TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow, TimeZoneInfo.FindSystemTimeZoneById("America/New_York"));
        return string.Create(CultureInfo.InvariantCulture, $"{now.AddHours(-6):HH:mm}-{now.AddHours(6):HH:mm}");
    }

    [Fact]
    public void Defer_IsTheDefault_AndWaitTellsInItsPlanUntilWhen()
    {
        Assert.Equal("2 DeferredQuietHours, 3 DeferredQuietHours", _session.Outcomes("Invoke-SynthflowCampaign -Path contacts.csv @campaign"));
        Assert.Equal(
            "2 DeferredQuietHours, 3 DeferredQuietHours",
            _session.Outcomes("Invoke-SynthflowCampaign -Path contacts.csv @campaign -QuietHoursAction Defer -WhatIf"));
        var planned = _session.RunWell("Invoke-SynthflowCampaign -Path contacts.csv @campaign -QuietHoursAction Wait -WhatIf");
        Assert.Equal(["WillSend", "WillSend"], planned.Output.Select(row => row.Properties["Outcome"].Value));
        Assert.Contains(planned.Information, line => line.Contains("In quiet hours now: 2 of them; this command waits", StringComparison.Ordinal));
        Assert.Empty(_session.Sandbox.Texted());
    }

    [Fact]
    public void Wait_SaysUntilWhen_AndCtrlC_EndsItAtOnce_AndNobodyIsTexted()
    {
        using var running = _session.Sandbox.Start(
            "Invoke-SynthflowCampaign -Path contacts.csv @campaign -QuietHoursAction Wait -InformationVariable told");
        var limit = Stopwatch.StartNew();
        while (!running.ProgressSoFar.Any(IsWait))
        {
            Assert.True(limit.Elapsed < _longest, "The wait was not shown.");
            Thread.Sleep(20);
        }

        limit.Restart();
        running.Stop();
        var result = running.Finish();

        // Far below the hours that are left.
        Assert.True(limit.Elapsed < _longest, $"It took {limit.Elapsed} to stop.");
        Assert.True(result.Stopped);
        Assert.Empty(_session.Sandbox.Texted());
        Assert.Single(result.Information, line => line.Contains("In quiet hours: rows that wait: 2,", StringComparison.Ordinal));
        var told = _session.RunWell("$told.Where({ $_.Tags -contains 'Synthflow.Wait' }).MessageData").Output;
        var until = Assert.IsType<DateTimeOffset>(Assert.Single(told).Properties["until"].Value);
        Assert.InRange(until - DateTimeOffset.UtcNow, TimeSpan.FromHours(5), TimeSpan.FromHours(7));
        Assert.Equal(2L, _session.RunWell("(Get-SynthflowCampaign spring.jsonl).NotReached").Single<long>());
    }

    [Fact]
    public void WaitWithoutHours_IsAnError_BeforeAnybodyIsTexted()
    {
        var error = _session.Run("$campaign.Remove('QuietHours'); Invoke-SynthflowCampaign -Path contacts.csv @campaign -QuietHoursAction Wait")
            .Only("InvalidCampaign", ErrorCategory.InvalidArgument);
        Assert.Null(error.DeliveryOf());
        Assert.Contains("-QuietHours", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(_session.Sandbox.Texted());
    }

    private static bool IsWait(ProgressRecord record) =>
        record.StatusDescription.StartsWith("In quiet hours until", StringComparison.Ordinal);
}
