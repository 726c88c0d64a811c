BeforeAll { . (Join-Path $PSScriptRoot 'Synthflow.TestHelpers.ps1') }
AfterAll { Disconnect-Synthflow }

Describe 'Get-SynthflowConnection' {
    It 'gives nothing where the session is not connected' {
        Disconnect-Synthflow
        Get-SynthflowConnection -ErrorAction Stop | Should -BeNullOrEmpty
    }

    It 'shows the settings in effect' {
        Connect-Synthflow -Sandbox -TimeoutSec 20 -MaximumRetryCount 2 -MaxPerSecond 5
        $connection = Get-SynthflowConnection
        $connection.Region | Should -Be 'Sandbox'
        $connection.SendTimeout.TotalSeconds | Should -Be 20
        $connection.MaximumRetryCount | Should -Be 2
        $connection.MaxPerSecond | Should -Be 5
    }

    It 'becomes JSON without the key' {
        Connect-Synthflow 'sk-CANARY-0123456789' -Region US -SkipCheck
        Get-SynthflowConnection | ConvertTo-Json -WarningAction SilentlyContinue | Should -Not -Match 'CANARY'
        Get-SynthflowConnection | Format-List -Property * -Force | Out-String | Should -Not -Match 'CANARY'
    }
}
