using System.Management.Automation;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Campaigns;

/// <summary>A journal that is gone, or has lost its end: nobody is texted again on account of it.</summary>
public sealed class LostJournalTests : IDisposable
{
    private const string Run = "Invoke-SynthflowCampaign -Path contacts.csv @campaign";
    private readonly CampaignSession _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData(" -WhatIf")]
    public void JournalThatIsGone_IsNoNewCampaign(string parameters)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the lock file does not outlive its campaign there");
        _session.RunWell(Run);
        File.Delete(_session.JournalPath);

        var result = _session.Run(Run + parameters);

        var error = result.Only("JournalNotReadable", ErrorCategory.ReadError);
        Assert.Contains("Put the journal back", error.RecommendedAction(), StringComparison.Ordinal);
        Assert.Null(error.DeliveryOf());
        Assert.Equal(3, _session.Sandbox.Texted().Count);
        Assert.False(File.Exists(_session.JournalPath));
    }

    [Fact]
    public void JournalTakenAwayInTheRun_IsToBePutBack_AndNoLineToGoOnIsShown()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "an open file cannot be moved there");
        var result = _session.Run($$"""
            $campaign.MaxPerSecond = 0.4
            Invoke-SynthflowCampaign -Path contacts.csv @campaign -ThrottleLimit 1 | Where-Object Outcome -eq 'Sent' |
                Select-Object -Property Row | ForEach-Object -Begin { $isMoved = $false } -Process {
                    if (-not $isMoved) { $isMoved = $true; [IO.File]::Move('{{_session.JournalPath}}', '{{_session.JournalPath}}.moved') }
                }
            """);

        Assert.Contains(
            "First put that journal back",
            Assert.Single(result.AllErrors).ErrorDetails.RecommendedAction,
            StringComparison.Ordinal);
        Assert.DoesNotContain(result.Information, line => line.Contains("To resume", StringComparison.Ordinal));
        Assert.Contains(result.Information, line => line.StartsWith("Campaign spring.jsonl, ", StringComparison.Ordinal));
    }

    [Fact]
    public void TornEnd_IsCutOffWithAWarning()
    {
        _session.RunWell(Run);
        using (var journal = new FileStream(_session.JournalPath, FileMode.Append))
        {
            journal.Write(new byte[100]);
        }

        var again = _session.RunWell(Run);

        Assert.Contains(again.Warnings, warning => warning.Contains("last 100 bytes", StringComparison.Ordinal));
        Assert.DoesNotContain(_session.RunWell(Run).Warnings, warning => warning.Contains("bytes", StringComparison.Ordinal));
        Assert.Equal(3, _session.Sandbox.Texted().Count);
    }

    [Fact]
    public void JournalFullOfZeros_IsDamaged()
    {
        _session.RunWell(Run);
        File.WriteAllBytes(_session.JournalPath, new byte[new FileInfo(_session.JournalPath).Length]);

        _session.Run(Run).Only("JournalDamaged", ErrorCategory.InvalidData);
        Assert.Equal(3, _session.Sandbox.Texted().Count);
    }
}
