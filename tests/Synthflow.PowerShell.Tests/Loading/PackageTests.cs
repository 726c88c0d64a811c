using System.Diagnostics;
using System.IO.Compression;
using System.Reflection;
using Synthflow.PowerShell.Tests.Support;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Loading;

/// <summary>The package as a user takes it from a folder repository, in a real pwsh with a home of its own.</summary>
public sealed class PackageTests : IDisposable
{
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(5);
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Package_IsFound_Installed_LoadsByItself_IsUpdatedWhileLoaded_AndUninstalled()
    {
        var screen = await RunAsync("""
            $ErrorActionPreference = 'Stop'
            function Pack($Folder) { & $env:PACK_SCRIPT -ModuleFolder $Folder -Packager $env:PACKAGER -Destination $env:REPOSITORY }
            $null = Pack $env:MODULE
            "clean $([bool](Test-ModuleManifest (Join-Path $env:MODULE 'Synthflow.PowerShell.psd1') -WarningAction Stop))"
            Register-PSResourceRepository -Name Local -Uri $env:REPOSITORY -Trusted
            $found = Find-PSResource Synthflow.PowerShell -Repository Local
            "found $($found.Name) $($found.Version) cmdlets $($found.Includes.Cmdlet.Count) notes $($found.ReleaseNotes.Length -gt 200)"
            Install-PSResource Synthflow.PowerShell -Repository Local
            Connect-Synthflow -Sandbox
            "autoloaded $((Get-Module Synthflow.PowerShell).Version) sandbox $((Get-SynthflowConnection).IsSandbox)"

            $next = Join-Path $env:REPOSITORY '../next'
            Copy-Item $env:MODULE $next -Recurse
            $manifest = Join-Path $next 'Synthflow.PowerShell.psd1'
            (Get-Content $manifest -Raw) -replace "ModuleVersion(\s*)= '[^']*'", "ModuleVersion`$1= '9.9.9'" | Set-Content $manifest
            $null = Pack $next
            Update-PSResource Synthflow.PowerShell -Repository Local
            "updated $((Get-Module Synthflow.PowerShell -ListAvailable).Version -join ' ')"
            "still works $(@(New-SynthflowChat -AgentId 11111111-1111-4111-8111-111111111111).Count)"
            Uninstall-PSResource Synthflow.PowerShell -Version 9.9.9
            "left $(@(Get-Module Synthflow.PowerShell -ListAvailable).Count)"
            """);
        var version = Path.GetFileName(BuiltPaths.Module.TrimEnd(Path.DirectorySeparatorChar));
        Assert.Equal(
            [
                "clean True",
                $"found Synthflow.PowerShell {version} cmdlets {ExportedCmdlets()} notes True",
                $"autoloaded {version} sandbox True",
                $"updated 9.9.9 {version}",
                "still works 1",
                "left 1",
            ],
            screen);
    }

    [Fact]
    public async Task Package_OfTheSameModule_HasTheSameBytes_AndHoldsTheModuleWhole()
    {
        var screen = await RunAsync("""
            $ErrorActionPreference = 'Stop'
            function Pack($Name) {
                $null = & $env:PACK_SCRIPT -ModuleFolder $env:MODULE -Packager $env:PACKAGER -Destination "$env:REPOSITORY/$Name"
            }

            Pack one
            # A zip knows times to two seconds.
            Start-Sleep -Milliseconds 2100
            Pack two
            """);
        Assert.Empty(screen);
        var packages = Directory.GetFiles(_folder.PathOf("repository"), "*.nupkg", SearchOption.AllDirectories);
        Assert.Equal(2, packages.Length);
        Assert.Equal(File.ReadAllBytes(packages[0]), File.ReadAllBytes(packages[1]));
        using var package = ZipFile.OpenRead(packages[0]);
        var packed = package.Entries.Select(entry => Uri.UnescapeDataString(entry.FullName)).ToList();
        var staged = Directory.EnumerateFiles(BuiltPaths.Module, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(BuiltPaths.Module, file).Replace('\\', '/'));
        Assert.Empty(staged.Except(packed, StringComparer.Ordinal));
    }

    [Fact]
    public void EveryLibraryOfOthers_IsNamedInTheNotices()
    {
        var notices = File.ReadAllText(Path.Combine(BuiltPaths.Module, "THIRD-PARTY-NOTICES.txt"));
        var libraries = Directory.EnumerateFiles(Path.Combine(BuiltPaths.Module, "bin"), "*.dll", SearchOption.AllDirectories)
            .Select(file => Path.GetFileName(file))
            .Where(name => !name.StartsWith("Synthflow.", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        Assert.NotEmpty(libraries);
        Assert.All(libraries, name => Assert.Contains(name, notices, StringComparison.Ordinal));
    }

    private static int ExportedCmdlets()
    {
        using var session = new ModuleSession();
        return session.Run("(Get-Module Synthflow.PowerShell).ExportedCmdlets.Count").Single<int>();
    }

    private async Task<string[]> RunAsync(string script)
    {
        var home = Directory.CreateDirectory(_folder.PathOf("home")).FullName;
        var repository = Directory.CreateDirectory(_folder.PathOf("repository")).FullName;
        _folder.Write("script.ps1", script);
        var start = new ProcessStartInfo(
            "dotnet", [BuiltPaths.Pwsh, "-NoProfile", "-NonInteractive", "-File", _folder.PathOf("script.ps1")])
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["HOME"] = home,
                ["USERPROFILE"] = home,
                ["LOCALAPPDATA"] = home,
                ["XDG_DATA_HOME"] = Path.Combine(home, ".local", "share"),
                ["XDG_CONFIG_HOME"] = Path.Combine(home, ".config"),
                ["XDG_CACHE_HOME"] = Path.Combine(home, ".cache"),
                ["PSModulePath"] = "",
                ["NO_COLOR"] = "1",
                ["POWERSHELL_TELEMETRY_OPTOUT"] = "1",
                ["POWERSHELL_UPDATECHECK"] = "Off",
                ["MODULE"] = BuiltPaths.Module.TrimEnd(Path.DirectorySeparatorChar),
                ["REPOSITORY"] = repository,
                ["PACK_SCRIPT"] = Path.Combine(BuiltPaths.Repository, "src", "Synthflow.Packager", "New-ModulePackage.ps1"),
                ["PACKAGER"] = typeof(PackageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
                    .First(metadata => metadata.Key == "PackagerAssembly").Value,
            },
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("pwsh did not start.");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(_longest);
        process.StandardInput.Close();
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            Assert.Equal("", await errors);
            return (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
