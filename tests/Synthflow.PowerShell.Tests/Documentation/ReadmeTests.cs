using System.Management.Automation.Language;
using Synthflow.PowerShell.Tests.Support;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Documentation;

/// <summary>Every PowerShell block of the README runs as it stands.</summary>
[Collection(ProcessEnvironment.Name)]
public sealed class ReadmeTests
{
    public static TheoryData<int, string> Blocks
    {
        get
        {
            var blocks = new TheoryData<int, string>();
            var number = 0;
            foreach (var block in Readme().Split("```powershell\n").Skip(1))
            {
                blocks.Add(++number, block[..block.IndexOf("```", StringComparison.Ordinal)]);
            }

            return blocks;
        }
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public async Task Block_RunsAsItStands(int number, string code)
    {
        Assert.True(number > 0);
        if (code.StartsWith("./build.ps1 Package", StringComparison.Ordinal))
        {
            // It would install into this user's own modules; PackageTests runs the same cmdlets with a home of its own.
            Parser.ParseInput(code, out _, out var errors);
            Assert.Empty(errors);
            return;
        }

        if (code.StartsWith("./build.ps1", StringComparison.Ordinal))
        {
            using var dotnet = new RecordedDotnet();
            var (exitCode, screen) = await PwshProcess.RunAsync(
                BuiltPaths.Repository,
                ["-Command", $"$ErrorActionPreference = 'Stop'\n{code}\n(Get-Module Synthflow.PowerShell).ModuleBase"],
                dotnet.Folder,
                TestContext.Current.CancellationToken);
            Assert.Equal(0, exitCode);
            Assert.Contains("dotnet build", screen, StringComparison.Ordinal);
            Assert.EndsWith(BuiltPaths.Module.TrimEnd('/', '\\'), screen.TrimEnd(), StringComparison.Ordinal);
            return;
        }

        using var scripts = new DocumentedScripts();
        scripts.AssertRuns(code);
    }

    [Fact]
    public void EveryCmdletNamedInIt_IsExported()
    {
        using var session = new ModuleSession();
        var exported = session.Run("(Get-Module Synthflow.PowerShell).ExportedCmdlets.Keys").OutputOf<string>();
        var named = System.Text.RegularExpressions.Regex.Matches(Readme(), "[A-Z][a-z]+-Synthflow[A-Za-z]*")
            .Select(match => match.Value);
        Assert.Empty(named.Distinct().Except(exported, StringComparer.OrdinalIgnoreCase));
    }

    private static string Readme() => File.ReadAllText(Path.Combine(BuiltPaths.Repository, "README.md"));
}
