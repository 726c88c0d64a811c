<#
.SYNOPSIS
Runs the Pester tests against the staged module, in whichever PowerShell this is.

.DESCRIPTION
The exit code is 0 where all passed, 1 where not. With -CountsPath, a line 'passed failed skipped' is written there.
#>
[CmdletBinding()]
param(
    [string] $CountsPath
)

$ErrorActionPreference = 'Stop'
$pester = Get-Module Pester -ListAvailable | Where-Object { $_.Version -ge [version]'5.5' } | Select-Object -First 1
if (-not $pester) {
    throw 'Pester 5.5 or later is not installed. Install it: Install-Module Pester -MinimumVersion 5.5 -Scope CurrentUser -Force -SkipPublisherCheck'
}

Import-Module $pester
Import-Module (Join-Path $PSScriptRoot '../../artifacts/module/Synthflow.PowerShell') -Force

if (-not (Get-ChildItem $PSScriptRoot -Filter *.Tests.ps1 -Recurse)) {
    throw "There is no Pester test in $PSScriptRoot."
}

$configuration = New-PesterConfiguration
$configuration.Run.Path = $PSScriptRoot
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = 'Normal'
$result = Invoke-Pester -Configuration $configuration

# A file that cannot even be read counts as a failure.
$failed = $result.FailedCount + $result.FailedBlocksCount + $result.FailedContainersCount
if ($CountsPath) {
    Set-Content -LiteralPath $CountsPath -Value "$($result.PassedCount) $failed $($result.SkippedCount)"
}

exit [int]($failed -gt 0)
