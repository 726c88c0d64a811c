# Rehearse the worst day in five minutes, in a sandbox: an answer is lost, so that it is not known whether the person was texted, and
# somebody says STOP. Nothing leaves this machine and nobody is texted.
#
#   dotnet run --project src/Synthflow.Shell -- samples/rehearsal.ps1       (nothing but the .NET SDK)
#   pwsh samples/rehearsal.ps1                                              (after ./build.ps1)
#   & "$((Get-Module Synthflow.PowerShell).ModuleBase)/samples/rehearsal.ps1"  (with the module imported)

param([string] $Folder = (Join-Path $PWD "rehearsal-$(Get-Date -Format yyyyMMdd-HHmmss)"))   # list, journal, log, results: to look at

if (-not (Get-Module Synthflow.PowerShell)) {
    # Beside the samples lies the module itself where it is installed, and what was built in a clone.
    $installed = "$PSScriptRoot/../Synthflow.PowerShell.psd1"
    Import-Module $(if ([IO.File]::Exists($installed)) { $installed } else { "$PSScriptRoot/../artifacts/module/Synthflow.PowerShell" })
}

$ErrorActionPreference = 'Stop'
$null = New-Item -ItemType Directory -Force $Folder
$list, $journal, $log, $stop, $results = 'contacts.csv', 'spring.jsonl', 'messages.csv', 'stop.txt', 'results.csv' |
    ForEach-Object { Join-Path $Folder $_ }
@'
Name,Phone,City
Ada,(202) 555-0101,Boston
Grace,(202) 555-0102,New York
Alan,(202) 555-0103,Chicago
Nora,(202) 555-0109,Denver
Ken,no phone,Austin
'@ | Set-Content $list

'== A sandbox in which the second answer is lost, and the third message never leaves. From here both look the same.'
$connection = Connect-Synthflow -Sandbox -SandboxFault None, LostAnswer, LostRequest -PassThru
$connection.Sandbox.PeopleAnswerAfter = [timespan]::FromMilliseconds(400)   # people in the sandbox write back, each within this time

$campaign = @{
    Path = $list; JournalPath = $journal; DefaultCountry = 'US'; OptOutPath = $stop; ThrottleLimit = 1; MaxPerSecond = 100
    AgentId = '11111111-1111-4111-8111-111111111111'; Channel = 'sms'; FromNumber = '+15551234567'
    InitialMessage = 'Hi {Name}, shall we find a time?'; CustomVariableProperty = 'Name'
}
'(202) 555-0144   # asked on the phone not to be texted' | Set-Content $stop

'== The campaign: Grace and Alan are Unknown, and are not texted again by running it again'
Invoke-SynthflowCampaign @campaign | Out-Default
Get-SynthflowCampaign $journal -Outcome Unknown | Out-Default

'== The log of the sender at Twilio knows more: Grace got her message. You export a real log from the console of Twilio'
Start-Sleep -Seconds 2   # people write back
$null = Get-SynthflowCampaignResult $journal   # in the sandbox people have written once somebody looks
$connection.Sandbox.GetTwilioLog() | Export-Csv $log -NoTypeInformation
$connection.Sandbox.GetTwilioLog() | Out-Default

'== What that log settles; with -WhatIf nothing is recorded yet'
# A message may wait in a queue for a day. So only a log that covers the 24 hours after the send proves that there is no message.
# In the sandbox alone, a log counts as complete before these hours have passed.
$settle = @{ JournalPath = $journal; TwilioLogPath = $log; LogFrom = $connection.Sandbox.LogFrom; LogTo = [DateTimeOffset]::UtcNow.AddHours(25) }
Resolve-SynthflowCampaign @settle -WhatIf
Resolve-SynthflowCampaign @settle | Out-Default

'== Run it again: Alan, who was not texted, is; nobody else'
Invoke-SynthflowCampaign @campaign -InformationAction Ignore -WarningAction Ignore | Out-Default

'== The list again, with the result of each row'
Start-Sleep -Seconds 2
Get-SynthflowCampaignResult $journal -ContactPath $list -VariableName day -WarningAction Ignore | Export-Csv $results -NoTypeInformation
Import-Csv $results | Format-Table Name, City, Outcome, Replied, LastReply, day | Out-Default

'== People who said stop go on the opt-out list of the next campaign'
$connection.Sandbox.GetTwilioLog() | Export-Csv $log -NoTypeInformation
Update-SynthflowOptOut $stop -TwilioLogPath $log -JournalPath $journal -IncludeReply -Confirm:$false | Out-Default

Disconnect-Synthflow
"Everything is in ${Folder}: look at it, then delete it."
