using Synthflow.PowerShell.Tests.Campaigns;
using Synthflow.PowerShell.Tests.Support;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Fleet;

/// <summary>
/// The pwsh of the .NET tool is a shim that starts PowerShell and passes no signal on: what the samples start is PowerShell itself, and
/// a worker that the shim started says so and stops when the shim is gone.
/// </summary>
public sealed class ToolShimTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    public ToolShimTests()
    {
        _folder.Write("contacts.csv", "First Name,Phone\n" + string.Concat(
            Enumerable.Range(100, 40).Select(number => $"Ada,+12025550{number}\n")));
        _folder.Write("stop.txt", "+12025550199\n");
    }

    /// <summary>The shim of the tool whose pwsh.dll the build restores.</summary>
    private static string Shim => Path.Combine(
        Path.GetDirectoryName(Path.GetDirectoryName(BuiltPaths.Pwsh))!, "Microsoft.PowerShell.GlobalTool.Shim.dll");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Image_StartsPowerShellItself_AsTheToolHasIt()
    {
        Assert.True(File.Exists(Shim), Shim);
        var command = KubernetesSample.Read().Container.Command;
        Assert.Equal(["dotnet", "/opt/pwsh/pwsh.dll"], command.Take(2));
        var image = File.ReadAllText(Path.Combine(BuiltPaths.Module, "samples", "Dockerfile"));
        Assert.Contains("/tools/*/any/unix /opt/pwsh\n", image.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        // What is moved there has all that it needs beside it.
        var folder = Path.Combine(Path.GetDirectoryName(Shim)!, "unix");
        Assert.True(File.Exists(Path.Combine(folder, "pwsh.dll")), folder);
        Assert.True(Directory.Exists(Path.Combine(folder, "Modules", "Microsoft.PowerShell.Utility")), folder);
    }

    [Fact]
    public async Task CommandOfTheImage_GetsTheSignal()
    {
        SkipUnlessLinux();
        string[] command = [.. KubernetesSample.Read().Container.Command.Select(word => Path.GetFileName(word) switch
        {
            "pwsh.dll" => BuiltPaths.Pwsh,
            "worker.ps1" => WorkerProcess.Script,
            _ => word,
        })];
        using var worker = WorkerProcess.StartCommand(_folder.FullName, Settings(), command);
        await StopAsync(worker, code: 1);
        Assert.DoesNotContain(worker.Lines(), IsWarning);
    }

    [Fact]
    public async Task SlurmScript_WhosePwshIsTheShim_StartsPowerShellItself()
    {
        SkipUnlessLinux();
        _folder.Write("pwsh", $"#!/bin/sh\nexec dotnet '{Shim}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_folder.PathOf("pwsh"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        // Their night is now: the worker waits until it gets the signal.
        var sample = File.ReadAllText(Path.Combine(BuiltPaths.Module, "samples", "campaign.sbatch"));
        Assert.Contains("QUIET_HOURS=21:00-08:00\n", sample, StringComparison.Ordinal);
        _folder.Write("campaign.sbatch", sample.Replace(
            "QUIET_HOURS=21:00-08:00\n", $"QUIET_HOURS={QuietHoursActionTests.Night()}\n", StringComparison.Ordinal));
        var settings = Settings();
        settings["PWSH"] = _folder.PathOf("pwsh");
        settings["SLURM_ARRAY_TASK_ID"] = "0";
        settings["SYNTHFLOW_WORKER"] = WorkerProcess.Script;
        using var worker = WorkerProcess.StartCommand(_folder.FullName, settings, ["bash", "campaign.sbatch"]);
        await StopAsync(worker, code: 1);
        Assert.DoesNotContain(worker.Lines(), IsWarning);
    }

    [Fact]
    public async Task WorkerOfTheShim_SaysSo_AndStopsWhenTheShimIsGone()
    {
        SkipUnlessLinux();
        using var worker = WorkerProcess.StartCommand(
            _folder.FullName, Settings(), ["dotnet", Shim, "-NonInteractive", "-File", WorkerProcess.Script]);
        // 128 + SIGTERM: the shim's own end.
        await StopAsync(worker, code: 143);
        var warning = Assert.Single(worker.Lines(), IsWarning).GetProperty("message").GetString();
        Assert.Contains($"Start dotnet '{BuiltPaths.Pwsh}' instead of pwsh", warning, StringComparison.Ordinal);
        var exit = Assert.Single(worker.Lines(), line => line.GetProperty("step").GetString() == "exit");
        Assert.Equal(1, exit.GetProperty("code").GetInt32());
    }

    private static void SkipUnlessLinux() =>
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Engines that send signals run workers on Linux.");

    private static bool IsWarning(System.Text.Json.JsonElement line) =>
        line.GetProperty("step").GetString() == "warning"
        && line.GetProperty("message").GetString()!.Contains("shim", StringComparison.Ordinal);

    /// <summary>Sends SIGTERM to what was started, while the worker waits for hours.</summary>
    private static async Task StopAsync(WorkerProcess worker, int code)
    {
        await worker.LineAsync("wait");
        await worker.TerminateAsync();
        Assert.Equal(code, await worker.EndAsync());
        var stop = Assert.Single(worker.Lines(), line => line.GetProperty("step").GetString() == "stop");
        Assert.Equal("CampaignStopped", stop.GetProperty("error").GetString());
        Assert.Contains("SIGTERM", stop.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Settings() => new(StringComparer.Ordinal)
    {
        ["PSModulePath"] = Path.GetFullPath(Path.Combine(BuiltPaths.Module, "..", "..")),
        ["POWERSHELL_TELEMETRY_OPTOUT"] = "1",
        ["SYNTHFLOW_SANDBOX"] = "1",
        ["SYNTHFLOW_LIST"] = "contacts.csv",
        ["SYNTHFLOW_OPT_OUT_LIST"] = "stop.txt",
        ["SYNTHFLOW_JOURNAL"] = "spring.jsonl",
        ["SYNTHFLOW_AGENT_ID"] = SandboxSession.Agent,
        ["SYNTHFLOW_FROM_NUMBER"] = SandboxSession.Sender,
        ["SYNTHFLOW_MESSAGE"] = "Hi {First Name|there}",
        ["SYNTHFLOW_QUIET_HOURS"] = QuietHoursActionTests.Night(),
        ["SYNTHFLOW_QUIET_HOURS_ACTION"] = "Wait",
    };
}
