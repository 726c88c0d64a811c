BeforeAll { . (Join-Path $PSScriptRoot 'Synthflow.TestHelpers.ps1') }
AfterAll { Disconnect-Synthflow }

Describe 'Connect-Synthflow' {
    BeforeAll {
        $before = $env:SYNTHFLOW_API_KEY, $env:SYNTHFLOW_REGION
        $env:SYNTHFLOW_API_KEY = $null
        $env:SYNTHFLOW_REGION = $null
    }

    AfterAll { $env:SYNTHFLOW_API_KEY, $env:SYNTHFLOW_REGION = $before }

    It 'connects to a sandbox without a key' {
        Connect-Synthflow -Sandbox | Should -BeNullOrEmpty
        (Get-SynthflowConnection).IsSandbox | Should -BeTrue
    }

    It 'gives the connection out with -PassThru' {
        (Connect-Synthflow -Sandbox -PassThru).Region | Should -Be 'Sandbox'
    }

    It 'takes the key as <form>' -TestCases @(
        @{ form = 'text'; key = { 'sk-live-0123456789' } }
        @{ form = 'SecureString'; key = { ConvertTo-SecureString 'sk-live-0123456789' -AsPlainText -Force } }
        @{ form = 'PSCredential'; key = { New-Object pscredential 'any', (ConvertTo-SecureString 'sk-live-0123456789' -AsPlainText -Force) } }
    ) {
        (Connect-Synthflow (& $key) -Region US -SkipCheck -PassThru).Region | Should -Be 'US'
        (& $key | Connect-Synthflow -Region EU -SkipCheck -PassThru).Region | Should -Be 'EU'
    }

    It 'takes key and region from the environment' {
        try {
            $env:SYNTHFLOW_API_KEY = 'sk-live-0123456789'
            $env:SYNTHFLOW_REGION = 'eu'
            (Connect-Synthflow -SkipCheck -PassThru).Region | Should -Be 'EU'
        }
        finally {
            $env:SYNTHFLOW_API_KEY = $null
            $env:SYNTHFLOW_REGION = $null
        }
    }

    It 'refuses a key <key> with a hint that shows no part of it' -TestCases @(
        @{ key = 'Bearer sk-live-0123456789' }, @{ key = 'sk-live 0123456789' }, @{ key = "sk-live$([char]0x2013)0123456789" }
    ) {
        $problem = Get-ErrorOf { Connect-Synthflow $key -Region US }
        Get-ErrorId $problem | Should -Be 'InvalidApiKey'
        "$problem $($problem.Exception)" | Should -Not -Match '0123456789'
    }

    It 'refuses the base address <address>' -TestCases @(
        @{ address = 'http://api.us.synthflow.ai/v2' }, @{ address = 'https://api.us.synthflow.ai@example.com/v2' }
        @{ address = 'api.us.synthflow.ai' }, @{ address = 'https://example.com/v2?key=1' }
    ) {
        Get-ErrorId (Get-ErrorOf { Connect-Synthflow 'sk-live-0123456789' -BaseUri $address -SkipCheck }) | Should -Be 'InvalidBaseUri'
    }

    It 'needs a region for -SkipCheck' {
        Get-ErrorId (Get-ErrorOf { Connect-Synthflow 'sk-live-0123456789' -SkipCheck }) | Should -Be 'RegionRequired'
    }

    It 'warns that Global is being retired' {
        Connect-Synthflow 'sk-live-0123456789' -Region Global -SkipCheck -WarningVariable told -WarningAction SilentlyContinue
        "$told" | Should -Match 'retired'
    }

    It 'says what to do where there is no key and nobody to ask' {
        $out = Invoke-Shell -NoProfile -NonInteractive -Command "Import-Module '$moduleFolder'; try { Connect-Synthflow -Region US } catch { `$_.FullyQualifiedErrorId + ' (' + `$_.Exception.Delivery + ')' }" | Out-String
        $out | Should -Match 'ApiKeyMissing,.* \(\)'
    }

    It 'says what to do where input comes from a file and there is no key' {
        $out = 'x' | Invoke-Shell -NoProfile -Command "Import-Module '$moduleFolder'; try { Connect-Synthflow -Region US } catch { `$_.FullyQualifiedErrorId + ' (' + `$_.Exception.Delivery + ')' }" | Out-String
        $out | Should -Match 'ApiKeyMissing,.* \(\)'
    }
}
