using System.Diagnostics;
using Synthflow.Campaigns.OptOuts;
using Synthflow.Campaigns.Tests.Support;

namespace Synthflow.Campaigns.Tests.OptOuts;

/// <summary>An opt-out list that root, or somebody of a team, updates stays its owner's; on Windows the rights say who may read it.</summary>
public sealed class OptOutOwnerTests : IDisposable
{
    private const string Before = "+12025550101 # by phone\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("1001:1002", "640")]
    [InlineData("0:1002", "664")]
    [InlineData("1001:0", "600")]
    public void ListOfAnother_StaysTheirs(string owner, string mode)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.UserName == "root", "only root gives files away");
        var path = _folder.File("stop.txt");
        File.WriteAllText(path, Before);
        Run("chown", owner, path);
        Run("chmod", mode, path);

        Assert.Single(OptOutFile.At(path, line => line.StartsWith('+') ? [line] : []).Add([new OptOutEntry { PhoneNumber = "+12025550102", Source = "STOP (SM1)" }]));

        Assert.Equal(owner + "/" + mode, Run("stat", "-c", "%u:%g/%a", path));
        Assert.Equal(Before + "+12025550102 # STOP (SM1)\n", File.ReadAllText(path));
    }

    private static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, string.Join(" ", arguments))
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        var output = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit(30_000);
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
