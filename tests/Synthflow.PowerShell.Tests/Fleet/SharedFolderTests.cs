using System.Diagnostics;
using System.Globalization;

namespace Synthflow.PowerShell.Tests.Fleet;

/// <summary>Two pods on one journal: the same folder under two paths, in two mount and process namespaces.</summary>
public sealed class SharedFolderTests : IAsyncLifetime
{
    private const int People = 900;
    private FleetSite _site = null!; // set before any test

    public async ValueTask InitializeAsync()
    {
        _site = await FleetSite.StartAsync(People);
        Directory.CreateDirectory(_site.Folder.PathOf("campaign"));
        Directory.CreateDirectory(_site.Folder.PathOf("mounted"));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task SecondPod_OnTheSameJournal_IsRefused_AndTextsNobody_AndGoesOnOnceTheFirstIsGone()
    {
        var whyNot = await WhyNoPodsAsync();
        Assert.SkipWhen(whyNot is not null, whyNot ?? "");
        using var first = WorkerProcess.Start(_site.Folder.FullName, Settings("campaign", perSecond: "2"));
        await FleetSite.WaitAsync(() => _site.Texted().Count >= 2, first);
        Assert.False(first.HasExited, "The worker ended. " + first.Other);

        using (var second = Pod())
        {
            Assert.Equal(1, await second.EndAsync());
            var stop = Assert.Single(second.Lines(), line => line.GetProperty("step").GetString() == "stop");
            Assert.Equal("JournalInUse", stop.GetProperty("error").GetString());
            // By its number in its own pod, which is all that can be known of it here.
            Assert.Contains(first.Id.ToString(CultureInfo.InvariantCulture), stop.GetProperty("message").GetString(), StringComparison.Ordinal);
        }

        Assert.False(first.HasExited);
        first.Kill();
        await first.EndAsync();
        using (var third = Pod())
        {
            // 3: the kill may have left somebody in doubt.
            Assert.Contains(await third.EndAsync(), (int[])[0, 3]);
        }

        Assert.Equal(_site.Texted().Distinct(StringComparer.Ordinal).Count(), _site.Texted().Count);
        Assert.True(_site.Texted().Count >= People - 4);
    }

    /// <summary>A folder mounted a second time, by a process that sees other processes and other mounts.</summary>
    private WorkerProcess Pod() => WorkerProcess.Start(
        _site.Folder.FullName,
        Settings("mounted", perSecond: "1000"),
        ["unshare", .. Namespaces, "sh", "-c", $"mount --bind '{_site.Folder.PathOf("campaign")}' '{_site.Folder.PathOf("mounted")}' && exec \"$@\"", "sh"]);

    private static string[] Namespaces => ["--mount", "--pid", "--fork", "--kill-child", "--mount-proc"];

    private static async Task<string?> WhyNoPodsAsync()
    {
        if (!OperatingSystem.IsLinux())
        {
            return "Mount namespaces are Linux's.";
        }

        try
        {
            using var probe = Process.Start(new ProcessStartInfo("unshare", [.. Namespaces, "mount", "--bind", "/tmp", "/tmp"])
            {
                RedirectStandardError = true,
            })!;
            await probe.WaitForExitAsync(TestContext.Current.CancellationToken);
            return probe.ExitCode == 0 ? null : "No second mount namespace can be had: " + (await probe.StandardError.ReadToEndAsync()).Trim();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "No second mount namespace can be had: unshare is not installed.";
        }
    }

    private Dictionary<string, string> Settings(string folder, string perSecond) =>
        FleetSite.Settings(_site.Address, folder + "/spring.jsonl", perSecond);
}
