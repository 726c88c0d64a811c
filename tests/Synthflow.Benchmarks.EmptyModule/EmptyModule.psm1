# Of the same form as module/Synthflow.PowerShell.psm1.
if ($PSEdition -eq 'Core') {
    $version = $PSVersionTable.PSVersion
    if ($version.Major -lt 7 -or ($version.Major -eq 7 -and $version.Minor -lt 4)) {
        throw "The empty module needs PowerShell 7.4 or later; this is $version."
    }

    Import-Module -Name "$PSScriptRoot/Synthflow.Benchmarks.EmptyModule.dll" -ErrorAction Stop
}
