# Dot-sourced by every test file: imports the staged module and connects to a fresh sandbox. Nothing here leaves the machine.
$moduleFolder = Join-Path (Split-Path (Split-Path $PSScriptRoot)) 'artifacts/module/Synthflow.PowerShell'
Import-Module $moduleFolder -Force -ErrorAction Stop

$agent = '11111111-1111-4111-8111-111111111111'
$sender = '+15551234567'
$export = Join-Path $PSScriptRoot '../Synthflow.ContactLists.Tests/data/hubspot.csv'

function New-Sandbox {
    # A fresh workspace, no retries (they wait in real time).
    Connect-Synthflow -Sandbox -MaximumRetryCount 0
    (Get-SynthflowConnection).GetSandbox()
}

function Set-Fault($Sandbox, [string]$Operation, $Fault) {
    $Sandbox.Faults.Next([Synthflow.Sandbox.SandboxOperation]$Operation, [Synthflow.Sandbox.Faults.Fault[]]@($Fault))
}

function Get-Seen($Sandbox, [string]$Operation) {
    @($Sandbox.Requests.Of([Synthflow.Sandbox.SandboxOperation]$Operation))
}

function Get-ErrorOf([scriptblock]$Script) {
    # The one error of a script, whether it ended it or not.
    $seen = @()
    try { $null = & $Script -ErrorVariable +seen 2>&1 | ForEach-Object { if ($_ -is [Management.Automation.ErrorRecord]) { $seen += $_ } } }
    catch { $seen += $_ }
    $seen | Select-Object -First 1
}

# The id, and behind a comma the Delivery where the error has one: no test looks at the one without the other.
function Get-ErrorId($ErrorRecord) {
    $id = $ErrorRecord.FullyQualifiedErrorId.Split(',')[0]
    if ($null -eq $ErrorRecord.Exception.Delivery) { $id } else { "$id, $($ErrorRecord.Exception.Delivery)" }
}

function Invoke-Shell {
    # A new process of this PowerShell, with what is piped here as its input. It is found by $PSHOME: under a .NET tool the
    # process is dotnet. The shell of this repository has no pwsh there, and is started again as it was itself.
    $process = (Get-Process -Id $PID).Path
    [string[]] $start = @(foreach ($name in 'pwsh.exe', 'pwsh', 'powershell.exe') { if (Test-Path "$PSHOME/$name") { "$PSHOME/$name"; break } })
    if ([IO.Path]::GetFileNameWithoutExtension($process) -eq 'dotnet') {
        $start = $process, $(if ($start) { "$PSHOME/pwsh.dll" } else { [Environment]::GetCommandLineArgs()[0] })
    }
    elseif (-not $start) {
        $start = @($process)
    }

    $all = @($start | Select-Object -Skip 1) + $args
    $input | & $start[0] @all
}
