BeforeAll { . (Join-Path $PSScriptRoot 'Synthflow.TestHelpers.ps1') }
AfterAll { Disconnect-Synthflow }

Describe 'The key' {
    BeforeAll {
        $canary = 'sk-CANARY-7f3a9c5e1b8d4206'
        $before = $env:SYNTHFLOW_API_KEY
        $env:SYNTHFLOW_API_KEY = $null
    }

    AfterAll { $env:SYNTHFLOW_API_KEY = $before }

    It 'is in no transcript, error, JSON, CliXml or list of anything' {
        $transcript = Join-Path $TestDrive 'transcript.txt'
        $secret = ConvertTo-SecureString $canary -AsPlainText -Force
        # Every cmdlet is to fail here and the next to run all the same, whatever the caller's preference.
        $ErrorActionPreference = 'Continue'
        $Error.Clear()
        $null = Start-Transcript -LiteralPath $transcript
        try {
            # Nobody listens there: every request fails, with everything said that there is to say.
            $output = & {
                $secret | Connect-Synthflow -BaseUri 'http://127.0.0.1:1/v2' -SkipCheck -MaximumRetryCount 0 -PassThru -Verbose -Debug
                Get-SynthflowConnection -Verbose -Debug
                Get-SynthflowChat -Verbose -Debug
                New-SynthflowChat $agent -Verbose -Debug -Confirm:$false
                Send-SynthflowChatMessage ([guid]::NewGuid()) hi -Verbose -Debug -Confirm:$false
                Remove-SynthflowChat ([guid]::NewGuid()) -Verbose -Debug -Confirm:$false
                New-SynthflowOutboundChat -AgentId $agent -Channel sms -FromNumber $sender -ToNumber '+15559876543' -Verbose -Debug -Confirm:$false
                try { Connect-Synthflow "Bearer $canary" -Region US -Verbose -Debug } catch { $_ }
            } *>&1
            $output | Out-Default
        }
        finally { $null = Stop-Transcript }

        $transcripted = Get-Content -LiteralPath $transcript -Raw
        $transcripted | Should -Match '127\.0\.0\.1'
        $transcripted | Should -Not -Match 'CANARY-7f3a'
        $Error.Count | Should -BeGreaterThan 4
        foreach ($thing in @($output) + @($Error)) {
            $thing | Format-List -Property * -Force | Out-String | Should -Not -Match 'CANARY-7f3a'
            [Management.Automation.PSSerializer]::Serialize($thing, 5) | Should -Not -Match 'CANARY-7f3a'
        }

        foreach ($problem in $Error) {
            for ($exception = $problem.Exception; $exception; $exception = $exception.InnerException) {
                "$exception $($exception.Data.Values)" | Should -Not -Match 'CANARY-7f3a'
            }
        }

        $output | Where-Object { $_ -isnot [Management.Automation.ErrorRecord] } |
            ConvertTo-Json -Depth 3 -WarningAction SilentlyContinue | Should -Not -Match 'CANARY-7f3a'
    }
}
