using System.Diagnostics;
using System.Management.Automation;
using System.Runtime.Versioning;
using Synthflow.PowerShell.Tests.Support;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Loading;

/// <summary>The project's addresses stand in Directory.Build.props alone: once they are set, manifest, package and Get-Help -Online
/// have them.</summary>
public sealed class AddressTests : IDisposable
{
    private const string Project = "https://example.com/synthflow";
    private const string Help = "https://example.com/synthflow/help/{0}";
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(3);
    private readonly WorkFolder _folder = new();

    private static string Cmdlets => Path.Combine(BuiltPaths.Repository, "src", "Synthflow.PowerShell");

    private static string Configuration => BuiltPaths.Shell.Contains("Release", StringComparison.Ordinal) ? "Release" : "Debug";

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Manifest_HasTheAddresses_ThatTheBuildWasGiven_AndIsCleanWithThem()
    {
        var stamped = Directory.CreateDirectory(_folder.PathOf("stamped")).FullName + Path.DirectorySeparatorChar;
        File.Copy(Path.Combine(Cmdlets, "obj", Configuration, "module", "cmdlets.txt"), Path.Combine(stamped, "cmdlets.txt"));
        await RunAsync(
            "msbuild", Path.Combine(Cmdlets, "Synthflow.PowerShell.csproj"), "-nologo", "-v:q", "-t:StampModuleManifest",
            "-p:Configuration=" + Configuration, "-p:ProjectUri=" + Project, "-p:IconUri=" + Project + "/icon.png",
            "-p:ModuleIntermediateFolder=" + stamped, "-p:ModuleCmdletsFile=" + Path.Combine(stamped, "cmdlets.txt"));

        CopyModule();
        File.Copy(Path.Combine(stamped, "Synthflow.PowerShell.psd1"), _folder.PathOf("module/Synthflow.PowerShell.psd1"), overwrite: true);
        using var session = new ModuleSession(importModule: false);
        var checkedManifest = session.Run($"Test-ModuleManifest '{_folder.PathOf("module/Synthflow.PowerShell.psd1")}'");
        Assert.Empty(checkedManifest.AllErrors);
        Assert.Empty(checkedManifest.Warnings);
        var module = (PSModuleInfo)Assert.Single(checkedManifest.Output).BaseObject;
        Assert.Equal((new Uri(Project), new Uri(Project + "/icon.png")), (module.ProjectUri, module.IconUri));
    }

    [Fact]
    public void Manifest_AsItIsStaged_IsClean()
    {
        using var session = new ModuleSession(importModule: false);
        var result = session.Run("Test-ModuleManifest $ModulePath");
        Assert.Empty(result.AllErrors);
        Assert.Empty(result.Warnings);
        Assert.Single(result.Output);
    }

    [Theory]
    [SupportedOSPlatform("linux")]
    [InlineData(Help, "https://example.com/synthflow/help/Get-SynthflowChat")]
    [InlineData(Project, Project)]
    public async Task OnlineHelp_OpensTheAddressOfTheCmdlet(string address, string opened)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Here a browser would be started; only Linux lets a test be one.");
        CopyModule();
        var assembly = Path.Combine(Cmdlets, "bin", Configuration, "net8.0", "Synthflow.PowerShell.dll");
        var writer = Path.Combine(
            BuiltPaths.Repository, "src", "Synthflow.HelpWriter", "bin", Configuration, "net10.0", "Synthflow.HelpWriter.dll");
        await RunAsync(
            writer, assembly, _folder.PathOf("module/en-US/Synthflow.PowerShell.dll-Help.xml"), _folder.PathOf("names.txt"), address);
        // A browser of our own: .NET starts xdg-open for an address.
        var browser = Directory.CreateDirectory(_folder.PathOf("bin")).FullName;
        _folder.Write("bin/xdg-open", $"#!/bin/sh\necho \"$1\" > '{_folder.PathOf("part")}' && mv '{_folder.PathOf("part")}' '{_folder.PathOf("opened")}'\n");
        File.SetUnixFileMode(_folder.PathOf("bin/xdg-open"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        _folder.Write("help.ps1", $"""
            $env:PATH = '{browser}:' + $env:PATH
            Import-Module '{_folder.PathOf("module/Synthflow.PowerShell.psd1")}'
            Get-Help Get-SynthflowChat -Online
            """);
        Assert.Equal("", await RunAsync(BuiltPaths.Pwsh, "-NoProfile", "-NonInteractive", "-File", _folder.PathOf("help.ps1")));
        var limit = Stopwatch.StartNew();
        while (!File.Exists(_folder.PathOf("opened")))
        {
            Assert.True(limit.Elapsed < _longest, "No browser was started.");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.Equal(opened, (await File.ReadAllTextAsync(_folder.PathOf("opened"), TestContext.Current.CancellationToken)).Trim());
    }

    [Fact]
    public void OnlineHelp_WithoutAnAddress_SaysThatThereIsNone()
    {
        using var session = new ModuleSession();
        var result = session.Run("Get-Help Get-SynthflowChat -Online");
        Assert.NotEmpty(result.AllErrors);
        Assert.Empty(result.Output);
    }

    private void CopyModule()
    {
        foreach (var file in Directory.EnumerateFiles(BuiltPaths.Module, "*", SearchOption.AllDirectories))
        {
            var copy = _folder.PathOf(Path.Combine("module", Path.GetRelativePath(BuiltPaths.Module, file)));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }
    }

    private static async Task<string> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(_longest);
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
        await process.WaitForExitAsync(limit.Token);
        Assert.True(process.ExitCode == 0, string.Join('\n', said));
        return said[0];
    }
}
