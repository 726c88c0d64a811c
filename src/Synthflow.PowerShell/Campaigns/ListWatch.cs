using System.Diagnostics;
using Synthflow.Campaigns;
using Synthflow.Campaigns.Files;
using Synthflow.Campaigns.Running;

namespace Synthflow.PowerShell.Campaigns;

/// <summary>The list of a campaign from plan to last send: a change to it stops the campaign, which can be resumed
/// then.</summary>
internal sealed class ListWatch(AgreedFile file) : IDisposable
{
    private static readonly TimeSpan _betweenLooks = TimeSpan.FromMilliseconds(250);

    private readonly Stopwatch _sinceLook = Stopwatch.StartNew();

    /// <summary>The list as it was first read.</summary>
    public AgreedFile File { get; } = file;

    /// <summary>Looks, now and then, and stops the campaign where the list is not what was agreed to.</summary>
    public void Look(CampaignRunner runner)
    {
        if (_sinceLook.Elapsed < _betweenLooks)
        {
            return;
        }

        try
        {
            File.ThrowIfChanged(whole: false);
        }
        catch (CampaignException changed)
        {
            runner.StopBecause(changed);
        }

        _sinceLook.Restart();
    }

    public void Dispose() => File.Dispose();
}
