using System.Text.Json;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Documentation;

/// <summary>build.ps1 in a pwsh that came as a .NET tool, with a dotnet that only says what it was asked.</summary>
public sealed class BuildScriptTests
{
    private const string Pester = "\"pester on $($PSVersionTable.PSVersion) in $PSHOME\"";

    [Fact]
    public async Task Build_CallsTheSdk()
    {
        var (exitCode, screen) = await RunAsync("build.ps1", exitCodeOfDotnet: 0);
        Assert.Equal(0, exitCode);
        Assert.Equal(["dotnet build --configuration Release --nologo"], screen);
    }

    [Fact]
    public async Task Test_RunsPester_InThePowerShellThatRunsIt()
    {
        var (exitCode, screen) = await RunAsync("build.ps1 Test", exitCodeOfDotnet: 0);
        Assert.Equal(0, exitCode);
        Assert.Equal(
            [
                "dotnet build --configuration Release --nologo",
                "dotnet test --configuration Release --no-build --nologo",
                $"pester on {ToolVersion} in {Path.GetDirectoryName(BuiltPaths.Pwsh)}",
            ],
            screen);
    }

    [Theory]
    [InlineData("build.ps1")]
    [InlineData("build.ps1 Test")]
    public async Task FailureOfTheSdk_IsOneOfTheScript(string command)
    {
        var (exitCode, screen) = await RunAsync(command, exitCodeOfDotnet: 3);
        Assert.Equal(1, exitCode);
        Assert.Contains("ended with exit code 3", string.Join(' ', screen), StringComparison.Ordinal);
    }

    [Fact]
    public void ToolManifest_HasThePowerShellOfTheTests() => Assert.Contains(
        $"{Path.DirectorySeparatorChar}{ToolVersion}{Path.DirectorySeparatorChar}", BuiltPaths.Pwsh, StringComparison.Ordinal);

    private static string ToolVersion
    {
        get
        {
            using var manifest = JsonDocument.Parse(
                File.ReadAllText(Path.Combine(BuiltPaths.Repository, ".config", "dotnet-tools.json")));
            return manifest.RootElement.GetProperty("tools").GetProperty("powershell").GetProperty("version").GetString() ?? "";
        }
    }

    private static async Task<(int ExitCode, string[] Screen)> RunAsync(string command, int exitCodeOfDotnet)
    {
        var folder = Directory.CreateTempSubdirectory("synthflow-");
        try
        {
            File.Copy(Path.Combine(BuiltPaths.Repository, "build.ps1"), Path.Combine(folder.FullName, "build.ps1"));
            var pester = folder.CreateSubdirectory("tests/Pester");
            await File.WriteAllTextAsync(Path.Combine(pester.FullName, "Invoke-PesterTests.ps1"), Pester);
            using var dotnet = new RecordedDotnet(exitCodeOfDotnet);
            var (exitCode, screen) = await PwshProcess.RunAsync(
                folder.FullName, ["-File", .. command.Split(' ')], dotnet.Folder, TestContext.Current.CancellationToken);
            return (exitCode, screen.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
