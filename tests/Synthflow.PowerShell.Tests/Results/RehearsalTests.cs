using Synthflow.PowerShell.Tests.Campaigns;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Results;

/// <summary>samples/rehearsal.ps1, as the README names it: a lost answer from the first send to the opt-out list.</summary>
public sealed class RehearsalTests : IDisposable
{
    private readonly CampaignSession _session = new();

    public void Dispose() => _session.Dispose();

    [Fact]
    public void Rehearsal_SettlesWhatWasLost_AndTextsEverybodyOnce()
    {
        var sample = Path.Combine(BuiltPaths.Repository, "samples", "rehearsal.ps1");
        var folder = _session.Folder.PathOf("rehearsal");
        _session.RunWell($"& '{sample}' -Folder '{folder}'");
        var said = _session.Sandbox.Host.Text;
        Assert.Contains("Record as Sent", said, StringComparison.Ordinal);
        Assert.Contains("Record as NotSent", said, StringComparison.Ordinal);

        var results = _session.RunWell($"Import-Csv '{folder}/results.csv'").Output;
        Assert.Equal(
            ["Ada Sent True", "Grace Sent", "Alan Sent True", "Nora Sent True", "Ken SkippedProblem"],
            results.Select(row => $"{row.Properties["Name"].Value} {row.Properties["Outcome"].Value} {row.Properties["Replied"].Value}".Trim()));
        Assert.Equal("STOP", results[3].Properties["LastReply"].Value);
        Assert.NotEmpty((string)results[0].Properties["day"].Value);

        var texted = _session.RunWell($"(Import-Csv '{folder}/messages.csv' | Where-Object Body -like 'Hi *').To").OutputOf<string>();
        Assert.Equal(["+12025550101", "+12025550102", "+12025550103", "+12025550109"], texted.Order(StringComparer.Ordinal));
        Assert.Contains("+12025550109 #", File.ReadAllText(Path.Combine(folder, "stop.txt")), StringComparison.Ordinal);
    }
}
