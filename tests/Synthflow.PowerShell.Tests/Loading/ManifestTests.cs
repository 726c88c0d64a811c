using System.Collections;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Loading;

/// <summary>
/// The manifest as galleries, importers and Azure Automation read it: as data, by the rules they publish for modules.
/// </summary>
public sealed class ManifestTests
{
    private static readonly string[] _shells = ["Desktop", "Core"];
    private readonly Hashtable _manifest = Read();

    private IDictionary PublishedData => (IDictionary)((IDictionary)_manifest["PrivateData"]!)["PSData"]!;

    [Fact]
    public void Manifest_IsData_AndNamesTheModulesScript()
    {
        Assert.Equal("Synthflow.PowerShell.psm1", Text("RootModule"));
        Assert.Equal("5.1", Text("PowerShellVersion"));
        Assert.Equal(_shells, (IEnumerable<object>)_manifest["CompatiblePSEditions"]!);
    }

    [Theory]
    [InlineData("ModuleVersion")]
    [InlineData("Author")]
    [InlineData("Description")]
    [InlineData("GUID")]
    [InlineData("CompanyName")]
    [InlineData("Copyright")]
    public void WhatAGalleryAsksFor_IsThere(string key) => Assert.NotEqual(string.Empty, Text(key).Trim());

    [Fact]
    public void Version_IsThatOfTheFolder_AndOfAtMostFourNumbers()
    {
        Assert.Equal(Path.GetFileName(BuiltPaths.Module.TrimEnd('/', '\\')), Text("ModuleVersion"));
        Assert.Matches("^[0-9]+([.][0-9]+){1,3}$", Text("ModuleVersion"));
    }

    [Fact]
    public void Guid_IsAGuid() => Assert.NotEqual(Guid.Empty, Guid.Parse(Text("GUID")));

    [Fact]
    public void Description_FitsAGallery() => Assert.InRange(Text("Description").Length, 20, 4000);

    [Fact]
    public void Tags_AreSingleWords_AndNameTheEditions()
    {
        var tags = ((IEnumerable<object>)PublishedData["Tags"]!).Select(tag => tag.ToString() ?? "").ToList();
        Assert.All(tags, tag => Assert.Matches("^[^ ,]+$", tag));
        Assert.True(string.Join(' ', tags).Length <= 4000);
        Assert.Equal(tags.Count, tags.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(_shells, shell => Assert.Contains("PSEdition_" + shell, tags));
    }

    [Fact]
    public void Addresses_AreWholeAndHttps()
    {
        var addresses = PublishedData.Keys.Cast<string>().Where(key => key.EndsWith("Uri", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(addresses);
        Assert.All(addresses, key => Assert.Equal(
            Uri.UriSchemeHttps, new Uri(PublishedData[key]?.ToString() ?? "", UriKind.Absolute).Scheme));
    }

    [Theory]
    [InlineData("CmdletsToExport", true)]
    [InlineData("FunctionsToExport", false)]
    [InlineData("AliasesToExport", false)]
    [InlineData("VariablesToExport", false)]
    public void Exports_AreNamedOneByOne(string key, bool hasAny)
    {
        var exports = ((IEnumerable<object>)_manifest[key]!).Select(name => name.ToString() ?? "").ToList();
        Assert.Equal(hasAny, exports.Count > 0);
        Assert.All(exports, name => Assert.DoesNotContain('*', name));
    }

    [Theory]
    [InlineData("RequiredModules")]
    [InlineData("ExternalModuleDependencies")]
    [InlineData("ScriptsToProcess")]
    [InlineData("DefaultCommandPrefix")]
    public void NothingElse_HasToBeInstalled_AndNothingRunsInTheCallersScope(string key)
    {
        Assert.False(_manifest.ContainsKey(key));
        Assert.False(PublishedData.Contains(key));
    }

    [Fact]
    public void Files_ThatTheManifestNames_AreInTheModule() => Assert.All(
        ((IEnumerable<object>)_manifest["FormatsToProcess"]!).Append(Text("RootModule")),
        file => Assert.True(File.Exists(Path.Combine(BuiltPaths.Module, $"{file}")), $"{file}"));

    [Fact]
    public void Folder_HasTheNameOfTheManifest_AsAzureAutomationAsks()
    {
        var folder = Directory.GetParent(BuiltPaths.Module.TrimEnd('/', '\\'));
        Assert.Equal(Path.GetFileNameWithoutExtension(BuiltPaths.Manifest), folder?.Name);
    }

    // 100 MB is what a runbook's sandbox takes of a module.
    [Fact]
    public void Module_IsSmallEnoughForAzureAutomation() => Assert.InRange(
        new DirectoryInfo(BuiltPaths.Module).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length),
        1,
        50_000_000);

    // Windows PowerShell reads a file without a mark in the machine's own encoding.
    [Fact]
    public void ManifestAndScript_AreAscii() => Assert.All(
        Directory.EnumerateFiles(BuiltPaths.Module, "*.ps?1"),
        file => Assert.All(File.ReadAllBytes(file), letter => Assert.InRange(letter, (byte)9, (byte)126)));

    private static Hashtable Read()
    {
        using var session = new ModuleSession(importModule: false);
        var result = session.Run("Import-PowerShellDataFile $ModulePath");
        Assert.Empty(result.AllErrors);
        return result.Single<Hashtable>();
    }

    private string Text(string key) => _manifest[key]?.ToString() ?? string.Empty;
}
