BeforeAll { . (Join-Path $PSScriptRoot 'Synthflow.TestHelpers.ps1') }
AfterAll { Disconnect-Synthflow }

Describe 'New-SynthflowChat' {
    BeforeEach { $sandbox = New-Sandbox }

    It 'gives the chat with the agent''s first message' {
        $chat = New-SynthflowChat -AgentId $agent
        $chat.Status | Should -Be 'ongoing'
        $chat.Messages[0].Speaker | Should -Be 'Agent'
        $chat.Messages[0].Text | Should -Match 'name'
    }

    It 'takes id and metadata from the caller' {
        $id = [guid]::NewGuid()
        (New-SynthflowChat $agent -ChatId $id -Metadata @{ plan = 'gold' }).ChatId | Should -Be "$id"
        (Get-Seen $sandbox CreateChat).Body | Should -Match '"plan":"gold"'
    }

    It 'names a taken id' {
        $id = [guid]::NewGuid()
        $null = New-SynthflowChat $agent -ChatId $id
        $problem = Get-ErrorOf { New-SynthflowChat $agent -ChatId $id }
        Get-ErrorId $problem | Should -Be 'BadRequest, Rejected'
        $problem.TargetObject | Should -Be $id
    }

    It 'sends nothing with -WhatIf' {
        New-SynthflowChat $agent -WhatIf | Should -BeNullOrEmpty
        $sandbox.Requests.Total | Should -Be 0
    }

    It 'finds the chat whose answer was lost' {
        Set-Fault $sandbox CreateChat ([Synthflow.Sandbox.Faults.Fault]::LoseAnswer())
        (New-SynthflowChat $agent).Messages.Count | Should -Be 1
        (Get-Seen $sandbox CreateChat).Count | Should -Be 1
    }
}
