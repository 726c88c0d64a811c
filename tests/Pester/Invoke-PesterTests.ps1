<#
.SYNOPSIS
Runs the Pester tests against the staged module, in whichever PowerShell this is. Build first: that brings Pester too.

.DESCRIPTION
The exit code is 0 where all passed, 1 where not.

.PARAMETER Path
The test files or folders to run; all of them by default.

.PARAMETER ResultPath
A file to write what came of each test to, as a JSON array of File, Name, Result and Message.
#>
[CmdletBinding()]
param(
    [string[]] $Path = $PSScriptRoot,
    [string] $ResultPath
)

$ErrorActionPreference = 'Stop'
$artifacts = Join-Path $PSScriptRoot '../../artifacts'

# The build puts it there; a module of the machine will do where somebody else built.
$pester = Get-ChildItem (Join-Path $artifacts 'test-modules/Pester/*/Pester.psd1') -ErrorAction Ignore |
    Select-Object -First 1 -ExpandProperty FullName
if (-not $pester) {
    $pester = Get-Module Pester -ListAvailable | Where-Object { $_.Version.Major -eq 5 -and $_.Version -ge [version]'5.5' } |
        Select-Object -First 1 -ExpandProperty Path
}

if (-not $pester) {
    throw 'Pester 5 was not found. Build first (dotnet build), or install it: Install-Module Pester -MinimumVersion 5.5 -MaximumVersion 5.99.99 -Scope CurrentUser -Force -SkipPublisherCheck'
}

Import-Module $pester
Import-Module (Join-Path $artifacts 'module/Synthflow.PowerShell') -Force

if (-not (Get-ChildItem $Path -Filter *.Tests.ps1 -Recurse)) {
    throw "There is no Pester test in $Path."
}

$configuration = New-PesterConfiguration
$configuration.Run.Path = $Path
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = 'Normal'
$run = Invoke-Pester -Configuration $configuration

function Get-Result($File, [string] $Name, [string] $Result, $ErrorRecord) {
    [pscustomobject]@{
        File = [IO.Path]::GetFileName("$File")
        Name = $Name
        Result = $Result
        Message = @($ErrorRecord | ForEach-Object { "$_"; $_.ScriptStackTrace -split '\r?\n' -notmatch 'Pester\.psm?1' }) -join "`n"
    }
}

# A block or a file that cannot even be run counts as a failure of its own.
$results = @(
    foreach ($test in $run.Tests) { Get-Result $test.Block.BlockContainer.Item $test.ExpandedPath $test.Result $test.ErrorRecord }
    foreach ($block in $run.FailedBlocks) { Get-Result $block.BlockContainer.Item $block.ExpandedPath 'Failed' $block.ErrorRecord }
    foreach ($container in $run.FailedContainers) { Get-Result $container.Item 'the file' 'Failed' $container.ErrorRecord }
)
if ($ResultPath) {
    [IO.File]::WriteAllText($ResultPath, (ConvertTo-Json $results -Depth 3))
}

exit [int](@($results | Where-Object { $_.Result -notin 'Passed', 'Skipped' }).Count -gt 0)
