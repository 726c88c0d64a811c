<#
.SYNOPSIS
One worker of a campaign, for any engine that starts programs: settings from the environment, one line of JSON per step on
standard output, and an exit code that says whether to try again.

.DESCRIPTION
Start it as often and on as many machines as you like. Each worker takes its part of the numbers and keeps a journal of its own; a
worker that is started again continues where it stopped, and nobody is texted twice.

Exit codes
  0  done: everybody in this part was texted, refused by Synthflow, or left out (opted out, no usable number, texted by another
     campaign)
  1  try again: the run was stopped or cut off, or somebody could not be reached now
  2  the settings are wrong; trying again does not help
  3  needs time or a person: quiet hours, sends that may or may not have arrived (Resolve-SynthflowCampaign), a campaign that
     stopped because one send after the other was lost or refused, or a journal that is gone

Settings, as environment variables (* is required)
  SYNTHFLOW_LIST *               the contact list
  SYNTHFLOW_JOURNAL *            the journal, on storage that outlives the worker; {part} in its name becomes 2-of-8
  SYNTHFLOW_OPT_OUT_LIST *       who must not be texted; the word none where there is no such list
  SYNTHFLOW_ALLOW_EMPTY_OPT_OUT  1 where that list has nobody on it yet
  SYNTHFLOW_AGENT_ID *           the agent
  SYNTHFLOW_FROM_NUMBER *        the sender
  SYNTHFLOW_CHANNEL              sms (the default) or whatsapp
  SYNTHFLOW_MESSAGE              the first message, with placeholders such as {First Name|there}
  SYNTHFLOW_TEMPLATE_SID         an approved WhatsApp template, and
  SYNTHFLOW_TEMPLATE_VARIABLES   its values as JSON: {"1":"{First Name}"}
  SYNTHFLOW_CUSTOM_VARIABLES     columns that become variables of the agent's prompt, separated by ;
  SYNTHFLOW_DEFAULT_COUNTRY      such as US; SYNTHFLOW_PHONE_COLUMN, SYNTHFLOW_COUNTRY_COLUMN, SYNTHFLOW_OPT_OUT_COLUMN: columns
  SYNTHFLOW_QUIET_HOURS          such as 21:00-08:00, in the person's own time zone, and
  SYNTHFLOW_QUIET_HOURS_ACTION   Defer (the default): a later run texts people in quiet hours; Wait: this worker waits for the end
  SYNTHFLOW_SKIP_TEXTED_WITHIN_DAYS  leave out people whom other campaigns texted within this number of days, by their journals:
  SYNTHFLOW_OTHER_JOURNAL_PATH   such as /campaign/*.jsonl; several are separated by ;
  SYNTHFLOW_MAX_PER_SECOND       the pace of the whole campaign; each worker takes its share
  SYNTHFLOW_THROTTLE_LIMIT       sends under way at the same time, in this worker
  SYNTHFLOW_PARTITION            this worker's part, such as 2/8. Without it the index comes from Kubernetes, AWS Batch or Slurm,
  SYNTHFLOW_PARTITIONS           and the number of parts from here; without both, one worker has the whole list
  SYNTHFLOW_API_KEY              the key; SYNTHFLOW_REGION: US; or SYNTHFLOW_BASE_URI: another address
  SYNTHFLOW_SANDBOX              1 to rehearse: nothing leaves this machine

.EXAMPLE
pwsh -NoProfile -NonInteractive -File worker.ps1
#>
[CmdletBinding()]
param()

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version 3.0
$done = 0; $tryAgain = 1; $wrongSettings = 2; $waits = 3
$mapped = @{
    Path = 'SYNTHFLOW_LIST'; AgentId = 'SYNTHFLOW_AGENT_ID'; FromNumber = 'SYNTHFLOW_FROM_NUMBER'
    Channel = 'SYNTHFLOW_CHANNEL'; InitialMessage = 'SYNTHFLOW_MESSAGE'; TemplateSid = 'SYNTHFLOW_TEMPLATE_SID'
    DefaultCountry = 'SYNTHFLOW_DEFAULT_COUNTRY'; PhoneColumn = 'SYNTHFLOW_PHONE_COLUMN'
    CountryColumn = 'SYNTHFLOW_COUNTRY_COLUMN'; OptOutColumn = 'SYNTHFLOW_OPT_OUT_COLUMN'
    QuietHours = 'SYNTHFLOW_QUIET_HOURS'; QuietHoursAction = 'SYNTHFLOW_QUIET_HOURS_ACTION'
    SkipTextedWithinDays = 'SYNTHFLOW_SKIP_TEXTED_WITHIN_DAYS'
    MaxPerSecond = 'SYNTHFLOW_MAX_PER_SECOND'; ThrottleLimit = 'SYNTHFLOW_THROTTLE_LIMIT'
}
$engines = 'JOB_COMPLETION_INDEX', 'AWS_BATCH_JOB_ARRAY_INDEX', 'SLURM_ARRAY_TASK_ID'
$script:part = $null

function Get-Setting([string] $Name, [switch] $Required) {
    $value = [Environment]::GetEnvironmentVariable($Name)
    if (-not [string]::IsNullOrWhiteSpace($value)) { return $value }
    if ($Required) { throw [ArgumentException]::new("The environment variable $Name is not set. The first lines of worker.ps1 say what it is for.") }
}

function Write-Step([string] $Step, [System.Collections.IDictionary] $Values) {
    $line = [ordered]@{ time = [DateTimeOffset]::UtcNow.ToString('o'); step = $Step }
    if ($script:part) { $line['part'] = $script:part }
    foreach ($name in $Values.Keys) { $line[$name] = $Values[$name] }
    # Straight to standard output: what a host does with the pipeline must not break a line in two.
    [Console]::Out.WriteLine((ConvertTo-Json $line -Compress -Depth 4))
    [Console]::Out.Flush()
}

# What ended the worker, and what to do next.
function Write-Stop([System.Management.Automation.ErrorRecord] $Record) {
    $values = [ordered]@{ error = ($Record.FullyQualifiedErrorId -split ',')[0]; message = "$Record" }
    if ($Record.ErrorDetails -and $Record.ErrorDetails.RecommendedAction) {
        $values['nextStep'] = $Record.ErrorDetails.RecommendedAction.Replace('-AllowEmptyOptOut', 'SYNTHFLOW_ALLOW_EMPTY_OPT_OUT=1')
    }
    Write-Step stop $values
}

# Whether trying again can help, by the error's id. Errors that are not listed here can be tried again.
function Get-ExitCode([System.Management.Automation.ErrorRecord] $Record) {
    $id = ($Record.FullyQualifiedErrorId -split ',')[0]
    if ($Record.Exception -is [ArgumentException] -or $Record.Exception -is [System.Management.Automation.ParameterBindingException]) {
        return $wrongSettings
    }
    switch -Wildcard ($id) {
        'Invalid*' { return $wrongSettings }
        'ApiKey*' { return $wrongSettings }
        'RegionRequired' { return $wrongSettings }
        'UnknownCountry' { return $wrongSettings }
        'MissingColumn' { return $wrongSettings }
        'TemplateNotForSms' { return $wrongSettings }
        'MessageTooLong' { return $wrongSettings }
        'OutboundNotInRegion' { return $wrongSettings }
        'CampaignChanged' { return $wrongSettings }
        'JournalDamaged' { return $waits }
        default { return Get-StopCode $Record.Exception }
    }
}

# For a campaign that stopped: if another run would only have more sends lost or refused, a person has to look first.
function Get-StopCode([System.Exception] $Stop) {
    if ($Stop.PSObject.Properties['JournalIsGone'] -and $Stop.JournalIsGone) { return $waits }
    $cause = $Stop.InnerException
    if (-not $cause -or -not $cause.PSObject.Properties['Delivery']) { return $tryAgain }
    if ($cause.StatusCode -in 401, 403) { return $wrongSettings }
    if ("$($cause.Delivery)" -in 'Sent', 'AcceptedNoId', 'Unknown', 'Rejected') { return $waits }
    $tryAgain
}

function Read-Campaign {
    $campaign = @{ Channel = 'sms' }
    foreach ($parameter in $mapped.Keys) {
        $isRequired = $parameter -in 'Path', 'AgentId', 'FromNumber'
        if ($value = Get-Setting $mapped[$parameter] -Required:$isRequired) { $campaign[$parameter] = $value }
    }
    $optOuts = Get-Setting SYNTHFLOW_OPT_OUT_LIST -Required
    if ($optOuts -ne 'none') {
        $campaign['OptOutPath'] = $optOuts
        if (Get-Setting SYNTHFLOW_ALLOW_EMPTY_OPT_OUT) { $campaign['AllowEmptyOptOut'] = $true }
    }
    $several = @{ CustomVariableProperty = 'SYNTHFLOW_CUSTOM_VARIABLES'; OtherJournalPath = 'SYNTHFLOW_OTHER_JOURNAL_PATH' }
    foreach ($parameter in $several.Keys) {
        if ($values = Get-Setting $several[$parameter]) {
            $campaign[$parameter] = @($values -split ';' | ForEach-Object { $_.Trim() } | Where-Object { $_ })
        }
    }
    if ($json = Get-Setting SYNTHFLOW_TEMPLATE_VARIABLES) {
        $campaign['TemplateVariables'] = @{}
        foreach ($property in (ConvertFrom-Json $json).PSObject.Properties) { $campaign['TemplateVariables'][$property.Name] = $property.Value }
    }

    $campaign['JournalPath'] = Get-Setting SYNTHFLOW_JOURNAL -Required
    # What says which part this worker has is read by the cmdlet; two engines at once, or a missing count, is its error.
    if (@(@('SYNTHFLOW_PARTITION', 'SYNTHFLOW_PARTITIONS') + $engines | Where-Object { Get-Setting $_ }).Count -gt 0) {
        $campaign['Partition'] = 'Auto'
        if (-not $campaign['JournalPath'].Contains('{part}')) {
            throw [ArgumentException]::new('SYNTHFLOW_JOURNAL needs {part} in its name, such as spring-{part}.jsonl: each worker keeps a journal of its own.')
        }
    }
    $campaign
}

function Connect-Worker {
    if (Get-Setting SYNTHFLOW_SANDBOX) { Connect-Synthflow -Sandbox; return }
    if ($address = Get-Setting SYNTHFLOW_BASE_URI) { Connect-Synthflow -BaseUri $address; return }
    Connect-Synthflow
}

# The campaign tells its steps as information records with a tag; a person at a prompt does not see these.
function Write-Record([System.Management.Automation.InformationRecord] $Record) {
    $step = @($Record.Tags | Where-Object { $_ -like 'Synthflow.*' }) | Select-Object -First 1
    if (-not $step) { return }
    $values = [ordered]@{}
    foreach ($property in $Record.MessageData.PSObject.Properties) { $values[$property.Name] = $property.Value }
    if ($values.Contains('part')) { $script:part = $values['part']; $values.Remove('part') }
    if ($step -eq 'Synthflow.Summary') { $script:summary = $Record.MessageData }
    Write-Step $step.Substring('Synthflow.'.Length).ToLowerInvariant() $values
}

# The process of the pwsh of a .NET tool, if that started this worker: it starts PowerShell with its own arguments, and waits. A signal
# to it does not reach PowerShell.
function Get-Shim {
    if (-not (Test-Path -LiteralPath /proc/self/status)) { return }
    try {
        $own = [IO.File]::ReadAllText("/proc/$PID/cmdline").Split([char]0)
        if ([IO.Path]::GetFileName($own[1]) -ne 'pwsh.dll') { return }
        $shim = [int][regex]::Match([IO.File]::ReadAllText("/proc/$PID/status"), '(?m)^PPid:\s+(\d+)').Groups[1].Value
        $parent = [IO.File]::ReadAllText("/proc/$shim/cmdline").Split([char]0)
        $isTool = [IO.Path]::GetFileName($parent[0]) -eq 'pwsh' -and
            ($parent[1..($parent.Count - 1)] -join [char]0) -eq ($own[2..($own.Count - 1)] -join [char]0)
        if ($isTool -or @($parent -like '*Microsoft.PowerShell.GlobalTool.Shim.dll')) { $shim }
    }
    catch { Write-Verbose "Whether a shim started this worker is not known: $_" }
}

# A signal that ends the shim leaves this worker without a parent; it then stops as if the signal had come here.
function Start-ShimWatch([int] $Shim) {
    $dll = [Environment]::GetCommandLineArgs()[0]
    Write-Step warning ([ordered]@{ message = "This pwsh is that of a .NET tool, a shim (process $Shim) that passes no signal on. " +
        "Start dotnet '$dll' instead of pwsh, so that SIGTERM reaches the worker and stops the campaign." })
    $watch = [PowerShell]::Create().AddScript({
        param($Shim, $Worker)
        while ([IO.File]::ReadAllText("/proc/$Worker/status") -match "(?m)^PPid:\s+$Shim`$") { Start-Sleep -Milliseconds 500 }
        sh -c "kill -TERM $Worker"
    }).AddArgument($Shim).AddArgument($PID)
    [void]$watch.BeginInvoke()
    $watch
}

$script:summary = $null
$exitCode = $done
$watch = $null
try {
    if ($shim = Get-Shim) { $watch = Start-ShimWatch $shim }
    $campaign = Read-Campaign
    if (-not (Get-Module Synthflow.PowerShell)) { Import-Module Synthflow.PowerShell }
    Connect-Worker
    # -ErrorAction Continue: an error ends the campaign's cmdlet or it does not, but its summary comes out first.
    Invoke-SynthflowCampaign @campaign -Confirm:$false -ErrorAction Continue -ErrorVariable failures 2>&1 3>&1 6>&1 |
        ForEach-Object {
            if ($_ -is [System.Management.Automation.InformationRecord]) { Write-Record $_ }
            elseif ($_ -is [System.Management.Automation.WarningRecord]) { Write-Step warning ([ordered]@{ message = "$_" }) }
        }
    if ($failures.Count -gt 0) {
        $exitCode = Get-ExitCode $failures[0]
        Write-Stop $failures[0]
    }
    elseif (-not $script:summary -or $script:summary.notSent + $script:summary.notReached -gt 0) { $exitCode = $tryAgain }
    elseif ($script:summary.quietHours + $script:summary.unknown -gt 0) { $exitCode = $waits }
}
catch {
    $exitCode = Get-ExitCode $_
    Write-Stop $_
}
finally {
    if ($watch) { $watch.Dispose() }
    if (Get-Module Synthflow.PowerShell) { Disconnect-Synthflow }
}
Write-Step exit ([ordered]@{ code = $exitCode })
exit $exitCode
