using System.Diagnostics;
using System.Globalization;
using Synthflow.Campaigns.Running;

namespace Synthflow.Campaigns.KillTarget;

/// <summary>Ends this process, as SIGKILL or a power switch would, when a named point is passed for the nth
/// time.</summary>
internal sealed class KillPoint(string name, int ordinal) : ICampaignProbe
{
    private int _passes;

    /// <summary>Reads <c>AttemptDurable:3</c>.</summary>
    public static KillPoint Parse(string text)
    {
        var parts = text.Split(':');
        return new KillPoint(parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    public void Pass(CampaignPoint point, string? phoneNumber) => Pass(point.ToString());

    public void Pass(string point)
    {
        if (IsNext(point))
        {
            End();
        }
    }

    /// <summary>Whether this pass is the one; for points that have something to do before the end.</summary>
    public bool IsNext(string point) =>
        string.Equals(point, name, StringComparison.Ordinal) && Interlocked.Increment(ref _passes) == ordinal;

    public static void End()
    {
        using var self = Process.GetCurrentProcess();
        self.Kill();
        Thread.Sleep(Timeout.Infinite);
    }
}
