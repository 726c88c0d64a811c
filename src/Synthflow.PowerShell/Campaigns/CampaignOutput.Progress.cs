using System.Diagnostics;
using System.Management.Automation;
using Synthflow.Campaigns;

namespace Synthflow.PowerShell.Campaigns;

/// <content>How far it is, while it runs, and until when it waits.</content>
internal sealed partial class CampaignOutput
{
    private const int ProgressId = 0x5F11;
    private static readonly TimeSpan _betweenProgress = TimeSpan.FromMilliseconds(250);

    private readonly Stopwatch _sinceProgress = Stopwatch.StartNew();
    private DateTimeOffset? _waitsUntil;
    private bool _progressShown;

    /// <summary>Says once until when nobody may be texted, each time that begins.</summary>
    public void ShowWait(CampaignProgress progress, bool isWhole)
    {
        if (progress.WaitsUntil is not { } until)
        {
            _waitsUntil = null;
        }
        else if (isWhole && until != _waitsUntil)
        {
            Say(Text.Of(Messages.CampaignWaits, progress.InQuietHours, until.ToLocalTime()));
            _steps.Wait(progress, until);
            _waitsUntil = until;
        }
    }

    public void ShowProgress(CampaignProgress progress, long? planned)
    {
        if (_progressShown && _sinceProgress.Elapsed < _betweenProgress)
        {
            return;
        }

        _progressShown = true;
        _sinceProgress.Restart();
        var left = planned is { } all ? Math.Max(0, all - progress.Done) : progress.Waiting;
        _steps.Progress(progress, left);
        if (!call.ShowsProgress)
        {
            return;
        }

        var record = new ProgressRecord(
            ProgressId,
            Text.Of("Campaign {0}", JournalName),
            _waitsUntil is { } until
                ? Text.Of(Messages.CampaignProgress_Waits, until.ToLocalTime(), progress.InQuietHours, progress.Sent)
                : Text.Of(
                    Messages.CampaignProgress, progress.Done, left, progress.Sent, _rate.PerSecond(), progress.Unknown)
                    + (progress.AcceptedNoId == 0 ? ""
                        : Text.Of(Messages.CampaignProgress_NoId, progress.AcceptedNoId)));
        if (planned is > 0 and var total)
        {
            record.PercentComplete = (int)Math.Min(100, progress.Done * 100 / total);
        }

        cmdlet.WriteProgress(record);
    }

    public void EndProgress()
    {
        if (_progressShown && call.ShowsProgress)
        {
            cmdlet.WriteProgress(new ProgressRecord(ProgressId, Text.Of("Campaign {0}", JournalName), "Done")
            {
                RecordType = ProgressRecordType.Completed,
            });
        }
    }
}
