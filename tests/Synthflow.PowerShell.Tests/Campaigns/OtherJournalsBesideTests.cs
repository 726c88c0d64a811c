using System.Management.Automation;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Campaigns;

/// <summary>What lies beside a journal: others of the same campaign, and the names that are kept for locks.</summary>
public sealed class OtherJournalsBesideTests : IDisposable
{
    private readonly CampaignSession _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData(1, "The journal '", "j0.jsonl")]
    [InlineData(3, "3 journals here", "j0.jsonl, j1.jsonl, j2.jsonl")]
    [InlineData(5, "5 journals here", "and 2 more")]
    public void JournalsOfTheSameCampaign_AreOneWarning(int count, string said, string named)
    {
        for (var place = 0; place < count; place++)
        {
            _session.RunWell($"$campaign.JournalPath = 'j{place}.jsonl'; $null = Invoke-SynthflowCampaign -Path contacts.csv @campaign -First 1 -WarningAction Ignore");
        }

        var result = _session.RunWell("$campaign.JournalPath = 'new.jsonl'; Invoke-SynthflowCampaign -Path contacts.csv @campaign -WhatIf");
        var warning = Assert.Single(result.Warnings, warning => warning.Contains("same campaign", StringComparison.Ordinal));
        Assert.Contains(said, warning, StringComparison.Ordinal);
        if (count <= 3)
        {
            // In whatever order the folder has them.
            Assert.All(named.Split(", "), name => Assert.Contains(name, warning, StringComparison.Ordinal));
        }
        else
        {
            Assert.Contains(named, warning, StringComparison.Ordinal);
        }
    }

    /// <summary>It would be locked out by a campaign whose journal is called so without the ending, and lock that out.</summary>
    [Theory]
    [InlineData("new.jsonl.lock", "")]
    [InlineData("new.LOCK", "")]
    [InlineData("new.jsonl.lock", "-WhatIf")]
    public void NameOfALock_IsNoNameForANewJournal(string name, string whatIf)
    {
        var error = _session.Run($"$campaign.JournalPath = '{name}'; Invoke-SynthflowCampaign -Path contacts.csv @campaign {whatIf}")
            .Only("JournalNotWritable", ErrorCategory.WriteError);
        Assert.Null(error.DeliveryOf());
        Assert.Contains("lock file", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.EnumerateFiles(_session.Folder.FullName), file => Path.GetFileName(file).StartsWith("new", StringComparison.Ordinal));
        Assert.Empty(_session.Sandbox.Texted());
    }

    /// <summary>One that was begun under such a name by an earlier version goes on.</summary>
    [Fact]
    public void JournalThatHasSuchAName_GoesOn()
    {
        _session.RunWell("$null = Invoke-SynthflowCampaign -Path contacts.csv @campaign -First 1; Move-Item spring.jsonl old.lock; Remove-Item spring.jsonl.lock -ErrorAction Ignore");
        _session.RunWell("$campaign.JournalPath = 'old.lock'");
        Assert.Equal(
            "2 AlreadySent, 3 Sent, 4 Sent, 5 SkippedProblem, 6 SkippedDuplicate",
            _session.Outcomes("Invoke-SynthflowCampaign -Path contacts.csv @campaign"));
    }

    [Theory]
    [InlineData("SkippedOptOut", "Get-SynthflowCampaignResult -ContactPath")]
    [InlineData("Sent, notreached", "Get-SynthflowCampaignResult -ContactPath")]
    [InlineData("Gone", "'Gone' is not an outcome")]
    public void Outcome_ThatAJournalDoesNotKeep_SaysWhichItKeeps_AndWhereTheOthersAre(string outcome, string said)
    {
        var error = Assert.Single(_session.Run($"Get-SynthflowCampaign spring.jsonl -Outcome {outcome}").AllErrors);
        Assert.Equal("ParameterArgumentTransformationError", Synthflow.TestSupport.Engine.ScriptResult.Told(error));
        Assert.Contains(said, error.ToString(), StringComparison.Ordinal);
        Assert.Contains("Sent, AcceptedNoId, Rejected, NotSent, Unknown", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("* for all", error.ToString(), StringComparison.Ordinal);
    }
}
