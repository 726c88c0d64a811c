<#
.SYNOPSIS
A campaign as an Azure Automation runbook or a scheduled task (Windows PowerShell 5.1, PowerShell 7.4 or later).

.DESCRIPTION
Run it as often as you like: it texts each person of the list at most once, and goes on where the last run stopped.

The API key comes from an encrypted Automation variable; outside Azure Automation, from the environment variable
SYNTHFLOW_API_KEY. The journal must lie on storage that outlives the job: on a Hybrid Runbook Worker a file share. The
disk of a cloud job is gone when it ends, and with it the knowledge of who was texted.

.PARAMETER ListPath
The contact list as the CRM exports it.

.PARAMETER JournalPath
The journal of this campaign, on a file share.

.PARAMETER OptOutPath
The numbers that asked not to be texted. Without this file nothing is sent.
#>
param(
    [Parameter(Mandatory = $true)] [string] $ListPath,
    [Parameter(Mandatory = $true)] [string] $JournalPath,
    [Parameter(Mandatory = $true)] [string] $OptOutPath,
    [Parameter(Mandatory = $true)] [guid] $AgentId,
    [Parameter(Mandatory = $true)] [string] $FromNumber,
    [switch] $Sandbox
)

$ErrorActionPreference = 'Stop'
Import-Module Synthflow.PowerShell

if ($Sandbox) {
    Connect-Synthflow -Sandbox
}
elseif (Get-Command Get-AutomationVariable -ErrorAction Ignore) {
    Get-AutomationVariable -Name SynthflowApiKey | Connect-Synthflow -Region US
}
else {
    Connect-Synthflow -Region US
}

$campaign = @{
    Path           = $ListPath
    JournalPath    = $JournalPath
    OptOutPath     = $OptOutPath
    AgentId        = $AgentId
    Channel        = 'sms'
    FromNumber     = $FromNumber
    DefaultCountry = 'US'
    InitialMessage = 'Hi {First Name|there}, this is Acme. Shall we find a time for your appointment?'
    QuietHours     = '21:00-08:00'
    MaxPerSecond   = 1
}

try {
    $outcomes = @{}
    Invoke-SynthflowCampaign @campaign | ForEach-Object {
        $outcomes[[string]$_.Outcome] = 1 + $outcomes[[string]$_.Outcome]
        # What a person has to look at goes into the job's output; the journal has everything.
        if ($_.Outcome -in 'Unknown', 'AcceptedNoId', 'Rejected', 'NotSent', 'SkippedProblem') { $_ }
    }
    foreach ($outcome in $outcomes.Keys) { '{0}: {1}' -f $outcome, $outcomes[$outcome] }
    # A job that reached nobody, or does not know whom, must not end as "Completed".
    if ($outcomes['NotSent'] -or $outcomes['Unknown']) {
        throw ('{0} not sent, {1} unknown: see above, and run the job again.' -f [int]$outcomes['NotSent'], [int]$outcomes['Unknown'])
    }
}
finally {
    Disconnect-Synthflow
}
