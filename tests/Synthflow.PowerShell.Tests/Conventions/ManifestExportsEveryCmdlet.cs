using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Conventions;

public sealed class ManifestExportsEveryCmdlet
{
    [Fact]
    public void Manifest_CmdletsToExport_AreThoseOfTheAssembly()
    {
        using var session = new ModuleSession();
        var exported = session.Run("(Test-ModuleManifest $ModulePath).ExportedCmdlets.Keys").OutputOf<string>();
        Assert.Equal(
            CmdletTypes.All.Select(CmdletTypes.CommandName).Order(StringComparer.Ordinal),
            exported.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Import_Module_OffersEveryCmdletAndNothingElse()
    {
        using var session = new ModuleSession();
        var offered = session.Run("Get-Command -Module Synthflow.PowerShell | ForEach-Object Name").OutputOf<string>();
        Assert.Equal(
            CmdletTypes.All.Select(CmdletTypes.CommandName).Order(StringComparer.Ordinal),
            offered.Order(StringComparer.Ordinal));
    }
}
