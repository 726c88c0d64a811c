using System.Management.Automation;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Campaigns;

/// <summary>What a campaign says to the person at the prompt, and when.</summary>
[Collection(ProcessEnvironment.Name)]
public sealed class CampaignScreenTests : IDisposable
{
    private const string Run = "Invoke-SynthflowCampaign -Path contacts.csv @campaign -ThrottleLimit 1";
    private static readonly TimeSpan _hangGuard = TimeSpan.FromMinutes(2);
    private readonly CampaignSession _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("Status(401)", "-ErrorAction Stop")]
    [InlineData("RefuseConnection()", "-WarningAction Stop")]
    public void CommandToGoOn_IsSaid_BeforeWhatEndsTheCommand(string fault, string parameters)
    {
        // A row that cannot be used would be warned of, and end the command before the first send.
        _session.Folder.Write("contacts.csv", "First Name,Phone\nAda,2025550101\nGrace,2025550102\n");
        _session.Sandbox.Fault("StartOutboundChat", fault);
        var result = _session.Run($"{Run} {parameters}");
        Assert.NotEmpty(result.AllErrors);
        Assert.Contains(result.Information, static line => line.StartsWith("Campaign spring.jsonl, ", StringComparison.Ordinal));
        Assert.Contains(result.Information, static line => line.StartsWith("  Invoke-SynthflowCampaign ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/tmp")]
    [InlineData("/var/tmp")]
    [InlineData("/dev/shm")]
    public void JournalInAFolderThatIsCleared_GetsAWarning_WhateverTMPDIRSays(string folder)
    {
        Assert.SkipUnless(Directory.Exists(folder), "There is no such folder here.");
        using var elsewhere = ProcessEnvironment.With(("TMPDIR", _session.Folder.FullName));
        var journal = Path.Combine(folder, Guid.NewGuid().ToString("N") + ".jsonl");
        var result = _session.RunWell($"$campaign.JournalPath = '{journal}'; {Run} -WhatIf");
        Assert.Contains(result.Warnings, static warning => warning.Contains("temporary", StringComparison.Ordinal));
    }

    [Fact]
    public void JournalThatLasts_GetsNoWarning()
    {
        _session.Folder.Write("contacts.csv", "First Name,Phone\nAda,2025550101\nGrace,2025550102\n");
        Assert.Empty(_session.RunWell(Run + " -WhatIf").Warnings);
    }

    [Fact]
    public void ContactsOfAFile_WhoseMarkIsHeeded_GetNoWarningThatItIsNot()
    {
        _session.Folder.Write("u.csv", "First Name,Phone,Unsubscribed\nAda,2025550101,yes\nGrace,2025550102,\n");
        var result = _session.RunWell("""
            $kept = [Management.Automation.PSSerializer]::Serialize(@(Import-SynthflowContact u.csv -DefaultCountry US -OptOutColumn Unsubscribed))
            $campaign.InitialMessage = 'Hello'
            [Management.Automation.PSSerializer]::Deserialize($kept) | Invoke-SynthflowCampaign @campaign
            """);
        Assert.Empty(result.Warnings);
        Assert.Equal([CampaignSession.Grace], _session.Sandbox.Texted());
    }

    [Theory]
    [InlineData("'+12025550101'")]
    [InlineData("12025550101")]
    [InlineData("[IO.DirectoryInfo]'contacts'")]
    public void WhatIsNoRow_IsRefused_WithTheWayToMakeOne(string given)
    {
        var error = _session.Run($"{given} | Invoke-SynthflowCampaign @campaign").Only("InvalidCampaign", ErrorCategory.InvalidArgument);
        Assert.Contains("a row with columns is expected", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("[pscustomobject]@{ Phone = $_ }", error.ToString() + error.RecommendedAction(), StringComparison.Ordinal);
        Assert.False(File.Exists(_session.JournalPath));
    }

    [Fact]
    public void MissingFolderOfTheJournal_IsSaidBeforeThePlan()
    {
        var result = _session.Run($"$campaign.JournalPath = 'nowhere/spring.jsonl'; {Run} -Confirm");
        var error = result.Only("JournalNotWritable", ErrorCategory.WriteError);
        Assert.Contains("there is no folder", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(result.Information);
        Assert.Empty(_session.Sandbox.Host.Questions);
    }

    [Fact]
    public async Task CtrlC_SaysOnTheScreenWhatIsUnknown_AndHowToGoOn()
    {
        _session.RunWell("$campaign.MaxPerSecond = 0.001");
        using var running = _session.Sandbox.Start(Run);
        using var guard = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        guard.CancelAfter(_hangGuard);
        while (!running.OutputSoFar.Any(static row => row.Properties["Outcome"].Value.ToString() == "Sent"))
        {
            await Task.Delay(10, guard.Token);
        }

        running.Stop();
        Assert.True(running.Finish().Stopped);
        var screen = _session.Sandbox.Host.Text;
        Assert.Contains("Campaign spring.jsonl was interrupted: 1 sent. To resume", screen, StringComparison.Ordinal);
        Assert.Contains("  Invoke-SynthflowCampaign -Path 'contacts.csv'", screen, StringComparison.Ordinal);
    }
}
