BeforeAll { . (Join-Path $PSScriptRoot 'Synthflow.TestHelpers.ps1') }
AfterAll { Disconnect-Synthflow }

Describe 'Disconnect-Synthflow' {
    It 'forgets the connection and wipes its key' {
        $held = Connect-Synthflow 'sk-live-0123456789' -Region US -SkipCheck -PassThru
        Disconnect-Synthflow
        $held.IsClosed | Should -BeTrue
        Get-SynthflowConnection | Should -BeNullOrEmpty
        Get-ErrorId (Get-ErrorOf { Get-SynthflowChat -Connection $held }) | Should -Be 'NotConnected'
    }

    It 'closes the connection it is given and leaves the session''s own' {
        $other = Connect-Synthflow -Sandbox -PassThru
        Connect-Synthflow -Sandbox
        $other | Disconnect-Synthflow
        $other.IsClosed | Should -BeTrue
        { Get-SynthflowChat -ErrorAction Stop } | Should -Not -Throw
    }

    It 'is no error where there is no connection' {
        Disconnect-Synthflow
        { Disconnect-Synthflow -ErrorAction Stop } | Should -Not -Throw
    }

    It 'says of a connection from a job that it is a copy without key' {
        $copy = Connect-Synthflow -Sandbox -PassThru | ForEach-Object {
            [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($_))
        }
        { Get-SynthflowChat -Connection $copy } | Should -Throw -ExpectedMessage '*copy*Connect-Synthflow*'
    }
}
