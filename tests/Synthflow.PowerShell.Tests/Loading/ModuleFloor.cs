using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Loading;

/// <summary>What the module's script loads in which PowerShell, and what it says where it does not run.</summary>
public sealed class ModuleFloor
{
    [Theory]
    [InlineData("6.2.7", "needs PowerShell 7.4 or later; this is 6.2.7")]
    [InlineData("7.3.99", "needs PowerShell 7.4 or later; this is 7.3.99")]
    [InlineData("7.4.0", "bin/net8.0/Synthflow.PowerShell.dll")]
    [InlineData("7.6.9", "bin/net8.0/Synthflow.PowerShell.dll")]
    [InlineData("8.0.0", "bin/net8.0/Synthflow.PowerShell.dll")]
    public void PowerShell_From74On_GetsItsCmdlets(string version, string expected) =>
        Assert.EndsWith(expected, Load("Core", version, "0").Split(". Install", 2)[0], StringComparison.Ordinal);

    [Theory]
    [InlineData("0", "needs .NET Framework 4.7.2 or later on Windows PowerShell 5.1")]
    [InlineData("461807", "needs .NET Framework 4.7.2 or later on Windows PowerShell 5.1")]
    [InlineData("461808", "bin/net472/Synthflow.PowerShell.dll")]
    [InlineData("533320", "bin/net472/Synthflow.PowerShell.dll")]
    public void WindowsPowerShell_OnNetFramework472OrLater_GetsItsCmdlets(string release, string expected) =>
        Assert.EndsWith(expected, Load("Desktop", "5.1", release).Split(". Install", 2)[0], StringComparison.Ordinal);

    /// <summary>The script as it is, but for where it is: what it would import, or the error it throws.</summary>
    private static string Load(string edition, string version, string release)
    {
        using var session = new ModuleSession(importModule: false);
        var script = File.ReadAllText(Path.Combine(BuiltPaths.Module, "Synthflow.PowerShell.psm1"));
        var there = script
            .Replace("$PSEdition", $"'{edition}'", StringComparison.Ordinal)
            .Replace("$PSVersionTable.PSVersion", $"[version]'{version}'", StringComparison.Ordinal)
            .Replace("[Microsoft.Win32.Registry]::GetValue($frameworkKey, 'Release', 0)", release, StringComparison.Ordinal);
        Assert.NotEqual(script, there);
        var result = session.Run($"function Import-Module($Name, $ErrorAction) {{ $Name }}\nfunction Export-ModuleMember {{ }}\n{there}");
        return result.TerminatingError is { } error ? error.ToString() : result.Single<string>();
    }
}
