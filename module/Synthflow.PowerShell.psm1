# Windows PowerShell only; PowerShell 7 loads the cmdlets themselves, by the manifest. Only cmdlets of the engine itself here:
# hosts without Microsoft.PowerShell.Utility and .Management load this too.

# 461808 is .NET Framework 4.7.2: https://learn.microsoft.com/dotnet/framework/migration-guide/how-to-determine-which-versions-are-installed
$frameworkKey = 'HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\NET Framework Setup\NDP\v4\Full'
if ([Microsoft.Win32.Registry]::GetValue($frameworkKey, 'Release', 0) -lt 461808) {
    throw 'Synthflow.PowerShell needs .NET Framework 4.7.2 or later on Windows PowerShell 5.1. Install it (https://dotnet.microsoft.com/download/dotnet-framework), or install PowerShell 7.4 or later: https://aka.ms/powershell'
}

Import-Module -Name "$PSScriptRoot/bin/net472/Synthflow.PowerShell.dll" -ErrorAction Stop
Export-ModuleMember -Cmdlet '*'
