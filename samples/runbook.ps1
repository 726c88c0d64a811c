<#
.SYNOPSIS
A campaign as an Azure Automation runbook or a scheduled task (Windows PowerShell 5.1, PowerShell 7.4 or later).

.DESCRIPTION
Run it as often as you like: it texts each person on the list at most once, and resumes where the last run stopped.

The API key comes from an encrypted Automation variable; outside Azure Automation, from the environment variable
SYNTHFLOW_API_KEY. The journal must lie on storage that outlives the job: on a Hybrid Runbook Worker a file share. The
disk of a cloud job is gone when the job ends, and with it the record of who was texted.

.PARAMETER ListPath
The contact list as the CRM exports it.

.PARAMETER JournalPath
The journal of this campaign, on a file share.

.PARAMETER OptOutPath
The phone numbers that must not be texted. Without this file nothing is sent.

.PARAMETER AllowEmptyOptOut
Accepts a file with no number in it, where nobody has opted out yet.
#>
param(
    [Parameter(Mandatory = $true)] [string] $ListPath,
    [Parameter(Mandatory = $true)] [string] $JournalPath,
    [Parameter(Mandatory = $true)] [string] $OptOutPath,
    [Parameter(Mandatory = $true)] [guid] $AgentId,
    [Parameter(Mandatory = $true)] [string] $FromNumber,
    [switch] $AllowEmptyOptOut,
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
if ($AllowEmptyOptOut) { $campaign['AllowEmptyOptOut'] = $true }

$counts = @{}
try {
    Invoke-SynthflowCampaign @campaign | ForEach-Object {
        $outcome = [string]$_.Outcome
        if ($_.FromEarlierRun) { $outcome += ' (earlier run)' }
        $counts[$outcome] = 1 + $counts[$outcome]
        # Rows that somebody has to look at go into the job's output; the journal has everything.
        if ($outcome -in 'Unknown', 'AcceptedNoId', 'Rejected', 'NotSent', 'SkippedProblem') { $_ }
    }
}
finally {
    # Also when the campaign stops automatically: that ends the job here, with its error.
    foreach ($outcome in $counts.Keys) { '{0}: {1}' -f $outcome, $counts[$outcome] }
    Disconnect-Synthflow
}

$unknown = [int]$counts['Unknown']
$notSent = [int]$counts['NotSent']
$inDoubt = $unknown + [int]$counts['Unknown (earlier run)']
if ($inDoubt) {
    # Running the job again does not help these people: somebody has to find out whether the messages arrived.
    '{0} may or may not have arrived. They are listed by' -f $inDoubt
    "    Get-SynthflowCampaign -JournalPath '{0}' -Outcome Unknown" -f $JournalPath
    'Look for each in the Twilio log of the sender, and record what you found with Resolve-SynthflowCampaign.'
}
if ($counts['DeferredQuietHours']) {
    'In quiet hours: {0}. A run outside their quiet hours texts them.' -f $counts['DeferredQuietHours']
}
# A job that did not reach somebody, or does not know whether it did, must not end as "Completed". A row that an earlier run left
# Unknown failed that run, and does not fail this one again.
if ($notSent -or $unknown) {
    throw ('{0} not sent (run the job again), {1} unknown (resolve them, see above).' -f $notSent, $unknown)
}
