using System.Management.Automation;
using Synthflow.PowerShell.Tests.Campaigns;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Fleet;

/// <summary>Get-SynthflowCampaign -Merge: all parts of a campaign as one object, and what is amiss with which.</summary>
public sealed class MergedStatusTests : IDisposable
{
    private const string Merge = "Get-SynthflowCampaign spring-*.jsonl -Merge";
    private const int Parts = 3;
    private const int People = 30;

    private readonly CampaignSession _session = new();

    public MergedStatusTests()
    {
        _session.Folder.Write(
            "contacts.csv",
            "First Name,Phone\n" + string.Concat(Enumerable.Range(100, People).Select(number => $"Ada,+12025550{number}\n")));
        _session.RunWell("$campaign.JournalPath = 'spring-{part}.jsonl'; function Start-Part($part) { $env:SYNTHFLOW_PARTITION = $part; "
            + "try { $null = Invoke-SynthflowCampaign -Path contacts.csv @campaign -Partition Auto -InformationAction Ignore } "
            + "finally { $env:SYNTHFLOW_PARTITION = $null } }");
    }

    public void Dispose() => _session.Dispose();

    [Fact]
    public void AllParts_AreOneObject_WithEverybodyInIt()
    {
        RunParts(1, 2, 3);
        var status = One(Merge);
        Assert.Equal(("3 of 3", "ended"), (Value(status, "Parts"), Value(status, "State")));
        Assert.Equal((long)People, Value(status, "Sent"));
        Assert.Equal(0L, Value(status, "NotReached"));
        Assert.Empty((IReadOnlyList<string>)Value(status, "MissingPart")!);
        Assert.Equal(
            Enumerable.Range(1, Parts).Select(part => _session.Folder.PathOf($"spring-{part}-of-3.jsonl")),
            (IReadOnlyList<string>)Value(status, "JournalPath")!);
        Assert.Equal(3L, _session.RunWell("@(Get-SynthflowCampaign spring-*.jsonl).Count").Single<int>());
    }

    [Fact]
    public void PartWithoutAJournal_IsNamed_AndTheCampaignHasNotEnded()
    {
        RunParts(1, 3);
        var status = One(Merge);
        Assert.Equal("2 of 3: part 2 has no journal", Value(status, "Parts"));
        Assert.Equal("parts missing", Value(status, "State"));
        Assert.Equal(["2/3"], (IReadOnlyList<string>)Value(status, "MissingPart")!);
        Assert.Null(Value(status, "NotReached"));
        RunParts(2);
        File.Delete(_session.Folder.PathOf("spring-1-of-3.jsonl"));
        File.Delete(_session.Folder.PathOf("spring-3-of-3.jsonl"));
        Assert.Equal("1 of 3: parts 1, 3 have no journal", Value(One(Merge), "Parts"));
    }

    [Fact]
    public void PartThatWasCutOffOrStopped_IsNamed()
    {
        RunParts(1, 2);
        _session.RunWell("$campaign.First = 1");
        RunParts(3);
        var path = _session.Folder.PathOf("spring-2-of-3.jsonl");
        var lines = File.ReadAllLines(path);
        // As a worker leaves it that was killed before its end.
        File.WriteAllLines(path, lines[..^1]);
        var status = One(Merge);
        Assert.Equal("3 of 3: part 2: cut off; part 3: stopped", Value(status, "Parts"));
        Assert.Equal("cut off", Value(status, "State"));
        Assert.Null(Value(status, "NotReached"));
    }

    [Fact]
    public void PersonInTwoJournalsOfAPart_CountsOnce_AndThePartIsNamed()
    {
        RunParts(1, 2, 3);
        File.Copy(_session.Folder.PathOf("spring-2-of-3.jsonl"), _session.Folder.PathOf("spring-again.jsonl"));
        var status = One(Merge);
        Assert.Equal("3 of 3: part 2 has 2 journals", Value(status, "Parts"));
        Assert.Equal((long)People, Value(status, "Sent"));
        Assert.Null(Value(status, "NotReached"));
        Assert.Null(Value(status, "Remaining"));
    }

    /// <summary>Each run left nearly the whole list: their sum would be more people than the list has.</summary>
    [Fact]
    public void RowsThatTwoJournalsOfAPartLeft_AreNotAddedUp()
    {
        _session.RunWell("""
            foreach ($name in 'spring-a', 'spring-b') {
                $campaign.JournalPath = "$name.jsonl"
                $null = Invoke-SynthflowCampaign -Path contacts.csv @campaign -First 1 -InformationAction Ignore -WarningAction Ignore
            }
            """);
        var status = One(Merge);
        Assert.Equal("1 of 1: part 1 has 2 journals; part 1: stopped; part 1: stopped", Value(status, "Parts"));
        Assert.Null(Value(status, "NotReached"));
        Assert.Null(Value(status, "Remaining"));
        Assert.Equal(People - 1L, _session.RunWell("(Get-SynthflowCampaign spring-a.jsonl -Merge).Remaining").Single<long>());
    }

    [Fact]
    public void JournalsOfTwoCampaigns_AreRefused()
    {
        RunParts(1, 2, 3);
        _session.RunWell("$campaign.InitialMessage = 'Another'; $campaign.JournalPath = 'spring-other-{part}.jsonl'");
        RunParts(1);
        var error = _session.Run(Merge).Only("JournalsDiffer", ErrorCategory.InvalidArgument);
        Assert.Null(error.DeliveryOf());
        Assert.Contains("message", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Journals_ComeFromThePipelineToo_AndTheViewShowsTheMissingPart()
    {
        RunParts(1, 3);
        var shown = _session.Sandbox.Show("Get-ChildItem *.jsonl | Get-SynthflowCampaign -Merge");
        Assert.Contains("2 of 3: part 2 has no journal", shown, StringComparison.Ordinal);
    }

    private static object? Value(PSObject status, string property) =>
        status.Properties[property].Value is PSObject wrapped ? wrapped.BaseObject : status.Properties[property].Value;

    private PSObject One(string script) => Assert.Single(_session.RunWell(script).Output);

    private void RunParts(params int[] parts)
    {
        foreach (var part in parts)
        {
            _session.RunWell($"Start-Part '{part}/{Parts}'");
        }
    }
}
