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
        $packages = Join-Path $PSScriptRoot 'artifacts/packages'
        $sbom = Join-Path $packages 'sbom.cdx.json'
        Invoke-Program dotnet tool restore
        # The projects whose packages ship, without what only builds them.
        Invoke-Program dotnet dotnet-CycloneDX src/Synthflow.Packager/shipped.slnf --disable-package-restore `
            --output $packages --filename sbom.cdx.json --output-format Json --no-serial-number `
            --exclude-filter 'Microsoft.NETFramework.ReferenceAssemblies,Microsoft.NETFramework.ReferenceAssemblies.net472,PolySharp,Meziantou.Analyzer,Microsoft.CodeAnalysis.PublicApiAnalyzers' `
            --set-name Synthflow.PowerShell --set-version $version --set-type Library
        # The same commit gives the same bytes: the bill carries the time of the commit and not of the build.
        $time = if (Get-Command git -ErrorAction Ignore) { git log -1 --format=%cI } else { '1980-01-01T00:00:00Z' }
        $bill = [IO.File]::ReadAllText($sbom) -replace '"timestamp":\s*"[^"]*"', ('"timestamp": "{0}"' -f $time)
        [IO.File]::WriteAllText($sbom, $bill)
        & (Join-Path $PSScriptRoot 'src/Synthflow.Packager/New-ModulePackage.ps1') -ModuleFolder (Join-Path $moduleRoot $version) `
            -Packager (Join-Path $PSScriptRoot "src/Synthflow.Packager/bin/$Configuration/net10.0/Synthflow.Packager.dll") `
            -Destination $packages -Sbom $sbom
        $archive = Join-Path $packages "Synthflow.PowerShell.$version.zip"
        Compress-Archive -Path $moduleRoot -DestinationPath $archive -Force
        "The package and the module as a zip are in $packages"
    }
    'Bench' {
        Invoke-Program dotnet run --configuration Release --project tests/Synthflow.Benchmarks -- --quick
    }
}
