using Synthflow.PowerShell.Tests.Campaigns;

namespace Synthflow.PowerShell.Tests.Completion;

/// <summary>Tab after -JournalPath, and what Tab wrote means the same journal.</summary>
public sealed class JournalPathCompletionTests : IDisposable
{
    private readonly CampaignSession _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("Invoke-SynthflowCampaign -JournalPath ")]
    [InlineData("Get-SynthflowCampaign ")]
    [InlineData("Resolve-SynthflowCampaign -JournalPath ")]
    [InlineData("Export-SynthflowCampaignReport -JournalPath ")]
    [InlineData("Get-SynthflowCampaignResult ")]
    [InlineData("Update-SynthflowOptOut -JournalPath ")]
    public void JournalPath_OffersJournalsAndFolders_NeitherLocksNorLists(string line)
    {
        _session.RunWell("""
            Invoke-SynthflowCampaign -Path contacts.csv @campaign | Out-Null
            $campaign.JournalPath = 'spring`[1`].jsonl'; Invoke-SynthflowCampaign -Path contacts.csv @campaign -First 1 | Out-Null
            New-Item -ItemType Directory archive | Out-Null
            """);
        Assert.True(File.Exists(_session.JournalPath + ".lock"));
        var offered = Complete(line).Select(Path.GetFileName).Order(StringComparer.Ordinal);
        Assert.Equal(["archive", "spring.jsonl", "spring[1].jsonl"], offered.Select(name => name!.Replace("`", "", StringComparison.Ordinal).Trim('\'')));
    }

    [Fact]
    public void WhatTabWrote_IsTheSameJournal()
    {
        _session.RunWell("$campaign.JournalPath = 'spring`[1`].jsonl'; Invoke-SynthflowCampaign -Path contacts.csv @campaign | Out-Null");
        var offered = Assert.Single(Complete("Get-SynthflowCampaign -JournalPath spr"));
        Assert.Equal(3, _session.RunWell($"(Get-SynthflowCampaign -JournalPath {offered}).Sent").Single<long>());
    }

    private IReadOnlyList<string> Complete(string line) => _session.RunWell(
        $"(TabExpansion2 -inputScript '{line}' -cursorColumn {line.Length}).CompletionMatches.CompletionText").OutputOf<string>();
}
