using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;
using System.Security.Cryptography;

namespace Synthflow.PowerShell.Tests.Fleet;

/// <summary>A whole Slurm on this machine, of one node, with keys, ports and folders of its own.</summary>
[SupportedOSPlatform("linux")]
public sealed class SlurmNode : IDisposable
{
    private const int Tasks = 4;
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(1);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("synthflow-slurm-");
    private readonly List<string> _pidFiles = [];

    private SlurmNode()
    {
    }

    private string Configuration => PathOf("slurm.conf");

    /// <summary>Starts it.</summary>
    /// <returns>The node, or why there can be none here, in one line.</returns>
    public static async Task<(SlurmNode? Node, string WhyNot)> TryStartAsync()
    {
        string[] programs = ["munged", "slurmctld", "slurmd", "sbatch", "scontrol"];
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
        {
            return (null, "Slurm's daemons need Linux and root.");
        }

        if (Array.Find(programs, program => Find(program) is null) is { } missing)
        {
            return (null, $"Slurm is not installed: {missing} is missing (Debian: slurm-wlm, munge).");
        }

        var node = new SlurmNode();
        try
        {
            await node.StartAsync();
            return (node, "");
        }
        catch (InvalidOperationException exception)
        {
            node.Dispose();
            return (null, "Slurm does not start here: " + exception.Message);
        }
    }

    /// <summary>Runs one of Slurm's commands.</summary>
    /// <returns>What it wrote.</returns>
    public async Task<string> RunAsync(
        string program, string folder, IEnumerable<KeyValuePair<string, string>> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(Find(program)!, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["SLURM_CONF"] = Configuration;
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(_longest);
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var errors = process.StandardError.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        return process.ExitCode == 0
            ? (await output).Trim()
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {(await errors).Trim()}");
    }

    /// <inheritdoc cref="RunAsync(string, string, IEnumerable{KeyValuePair{string, string}}, string[])"/>
    public Task<string> RunAsync(string program, params string[] arguments) => RunAsync(program, _folder.FullName, [], arguments);

    public void Dispose()
    {
        foreach (var file in Enumerable.Reverse(_pidFiles).Where(File.Exists))
        {
            if (int.TryParse(File.ReadAllText(file).Trim(), CultureInfo.InvariantCulture, out var id))
            {
                End(id);
            }
        }

        _folder.Delete(recursive: true);
    }

    private static void End(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill(entireProcessTree: true);
            process.WaitForExit(TimeSpan.FromSeconds(10));
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            // It has ended.
        }
    }

    private static string? Find(string program) => new[] { "/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin" }
        .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    private string PidFileOf(string name)
    {
        _pidFiles.Add(PathOf(name + ".pid"));
        return _pidFiles[^1];
    }

    private async Task StartAsync()
    {
        var name = (await RunAsync("hostname", "-s")).Trim();
        // Munge wants its socket within everybody's reach.
        File.SetUnixFileMode(_folder.FullName, _folder.UnixFileMode | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        Array.ForEach(["state", "spool", "munge"], folder => Directory.CreateDirectory(PathOf(folder)));
        await File.WriteAllBytesAsync(PathOf("munge/key"), RandomNumberGenerator.GetBytes(128));
        File.SetUnixFileMode(PathOf("munge/key"), UnixFileMode.UserRead);
        await RunAsync(
            "munged",
            "--socket=" + PathOf("munge/socket"), "--key-file=" + PathOf("munge/key"), "--pid-file=" + PidFileOf("munge"),
            "--log-file=" + PathOf("munge/log"), "--seed-file=" + PathOf("munge/seed"));
        await File.WriteAllTextAsync(Configuration, $"""
            ClusterName=synthflow
            SlurmctldHost={name}(127.0.0.1)
            SlurmctldPort={FreePort()}
            SlurmdPort={FreePort()}
            SlurmUser=root
            SlurmdUser=root
            AuthType=auth/munge
            AuthInfo=socket={PathOf("munge/socket")}
            CredType=cred/munge
            ProctrackType=proctrack/linuxproc
            TaskPlugin=task/none
            SlurmdParameters=config_overrides
            SelectType=select/cons_tres
            SelectTypeParameters=CR_Core
            ReturnToService=2
            StateSaveLocation={PathOf("state")}
            SlurmdSpoolDir={PathOf("spool")}
            SlurmctldPidFile={PidFileOf("slurmctld")}
            SlurmdPidFile={PidFileOf("slurmd")}
            SlurmctldLogFile={PathOf("slurmctld.log")}
            SlurmdLogFile={PathOf("slurmd.log")}
            NodeName={name} NodeAddr=127.0.0.1 CPUs={Tasks} State=UNKNOWN
            PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP

            """);
        await RunAsync("slurmctld", "-f", Configuration);
        await RunAsync("slurmd", "-f", Configuration);
        var limit = Stopwatch.StartNew();
        while (await StateAsync() is var state && !state.StartsWith("idle", StringComparison.Ordinal))
        {
            if (limit.Elapsed > _longest)
            {
                throw new InvalidOperationException($"its node is '{state}'.");
            }

            await Task.Delay(200, TestContext.Current.CancellationToken);
        }
    }

    private async Task<string> StateAsync()
    {
        try
        {
            return await RunAsync("sinfo", "--noheader", "--format=%T");
        }
        catch (InvalidOperationException exception)
        {
            return exception.Message; // it does not listen yet
        }
    }
}
