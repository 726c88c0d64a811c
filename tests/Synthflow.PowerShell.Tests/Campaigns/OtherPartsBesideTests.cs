using System.Management.Automation;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Campaigns;

/// <summary>A journal beside a new one that divided the same campaign into another number of parts: everybody it texted
/// would be texted again.</summary>
public sealed class OtherPartsBesideTests : IDisposable
{
    private const string Run = "Invoke-SynthflowCampaign -Path contacts.csv @campaign";
    private readonly CampaignSession _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("1/2", "1/3")]
    [InlineData("2/2", "1/3")]
    [InlineData("1/2", "")]
    [InlineData("2/2", "")]
    [InlineData("", "2/2")]
    [InlineData("1/1", "2/2")]
    [InlineData("2/3", "1/1")]
    public void AnotherNumberOfParts_IsRefused_BeforeAnybodyIsTexted(string now, string before)
    {
        TextSomebodyAs(before);
        var texted = _session.Sandbox.Texted().Count;

        foreach (var run in (string[])[Run, Run + " -WhatIf", "Import-Csv contacts.csv | Invoke-SynthflowCampaign @campaign"])
        {
            var error = _session.Run($"{Set("new.jsonl", now)}; {run}").Only("CampaignChanged", ErrorCategory.InvalidArgument);

            Assert.Null(error.DeliveryOf());
            Assert.Contains(_session.Folder.PathOf("old.jsonl"), error.ToString(), StringComparison.Ordinal);
            Assert.Contains(_session.Folder.PathOf("new.jsonl"), error.ToString(), StringComparison.Ordinal);
            Assert.Contains($"is {Said(now)}, it was {Said(before)}", error.ToString(), StringComparison.Ordinal);
            Assert.Contains(
                before.Length == 0 ? "without -Partition" : "-Partition was " + before, error.RecommendedAction(), StringComparison.Ordinal);
        }

        Assert.Equal(texted, _session.Sandbox.Texted().Count);
        Assert.False(File.Exists(_session.Folder.PathOf("new.jsonl")));
    }

    [Fact]
    public void PartsOfOneCampaign_LieBesideEachOther()
    {
        foreach (var part in (string[])["1/3", "2/3", "3/3"])
        {
            _session.RunWell($"{Set($"c-{part[0]}-of-3.jsonl", part)}; {Run}");
        }

        var again = _session.RunWell(Run);

        Assert.Equal(
            [CampaignSession.Ada, CampaignSession.Grace, CampaignSession.Alan], _session.Sandbox.Texted().Order(StringComparer.Ordinal));
        Assert.DoesNotContain(again.Warnings, warning => warning.Contains("same campaign", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("$campaign.InitialMessage = 'Second'")]
    [InlineData("$null = New-Item other -ItemType Directory; $campaign.JournalPath = 'other/new.jsonl'")]
    [InlineData("$null = New-Item done -ItemType Directory; Move-Item old.jsonl done")]
    public void AnotherMessage_OrAnotherFolder_IsACampaignOnPurpose(string change)
    {
        TextSomebodyAs("2/2");
        var texted = _session.Sandbox.Texted().Count;

        _session.RunWell($"{Set("new.jsonl", "")}; {change}; {Run}");

        Assert.Equal(texted + 3, _session.Sandbox.Texted().Count);
    }

    /// <summary>Nobody is in it yet: all were in quiet hours, or refused.</summary>
    [Theory]
    [InlineData("$campaign.First = 0")]
    [InlineData("$campaign.OptOutPath = 'all.txt'")]
    public void JournalThatTextedNobody_StandsInNobodysWay(string first)
    {
        _session.Folder.Write("all.txt", $"{CampaignSession.Ada}\n{CampaignSession.Grace}\n{CampaignSession.Alan}\n");
        _session.Run($"{Set("old.jsonl", "2/2")}; {first}; {Run}; $campaign.Remove('First'); $campaign.Remove('OptOutPath')");
        Assert.Empty(_session.Sandbox.Texted());

        _session.RunWell($"{Set("new.jsonl", "")}; {Run}");

        Assert.Equal(3, _session.Sandbox.Texted().Count);
    }

    /// <summary>All of the list is one part of one.</summary>
    [Fact]
    public void OnePartOfOne_IsAllOfTheList_AndSaidToBeTheSame()
    {
        TextSomebodyAs("1/1");

        var result = _session.RunWell($"{Set("new.jsonl", "")}; {Run} -WhatIf");

        Assert.Single(result.Warnings, warning => warning.Contains("same campaign and part", StringComparison.Ordinal));
    }

    private static string Said(string part) => part.Length == 0 ? "none" : part;

    private static string Set(string journal, string part) => $"$campaign.JournalPath = '{journal}'; "
        + (part.Length == 0 ? "$campaign.Remove('Partition')" : $"$campaign.Partition = '{part}'");

    private void TextSomebodyAs(string part)
    {
        _session.RunWell($"{Set("old.jsonl", part)}; {Run}");
        Assert.NotEmpty(_session.Sandbox.Texted());
    }
}
