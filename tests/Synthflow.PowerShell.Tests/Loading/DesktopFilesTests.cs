using System.ComponentModel;
using System.Diagnostics;
using System.Reflection;
using Synthflow.PowerShell.Tests.Support;
using Synthflow.TestSupport;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Loading;

/// <summary>What the module does otherwise under Windows PowerShell, as far as it needs no PowerShell: on Windows, or in Mono.</summary>
public sealed class DesktopFilesTests
{
    [Fact]
    public async Task StagedModule_ForWindowsPowerShell_FindsItsParsersAndMakesItsFiles()
    {
        using var folder = new WorkFolder();
        var program = typeof(DesktopFilesTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .SingleOrDefault(attribute => attribute.Key == "MonoSmoke")?.Value; // the project file sets it, where there is mono
        Assert.SkipWhen(program is null, "mono was not installed when this was built: the module for Windows PowerShell is not run.");
        string[] arguments = [Path.Combine(BuiltPaths.Module, "bin", "net472"), folder.FullName];
        var start = OperatingSystem.IsWindows()
            ? OtherProgram.Start(program, arguments)
            : OtherProgram.Start("mono", [program, .. arguments]);
        start.RedirectStandardOutput = true;
        Process? process = null;
        try
        {
            process = Process.Start(start)!; // not null: nothing is reused without the shell
        }
        catch (Win32Exception)
        {
            Assert.Skip("mono is not installed here: the module for Windows PowerShell is not run.");
        }

        using (process)
        {
            var text = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)
                .WaitAsync(TimeSpan.FromMinutes(3), TestContext.Current.CancellationToken);
            string[] tried =
                ["ok AdapterIsFoundByItsOwnModuleAlone", "ok SignalsAreNotHeard", "ok ProblemFileIsNew", "ok TranscriptIsThereWhole"];
            Assert.True(
                tried.SequenceEqual(text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)), text);
        }
    }
}
