using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Loading;

public sealed class ModuleImport
{
    [Fact]
    public void Import_FolderAboveTheVersion_Works()
    {
        using var session = new ModuleSession(importModule: false);
        var folder = Path.GetDirectoryName(BuiltPaths.Module.TrimEnd('/', '\\'));
        session.SetVariable("Folder", folder);
        var result = session.Run("Import-Module $Folder; (Get-Module Synthflow.PowerShell).ModuleBase");
        Assert.Empty(result.AllErrors);
        Assert.Equal(BuiltPaths.Module.TrimEnd('/', '\\'), result.Single<string>());
    }

    [Theory]
    [InlineData("Import-Module $ModulePath -Force; Import-Module $ModulePath -Force")]
    [InlineData("Remove-Module Synthflow.PowerShell; Import-Module $ModulePath")]
    [InlineData("Import-Module $ModulePath -Prefix My -Force; Import-Module $ModulePath -Force")]
    public void Import_Again_LeavesTheCmdletsInPlace(string again)
    {
        using var session = new ModuleSession();
        var result = session.Run($"{again}; @(Get-Command Get-SynthflowConnection -Module Synthflow.PowerShell).Count");
        Assert.Empty(result.AllErrors);
        Assert.Equal(1, result.Single<int>());
    }

    [Fact]
    public void Remove_Module_TakesTheCmdletsAway()
    {
        using var session = new ModuleSession();
        var result = session.Run("Remove-Module Synthflow.PowerShell; Get-Command Get-SynthflowConnection");
        Assert.Equal(["CommandNotFoundException"], result.ErrorIds);
    }

    [Theory]
    [InlineData("Synthflow.Core.Contact")]
    [InlineData("Synthflow.Core.SynthflowException")]
    public void PublicTypes_AfterImport_AreFoundByName(string type)
    {
        using var session = new ModuleSession();
        Assert.Equal(type, session.Run($"[{type}].FullName").Single<string>());
    }

    [Theory]
    [InlineData("Synthflow.Client.Contacts.Contact", "Contact")]
    [InlineData("Synthflow.Client.SynthflowException", "SynthflowException")]
    [InlineData("Synthflow.Client.Delivery", "Delivery")]
    [InlineData("Synthflow.Client.Chats.Channel", "Channel")]
    public void NameFromBeforeTheMove_InAScript_StillMeansTheSameType(string before, string name)
    {
        using var session = new ModuleSession();
        Assert.Equal("Synthflow.Core." + name, session.Run($"[{before}].FullName").Single<string>());
    }

    [Fact]
    public async Task Import_InTwoRunspacesAtOnce_Works()
    {
        var imports = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            using var session = new ModuleSession();
            return session.Run("(Get-Command -Module Synthflow.PowerShell).Count").Single<int>();
        }));
        Assert.Single((await Task.WhenAll(imports)).Distinct());
    }

    [Fact]
    public void Manifest_IsValid_AndHasTheVersionOfTheBuild()
    {
        using var session = new ModuleSession();
        var result = session.Run("(Test-ModuleManifest $ModulePath).Version.ToString()");
        Assert.Empty(result.AllErrors);
        Assert.Equal(Path.GetFileName(BuiltPaths.Module.TrimEnd('/', '\\')), result.Single<string>());
    }
}
