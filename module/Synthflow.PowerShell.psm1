# Loads the cmdlets for the PowerShell it is in. Only cmdlets of the engine itself here: hosts without
# Microsoft.PowerShell.Utility and .Management load this too. Every line is paid at each import.

if ($PSEdition -eq 'Core') {
    $version = $PSVersionTable.PSVersion
    if ($version.Major -lt 7 -or ($version.Major -eq 7 -and $version.Minor -lt 4)) {
        throw "Synthflow.PowerShell needs PowerShell 7.4 or later; this is $version. Install a later one: https://aka.ms/powershell"
    }

    # Without Export-ModuleMember, which costs time: the manifest names the cmdlets.
    Import-Module -Name "$PSScriptRoot/bin/net8.0/Synthflow.PowerShell.dll" -ErrorAction Stop
}
else {
    # 461808 is .NET Framework 4.7.2: https://learn.microsoft.com/dotnet/framework/migration-guide/how-to-determine-which-versions-are-installed
    $frameworkKey = 'HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\NET Framework Setup\NDP\v4\Full'
    if ([Microsoft.Win32.Registry]::GetValue($frameworkKey, 'Release', 0) -lt 461808) {
        throw 'Synthflow.PowerShell needs .NET Framework 4.7.2 or later on Windows PowerShell 5.1. Install it (https://dotnet.microsoft.com/download/dotnet-framework), or install PowerShell 7.4 or later: https://aka.ms/powershell'
    }

    Import-Module -Name "$PSScriptRoot/bin/net472/Synthflow.PowerShell.dll" -ErrorAction Stop
    Export-ModuleMember -Cmdlet '*'
}
