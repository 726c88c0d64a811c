using System.Diagnostics;
using System.Management.Automation;
using Synthflow.PowerShell.Cmdlets;
using Synthflow.Campaigns;
using Synthflow.Campaigns.Planning;

namespace Synthflow.PowerShell.Campaigns;

/// <summary>
/// What a script may want to know of a running campaign, as data: information records with the tag
/// <c>Synthflow.Plan</c>, <c>Synthflow.Progress</c> (each 10 seconds), <c>Synthflow.Wait</c> (quiet hours, until when)
/// and <c>Synthflow.Summary</c>.
/// </summary>
/// <remarks>A person sees none of them, unless InformationPreference asks for all information: then each is one
/// line.</remarks>
internal sealed class CampaignSteps(StoppableCmdlet cmdlet, CampaignCall call)
{
    private static readonly TimeSpan _betweenProgress = TimeSpan.FromSeconds(10);
    private readonly Stopwatch _sinceProgress = Stopwatch.StartNew();

    public void Plan(CampaignPlan plan) => Tell(
        "Plan",
        ("part", call.Part),
        ("journal", call.JournalPath),
        ("willSend", plan.Counts[CampaignOutcome.WillSend]),
        ("counts", Counts(plan.Counts)),
        ("inQuietHours", plan.InQuietHours),
        ("perSecond", plan.MaxPerSecond),
        ("expectedSeconds", plan.ExpectedDuration?.TotalSeconds));

    public void Progress(CampaignProgress progress, long left)
    {
        if (_sinceProgress.Elapsed < _betweenProgress)
        {
            return;
        }

        _sinceProgress.Restart();
        Tell(
            "Progress",
            ("part", call.Part),
            ("done", progress.Done),
            ("left", left),
            ("sent", progress.Sent),
            ("unknown", progress.Unknown),
            ("perSecond", Math.Round(progress.PerSecond, 3)));
    }

    public void Wait(CampaignProgress progress, DateTimeOffset until) => Tell(
        "Wait",
        ("part", call.Part),
        ("until", until),
        ("inQuietHours", progress.InQuietHours),
        ("sent", progress.Sent));

    public void Summary(CampaignSummary summary, CampaignProgress progress) => Tell(
        "Summary",
        ("part", call.Part),
        ("journal", call.JournalPath),
        ("counts", Counts(summary.Counts)),
        ("notSent", summary.Counts[CampaignOutcome.NotSent]),
        ("notReached", summary.NotReached),
        ("quietHours", summary.Counts[CampaignOutcome.DeferredQuietHours]),
        ("unknown", summary.Counts[CampaignOutcome.Unknown]),
        ("seconds", Math.Round(summary.Duration.TotalSeconds, 3)),
        ("perSecond", Math.Round(progress.PerSecond, 3)),
        ("stoppedBecause", summary.Failure?.Message));

    private static PSObject Counts(CampaignCounts counts)
    {
        var table = new PSObject();
        foreach (var pair in counts.Occurred)
        {
            table.Properties.Add(new PSNoteProperty(pair.Key.ToString(), pair.Value));
        }

        return table;
    }

    private void Tell(string step, params (string Name, object? Value)[] values)
    {
        var data = new PSObject(new Line(Text.Of(
            "Campaign {0}: {1}",
            step,
            string.Join(", ", values.Where(static value => value.Value is not null and not PSObject)
                .Select(static value => Text.Of("{0} {1}", value.Name, value.Value))))));
        foreach (var (name, value) in values)
        {
            data.Properties.Add(new PSNoteProperty(name, value));
        }

        CmdletStreams.Data(cmdlet, data, "Synthflow." + step);
    }

    private sealed class Line(string text)
    {
        public override string ToString() => text;
    }
}
