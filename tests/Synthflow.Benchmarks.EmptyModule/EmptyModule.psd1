@{
    # Of the same form as module/Synthflow.PowerShell.psd1.
    RootModule        = 'EmptyModule.psm1'
    ModuleVersion     = '1.0.0'
    GUID              = '0d2f6f0c-33a7-4c0e-8a53-8d5f1c6f0b7e'
    PowerShellVersion = '5.1'
    CmdletsToExport   = @('Get-Nothing')
    FunctionsToExport = @()
    AliasesToExport   = @()
    VariablesToExport = @()
}
