@{
    # Literal throughout: galleries and tools read this file as data. The script chooses the cmdlets for the PowerShell it is in.
    RootModule           = 'Synthflow.PowerShell.psm1'
    # Staging puts the version of Directory.Build.props here.
    ModuleVersion        = '0.0.0'
    GUID                 = '6f3b3a0e-5d0c-4a55-9a2e-6c1f7d2b8e41'
    Author               = 'The Synthflow.PowerShell maintainers'
    CompanyName          = 'The Synthflow.PowerShell maintainers'
    Copyright            = '(c) 2026 The Synthflow.PowerShell maintainers. MIT license.'
    Description          = 'Start and follow Synthflow chats (SMS, WhatsApp, API) from PowerShell: contact lists in, one conversation per person out.'

    # PowerShell 7 before 7.4 is refused by the script, in words.
    PowerShellVersion    = '5.1'
    CompatiblePSEditions = @('Desktop', 'Core')

    FormatsToProcess     = @('Synthflow.PowerShell.Format.ps1xml', 'Synthflow.PowerShell.Workspace.Format.ps1xml')
    # Staging puts every cmdlet of the assembly here: a new one needs no line in this file.
    CmdletsToExport      = @()
    FunctionsToExport    = @()
    AliasesToExport      = @()
    VariablesToExport    = @()

    PrivateData          = @{
        PSData = @{
            Tags       = @('Synthflow', 'SMS', 'WhatsApp', 'Chat', 'Agent', 'PSEdition_Desktop', 'PSEdition_Core', 'Windows', 'Linux', 'MacOS')
            LicenseUri = 'https://opensource.org/license/mit'
        }
    }
}
