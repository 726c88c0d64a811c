using System.Management.Automation;
using Synthflow.PowerShell.Tests.Campaigns;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Results;

/// <summary>A report of parts, one of which has no journal, does not read like the report of a campaign that is done.</summary>
public sealed class MissingPartReportTests : IDisposable
{
    private readonly CampaignSession _session = new();

    public MissingPartReportTests()
    {
        _session.RunWell("""
            foreach ($part in 1..3) { $campaign.JournalPath = "part-$part.jsonl"; $null = Invoke-SynthflowCampaign -Path contacts.csv @campaign -Partition "$part/3" }
            """);
        // The part that somebody was texted in.
        var part = Enumerable.Range(1, 3).First(number =>
            File.ReadAllText(_session.Folder.PathOf($"part-{number}.jsonl")).Contains(CampaignSession.Ada, StringComparison.Ordinal));
        Part = $"{part}/3";
        File.Delete(_session.Folder.PathOf($"part-{part}.jsonl"));
    }

    private string Part { get; }

    public void Dispose() => _session.Dispose();

    [Fact]
    public void WithTheList_ItsPeopleAreUnknown_ByNumberAndInEveryShare()
    {
        var page = Page("-ContactPath contacts.csv -WarningAction Ignore");
        Assert.Contains($"Campaign report: 2 of 3 parts; part {Part} is missing", page, StringComparison.Ordinal);
        var unknown = page[page.IndexOf("Unknown: look these up", StringComparison.Ordinal)..];
        Assert.Contains(CampaignSession.Ada, unknown, StringComparison.Ordinal);
        Assert.Contains($"the journal of its part {Part} is not here", unknown, StringComparison.Ordinal);
        var shares = page[page.IndexOf("<h2>Outcomes", StringComparison.Ordinal)..page.IndexOf("<h2>Sends over", StringComparison.Ordinal)];
        Assert.DoesNotContain("100 %", shares, StringComparison.Ordinal);
        Assert.Contains("of the missing part are counted as unknown", page, StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutTheList_SharesSayWhoseTheyAre()
    {
        var page = Page("");
        Assert.Contains($"part {Part} is missing", page, StringComparison.Ordinal);
        Assert.Contains("Counts and shares are of the parts that are here.", page, StringComparison.Ordinal);
    }

    private string Page(string parameters)
    {
        var error = _session.Run($"Export-SynthflowCampaignReport part-*.jsonl -Path report.html {parameters}")
            .Only("JournalPartMissing", ErrorCategory.ObjectNotFound);
        Assert.Null(error.DeliveryOf());
        return File.ReadAllText(_session.Folder.PathOf("report.html"));
    }
}
