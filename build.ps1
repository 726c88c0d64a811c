<#
.SYNOPSIS
Builds, tests, packages or measures Synthflow.PowerShell. Runs on PowerShell 7 and Windows PowerShell 5.1.

.EXAMPLE
./build.ps1
Builds the module into artifacts/module/Synthflow.PowerShell.

.EXAMPLE
./build.ps1 Test
Builds, runs every test with the .NET SDK, then the Pester tests once more in the PowerShell that runs this.
#>
[CmdletBinding()]
param(
    [Parameter(Position = 0)]
    [ValidateSet('Build', 'Test', 'Package', 'Bench')]
    [string] $Task = 'Build',

    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Release'
)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version 3.0
Set-Location $PSScriptRoot
$moduleRoot = Join-Path $PSScriptRoot 'artifacts/module/Synthflow.PowerShell'

function Invoke-Program([string] $Program) {
    & $Program @args
    if ($LASTEXITCODE -ne 0) { throw "'$Program $args' ended with exit code $LASTEXITCODE." }
}

# The program, and the arguments before its own, of this very PowerShell. Found by $PSHOME: where it came as a .NET tool, the
# process is dotnet.
function Get-Shell {
    $process = (Get-Process -Id $PID).Path
    if ([IO.Path]::GetFileNameWithoutExtension($process) -eq 'dotnet') {
        $process, (Join-Path $PSHOME 'pwsh.dll')
    }
    else {
        'pwsh.exe', 'pwsh', 'powershell.exe' | ForEach-Object { Join-Path $PSHOME $_ } |
            Where-Object { Test-Path $_ } | Select-Object -First 1
    }
}

if (-not (Get-Command dotnet -ErrorAction Ignore)) {
    throw 'The .NET SDK 10 is not installed, or dotnet is not on the PATH: https://dotnet.microsoft.com/download'
}

Invoke-Program dotnet build --configuration $Configuration --nologo

switch ($Task) {
    'Test' {
        Invoke-Program dotnet test --configuration $Configuration --no-build --nologo
        # In a process of its own: this one must not keep the module's files open.
        $shell = @(Get-Shell) + '-NoProfile', '-File', (Join-Path $PSScriptRoot 'tests/Pester/Invoke-PesterTests.ps1')
        Invoke-Program @shell
    }
    'Package' {
        $version = (Get-ChildItem $moduleRoot -Directory).Name
        $archive = Join-Path $PSScriptRoot "artifacts/Synthflow.PowerShell.$version.zip"
        Compress-Archive -Path $moduleRoot -DestinationPath $archive -Force
        "The module is in $archive"
    }
    'Bench' {
        Invoke-Program dotnet run --configuration Release --project tests/Synthflow.Benchmarks -- --quick
    }
}
