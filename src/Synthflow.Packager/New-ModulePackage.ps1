<#
.SYNOPSIS
Makes the package of a staged module: a .nupkg that Install-PSResource takes from a gallery or a folder, the same bytes each time.

.PARAMETER ModuleFolder
The staged module: the folder with its manifest.

.PARAMETER Packager
Synthflow.Packager.dll, as built.

.PARAMETER Destination
The folder for the package.

.PARAMETER Sbom
The bill of materials (CycloneDX, JSON) that goes into the package.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $ModuleFolder,
    [Parameter(Mandatory)] [string] $Packager,
    [Parameter(Mandatory)] [string] $Destination,
    [string] $Sbom
)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version 3.0
$manifestFile = @(Get-ChildItem -LiteralPath $ModuleFolder -Filter *.psd1)[0]
$manifest = Import-PowerShellDataFile -LiteralPath $manifestFile.FullName
$data = $manifest.PrivateData.PSData

# Galleries know a module, and find its cmdlets, by these tags.
$tags = @($data.Tags) + 'PSModule', 'PSIncludes_Cmdlet'
foreach ($cmdlet in $manifest.CmdletsToExport) { $tags += "PSCmdlet_$cmdlet", "PSCommand_$cmdlet" }

$work = Join-Path ([IO.Path]::GetTempPath()) ('synthflow-package-' + [guid]::NewGuid())
try {
    $content = Join-Path $work 'content'
    $null = New-Item -ItemType Directory -Path $work
    Copy-Item -LiteralPath $ModuleFolder -Destination $content -Recurse
    if ($Sbom) { Copy-Item -LiteralPath $Sbom -Destination (Join-Path $content 'sbom.cdx.json') }
    $metadata = Join-Path $work 'metadata.json'
    @{
        id = $manifestFile.BaseName; version = $manifest.ModuleVersion; author = $manifest.Author; companyName = $manifest.CompanyName
        description = $manifest.Description; copyright = $manifest.Copyright; license = 'MIT'; releaseNotes = $data.ReleaseNotes
        projectUri = $(if ($data.ContainsKey('ProjectUri')) { $data.ProjectUri } else { '' })
        iconUri = $(if ($data.ContainsKey('IconUri')) { $data.IconUri } else { '' }); tags = @($tags | Select-Object -Unique)
    } | ConvertTo-Json | Set-Content -LiteralPath $metadata -Encoding UTF8
    $package = Join-Path $Destination "$($manifestFile.BaseName).$($manifest.ModuleVersion).nupkg"
    dotnet $Packager $content $metadata $package
    if ($LASTEXITCODE -ne 0) { throw "The package could not be made (exit code $LASTEXITCODE)." }
}
finally {
    if (Test-Path -LiteralPath $work) { Remove-Item -LiteralPath $work -Recurse -Force }
}
