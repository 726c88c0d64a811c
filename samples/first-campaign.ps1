# The main job, in a sandbox: nothing leaves this machine and nobody is texted.
#
#   dotnet run --project src/Synthflow.Shell -- samples/first-campaign.ps1       (nothing but the .NET SDK)
#   pwsh samples/first-campaign.ps1                                              (after ./build.ps1)
#   & "$((Get-Module Synthflow.PowerShell).ModuleBase)/samples/first-campaign.ps1"  (with the module imported)

$agent = '11111111-1111-4111-8111-111111111111'   # an agent that every sandbox has
$sender = '+15551234567'                          # a real workspace has its own number from Twilio here

if (-not (Get-Module Synthflow.PowerShell)) {
    # Beside the samples lies the module itself where it is installed, and what was built in a clone.
    $installed = "$PSScriptRoot/../Synthflow.PowerShell.psd1"
    Import-Module $(if ([IO.File]::Exists($installed)) { $installed } else { "$PSScriptRoot/../artifacts/module/Synthflow.PowerShell" })
}

'== Connect to a sandbox: no key, no network'
Connect-Synthflow -Sandbox
Get-SynthflowConnection | Out-Default

'== Read the contact list; a row that cannot be used is an error, and the other rows are still read'
$contacts = Import-SynthflowContact "$PSScriptRoot/contacts.csv" -DefaultCountry US
$contacts | Out-Default

'== Start one conversation with each person; a number that is in the list twice is texted once'
$started = $contacts | New-SynthflowOutboundChat -AgentId $agent -Channel sms -FromNumber $sender `
    -InitialMessage 'Hi, this is Acme. Shall we find a time for your appointment?' -CustomVariableProperty 'First Name', Company
$started | Out-Default

'== Talk to the agent yourself, in a chat that texts nobody'
$chat = New-SynthflowChat -AgentId $agent
'Ada', 'Tuesday', 'yes' | Send-SynthflowChatMessage -ChatId $chat.ChatId | Out-Default

'== What the agent collected, and what was said'
$whole = Get-SynthflowChat $chat.ChatId
$whole | Out-Default
$whole.Messages | Out-Default

'== All chats of the workspace; then the one above is deleted'
Get-SynthflowChat | Out-Default
Remove-SynthflowChat $chat.ChatId -Confirm:$false
"{0} chats are left." -f @(Get-SynthflowChat).Count

Disconnect-Synthflow
