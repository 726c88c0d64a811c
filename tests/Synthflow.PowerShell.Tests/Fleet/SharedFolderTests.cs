using System.Diagnostics;
using System.Globalization;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Fleet;

/// <summary>Two pods on one journal: the same folder under two paths, in two mount and process namespaces.</summary>
public sealed class SharedFolderTests : IAsyncLifetime
{
    private const string Key = "sf-test-key-of-the-pods";
    private const int People = 900;
    private readonly WorkFolder _folder = new();
    private LoopbackSandbox _service = null!; // set before any test

    public async ValueTask InitializeAsync()
    {
        _service = await LoopbackSandbox.StartAsync(Key);
        Directory.CreateDirectory(_folder.PathOf("campaign"));
        Directory.CreateDirectory(_folder.PathOf("mounted"));
        _folder.Write(
            "contacts.csv",
            "First Name,Phone\n" + string.Concat(Enumerable.Range(1000, People).Select(number => $"Ada,+1202555{number}\n")));
    }

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task SecondPod_OnTheSameJournal_IsRefused_AndTextsNobody_AndGoesOnOnceTheFirstIsGone()
    {
        var whyNot = await WhyNoPodsAsync();
        Assert.SkipWhen(whyNot is not null, whyNot ?? "");
        using var first = WorkerProcess.Start(_folder.FullName, Settings("campaign", perSecond: "2"));
        await WaitAsync(() => Texted().Count >= 2, first);

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

        Assert.Equal(Texted().Distinct(StringComparer.Ordinal).Count(), Texted().Count);
        Assert.True(Texted().Count >= People - 4);
    }

    /// <summary>A folder mounted a second time, by a process that sees other processes and other mounts.</summary>
    private WorkerProcess Pod() => WorkerProcess.Start(
        _folder.FullName,
        Settings("mounted", perSecond: "1000"),
        ["unshare", .. Namespaces, "sh", "-c", $"mount --bind '{_folder.PathOf("campaign")}' '{_folder.PathOf("mounted")}' && exec \"$@\"", "sh"]);

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

    private Dictionary<string, string> Settings(string folder, string perSecond) => new(StringComparer.Ordinal)
    {
        ["SYNTHFLOW_BASE_URI"] = _service.BaseUri.AbsoluteUri,
        ["SYNTHFLOW_API_KEY"] = Key,
        ["SYNTHFLOW_LIST"] = "contacts.csv",
        ["SYNTHFLOW_OPT_OUT_LIST"] = "none",
        ["SYNTHFLOW_JOURNAL"] = folder + "/spring.jsonl",
        ["SYNTHFLOW_AGENT_ID"] = SandboxSession.Agent,
        ["SYNTHFLOW_FROM_NUMBER"] = SandboxSession.Sender,
        ["SYNTHFLOW_MESSAGE"] = "Hi {First Name|there}",
        ["SYNTHFLOW_MAX_PER_SECOND"] = perSecond,
    };

    private static async Task WaitAsync(Func<bool> isReached, WorkerProcess worker)
    {
        var limit = Stopwatch.StartNew();
        while (!isReached())
        {
            Assert.False(worker.HasExited, "The worker ended. " + worker.Other);
            Assert.True(limit.Elapsed < WorkerProcess.Longest, "The worker sent nothing within its limit. " + worker.Other);
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    private IReadOnlyList<string> Texted() =>
        [.. ((System.Collections.IEnumerable)((dynamic)_service.Handler).Requests).Cast<dynamic>()
            .Select(request => (string?)request.ToNumber).OfType<string>()];
}
